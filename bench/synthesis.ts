import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Bench, median, time } from "./measure";

const root = resolve(__dirname, "..");
const copy = join(root, ".cache/bench-barrel");
/** What the synthesis is made of. */
export const sources = [
  "main.ts",
  "config",
  "constructs",
  "stacks",
  "scripts/hcl",
  "lambda-src",
  "ansible",
  "tsconfig.json",
  "cdktf.json",
  "package.json",
];
const runs = 3;

/** `npm run synth` against the same app in CDKTF's default set-up: ts-node, and the provider's barrel. */
export const synthesis: Bench = {
  name: "synthesis",
  title: "Synthesis of all eight stacks",
  async run() {
    makeBarrelCopy();
    const outdir = join(root, ".cache/bench-out");
    const environment = { ...process.env, CDKTF_OUTDIR: outdir };
    const synth = (cwd: string, ...command: string[]) =>
      time(() =>
        execFileSync("npx", ["--yes", ...command], {
          cwd,
          env: environment,
          stdio: ["ignore", "ignore", "inherit"],
        }),
      );
    const tsNodeOptions = JSON.stringify({
      module: "commonjs",
      moduleResolution: "node",
      esModuleInterop: true,
    });

    const ours: number[] = [];
    const other: number[] = [];
    for (let run = 0; run < runs; run++) {
      ours.push(await synth(root, "tsx", "main.ts"));
      other.push(await synth(copy, "ts-node@10.9.2", "-O", tsNodeOptions, "main.ts"));
    }
    rmSync(copy, { recursive: true, force: true });
    rmSync(outdir, { recursive: true, force: true });
    const ratio = median(ours) / median(other);
    return [
      {
        what: `median of ${runs}`,
        ours: `${(median(ours) / 1000).toFixed(1)} s`,
        other: `${(median(other) / 1000).toFixed(1)} s (ts-node, barrel import)`,
        result: `${ratio.toFixed(2)}×`,
        claim: "at most a third",
        met: ratio <= 1 / 3,
      },
    ];
  },
};

/** The same sources with every `@cdktf/provider-aws/lib/x` import turned into one of the barrel. */
function makeBarrelCopy(): void {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const source of sources) {
    cpSync(join(root, source), join(copy, source), {
      recursive: true,
      filter: (path) => !/node_modules|[\\/]dist$/.test(path),
    });
  }
  // ts-node takes a package that says "module" by its word.
  const manifest = join(copy, "lambda-src/package.json");
  writeFileSync(manifest, readFileSync(manifest, "utf8").replace('"type": "module"', '"type": "commonjs"'));
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  for (const file of readdirSync(copy, { recursive: true, withFileTypes: true })) {
    if (!file.isFile() || !file.name.endsWith(".ts")) continue;
    const path = join(file.parentPath, file.name);
    const source = readFileSync(path, "utf8").replaceAll(/import\.meta\.(dir|file)name/g, "__$1name");
    writeFileSync(path, throughBarrel(source));
  }
}

function throughBarrel(source: string): string {
  return source.replace(
    /^import (?:type )?\{([^}]+)\} from "@cdktf\/provider-aws\/lib\/([a-z0-9-]+)";$/gm,
    (_line, names: string, module: string) => {
      const namespace = module.replace(/-([a-z0-9])/g, (_dash, letter: string) => letter.toUpperCase());
      const local = `barrel_${namespace}`;
      const aliases = names
        .split(",")
        .map((name) => name.trim().replace(/^type /, ""))
        .filter(Boolean)
        .map((name) => `import ${name} = ${local}.${name};`);
      return [`import { ${namespace} as ${local} } from "@cdktf/provider-aws";`, ...aliases].join(" ");
    },
  );
}
