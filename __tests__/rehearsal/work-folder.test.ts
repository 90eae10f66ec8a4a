import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WorkFolder } from "../../rehearsal/work-folder";

const folder = () => mkdtempSync(join(tmpdir(), "lks-work-"));

test("O3: two rehearsals at a time are refused", () => {
  const path = folder();
  new WorkFolder(path);

  expect(() => new WorkFolder(path)).toThrow(`Another rehearsal is running (process ${process.pid}).`);
});

test("O3: the lock of a rehearsal that was killed does not hold up the next one", () => {
  const path = folder();
  // No process has this id: it is above the largest that Linux gives.
  writeFileSync(join(path, "lock"), "99999999");

  new WorkFolder(path).release();

  expect(existsSync(join(path, "lock"))).toBe(false);
});

test("O3: a kept account is known to the next run, until it is forgotten", () => {
  const path = folder();
  const kept = { endpoint: "http://127.0.0.1:1", pid: 2, baseline: {}, applied: ["east"] };
  const first = new WorkFolder(path);
  first.kept = kept;
  first.release();

  const second = new WorkFolder(path);
  expect(second.kept).toEqual(kept);
  second.kept = undefined;

  expect(second.kept).toBeUndefined();
});
