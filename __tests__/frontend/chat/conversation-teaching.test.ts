import { ApiError } from "@/api/api-error";
import { correction, setUp, settle } from "./conversation-set-up";

beforeEach(() => {
  localStorage.clear();
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

describe("what a conversation is like", () => {
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
});
