import { buildContract } from "../../lambda-src/contract/openapi";
import { budi, messages, sari } from "./support/caller";
import { useService } from "./support/service";

const service = useService();
const { call } = service;

const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

/** A vector in the plane of the first two dimensions, at this angle from the first. */
const at = (degrees: number): number[] => {
  const radians = (degrees * Math.PI) / 180;
  return [Math.cos(radians), Math.sin(radians), ...Array<number>(766).fill(0)];
};

async function store(number: number, vector?: number[], conversation: unknown = messages("hi"), uid = budi) {
  const body = { id: uuid(number), title: `Talk ${number}`, conversation, embedding: vector };
  expect((await call("POST", { uid, body })).status).toBeLessThan(202);
}

interface Similar {
  title: string;
  similarity: number;
  corrections: object[];
}
async function similar(number: number, query: Record<string, string> = {}) {
  const { status, json } = await call("GET", { id: uuid(number), similar: true, query });
  expect([status, json.status]).toEqual([200, "success"]);
  return json.data as Similar[];
}

const change = { original: "make", replacement: "do", reason: "One does homework." };
const corrected = (content: string, more: object = {}) => ({
  role: "user",
  content,
  correction: {
    corrected: content.replace("make", "do"),
    changes: [change],
    betterWords: [],
    tip: "",
    ...more,
  },
});
const correctionsOf = async (conversation: unknown) => {
  await store(1, at(0));
  await store(2, at(0), conversation);
  return (await similar(1))[0]?.corrections;
};

describe("D2: similar conversations", () => {
  test("are the nearest of the learner, by the angle between vectors, most similar first", async () => {
    await store(1, at(0));
    await store(
      2,
      at(60).map((number) => number * 1000),
    );
    await store(3, at(10));
    await store(4, at(120));
    const found = await similar(1);
    expect(found.map(({ title }) => title)).toEqual(["Talk 3", "Talk 2", "Talk 4"]);
    const similarities = [Math.cos(Math.PI / 18), 0.5, 0];
    found.forEach(({ similarity }, index) => {
      expect(similarity).toBeCloseTo(similarities[index] ?? NaN, 5);
    });
    expect(Object.keys(found[0] ?? {}).sort()).toEqual([
      "corrections",
      "createdAt",
      "id",
      "similarity",
      "title",
      "updatedAt",
    ]);
  });

  test("are five unless asked otherwise, and ten at most", async () => {
    for (let number = 1; number <= 12; number++) await store(number, at(number));
    expect(await similar(1)).toHaveLength(5);
    expect(await similar(1, { limit: "2" })).toHaveLength(2);
    expect(await similar(1, { limit: "10" })).toHaveLength(10);
    const { status, json } = await call("GET", { id: uuid(1), similar: true, query: { limit: "11" } });
    expect(status).toBe(400);
    expect(json.message).toBe("limit is 11. It must be 10 or less.");
  });

  test("are none while a vector is missing, of the conversation itself or of all others", async () => {
    await store(1);
    await store(2, at(0));
    expect(await similar(1)).toEqual([]);
    expect(await similar(2)).toEqual([]);
  });

  test("pass over a vector of zeros, which has no angle to any other", async () => {
    await store(1, at(0));
    await store(2, Array<number>(768).fill(0));
    expect(await similar(1)).toEqual([]);
    expect(await similar(2)).toEqual([]);
  });

  test("stay numbers from 0 to 1 where a vector is too long for PostgreSQL to measure", async () => {
    await store(1, at(0));
    await store(2, Array<number>(768).fill(3e38));
    expect((await similar(1)).map(({ similarity }) => similarity)).toEqual([0]);
    expect(await similar(2)).toHaveLength(1);
  });

  test("of a conversation that is not there are 404", async () => {
    const { status, json } = await call("GET", { id: uuid(1), similar: true });
    expect([status, json.code]).toEqual([404, "not_found"]);
  });

  test("are never another learner's, under the same ids neither", async () => {
    await store(1, at(0));
    await store(1, at(0), messages("secret"), sari);
    await store(2, at(0), messages("secret"), sari);
    expect(await similar(1)).toEqual([]);
  });

  test("follow the vector as the conversation grows", async () => {
    await store(1, at(0));
    await store(2, at(90));
    await store(3, at(45));
    expect((await similar(1)).map(({ title }) => title)).toEqual(["Talk 3", "Talk 2"]);
    await call("PUT", { id: uuid(2), body: { embedding: at(5) } });
    expect((await similar(1)).map(({ title }) => title)).toEqual(["Talk 2", "Talk 3"]);
  });
});

describe("D2: corrections of similar conversations", () => {
  test("say what the learner wrote, what is right, and each change", async () => {
    const conversation = [
      corrected("I make homework"),
      { role: "assistant", content: "Good!" },
      corrected("I make sport"),
    ];
    expect(await correctionsOf(conversation)).toEqual([
      { original: "I make sport", corrected: "I do sport", changes: [change] },
      { original: "I make homework", corrected: "I do homework", changes: [change] },
    ]);
  });

  test("are bounded in number and length", async () => {
    const long = corrected("make ".repeat(2_000), {
      changes: Array(50).fill({ ...change, reason: "r".repeat(2_000) }),
    });
    const shown = await correctionsOf(Array(40).fill(long));
    expect(shown).toHaveLength(5);
    expect(shown?.[0]).toEqual({
      original: "make ".repeat(100),
      corrected: `do ${"make ".repeat(2_000)}`.slice(0, 500),
      changes: Array(5).fill({ ...change, reason: "r".repeat(200) }),
    });
  });

  test.each([
    ["text", "just text"],
    ["an object", { messages: [corrected("I make")] }],
    ["an empty list", []],
    ["messages without corrections", messages("hi", "hello")],
    ["a correction that changed nothing", [corrected("I do", { changes: [] })]],
    ["a correction of the tutor", [{ ...corrected("I make"), role: "assistant" }]],
    [
      "corrections of other shapes",
      [null, 7, "I went", [], { corrected: 5 }].map((correction) => ({
        role: "user",
        content: "I go",
        correction,
      })),
    ],
    [
      "changes of other shapes",
      [corrected("I make", { changes: [{ ...change, reason: 5 }, null, "make", { original: {} }] })],
    ],
  ])("are none in %s", async (_, conversation) => {
    expect(await correctionsOf(conversation)).toEqual([]);
  });

  test("keep the right ones among changes of other shapes", async () => {
    const mixed = corrected("I make", { changes: ["make", { ...change, extra: { a: 1 } }] });
    expect(await correctionsOf([mixed])).toEqual([
      { original: "I make", corrected: "I do", changes: [change] },
    ]);
  });

  test("leave an answer far below Lambda's limit where everything is as long as it may be", async () => {
    await store(0, at(0));
    const nasty = "\u0001".repeat(1_000);
    const changes = Array(6).fill({ original: nasty, replacement: `${nasty}!`, reason: nasty });
    const message = { role: "user", content: nasty, correction: { corrected: nasty, changes } };
    for (let number = 1; number <= 11; number++) await store(number, at(number), Array(6).fill(message));
    const { text } = await call("GET", { id: uuid(0), similar: true, query: { limit: "10" } });
    expect(Buffer.byteLength(JSON.stringify({ body: text }))).toBeLessThan(3_000_000);
  });
});

test("A2: what is taught is documented in the contract, and refuses no message", () => {
  const { schemas = {} } = buildContract().components ?? {};
  expect(Object.keys(schemas)).toEqual(
    expect.arrayContaining(["ChatMessage", "Correction", "Change", "Scores"]),
  );
  expect(JSON.stringify(schemas.Messages)).not.toContain("ChatMessage");
});
