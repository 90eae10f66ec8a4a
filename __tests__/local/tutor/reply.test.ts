import { describe, expect, it } from "@jest/globals";
import { chat } from "../../../frontend/src/i18n/en/chat";
import { correctQuickly } from "../../../local/src/tutor/correction/corrector";
import { recast } from "../../../local/src/tutor/dialogue/recast";
import { reply } from "../../../local/src/tutor/dialogue/reply";
import { rolePlays } from "../../../local/src/tutor/dialogue/role-plays";
import * as talk from "../../../local/src/tutor/dialogue/small-talk";
import { topics } from "../../../local/src/tutor/dialogue/topics/index";
import { splitSentences } from "../../../local/src/tutor/language/text";
import type { Message } from "../../../local/src/tutor/structured/learner-text";

function talkTo(system: string, ...learner: string[]): string[] {
  const conversation: Message[] = system === "" ? [] : [{ role: "system", content: system }];
  return learner.map((content) => {
    conversation.push({ role: "user", content });
    const answer = reply(conversation);
    conversation.push({ role: "assistant", content: answer });
    return answer;
  });
}

const questions = (text: string): string[] =>
  splitSentences(text)
    .map((sentence) => sentence.text)
    .filter((sentence) => sentence.endsWith("?"));

describe("reply", () => {
  it("says the learner's sentence again in correct English, as a listener would", () => {
    expect(talkTo("", "Yesterday I go to Bali and my friend buy many souvenir.")[0]).toMatch(
      /yesterday you went to Bali and your friend bought many souvenirs/,
    );
  });

  it("speaks of what the learner speaks of", () => {
    expect(talkTo("", "I love rendang.")[0]).toContain("Rendang is famous");
    expect(talkTo("", "My cat is sick.")[0]).toContain("sorry to hear");
    expect(talkTo("", "My name is Rina and I am a nurse.")[0]).toContain("Nice to meet you, Rina!");
  });

  it("asks in every turn of a long chat, and never the same question twice", () => {
    const answers = talkTo(
      "You are a friendly English tutor.",
      "Hello",
      "I like food",
      "Yes, I often cook at home",
      "Mostly fried rice",
      "My mother taught me",
      "I live in Bandung",
      "It is quite cold there",
      "I work in a bank",
      "No",
      "I want to visit Japan one day",
    );
    const asked = answers.flatMap(questions).filter((question) => !talk.shortAnswers.includes(question));
    expect(answers.filter((answer) => questions(answer).length === 0)).toEqual([]);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it("gives the same conversation the same answer, and another conversation often another one", () => {
    expect(talkTo("", "I like music", "Pop")).toEqual(talkTo("", "I like music", "Pop"));
    const different = new Set(["a", "b", "c", "d", "e"].map((name) => talkTo("", `I like music ${name}`)[0]));
    expect(different.size).toBeGreaterThan(1);
  });

  it("admits what it is when asked, in a chat and in a role play", () => {
    for (const question of ["Who are you?", "Are you a human?", "are you chatgpt", "Are you an AI?"]) {
      expect(talkTo("", question)[0]).toContain("offline tutor");
    }
    expect(talkTo("Act as a waiter in a restaurant.", "Hi", "Are you a robot?")[1]).toContain(
      "offline tutor",
    );
  });

  it("helps with words: How do you say…?, and the difference between two of them", () => {
    expect(talkTo("", 'How do you say "kangen" in English?')[0]).toContain("to miss someone");
    expect(talkTo("", "What is the difference between say and tell?")[0]).toContain("You say something");
    expect(talkTo("", "What does xyzzy mean?")[0]).toContain("my little word list");
  });

  it("invites somebody who writes Indonesian to try English", () => {
    expect(talkTo("", "saya tidak tahu harus bilang apa")[0]).toContain("English");
  });

  it("asks again in the same scene when it was not understood", () => {
    const [, second = "", third = ""] = talkTo(
      "Act as a hotel receptionist.",
      "Hello",
      "yes",
      "I don't understand",
    );
    expect(third).toContain(questions(second).at(-1));
  });

  it("says goodbye without a further question", () => {
    expect(questions(talkTo("", "I have to go now, bye!")[0] ?? "")).toEqual([]);
  });

  it("answers anything, even nothing", () => {
    for (const text of ["", "?", "😀", "12345", "a".repeat(5000), "\n\n"])
      expect(talkTo("", text)[0]).not.toBe("");
    expect(reply([])).not.toBe("");
  });
});

describe("role plays", () => {
  it.each(
    [
      ["Job interview", "interview"],
      ["At the airport", "airport"],
      ["Restaurant", "restaurant"],
      ["Doctor", "doctor"],
      ["Meeting at work", "meeting"],
      ["Hotel", "hotel"],
    ].map((row) => row as [string, string]),
  )("C4: begin from the learner's choice “%s”, whose sentence needs no correction", (title, id) => {
    const start = chat.starters.rolePlays.find((starter) => starter.title === title)?.text ?? "";
    expect(talkTo("", `${start}two`)[0]).toContain(rolePlays.find((scene) => scene.id === id)?.opening);
    expect(correctQuickly(start.trim()).changes).toEqual([]);
  });

  it.each(rolePlays.map((scene) => [scene.id, scene] as const))(
    "%s goes through its questions in order and closes",
    (_, scene) => {
      const name = scene.calledBy.source.includes("interview") ? "a job interview" : scene.id;
      const prompts: Record<string, string> = {
        shop: "a shop assistant",
        directions: "a lost tourist",
        phone: "customer service",
        doctor: "a doctor",
        meeting: "a team meeting",
      };
      const answers = talkTo(
        `Role-play: ${prompts[scene.id] ?? name}.`,
        ...Array.from({ length: scene.questions.length + 1 }, (_unused, index) => `Answer number ${index}.`),
      );
      expect(answers[0]).toContain(scene.opening);
      expect(
        answers.slice(0, -1).map((answer, index) => answer.endsWith(scene.questions[index] ?? "")),
      ).not.toContain(false);
      expect(answers.at(-1)).toContain(scene.closing);
    },
  );

  it("begin when the learner asks for one, and end when the learner has enough", () => {
    const answers = talkTo(
      "You are a warm English tutor. Play a role when asked.",
      "Please interview me for a job as a nurse",
      "My name is Dewi.",
      "Stop, let us talk about something else.",
      "I like cats",
    );
    expect(answers[0]).toBe(
      "Good morning, and thank you for coming. Please have a seat. Could you introduce yourself, please?",
    );
    expect(answers[1]).toContain("Why would you like to work for our company?");
    expect(answers[3]).toContain("Cats do what they want");
  });

  it("are not played because a system prompt merely mentions a word", () => {
    expect(
      talkTo("You are a kind English tutor. Topics may be travel, hotels or interviews.", "Hello")[0],
    ).toContain("What would you like to talk about today");
  });
});

describe("recast", () => {
  it("is silent about capitals and apostrophes, and about correct sentences", () => {
    expect(recast("i dont know", 0)).toBeUndefined();
    expect(recast("I like it.", 0)).toBeUndefined();
  });

  it("quotes what it cannot turn around", () => {
    expect(recast("What you do?", 0)).toBe("By the way, we say: “What do you do?”");
  });

  it("is not cheerful about sad news", () => {
    for (const seed of [0, 1, 2, 3]) expect(recast("I sad today", seed)).not.toContain("!");
  });
});

it("The tutor's own sentences are correct English by its own rules", () => {
  const lines = [
    ...topics.flatMap(({ reactions, details, questions: asked }) => [
      ...reactions,
      ...details.map(([, line]) => line),
      ...asked,
    ]),
    ...rolePlays.flatMap((scene) => [
      scene.opening,
      ...scene.acknowledgements,
      ...scene.questions,
      scene.closing,
    ]),
    ...talk.smallTalk.flatMap(({ answers }) => answers),
    ...talk.generalReactions,
    ...talk.openers,
    ...talk.followUps.flatMap(([, asked]) => asked),
  ];
  const corrected = lines.map((line) => correctQuickly(line)).filter(({ changes }) => changes.length > 0);
  expect(corrected.map(({ original, corrected: better }) => [original, better])).toEqual([]);
});
