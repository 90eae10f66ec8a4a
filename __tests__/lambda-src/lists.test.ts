import { budi, embedding, messages, sari } from "./support/caller";
import { useService } from "./support/service";
import { talk, vector } from "./support/talk";

const service = useService();
const { call } = service;

const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

/** Stores conversations 1, 2, …, all changed at the same time unless a time is given. */
async function store(count: number, said: (number: number) => string, time?: (number: number) => string) {
  for (let number = 1; number <= count; number++) {
    const body = { id: uuid(number), title: `Talk ${number}`, conversation: messages(said(number)) };
    expect((await call("POST", { body })).status).toBe(201);
    await service.pool.query("UPDATE conversations SET updated_at = $2 WHERE id = $1", [
      uuid(number),
      time?.(number) ?? "2026-01-01T00:00:00Z",
    ]);
  }
}

const titles = (json: Record<string, unknown>) =>
  (json.data as { title: string }[]).map(({ title }) => title);

test("A2: an empty list is an empty array without a cursor", async () => {
  expect((await call("GET")).json).toEqual({ status: "success", data: [] });
});

test("A2: lists are newest first, with messages and without embeddings", async () => {
  await store(
    3,
    (number) => `hello ${number}`,
    (number) => `2026-01-0${number}T00:00:00Z`,
  );
  await call("PUT", { id: uuid(1), body: { embedding: embedding() } });
  const { json, text } = await call("GET");
  expect(titles(json)).toEqual(["Talk 1", "Talk 3", "Talk 2"]);
  expect((json.data as object[])[1]).toEqual({
    id: uuid(3),
    title: "Talk 3",
    createdAt: expect.stringMatching(/Z$/) as string,
    updatedAt: "2026-01-03T00:00:00.000Z",
    conversation: [{ role: "user", content: "hello 3" }],
  });
  expect(text).not.toContain("embedding");
});

test("A2: view=summary leaves the messages out", async () => {
  await store(1, () => "a long story");
  const { json, text } = await call("GET", { query: { view: "summary" } });
  expect(Object.keys((json.data as object[])[0] ?? {})).toEqual(["id", "title", "createdAt", "updatedAt"]);
  expect(text).not.toContain("story");
});

test.each(["full", "summary"])(
  "A2: limit and cursor walk through all conversations once, equal times included (view=%s)",
  async (view) => {
    await store(5, () => "hi");
    const pages: string[][] = [];
    let cursor: string | undefined;
    do {
      const { json } = await call("GET", { query: { view, limit: "2", ...(cursor && { cursor }) } });
      pages.push(titles(json));
      cursor = json.nextCursor as string | undefined;
    } while (cursor);
    expect(pages).toEqual([["Talk 5", "Talk 4"], ["Talk 3", "Talk 2"], ["Talk 1"]]);
  },
);

test("A2: a page that ends with the last conversation has no cursor", async () => {
  await store(2, () => "hi");
  expect((await call("GET", { query: { limit: "2" } })).json).not.toHaveProperty("nextCursor");
});

test("A2: any list stays below Lambda's 6 MB, counted as Lambda sends it, and its cursor leads to the rest", async () => {
  // Quotes are the worst case: each takes four bytes where the answer is a JSON text in a JSON text.
  await store(4, () => '"'.repeat(500_000));
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const { json, text } = await call("GET", { query: cursor ? { cursor } : {} });
    expect(Buffer.byteLength(JSON.stringify({ statusCode: 200, body: text }))).toBeLessThan(6_291_556);
    seen.push(...titles(json));
    cursor = json.nextCursor as string | undefined;
  } while (cursor);
  expect(seen).toEqual(["Talk 4", "Talk 3", "Talk 2", "Talk 1"]);
});

test("A2: a conversation that would not fit any answer is refused with 413", async () => {
  const body = { id: uuid(1), title: "x", conversation: '"'.repeat(2_000_000) };
  const { status, json } = await call("POST", { body });
  expect(status).toBe(413);
  expect(json.code).toBe("payload_too_large");
});

test("A2: a summary list of 50 is at most 1/20 of the full list, which is less than 708 kB", async () => {
  for (let number = 0; number < 50; number++) {
    const body = { ...talk(number), embedding: vector() };
    expect((await call("POST", { body })).status).toBe(201);
  }
  const bytes = async (view: string) => {
    const { json, text } = await call("GET", { query: { view, limit: "50" } });
    expect(titles(json)).toHaveLength(50);
    return Buffer.byteLength(text);
  };
  const [full, summary] = [await bytes("full"), await bytes("summary")];
  expect(summary).toBeLessThan(full / 20);
  expect(full).toBeLessThan(708_000);
});

describe("A2: q finds conversations by", () => {
  const found = async (q: string) => titles((await call("GET", { query: { q, view: "summary" } })).json);
  beforeEach(async () => {
    await store(
      3,
      (number) =>
        ["I like nasi goreng", '50% off, he said "wow"', "C:\\temp and snake_case"][number - 1] ?? "",
    );
  });

  test.each([
    ["the title, in any case", "tALK 2", ["Talk 2"]],
    ["what was said, in any case", "NASI", ["Talk 1"]],
    ["quotes", '"wow"', ["Talk 2"]],
    ["a backslash", "C:\\temp", ["Talk 3"]],
    ["a percent sign", "50%", ["Talk 2"]],
    ["a percent sign that is no wildcard, and finds none", "like%goreng", []],
    ["an underscore", "e_c", ["Talk 3"]],
    ["an underscore that is no wildcard, and finds none", "n_si", []],
    ["part of a title that all share", "Talk", ["Talk 3", "Talk 2", "Talk 1"]],
    ["words nobody said, and finds none", "user", []],
    ["SQL, and finds none", "' OR 1=1 --", []],
  ])("%s", async (_, q, expected) => {
    expect(await found(q)).toEqual(expected);
  });

  test("at most 200 characters; a longer text is refused before anything is searched", async () => {
    expect(await found("%_\\".repeat(66))).toEqual([]);
    for (const q of ["x".repeat(201), "%".repeat(1_000_000), "\\".repeat(1_000_000)]) {
      const { status, json } = await call("GET", { query: { q } });
      expect([status, json.message]).toEqual([400, expect.stringMatching(/^q is .*It must be at most 200/)]);
    }
  });

  test("text that older clients stored", async () => {
    await call("PUT", { id: uuid(1), body: { conversation: "just martabak" } });
    await call("PUT", { id: uuid(2), body: { conversation: { dish: { name: "rendang" } } } });
    expect(await found("martabak")).toEqual(["Talk 1"]);
    expect(await found("rendang")).toEqual(["Talk 2"]);
    expect(await found("dish")).toEqual([]);
  });

  test("pages, too", async () => {
    const { json } = await call("GET", { query: { q: "talk", limit: "2" } });
    expect(titles(json)).toEqual(["Talk 3", "Talk 2"]);
    const rest = await call("GET", { query: { q: "talk", limit: "2", cursor: String(json.nextCursor) } });
    expect(titles(rest.json)).toEqual(["Talk 1"]);
  });

  test("the owner alone", async () => {
    expect(titles((await call("GET", { uid: sari, query: { q: "talk" } })).json)).toEqual([]);
    expect(titles((await call("GET", { uid: budi, query: { q: "talk" } })).json)).toHaveLength(3);
  });
});
