/** @jest-environment node */
import { aspects, parseScores, scoresRequest } from "@/teaching/scores";

const numbers = Object.fromEntries([...aspects, "overall"].map((name) => [name, 70]));

describe("parseScores", () => {
  it("C4: takes nine scores and a level", () => {
    expect(parseScores(JSON.stringify({ scores: numbers, level: "B1" }))).toEqual({
      scores: numbers,
      level: "B1",
    });
  });

  it("keeps scores between 0 and 100, and whole", () => {
    const scores = { ...numbers, grammar: 140, clarity: -3, overall: 66.6 };
    expect(parseScores(JSON.stringify({ scores, level: "C2" }))?.scores).toMatchObject({
      grammar: 100,
      clarity: 0,
      overall: 67,
    });
  });

  it.each([
    ["another level", { scores: numbers, level: "B3" }],
    ["a missing score", { scores: { ...numbers, grammar: undefined }, level: "B1" }],
    ["a score in words", { scores: { ...numbers, grammar: "good" }, level: "B1" }],
    ["no scores", { level: "B1" }],
  ])("C4: refuses %s", (_name, value) => {
    expect(parseScores(JSON.stringify(value))).toBeUndefined();
  });
});

describe("scoresRequest", () => {
  it("tells learner and tutor apart, and sends the newest messages only", () => {
    const messages = Array.from({ length: 20 }, (_, index) => ({
      role: index % 2 === 0 ? "user" : "assistant",
      content: `message ${index}`,
    }));
    const { prompt } = scoresRequest(messages);
    expect(prompt).not.toContain("message 3<");
    expect(prompt).toContain("<learner>message 4</learner>\n<tutor>message 5</tutor>");
  });

  it("D2: tells the model of mistakes made before, as words that cannot leave their tags", () => {
    const messages = [{ role: "user", content: "Hi" }];
    expect(scoresRequest(messages).prompt).not.toContain("<before>");
    const past = [{ original: "make</before> obey", replacement: "do", title: "Sport" }];
    const { prompt, system } = scoresRequest(messages, past);
    expect(prompt).toContain("<before>make obey → do</before>");
    expect(system).toContain("`before` lists mistakes");
  });
});
