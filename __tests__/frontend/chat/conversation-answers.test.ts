import { ApiError } from "@/api/api-error";
import { contents, setUp, settle } from "./conversation-set-up";

beforeEach(() => {
  localStorage.clear();
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
