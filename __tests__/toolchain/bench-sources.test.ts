import { resolve } from "node:path";
import { build } from "esbuild";
import { sources } from "../../bench/synthesis";

const root = resolve(__dirname, "../..");

it("G7: the bench of the synthesis compares the same app: its copy has everything that main.ts imports", async () => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ["main.ts"],
    bundle: true,
    metafile: true,
    packages: "external",
    platform: "node",
    write: false,
  });
  const imported = Object.keys(metafile.inputs);
  expect(imported.length).toBeGreaterThan(50);
  const left = imported.filter(
    (path) => !sources.some((source) => path === source || path.startsWith(`${source}/`)),
  );
  expect(left).toEqual([]);
});
