import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readStacks, type StackEntry, withUpstream } from "../../rehearsal/manifest";

function manifest(dependencies: Record<string, string[]>): string {
  const outdir = mkdtempSync(join(tmpdir(), "lks-manifest-"));
  const stacks = Object.fromEntries(
    Object.entries(dependencies).map(([name, names]) => [
      name,
      { name, dependencies: names, workingDirectory: `stacks/${name}` },
    ]),
  );
  writeFileSync(join(outdir, "manifest.json"), JSON.stringify({ stacks }));
  return outdir;
}

const names = (stacks: readonly StackEntry[]) => stacks.map(({ name }) => name);
const sample = { web: ["api"], api: ["data", "east"], data: ["east"], east: [], west: [] };

test("G8: stacks come after everything they depend on", () => {
  expect(names(readStacks(manifest(sample)))).toEqual(["east", "west", "data", "api", "web"]);
});

test("G8: a stack's folder is the one in the manifest", () => {
  const outdir = manifest({ east: [] });

  expect(readStacks(outdir)[0]?.folder).toBe(join(outdir, "stacks/east"));
});

test("G8: --stack takes along what the stack depends on, directly or not, and nothing else", () => {
  expect(names(withUpstream(readStacks(manifest(sample)), "api"))).toEqual(["east", "data", "api"]);
});

test("G8: an unknown stack is refused with the names there are", () => {
  expect(() => withUpstream(readStacks(manifest({ east: [], west: [] })), "est")).toThrow(
    'No stack "est": there are east, west.',
  );
});

test("G8: stacks that depend on each other in a circle are refused", () => {
  expect(() => readStacks(manifest({ a: ["b"], b: ["a"] }))).toThrow("in a circle: a, b");
});
