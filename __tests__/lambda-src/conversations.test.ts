import { embedding, first, messages, second } from "./support/caller";
import { useService } from "./support/service";

const service = useService();
const { call } = service;

const talk = { id: first, title: "Bali", conversation: messages("Yesterday I go to Bali", "You went?") };
const iso = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string;
const storedEmbedding = async () =>
  (await service.pool.query<{ embedding: string | null }>("SELECT embedding FROM conversations")).rows[0]
    ?.embedding;

describe("POST", () => {
  test("A2: POST creates a conversation and answers 201 with its times", async () => {
    const { status, json } = await call("POST", { body: talk });
    expect(status).toBe(201);
    expect(json).toEqual({
      status: "success",
      data: { id: first, title: "Bali", createdAt: iso, updatedAt: iso },
    });
  });

  test("A2: POST with an own id replaces, answers 200 and keeps the time of creation", async () => {
    const created = (await call("POST", { body: talk })).json.data as Record<string, string>;
    await service.pool.query("UPDATE conversations SET updated_at = '2020-01-01'");
    const { status, json } = await call("POST", {
      body: { ...talk, title: "Lombok", conversation: messages("Hi") },
    });
    expect(status).toBe(200);
    expect(json.data).toMatchObject({ title: "Lombok", createdAt: created.createdAt });
    expect(Date.parse((json.data as { updatedAt: string }).updatedAt)).toBeGreaterThan(
      Date.parse("2020-01-02"),
    );
    const { json: read } = await call("GET", { id: first });
    expect(read.data).toMatchObject({ title: "Lombok", conversation: [{ role: "user", content: "Hi" }] });
  });

  test("A2: times are those of UTC with all their milliseconds, wherever the database's clock stands", async () => {
    await call("POST", { body: talk });
    await service.pool.query(
      "UPDATE conversations SET created_at = '2019-12-31T23:00:00Z', updated_at = '2020-01-02T20:04:05.06Z'",
    );
    await service.pool.query("SET TimeZone = 'Asia/Jakarta'");
    try {
      const { json } = await call("GET", { id: first });
      const { json: list } = await call("GET", { query: { view: "summary" } });
      const times = { createdAt: "2019-12-31T23:00:00.000Z", updatedAt: "2020-01-02T20:04:05.060Z" };
      expect(json.data).toMatchObject(times);
      expect(list.data).toEqual([{ id: first, title: "Bali", ...times }]);
    } finally {
      await service.pool.query("RESET TimeZone");
    }
  });

  test("D2: a vector is stored number for number, whether it came as numbers or as text", async () => {
    const numbers = embedding().map((_, index) => Math.fround(Math.sin(index) * 10 ** ((index % 9) - 4)));
    for (const sent of [numbers, JSON.stringify(numbers)]) {
      await call("POST", { body: { ...talk, embedding: sent } });
      const stored = JSON.parse((await storedEmbedding()) ?? "") as number[];
      expect(stored.map(Math.fround)).toEqual(numbers);
      await call("DELETE", { id: first });
    }
  });

  test("D2: the embedding is stored, as numbers or as text, and stays where a later POST has none", async () => {
    await call("POST", { body: { ...talk, embedding: embedding(1) } });
    expect(JSON.parse((await storedEmbedding()) ?? "")).toHaveLength(768);
    await call("POST", { body: talk });
    expect(await storedEmbedding()).toMatch(/^\[1,1\.001302/);
    await call("POST", { body: { ...talk, embedding: ` [${embedding(2).join(", ")}] ` } });
    expect(await storedEmbedding()).toMatch(/^\[2,2\.001302/);
  });

  test("A2: extra fields are ignored in the body and kept in messages", async () => {
    const corrected = [{ role: "user", content: "I go", correction: { corrected: "I went" }, at: 7 }];
    const body = { ...talk, conversation: corrected, user_id: "someone", updatedAt: "2000-01-01", x: {} };
    expect((await call("POST", { body })).status).toBe(201);
    const { data } = (await call("GET", { id: first })).json as { data: Record<string, unknown> };
    expect(Object.keys(data).sort()).toEqual(["conversation", "createdAt", "id", "title", "updatedAt"]);
    expect(data.conversation).toEqual(corrected);
    expect(data.updatedAt).not.toMatch(/^2000/);
  });

  test.each(["plain text", { any: { thing: [1, null] } }, []])(
    "A2: what older clients call a conversation comes back as it was: %j",
    async (conversation) => {
      await call("POST", { body: { ...talk, conversation } });
      expect((await call("GET", { id: first })).json.data).toMatchObject({ conversation });
    },
  );

  test("A2: base64 bodies are read, umlauts and emoji included", async () => {
    const body = { ...talk, title: "Zoë 🏝" };
    expect((await call("POST", { body, base64: true })).status).toBe(201);
    expect((await call("GET", { id: first })).json.data).toMatchObject({ title: "Zoë 🏝" });
  });
});

describe("PUT", () => {
  test("A2: PUT changes what is given and keeps the rest", async () => {
    await call("POST", { body: { ...talk, embedding: embedding() } });
    const before = await storedEmbedding();
    const { status, json } = await call("PUT", { id: first, body: { title: "Renamed" } });
    expect(status).toBe(200);
    expect(json.data).toEqual({ id: first, title: "Renamed", createdAt: iso, updatedAt: iso });
    expect((await call("GET", { id: first })).json.data).toMatchObject({
      title: "Renamed",
      conversation: talk.conversation,
    });
    expect(await storedEmbedding()).toBe(before);
  });

  test("D2: PUT of an embedding alone changes it alone", async () => {
    await call("POST", { body: talk });
    expect(await storedEmbedding()).toBeNull();
    await call("PUT", { id: first, body: { embedding: embedding(3) } });
    expect(await storedEmbedding()).toMatch(/^\[3,3\.001302/);
    expect((await call("GET", { id: first })).json.data).toMatchObject({ title: "Bali" });
  });

  test("C4: PUT with the time of a change that is not the last one changes nothing and answers 409", async () => {
    const created = (await call("POST", { body: talk })).json.data as { updatedAt: string };
    await service.pool.query("UPDATE conversations SET updated_at = updated_at + interval '1 ms'");
    const { status, json } = await call("PUT", {
      id: first,
      body: { title: "Mine", ifUpdatedAt: created.updatedAt },
    });
    expect(status).toBe(409);
    expect(json).toMatchObject({ status: "error", code: "conflict" });
    expect((await call("GET", { id: first })).json.data).toMatchObject({ title: "Bali" });
  });

  test("C4: PUT with the time of the last change goes on from it", async () => {
    const { json } = await call("POST", { body: talk });
    const { updatedAt: ifUpdatedAt } = json.data as { updatedAt: string };
    const put = await call("PUT", { id: first, body: { title: "Mine", ifUpdatedAt } });
    expect(put).toMatchObject({ status: 200, json: { data: { title: "Mine" } } });
  });

  test("A2: every change has a later time than the one before, whatever the clock says", async () => {
    await call("POST", { body: talk });
    await service.pool.query("UPDATE conversations SET updated_at = '2999-01-01T00:00:00Z'");
    const put = await call("PUT", { id: first, body: { title: "Again" } });
    expect(put.json.data).toMatchObject({ updatedAt: "2999-01-01T00:00:00.001Z" });
    expect((await call("POST", { body: talk })).json.data).toMatchObject({
      updatedAt: "2999-01-01T00:00:00.002Z",
    });
  });

  test.each(["soon", "2026-02-99T00:00:00.000Z"])("A2: PUT with the time %s is 400", async (ifUpdatedAt) => {
    await call("POST", { body: talk });
    expect((await call("PUT", { id: first, body: { title: "x", ifUpdatedAt } })).status).toBe(400);
  });

  test("A2: PUT of a conversation that is not there is 404", async () => {
    const { status, json } = await call("PUT", { id: first, body: { title: "x" } });
    expect(status).toBe(404);
    expect(json).toEqual({
      status: "error",
      message: `You have no conversation ${first}. Check the id, or create it with POST.`,
      code: "not_found",
    });
  });
});

describe("GET and DELETE of one", () => {
  test("A2: GET answers 404 for a conversation that is not there", async () => {
    expect((await call("GET", { id: first })).status).toBe(404);
  });

  test("A2: DELETE removes one conversation; a second time it is 404", async () => {
    await call("POST", { body: talk });
    await call("POST", { body: { ...talk, id: second } });
    expect(await call("DELETE", { id: first })).toMatchObject({
      status: 200,
      json: { status: "success", message: "Conversation deleted." },
    });
    expect((await call("DELETE", { id: first })).status).toBe(404);
    expect((await call("GET", { id: second })).status).toBe(200);
  });

  test("A2: DELETE without an id removes all of them and says how many", async () => {
    await call("POST", { body: talk });
    await call("POST", { body: { ...talk, id: second } });
    expect((await call("DELETE")).json).toEqual({ status: "success", message: "2 conversations deleted." });
    expect((await call("DELETE")).json).toEqual({ status: "success", message: "0 conversations deleted." });
  });
});
