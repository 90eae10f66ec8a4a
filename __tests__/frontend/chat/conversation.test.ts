import { ApiError } from "@/api/api-error";
import { contents, setUp, settle } from "./conversation-set-up";

beforeEach(() => {
  localStorage.clear();
});

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

  it("C4: tells when another region answered than the chosen one", async () => {
    const { conversation, say, write, finish } = setUp();
    say("Hi");
    write("Hello");
    await finish("us-west-2");
    expect(conversation.get().answeredBy).toEqual({ failed: "us-east-1", used: "us-west-2" });
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
