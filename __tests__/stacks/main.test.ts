import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "lks-main-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs main.ts as `npm run synth` and the cdktf CLI do. */
function synth(settings: object) {
  const file = join(folder, "settings.json");
  writeFileSync(file, JSON.stringify(settings));
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "main.ts"], {
    cwd: root,
    env: { ...process.env, LKS_SETTINGS: file, CDKTF_OUTDIR: join(folder, "out") },
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

it("G8: stops on a wrong setting with its name, the value got and what is allowed, and writes nothing", () => {
  const { status, stdout, stderr } = synth({ workers: { instanceType: "t2.micro" } });
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toMatch(/workers\.instanceType: got "t2\.micro".*t2\.large/);
  expect(stderr).not.toMatch(/ at .*main\.ts/);
  expect(existsSync(join(folder, "out"))).toBe(false);
});

it("G8: writes the stacks where the cdktf CLI wants them, and says so in one line", () => {
  const { status, stdout } = synth({});
  expect(status).toBe(0);
  expect(stdout).toMatch(/^8 stacks written to \S*out\.\n$/);
  expect(existsSync(join(folder, "out", "stacks", "web", "cdk.tf.json"))).toBe(true);
});
