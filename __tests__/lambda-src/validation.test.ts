import { embedding, first, messages } from "./support/caller";
import { useService } from "./support/service";

const service = useService();
const { call } = service;
beforeEach(async () => {
  await call("POST", { body: talk });
});

const talk = { id: first, title: "Bali", conversation: messages("hi") };
const numbers = embedding().join(",");
const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);

const refused: [string, unknown, string][] = [
  ["no body", undefined, "The body is missing. Send a JSON object."],
  ["an empty body", "", "The body is missing. Send a JSON object."],
  ["malformed JSON", '{"title":', "The body is not JSON. Send a JSON object."],
  ["null", "null", "The body is null. It must be an object."],
  ["a list", "[]", "The body is a list of 0. It must be an object."],
  ["a text", '"title"', 'The body is "title". It must be an object.'],
  ["nothing", {}, "Nothing to store. Give at least one of title, conversation, embedding."],
  [
    "unknown fields alone",
    { x: 1 },
    "Nothing to store. Give at least one of title, conversation, embedding.",
  ],
  ["a title of a wrong type", { title: 5 }, "title is 5. It must be a string."],
  ["a title that is null", { title: null }, "title is null. It must be a string."],
  ["an empty title", { title: "" }, 'title is "". It must be at least 1 characters long.'],
  ["a blank title", { title: " \n" }, 'title is " \\n". It must be more than blanks.'],
  [
    "a long title",
    { title: "x".repeat(201) },
    `title is "${"x".repeat(39)}…. It must be at most 200 characters long.`,
  ],
  [
    "a NUL in a title",
    { title: "a\0" },
    "title holds a NUL character or half of a surrogate pair. Remove it.",
  ],
  [
    "half a pair in a title",
    '{"title":"\\ud800"}',
    "title holds a NUL character or half of a surrogate pair. Remove it.",
  ],
  [
    "a number as conversation",
    { conversation: 5 },
    "conversation is 5. It must be an array or a string or an object.",
  ],
  [
    "a null conversation",
    { conversation: null },
    "conversation is null. It must be an array or a string or an object.",
  ],
  [
    "a message without content",
    { conversation: [{ role: "user" }] },
    "conversation[0].content is missing. Add it.",
  ],
  [
    "a message that is none",
    { conversation: [...messages("a"), 7] },
    "conversation[1] is 7. It must be an object.",
  ],
  [
    "an unknown role",
    { conversation: [{ role: "boss", content: "" }] },
    'conversation[0].role is "boss". It must be one of system, user, assistant.',
  ],
  [
    "a NUL in a message",
    { conversation: messages("a\0b") },
    "conversation holds a NUL character or half of a surrogate pair. Remove it.",
  ],
  [
    "a NUL behind a backslash",
    { conversation: "\\\0" },
    "conversation holds a NUL character or half of a surrogate pair. Remove it.",
  ],
  [
    "half a pair in a key",
    '{"conversation":{"\\udfff":1}}',
    "conversation holds a NUL character or half of a surrogate pair. Remove it.",
  ],
  [
    "deep nesting",
    `{"conversation":{"a":${nested(100_000)}}}`,
    "conversation is nested more than 100 levels deep. Send a flatter value.",
  ],
  [
    "a short embedding",
    { embedding: [1, 2] },
    "embedding is a list of 2. It must be at least 768 items long.",
  ],
  [
    "a long embedding",
    { embedding: [...embedding(), 1] },
    "embedding is a list of 769. It must be at most 768 items long.",
  ],
  [
    "a text in an embedding",
    { embedding: ["1", ...embedding().slice(1)] },
    'embedding[0] is "1". It must be a number.',
  ],
  [
    "a null in an embedding",
    { embedding: [...embedding().slice(1), null] },
    "embedding[767] is null. It must be a number.",
  ],
  [
    "1e400 in an embedding",
    `{"embedding":[1e400,${embedding().slice(1).join()}]}`,
    "embedding[0] is Infinity. It must be a finite 32-bit number.",
  ],
  [
    "1e39 in an embedding",
    `{"embedding":[1e39,${embedding().slice(1).join()}]}`,
    "embedding[0] is 1e+39. It must be a finite 32-bit number.",
  ],
  [
    "an embedding of a wrong type",
    { embedding: true },
    "embedding is true. It must be an array or a string.",
  ],
  [
    "an embedding text without brackets",
    { embedding: "1,2" },
    'embedding is "1,2". It must be 768 numbers in one pair of brackets.',
  ],
  [
    "an embedding text with NaN",
    { embedding: `[NaN,${numbers}]` },
    'embedding is not a list of numbers. Write it as "[0.1, 0.2, …]", without NaN or words.',
  ],
  [
    "an embedding text of 767",
    { embedding: `[${embedding().slice(1).join()}]` },
    "embedding has 767 numbers. It must have 768.",
  ],
  [
    "an embedding text with SQL",
    { embedding: "[1]'; DROP TABLE conversations; --]" },
    'embedding is "[1]\'; DROP TABLE conversations; --]". It must be 768 numbers in one pair of brackets.',
  ],
];

test.each(refused)("A2: %s is refused with 400 that says what and how", async (_, body, message) => {
  const { status, json, headers } = await call("PUT", { id: first, body });
  expect(json).toEqual({ status: "error", message, code: "invalid_request" });
  expect(status).toBe(400);
  expect(headers["Access-Control-Allow-Origin"]).toBe("*");
  expect((await call("GET", { id: first })).json.data).toMatchObject({ title: "Bali" });
});

test.each(["id", "title", "conversation"])("A2: POST without %s is refused by name", async (field) => {
  const { status, json } = await call("POST", { body: { ...talk, [field]: undefined } });
  expect(json.message).toBe(`${field} is missing. Add it.`);
  expect(status).toBe(400);
});

test.each(["x", "", "1' OR '1'='1", `${first}x`, "../../etc/passwd", "\0"])(
  "A2: an id that is no UUID is refused in path and body: %j",
  async (id) => {
    const inPath = await call("GET", { id });
    expect(inPath.status).toBe(400);
    expect(inPath.json.message).toMatch(
      /^id is .* It must be a UUID such as 123e4567-e89b-42d3-a456-426614174000\.$/s,
    );
    expect((await call("POST", { body: { ...talk, id } })).json).toEqual(inPath.json);
  },
);

test.each([
  [{ limit: "0" }, "limit is 0. It must be 1 or more."],
  [{ limit: "101" }, "limit is 101. It must be 100 or less."],
  [{ limit: "ten" }, 'limit is "ten". It must be an integer.'],
  [{ limit: "1.5" }, 'limit is "1.5". It must be an integer.'],
  [{ view: "all" }, 'view is "all". It must be one of full, summary.'],
  [{ cursor: "next" }, 'cursor is "next". It must be nextCursor as the page before gave it.'],
  [{ q: "x".repeat(201) }, `q is "${"x".repeat(39)}…. It must be at most 200 characters long.`],
  [{ q: "\0" }, "q holds a NUL character or half of a surrogate pair. Remove it."],
])("A2: the query %j is refused with 400", async (query, message) => {
  const { status, json } = await call("GET", { query });
  expect(json).toEqual({ status: "error", message, code: "invalid_request" });
  expect(status).toBe(400);
});

test("A2: a cursor of any time is harmless", async () => {
  for (const time of ["0", "99999999999999"]) {
    expect((await call("GET", { query: { cursor: `${time}.${first}` } })).status).toBe(200);
  }
});

test("A2: more than 5 MB are refused with 413, base64 or not", async () => {
  const body = { ...talk, conversation: "x".repeat(5_000_000) };
  for (const base64 of [false, true]) {
    const { status, json } = await call("POST", { body, base64 });
    expect(status).toBe(413);
    expect(json.code).toBe("payload_too_large");
  }
});

test("A2: a base64 body that is no UTF-8 is refused with 400", async () => {
  const event = { id: first, body: "ignored", base64: true };
  const { createCaller: caller, proxyEvent } = await import("./support/caller");
  const sent = { ...proxyEvent("PUT", event), body: Buffer.from([0x22, 0xff, 0x22]).toString("base64") };
  expect((await caller(service.pool).send(sent)).json.message).toBe(
    "The body is not UTF-8 text. Send a JSON object in UTF-8.",
  );
});

test("A2: prototype keys are data like any other", async () => {
  const body = `{"__proto__":{"id":"x"},"constructor":{"prototype":{"polluted":1}},"id":"${first}","title":"Proto",
    "conversation":{"__proto__":{"polluted":1},"toString":1}}`;
  expect((await call("POST", { body })).status).toBe(200);
  expect((await call("GET", { id: first })).text).toContain('"__proto__": {"polluted": 1}');
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test("A2: of duplicate keys the last one counts", async () => {
  await call("PUT", { id: first, body: '{"title":"a","title":"b"}' });
  expect((await call("GET", { id: first })).json.data).toMatchObject({ title: "b" });
});

test("A2: backslashes before u0000 are text, huge numbers are harmless", async () => {
  const conversation = { text: "\\u0000 \\\\ud800", large: 1e308, small: 5e-324, whole: 2 ** 60 };
  expect((await call("PUT", { id: first, body: { conversation } })).status).toBe(200);
  expect((await call("GET", { id: first })).json.data).toMatchObject({ conversation });
});

test("A2: an unknown method is 404 with CORS headers", async () => {
  const { status, json, headers } = await call("PATCH", { id: first, body: { title: "x" } });
  expect(status).toBe(404);
  expect(json.code).toBe("not_found");
  expect(headers["Access-Control-Allow-Origin"]).toBe("*");
});
