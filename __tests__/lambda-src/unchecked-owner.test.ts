import type { APIGatewayProxyEvent } from "aws-lambda";
import { budi, embedding, first, messages, type Method, sari, second } from "./support/caller";
import { useService } from "./support/service";

// The service as it would be had somebody deleted the comparison of the path's uid with the token's sub.
jest.mock("../../lambda-src/src/http/request", () => ({
  ...jest.requireActual<object>("../../lambda-src/src/http/request"),
  readOwner: ({ requestContext }: APIGatewayProxyEvent) =>
    (requestContext.authorizer as { claims: { sub: string } }).claims.sub,
}));

const service = useService();
const { call } = service;

const talk = (id: string, title: string) => ({
  id,
  title,
  conversation: messages(title),
  embedding: embedding(1),
});
const budis = async () => {
  const { rows } = await service.pool.query<object>(
    "SELECT * FROM conversations WHERE user_id = $1 ORDER BY id",
    [budi],
  );
  return rows;
};

beforeEach(async () => {
  await call("POST", { uid: budi, body: talk(first, "Budi's secret") });
  await call("POST", { uid: budi, body: talk(second, "Budi's other secret") });
});

const operations: [Method, string | undefined, object | undefined, boolean][] = [
  ["GET", undefined, undefined, false],
  ["POST", undefined, talk(first, "taken over"), false],
  ["DELETE", undefined, undefined, false],
  ["GET", first, undefined, false],
  ["PUT", first, { title: "taken over", embedding: embedding(2) }, false],
  ["DELETE", first, undefined, false],
  ["GET", first, undefined, true],
];

test.each(operations)(
  "A2: without the comparison of uid and sub, %s of another's conversations (id %s) still shows and changes nothing of them",
  async (method, id, body, similar) => {
    const before = await budis();
    const { status, text } = await call(method, { uid: budi, sub: sari, id, body, similar });
    expect(status).not.toBe(403);
    expect(text).not.toContain("secret");
    expect(await budis()).toEqual(before);
  },
);

test("A2: without it, a search of another's words finds nothing", async () => {
  const { json } = await call("GET", { uid: budi, sub: sari, query: { q: "secret" } });
  expect(json.data).toEqual([]);
});
