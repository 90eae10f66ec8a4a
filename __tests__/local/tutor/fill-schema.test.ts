import { createRequire } from "node:module";
import { describe, expect, it } from "@jest/globals";
import { fillSchema } from "../../../local/src/tutor/structured/fill-schema";
import type { JsonSchema } from "../../../local/src/tutor/structured/json-schema";
import { structuredAnswer } from "../../../local/src/tutor/structured/structured-answer";

// Ajv 8 is the workspace's; the root has an older one of its own.
const require = createRequire(new URL("../../../local/package.json", import.meta.url));
const { Ajv2020 } = require("ajv/dist/2020") as {
  Ajv2020: new (options: object) => {
    validate(schema: object, value: unknown): boolean;
    errorsText(): string;
  };
};

function expectValid(schema: object, value: unknown): void {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const valid = ajv.validate(schema, value);
  expect(valid ? "valid" : ajv.errorsText()).toBe("valid");
}

const text = { type: "string" };
const remark = {
  type: "object",
  properties: { original: text, replacement: text, reason: text },
  required: ["original", "replacement", "reason"],
  additionalProperties: false,
};
const correctionSchema = {
  type: "object",
  properties: {
    corrected: text,
    changes: { type: "array", items: remark },
    betterWords: { type: "array", items: remark },
    tip: text,
  },
  required: ["corrected", "changes", "betterWords", "tip"],
  additionalProperties: false,
};
const aspect = { type: "integer", minimum: 0, maximum: 100 };
const aspects = [
  "writtenFluency",
  "vocabulary",
  "grammar",
  "comprehension",
  "coherence",
  "digitalEtiquette",
  "responsiveness",
  "clarity",
  "overall",
];
const scoresSchema = {
  type: "object",
  properties: {
    scores: {
      type: "object",
      properties: Object.fromEntries(aspects.map((name) => [name, aspect])),
      required: aspects,
    },
    level: { enum: ["A1", "A2", "B1", "B2", "C1", "C2"] },
  },
  required: ["scores", "level"],
};

describe("fillSchema", () => {
  it.each<[string, JsonSchema]>([
    [
      "bounds of numbers",
      {
        type: "object",
        properties: {
          a: { type: "number", exclusiveMinimum: 0 },
          b: { type: "integer", minimum: 5, multipleOf: 4 },
          c: { type: "number", maximum: -1 },
          d: { type: "integer", exclusiveMaximum: 0 },
        },
      },
    ],
    [
      "lengths of texts and lists",
      {
        type: "object",
        properties: {
          a: { type: "string", minLength: 3, maxLength: 4 },
          b: { type: "array", minItems: 2, items: { type: "boolean" } },
        },
        required: ["a", "b"],
      },
    ],
    [
      "enum, const and null",
      {
        type: "object",
        properties: {
          a: { enum: ["x", "y"] },
          b: { const: 7 },
          c: { type: "null" },
          d: { type: ["integer", "null"] },
        },
        required: ["a", "b", "c", "d"],
      },
    ],
    [
      "alternatives",
      {
        type: "object",
        properties: {
          a: {
            anyOf: [
              { type: "null" },
              { type: "object", properties: { z: { type: "string" } }, required: ["z"] },
            ],
          },
          b: { oneOf: [{ type: "integer" }, { type: "string" }] },
        },
        required: ["a", "b"],
      },
    ],
    [
      "merged parts",
      {
        allOf: [
          { type: "object", properties: { a: { type: "string" } }, required: ["a"] },
          { properties: { b: { type: "integer" } }, required: ["b"] },
        ],
      },
    ],
    [
      "references, even in circles",
      {
        $ref: "#/$defs/node",
        $defs: {
          node: {
            type: "object",
            properties: { name: { type: "string" }, next: { $ref: "#/$defs/node" } },
            required: ["name"],
          },
        },
      },
    ],
    [
      "tuples",
      {
        type: "array",
        prefixItems: [{ type: "string" }, { type: "integer" }],
        minItems: 3,
        items: { type: "boolean" },
      },
    ],
    ["required fields without a description", { type: "object", required: ["anything"] }],
  ])("gives a valid value for %s without knowing anything", (_, schema) => {
    expectValid(
      schema,
      fillSchema(schema, () => undefined),
    );
  });

  it("fits known values into the schema's limits", () => {
    const schema = {
      type: "object",
      properties: {
        tip: { type: "string", maxLength: 5 },
        score: { type: "integer", maximum: 10 },
        list: { type: "array", maxItems: 1, items: text },
      },
    };
    const known = new Map<string, unknown>([
      ["tip", "a long tip"],
      ["score", 77],
      ["list", ["a", "b"]],
    ]);
    expect(fillSchema(schema, (name) => known.get(name))).toEqual({ tip: "a lon", score: 10, list: ["a"] });
  });
});

describe("structuredAnswer", () => {
  const ask = async (prompt: string, format: unknown): Promise<unknown> =>
    JSON.parse(await structuredAnswer([{ role: "user", content: prompt }], format, undefined));

  it("fills the client's correction schema from the learner's tag", async () => {
    const prompt =
      'Correct what stands between <learner> and </learner>.\n<learner language="id">She have many informations & a cat</learner>';
    const answer = await ask(prompt, correctionSchema);
    expectValid(correctionSchema, answer);
    expect(answer).toMatchObject({
      corrected: "She has a lot of information & a cat",
      changes: [
        { original: "have", replacement: "has", reason: expect.stringContaining("-s") },
        { original: "many informations", replacement: "a lot of information" },
      ],
      betterWords: [],
    });
  });

  it("fills the client's score schema from the tagged conversation", async () => {
    const answer = await ask(
      "<tutor>What did you do yesterday?</tutor>\n<learner>Yesterday I went to the market because I needed some fish.</learner>",
      scoresSchema,
    );
    expectValid(scoresSchema, answer);
    expect(answer).toMatchObject({ level: "A2", scores: { grammar: expect.any(Number) } });
  });

  it("answers `format: json` with the correction", async () => {
    expect(await ask("I am agree", "json")).toMatchObject({ corrected: "I agree", tip: expect.any(String) });
  });

  it.each([
    ["#", { $ref: "#" }],
    [
      "another that leads back",
      { $ref: "#/$defs/a", $defs: { a: { $ref: "#/$defs/b" }, b: { $ref: "#/$defs/a" } } },
    ],
    ["its own parts", { allOf: [{ $ref: "#" }, { $ref: "#" }] }],
  ])("takes a reference that leads to nothing but %s for no demand at all", async (_, schema) => {
    expect(await ask("I likes music", schema)).toEqual(await ask("I likes music", {}));
  });

  it("understands other names for the same things", async () => {
    const schema = {
      type: "object",
      properties: {
        corrected_sentence: text,
        mistakes: {
          type: "array",
          items: {
            type: "object",
            properties: { wrong: text, right: text, why: text },
            required: ["wrong", "right", "why"],
          },
        },
        isCorrect: { type: "boolean" },
        title: text,
        age: { type: "integer" },
      },
    };
    expect(await ask("I likes music", schema)).toEqual({
      corrected_sentence: "I like music",
      mistakes: [{ wrong: "likes", right: "like", why: "After I, you, we, they the verb has no -s." }],
      isCorrect: false,
      title: "Hobbies and free time",
      age: 0,
    });
  });
});
