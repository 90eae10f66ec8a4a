import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildContract, conversationOperations } from "../../lambda-src/contract/openapi";

const contract = resolve(__dirname, "../../lambda-src/contract");

const read = (from: string) =>
  Object.fromEntries(readdirSync(from).map((name) => [name, readFileSync(join(from, name), "utf8")]));

test("A2: types and checks are fresh: `npm run generate` would change nothing", () => {
  const fresh = mkdtempSync(join(tmpdir(), "generated-"));
  // In a process of its own: openapi-typescript is an ES module, which Jest's require cannot load.
  const tsx = require.resolve("tsx/cli");
  execFileSync(process.execPath, [tsx, join(contract, "generate.ts"), fresh]);
  const files = read(fresh);
  rmSync(fresh, { recursive: true });
  expect(Object.keys(files)).toEqual(["bodies.ts", "operations.ts", "parameters.ts", "types.ts"]);
  expect(read(join(contract, "generated"))).toEqual(files);
});

test("A2: the contract has the seven operations, each with a way to say what went wrong", () => {
  const { paths } = buildContract();
  const operations = Object.keys(paths)
    .filter((path) => path.startsWith("/conversations/"))
    .flatMap((path) => {
      const { get, post, put, delete: remove } = paths[path] ?? {};
      return [get, post, put, remove].filter((operation) => operation !== undefined);
    });
  expect(operations.map(({ operationId }) => operationId).sort()).toEqual([...conversationOperations].sort());
  for (const { responses } of operations) {
    for (const status of ["400", "401", "403", "404", "413", "429", "500", "503"]) {
      expect(responses).toHaveProperty(status);
    }
  }
});
