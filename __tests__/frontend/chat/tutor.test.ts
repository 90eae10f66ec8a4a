/** @jest-environment node */
import { ApiError } from "@/api/api-error";
import type { Llm, Region } from "@/api/llm";
import { RegionHealthStore } from "@/chat/region-health";
import { SettingsStore } from "@/chat/settings";
import { Tutor } from "@/chat/tutor";

const correction = { corrected: "Hi.", changes: [], betterWords: [], tip: "" };
const messages = [{ role: "user" as const, content: "Hi" }];
const signal = new AbortController().signal;

function setUp(down: Partial<Record<Region, "before" | "after">> = {}) {
  const asked: string[] = [];
  const answers: string[] = [];
  const prompts: string[] = [];
  const llm = {
    tags: () => Promise.resolve([{ name: "llama3" }, { name: "orca-mini" }]),
    // eslint-disable-next-line @typescript-eslint/require-await -- a generator that streams needs to be async
    async *chat(region: Region, { model }: { model: string }) {
      asked.push(`${region} ${model}`);
      if (down[region] === "before") throw new ApiError("unavailable");
      yield "Hel";
      if (down[region] === "after") throw new ApiError("interrupted");
      yield "lo";
    },
    generate(region: Region, { model, prompt }: { model: string; prompt: string }) {
      asked.push(`${region} ${model}`);
      prompts.push(prompt);
      return Promise.resolve(answers.shift() ?? JSON.stringify(correction));
    },
    embed(region: Region, { input }: { input: string }) {
      asked.push(`${region} ${input}`);
      return Promise.resolve([1]);
    },
  } as unknown as Llm;
  const health = new RegionHealthStore(llm);
  const tutor = new Tutor(llm, new SettingsStore("en"), health);
  return { tutor, health, asked, answers, prompts };
}

describe("Tutor", () => {
  it("C4: streams an answer from the chosen region", async () => {
    const { tutor, asked } = setUp();
    const pieces: string[] = [];
    expect(await tutor.answer(messages, signal, (piece) => pieces.push(piece))).toBe("us-east-1");
    expect(pieces).toEqual(["Hel", "lo"]);
    expect(asked).toEqual(["us-east-1 orca-mini"]);
  });

  it("C4: streams from the other region when the chosen one is down, and remembers", async () => {
    const { tutor, health } = setUp({ "us-east-1": "before" });
    const pieces: string[] = [];
    expect(await tutor.answer(messages, signal, (piece) => pieces.push(piece))).toBe("us-west-2");
    expect(pieces).toEqual(["Hel", "lo"]);
    expect(health.get()["us-east-1"].state).toBe("down");
  });

  it("C4: begins the answer anew in the other region when the chosen one breaks off in the middle of it", async () => {
    const { tutor, health } = setUp({ "us-east-1": "after" });
    const pieces: [string, Region][] = [];
    const answer = tutor.answer(messages, signal, (...piece) => pieces.push(piece));
    expect(await answer).toBe("us-west-2");
    expect(pieces).toEqual([
      ["Hel", "us-east-1"],
      ["Hel", "us-west-2"],
      ["lo", "us-west-2"],
    ]);
    expect(health.get()["us-east-1"].state).toBe("down");
  });

  it("C4: asks the scoring model for a correction, once more where the answer is none", async () => {
    const { tutor, health, asked, answers } = setUp();
    await health.check();
    answers.push("no JSON");
    expect(await tutor.correct("Hi")).toEqual(correction);
    expect(asked).toEqual(["us-east-1 llama3", "us-east-1 llama3"]);
    answers.push("no JSON", "still none");
    expect(await tutor.correct("Hi")).toBeUndefined();
  });

  it("D2: tells the model that scores, each time it is asked, which words were mixed up before", async () => {
    const { tutor, prompts } = setUp();
    await tutor.score(messages, [{ original: "make", replacement: "do", title: "Sport" }]);
    expect(prompts).toHaveLength(2);
    for (const prompt of prompts) expect(prompt).toContain("<before>make → do</before>");
  });

  it("C4: asks once more for scores where the answer is none", async () => {
    const { tutor, asked, answers } = setUp();
    answers.push("no JSON", "still none");
    expect(await tutor.score(messages, [])).toBeUndefined();
    expect(asked).toHaveLength(2);
  });

  it("C4: knows how long the first word took of late", async () => {
    const { tutor } = setUp();
    expect(tutor.usualWait()).toBeUndefined();
    await tutor.answer(messages, signal, () => undefined);
    expect(tutor.usualWait()).toBeGreaterThanOrEqual(0);
  });

  it("D2: embeds what the learner wrote", async () => {
    const { tutor, asked } = setUp();
    const conversation = [
      ...messages,
      { role: "assistant" as const, content: "Hello" },
      { role: "user" as const, content: "Bye" },
    ];
    expect(await tutor.embed(conversation)).toEqual([1]);
    expect(asked).toEqual(["us-east-1 Hi\nBye"]);
  });
});
