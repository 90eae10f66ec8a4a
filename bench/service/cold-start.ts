import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { budi, proxyEvent } from "../../__tests__/lambda-src/support/caller";
import { serviceRole } from "../../__tests__/lambda-src/support/database";
import { createTlsDatabase } from "../../__tests__/lambda-src/support/tls-database";
import { archiveFolder } from "../../constructs/folder-archive";
import { buildFunctions } from "../../lambda-src/build";
import { beginning } from "../../lambda-src/src/conversations/cursor";
import { lists } from "../../lambda-src/src/conversations/statements";
import { type Bench, median, type Row } from "../measure";

const starts = 15;
/** Milliseconds that a published service of the same kind needs from import to its first answer. */
const published = 79;

interface Start {
  /** Milliseconds. */
  readonly imported: number;
  /** Milliseconds from there to the first answer. */
  readonly first: number;
}

/** The bundle in a fresh process, and its first request over TLS; against `pg` itself doing the same. */
export const serviceStart: Bench = {
  name: "service-start",
  title: "Cold start of the conversations service",
  async run() {
    const database = await createTlsDatabase();
    const folder = mkdtempSync(join(tmpdir(), "bench-"));
    try {
      const bundle = buildFunctions().conversations;
      cpSync(bundle, folder, { recursive: true });
      writeFileSync(join(folder, "rds-ca.pem"), database.authority("right"));
      const start = (code: string) => run(code, database.postgres.port);
      const ours: Start[] = [];
      const bare: Start[] = [];
      for (let count = 0; count < starts; count++) {
        ours.push(start(handlerCode(folder)));
        bare.push(start(bareCode(database.authority("right"))));
      }
      return [size(bundle, folder), ...rows(ours, bare)];
    } finally {
      rmSync(folder, { recursive: true });
      await database.destroy();
    }
  },
};

function size(bundle: string, folder: string): Row {
  const zip = archiveFolder(bundle, join(folder, "function.zip")).length;
  const whole = statSync(join(bundle, "index.js")).size;
  return {
    what: "bundle, zipped",
    ours: `${(zip / 1000).toFixed(0)} kB`,
    other: `${(whole / 1000).toFixed(0)} kB (its code, not zipped)`,
    result: `${(zip / whole).toFixed(2)}×`,
    claim: "at most 200 kB, no layer",
    met: zip <= 200_000,
  };
}

function rows(ours: readonly Start[], bare: readonly Start[]): Row[] {
  const imported = (list: readonly Start[]) => median(list.map((start) => start.imported));
  const first = (list: readonly Start[]) => median(list.map((start) => start.first));
  const whole = (list: readonly Start[]) => median(list.map((start) => start.imported + start.first));
  const row = (what: string, of: typeof whole, claim: string, limit: number): Row => ({
    what: `${what}, median of ${starts}`,
    ours: `${of(ours).toFixed(1)} ms`,
    other: `${of(bare).toFixed(1)} ms (\`pg\` alone)`,
    result: `${(of(ours) / of(bare)).toFixed(2)}×`,
    claim,
    met: of(ours) <= limit,
  });
  return [
    row("import in a fresh process", imported, "at most 25 ms", 25),
    row("first request, over TLS", first, "at most 60 ms", 60),
    row("both", whole, `less than ${published} ms, what a published service needs`, published),
  ];
}

const measured = (imported: string, answer: string): string => `
const began = performance.now();
${imported}
const imported = performance.now() - began;
${answer}.then(() => console.log(JSON.stringify({ imported, first: performance.now() - began - imported })))
  .then(() => process.exit(), (error) => { console.error(error); process.exit(1); });`;

function handlerCode(folder: string): string {
  const event = JSON.stringify(proxyEvent("GET", {}));
  return measured(
    `const { handler } = require(${JSON.stringify(folder)});`,
    `handler(${event}).then(({ statusCode, body }) => { if (statusCode !== 200) throw new Error(body); })`,
  );
}

function bareCode(authority: string): string {
  const requireOfService = createRequire(resolve(__dirname, "../../lambda-src/package.json"));
  const query = { ...lists.full.all, values: [budi, beginning.updatedAt, beginning.id, 100] };
  return measured(
    `const { Pool } = require(${JSON.stringify(requireOfService.resolve("pg"))});`,
    `new Pool({
      host: process.env.DB_HOST, port: process.env.DB_PORT, database: process.env.DB_NAME,
      user: process.env.DB_USER, password: process.env.DB_PASSWORD, ssl: { ca: ${JSON.stringify(authority)} },
    }).query(${JSON.stringify(query)})`,
  );
}

/** @returns the last line that a fresh process writes */
function run(code: string, port: number): Start {
  const env = {
    DB_HOST: "localhost",
    DB_PORT: String(port),
    DB_NAME: "postgres",
    DB_USER: serviceRole.serviceUser,
    DB_PASSWORD: serviceRole.servicePassword,
  };
  const output = execFileSync(process.execPath, ["-e", code], { encoding: "utf8", env });
  return JSON.parse(output.trim().split("\n").at(-1) ?? "") as Start;
}
