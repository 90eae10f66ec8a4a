import { randomUUID } from "node:crypto";
import { setImmediate } from "node:timers";
import { ApiError } from "@/api/api-error";
import type { SimilarConversation } from "@/api/conversations";
import type { Region } from "@/api/llm";
import { Conversation, type ConversationContext } from "@/chat/conversation";
import type { Slip } from "@/slips/slip";
import type { Correction } from "@/teaching/correction";
import { LocalCopies } from "@/chat/unsaved";

const correction = { corrected: "I agree.", changes: [], betterWords: [], tip: "" };
const saved = { id: "c1", title: "Hi", createdAt: "", updatedAt: "v2" };
/** Lets everything that is ready go on; jsdom's window has no setImmediate. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

// jsdom's crypto has no randomUUID, which browsers have.
Object.assign(globalThis.crypto, { randomUUID });

beforeEach(() => {
  localStorage.clear();
});

/** A conversation whose tutor answers when the test says so. */
function setUp(isNew = true) {
  let write: (piece: string, region: Region) => void = () => undefined;
  let finish: (region: Region) => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  const answer = jest.fn<
    ReturnType<ConversationContext["tutor"]["answer"]>,
    Parameters<ConversationContext["tutor"]["answer"]>
  >(
    (_messages, signal, onText) =>
      new Promise((resolve, reject) => {
        write = onText;
        finish = resolve;
        fail = reject;
        signal.addEventListener("abort", () => {
          reject(new ApiError("aborted"));
        });
      }),
  );
  const conversations = {
    create: jest.fn<Promise<typeof saved>, [object]>(() => Promise.resolve(saved)),
    update: jest.fn<Promise<typeof saved>, [string, object]>(() => Promise.resolve(saved)),
    similar: jest.fn<Promise<SimilarConversation[]>, []>(() => Promise.resolve([])),
    get: jest.fn(() =>
      Promise.resolve({
        id: "c1",
        title: "Bali",
        conversation: [{ role: "user" as const, content: "Hi" }],
        createdAt: "",
        updatedAt: "v1",
      }),
    ),
  };
  const tutor = {
    answer,
    correct: jest.fn<Promise<Correction | undefined>, [string]>(() => Promise.resolve(correction)),
    score: jest.fn<Promise<undefined>, [object, object]>(() => Promise.resolve(undefined)),
    embed: jest.fn(() => Promise.resolve([0.5])),
    usualWait: () => undefined,
  };
  const onSaved = jest.fn();
  const copies = new LocalCopies("u");
  const slips = { find: jest.fn<Promise<Slip[]>, [string]>(() => Promise.resolve([])) };
  const region = () => "us-east-1" as const;
  const context: ConversationContext = { conversations, tutor, copies, slips, region, onSaved };
  const conversation = new Conversation("c1", context, isNew);
  const say = (text: string) => {
    conversation.type(text);
    conversation.send();
  };
  return {
    conversation,
    conversations,
    tutor,
    copies,
    slips,
    context,
    onSaved,
    say,
    write: (piece: string, region: Region = "us-east-1") => {
      write(piece, region);
    },
    finish: (region: Region = "us-east-1") => {
      finish(region);
      return settle();
    },
    fail: (error: unknown) => {
      fail(error);
      return settle();
    },
  };
}

const contents = (conversation: Conversation) => conversation.get().messages.map(({ content }) => content);

describe("a new conversation", () => {
  it("C4: is stored with its first message, before the answer comes", async () => {
    const { conversation, conversations, say } = setUp();
    say("  I am agree ");
    await settle();
    expect(conversations.create).toHaveBeenCalledTimes(1);
    expect(conversations.create.mock.calls[0]?.[0]).toMatchObject({
      id: "c1",
      title: "I am agree",
      conversation: [{ role: "user", content: "I am agree" }],
    });
    expect(conversation.get()).toMatchObject({ draft: "", answer: { status: "waiting" } });
  });

  it("C4: shows the answer as it is written, and stores it at its end", async () => {
    const { conversation, conversations, say, write, finish, onSaved } = setUp();
    say("Hi");
    await settle();
    write("Hel");
    expect(conversation.get().answer).toEqual({ status: "streaming" });
    expect(conversation.get().messages.at(-1)).toMatchObject({ content: "Hel", incomplete: true });
    write("lo");
    write("!");
    await finish();
    expect(contents(conversation)).toEqual(["Hi", "Hello!"]);
    expect(conversation.get().messages.at(-1)?.incomplete).toBeUndefined();
    expect(conversation.get()).toMatchObject({ answer: { status: "answered" }, save: "saved" });
    expect(conversations.update).toHaveBeenCalledWith(
      "c1",
      expect.objectContaining({
        conversation: expect.arrayContaining([expect.objectContaining({ content: "Hello!" })]) as unknown,
      }),
    );
    expect(onSaved).toHaveBeenLastCalledWith("c1", expect.objectContaining({ title: "Hi" }), false);
  });

  it("D2: gets its vector with a save; without one nothing else fails", async () => {
    const { conversation, conversations, tutor, say, finish } = setUp();
    say("Hi");
    await settle();
    expect(conversations.update).toHaveBeenCalledWith(
      "c1",
      expect.objectContaining({ embedding: [0.5], ifUpdatedAt: "v2" }),
    );
    await finish();
    conversations.update.mockClear();
    tutor.embed.mockRejectedValueOnce(new ApiError("unavailable"));
    say("Again");
    await finish();
    expect(conversations.update.mock.calls.filter(([, body]) => "embedding" in body)).toEqual([]);
    expect(conversation.get()).toMatchObject({ answer: { status: "answered" }, save: "saved" });
  });

  it("D2: keeps the vector of what was written last, though one of before comes later", async () => {
    const { conversations, tutor, say, finish } = setUp();
    const late: { come?: () => void } = {};
    tutor.embed.mockReturnValueOnce(
      new Promise(
        (resolve) =>
          (late.come = () => {
            resolve([0.1]);
          }),
      ),
    );
    say("Hi");
    await finish();
    say("Again");
    await finish();
    late.come?.();
    await settle();
    await settle();
    const bodies = [...conversations.create.mock.calls, ...conversations.update.mock.calls].map((call) =>
      call.at(-1),
    );
    expect(bodies.filter((body) => "embedding" in (body as object))).toEqual([
      expect.objectContaining({ embedding: [0.5] }),
    ]);
  });

  it("D2: reminds of mistakes made in similar conversations, and scores with them", async () => {
    const { conversation, conversations, tutor, say, finish } = setUp();
    const change = { original: "make", replacement: "do", reason: "Fixed pair." };
    const shown = { original: "I make sport", corrected: "I do sport", changes: [change] };
    const past = {
      id: "c0",
      title: "Sport",
      createdAt: "",
      updatedAt: "",
      similarity: 0.9,
      corrections: [shown],
    };
    conversations.similar.mockResolvedValue([past]);
    tutor.correct.mockResolvedValueOnce({ ...correction, changes: [change] });
    say("I make my homework");
    await settle();
    await finish();
    expect(conversation.get().messages[0]?.correction?.changes).toEqual([{ ...change, before: "Sport" }]);
    expect(tutor.score.mock.lastCall).toEqual([
      expect.anything(),
      [{ original: "make", replacement: "do", title: "Sport" }],
    ]);
  });

  it("C4: tells when another region answered than the chosen one", async () => {
    const { conversation, say, write, finish } = setUp();
    say("Hi");
    write("Hello");
    await finish("us-west-2");
    expect(conversation.get().answeredBy).toEqual({ failed: "us-east-1", used: "us-west-2" });
  });
});

describe("an answer that does not arrive whole", () => {
  it("C4: keeps what came before a stop", async () => {
    const { conversation, say, write } = setUp();
    say("Hi");
    write("Hel");
    conversation.stop();
    await settle();
    expect(conversation.get().answer).toEqual({ status: "idle" });
    expect(conversation.get().messages.at(-1)).toMatchObject({ content: "Hel", incomplete: true });
  });

  it("C4: keeps the learner's message and what came, and says what happened", async () => {
    const { conversation, say, write, fail } = setUp();
    say("Hi");
    write("Hel");
    await fail(new ApiError("interrupted"));
    expect(contents(conversation)).toEqual(["Hi", "Hel"]);
    expect(conversation.get().answer).toEqual({ status: "failed", code: "interrupted" });
  });

  it("C4: is replaced when the learner asks again", async () => {
    const { conversation, tutor, say, write, fail, finish } = setUp();
    say("Hi");
    write("Hel");
    await fail(new ApiError("interrupted"));
    conversation.answerAgain();
    expect(tutor.answer.mock.lastCall?.[0]).toMatchObject([{ role: "user", content: "Hi" }]);
    write("Hello!");
    await finish();
    expect(contents(conversation)).toEqual(["Hi", "Hello!"]);
  });
});

describe("an answer or a message that is not good enough", () => {
  it("C4: a whole answer can be had anew", async () => {
    const { conversation, tutor, say, write, finish } = setUp();
    say("Hi");
    write("Hello!");
    await finish();
    conversation.answerAgain();
    expect(tutor.answer.mock.lastCall?.[0]).toMatchObject([{ role: "user", content: "Hi" }]);
    write("Good morning!");
    await finish();
    expect(contents(conversation)).toEqual(["Hi", "Good morning!"]);
  });

  it("C4: a message can be written again, and what followed it makes way", async () => {
    const { conversation, tutor, say, write, finish } = setUp();
    say("Hi");
    write("Hello!");
    await finish();
    say("I go home yesterday");
    write("Oh?");
    await finish();
    const [, , third] = conversation.get().messages;
    conversation.resend(third?.id ?? "", " I went home yesterday ");
    expect(contents(conversation)).toEqual(["Hi", "Hello!", "I went home yesterday"]);
    expect(tutor.correct).toHaveBeenLastCalledWith("I went home yesterday");
    write("Nice!");
    await finish();
    expect(contents(conversation)).toEqual(["Hi", "Hello!", "I went home yesterday", "Nice!"]);
  });

  it("C4: an answer that another region begins anew replaces what the first one wrote", async () => {
    const { conversation, say, write, finish } = setUp();
    say("Hi");
    write("Hel");
    write("Good ", "us-west-2");
    write("morning", "us-west-2");
    await finish("us-west-2");
    expect(contents(conversation)).toEqual(["Hi", "Good morning"]);
  });
});

describe("a correction", () => {
  it("C4: belongs to its message and is stored with it", async () => {
    const { conversation, say } = setUp();
    say("I am agree");
    const id = conversation.get().messages[0]?.id ?? "";
    expect(conversation.get().corrections).toEqual({ [id]: "pending" });
    await settle();
    expect(conversation.get().messages[0]?.correction).toEqual(correction);
    expect(conversation.get().corrections).toEqual({});
  });

  it("C4: may fail without harm, and be asked for again", async () => {
    const { conversation, tutor, say } = setUp();
    tutor.correct.mockRejectedValueOnce(new ApiError("unavailable")).mockResolvedValueOnce(undefined);
    say("I am agree");
    const id = conversation.get().messages[0]?.id ?? "";
    await settle();
    expect(conversation.get().corrections).toEqual({ [id]: "failed" });
    await conversation.correct(id);
    expect(conversation.get().corrections).toEqual({ [id]: "failed" });
    await conversation.correct(id);
    expect(conversation.get().messages[0]?.correction).toEqual(correction);
  });
});

describe("likely slips", () => {
  const slip = { original: "freind", replacement: "friend" };
  afterEach(() => jest.useRealTimers());

  it("C4: are looked for in the browser only once the model that corrects is slow", async () => {
    jest.useFakeTimers();
    const { conversation, tutor, slips, say } = setUp();
    slips.find.mockResolvedValue([slip]);
    say("Quick");
    await jest.advanceTimersByTimeAsync(60_000);
    expect(slips.find).not.toHaveBeenCalled();
    tutor.correct.mockReturnValueOnce(new Promise(() => undefined));
    say("My freind");
    await jest.advanceTimersByTimeAsync(2_999);
    expect(slips.find).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    expect(slips.find.mock.calls).toEqual([["My freind"]]);
    const id = conversation.get().messages.find(({ content }) => content === "My freind")?.id ?? "";
    expect(conversation.get().slips[id]).toEqual([slip]);
  });

  it("C4: are looked for at once where there is no correction", async () => {
    const { conversation, tutor, slips, say } = setUp();
    slips.find.mockResolvedValue([slip]);
    tutor.correct.mockRejectedValueOnce(new ApiError("unavailable"));
    say("My freind");
    await settle();
    const id = conversation.get().messages[0]?.id ?? "";
    expect(conversation.get().slips[id]).toEqual([slip]);
  });
});

describe("a stored conversation", () => {
  it("C4: is loaded once", async () => {
    const { conversation, conversations } = setUp(false);
    conversation.open();
    conversation.open();
    await settle();
    expect(conversations.get).toHaveBeenCalledTimes(1);
    expect(conversation.get()).toMatchObject({ load: "ready", title: "Bali" });
    expect(contents(conversation)).toEqual(["Hi"]);
  });

  it.each([
    ["not_found", "missing"],
    ["invalid_request", "missing"],
    ["unavailable", "failed"],
  ] as const)("after %s is %s", async (code, load) => {
    const { conversation, conversations } = setUp(false);
    conversations.get.mockRejectedValueOnce(new ApiError(code));
    await conversation.load();
    expect(conversation.get().load).toBe(load);
  });

  it("C4: is created anew where another page deleted it while it went on", async () => {
    const { conversation, conversations, say } = setUp(false);
    await conversation.load();
    conversations.update.mockRejectedValueOnce(new ApiError("conflict"));
    conversations.get.mockRejectedValueOnce(new ApiError("not_found"));
    say("More");
    await settle();
    expect(conversations.create).toHaveBeenCalledWith(expect.objectContaining({ id: "c1", title: "Bali" }));
    expect(conversation.get().save).toBe("saved");
  });
});

describe("what is not stored yet", () => {
  it("C4: survives a reload, and is stored then", async () => {
    const first = setUp();
    first.conversations.create.mockRejectedValue(new ApiError("too_large"));
    first.say("Precious words");
    await settle();
    expect(first.conversation.get().save).toBe("unsaved");

    const second = setUp(false);
    second.conversations.get.mockRejectedValueOnce(new ApiError("not_found"));
    await second.conversation.load();
    await settle();
    expect(contents(second.conversation)).toEqual(["Precious words"]);
    expect(second.conversations.create).toHaveBeenCalledTimes(1);
    expect(second.copies.changes("c1")).toBeUndefined();
  });

  it("C4: an answer that was being written when the page went away is kept as far as it came", async () => {
    const first = setUp();
    first.say("Hi");
    await settle();
    first.write("Hel");
    first.conversation.keepCopy();

    const second = setUp(false);
    second.conversation.open();
    await settle();
    expect(second.conversation.get().messages.at(-1)).toMatchObject({ content: "Hel", incomplete: true });
    expect(second.copies.unsaved()).toEqual([]);
  });

  it("C4: is found again by its id, and forgotten on signing out", async () => {
    const { say, conversations, copies } = setUp();
    conversations.create.mockRejectedValue(new ApiError("too_large"));
    say("Hi");
    await settle();
    expect(copies.unsaved()).toEqual(["c1"]);
    localStorage.setItem("settings", "{}");
    LocalCopies.clear();
    expect(copies.unsaved()).toEqual([]);
    expect(localStorage.getItem("settings")).toBe("{}");
  });

  it("C4: what is being typed survives a reload too", () => {
    setUp(false).conversation.type("half a sen");
    const { conversation } = setUp(false);
    conversation.open();
    expect(conversation.get().draft).toBe("half a sen");
  });

  it("another user of the same browser does not see it", () => {
    setUp(false).conversation.type("my secret");
    expect(new LocalCopies("somebody else").draft("c1")).toBe("");
  });
});
