import { ApiError } from "@/api/api-error";
import { LocalCopies } from "@/chat/unsaved";
import { contents, setUp, settle } from "./conversation-set-up";

beforeEach(() => {
  localStorage.clear();
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
