import { ConversationRepository } from "../../lambda-src/src/conversations/repository";
import {
  lists,
  find,
  findSimilar,
  remove,
  removeAll,
  save,
  update,
} from "../../lambda-src/src/conversations/statements";
import { budi, first, messages, type Method, sari, second } from "./support/caller";
import { useService } from "./support/service";

const service = useService();
const { call } = service;
beforeEach(async () => {
  await call("POST", { uid: budi, body: talk("Budi's secret") });
});

const talk = (title: string, id = first) => ({ id, title, conversation: messages(title) });
interface Row {
  user_id: string;
}
const all = async (): Promise<Row[]> => {
  const columns = "user_id, id, title, conversation, updated_at";
  return (await service.pool.query<Row>(`SELECT ${columns} FROM conversations ORDER BY user_id`)).rows;
};

const operations: [Method, string | undefined, object | undefined, boolean][] = [
  ["GET", undefined, undefined, false],
  ["POST", undefined, talk("stolen"), false],
  ["DELETE", undefined, undefined, false],
  ["GET", first, undefined, false],
  ["PUT", first, { title: "stolen" }, false],
  ["DELETE", first, undefined, false],
  ["GET", first, undefined, true],
];

test.each(operations)(
  "A2: %s of another user's conversations (id %s) is 403 and changes nothing",
  async (method, id, body, similar) => {
    const before = await all();
    const { status, json, headers } = await call(method, { uid: budi, sub: sari, id, body, similar });
    expect(status).toBe(403);
    expect(json.code).toBe("forbidden");
    expect(headers["Access-Control-Allow-Origin"]).toBe("*");
    expect(await all()).toEqual(before);
  },
);

test.each(operations)("A1: %s without a verified user (id %s) is 401", async (method, id, body, similar) => {
  const { status, json } = await call(method, { sub: null, id, body, similar });
  expect(status).toBe(401);
  expect(json.code).toBe("unauthorized");
});

test("A2: a claim that is no text names no user", async () => {
  expect((await call("GET", { uid: "true", sub: true as unknown as string })).status).toBe(401);
  expect((await call("GET", { uid: "", sub: "" })).status).toBe(401);
});

test("D2: two learners may use the same id and never meet", async () => {
  expect((await call("POST", { uid: sari, body: talk("Sari's own") })).status).toBe(201);
  expect((await call("GET", { uid: budi, id: first })).json.data).toMatchObject({ title: "Budi's secret" });
  await call("PUT", { uid: sari, id: first, body: { title: "Sari's new" } });
  expect((await call("GET", { uid: budi, id: first })).json.data).toMatchObject({ title: "Budi's secret" });
  await call("DELETE", { uid: sari });
  expect((await call("GET", { uid: budi })).json.data).toHaveLength(1);
});

test("A2: no owner in a body takes a row over", async () => {
  const body = { ...talk("mine", second), user_id: budi, uid: budi, userId: budi, owner: budi };
  await call("POST", { uid: sari, body });
  expect((await all()).map(({ user_id }) => user_id)).toEqual([budi, sari]);
  expect((await call("PUT", { uid: sari, id: first, body: { title: "x", user_id: budi } })).status).toBe(404);
});

test("A2: without the handler's check the statements alone still leak nothing", async () => {
  const repository = new ConversationRepository(service.pool);
  const before = await all();
  const written = { title: "stolen", conversation: "[]", embedding: null };
  expect(await repository.find(sari, first)).toBeUndefined();
  expect(await repository.findSimilar(sari, first, 10)).toBeUndefined();
  expect(await repository.update(sari, first, written, null)).toBeUndefined();
  expect(await repository.delete(sari, first)).toBe(false);
  expect(await repository.deleteAll(sari)).toBe(0);
  for (const view of ["full", "summary"] as const) {
    expect(await repository.list(sari, { view, limit: 100 })).toEqual([]);
    expect(await repository.list(sari, { view, limit: 100, words: "secret" })).toEqual([]);
  }
  expect(await all()).toEqual(before);
  expect(await repository.save(sari, first, written)).toMatchObject({ created: true });
  expect((await all())[0]).toEqual(before[0]);
});

test("A2: every statement has the owner in its WHERE, or in the row and the key it may conflict with", () => {
  const whole = [
    ...Object.values(lists).flatMap((list) => Object.values(list)),
    find,
    findSimilar,
    update,
    remove,
    removeAll,
  ];
  for (const { text } of whole) expect(text).toMatch(/WHERE user_id = \$1\b/);
  expect(save.text).toContain("VALUES ($1,");
  expect(save.text).toContain("ON CONFLICT (user_id, id)");
});

test.each([
  "CREATE TABLE mine (id int)",
  "DROP TABLE conversations",
  "ALTER TABLE conversations ADD extra text",
  "TRUNCATE conversations",
  "CREATE INDEX ON conversations (title)",
  "SELECT * FROM schema_migrations",
  "UPDATE schema_migrations SET checksum = ''",
  "CREATE ROLE another",
  "GRANT SELECT ON conversations TO PUBLIC",
])("D1: the service's role may not %s", async (statement) => {
  const result = service.pool.query(statement);
  // GRANT without the right to grant is a warning, and nothing happens.
  if (statement.startsWith("GRANT")) {
    await result;
    const { rows } = await service.pool.query(
      "SELECT has_table_privilege('pg_monitor', 'conversations', 'SELECT') AS may",
    );
    expect(rows).toEqual([{ may: false }]);
  } else {
    await expect(result).rejects.toMatchObject({ code: "42501" });
  }
});
