import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { X509Certificate } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import { buildFunctions } from "../../lambda-src/build";

const folders = buildFunctions();
const names = Object.keys(folders) as (keyof typeof folders)[];

const files = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** What a fresh process says. */
const run = (code: string, env: Record<string, string> = {}) =>
  execFileSync(process.execPath, ["-e", code], { encoding: "utf8", env });

test.each(names)("G7: the %s function is at most 200 kB zipped", (name) => {
  const sizes = files(folders[name]).map((file) => deflateRawSync(readFileSync(file)).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  expect(total).toBeLessThan(200_000);
  expect(total).toBeGreaterThan(10_000);
});

test("G7: building again writes nothing", () => {
  // A file that is written is another one; its times are changed by another test, which may run beside this one.
  const numbers = () => names.flatMap((name) => files(folders[name]).map((file) => statSync(file).ino));
  const before = numbers();
  buildFunctions();
  expect(numbers()).toEqual(before);
});

test.each(names)("D1: the %s function brings the root certificates of RDS in us-east-1 alone", (name) => {
  const pem = readFileSync(join(folders[name], "rds-ca.pem"), "utf8");
  const certificates = pem.split(/(?<=-----END CERTIFICATE-----\n)/).map((text) => new X509Certificate(text));
  const commonNames = certificates.map(({ subject }) => /CN=(.*)/.exec(subject)?.[1]).sort();
  expect(commonNames).toEqual([
    "Amazon RDS us-east-1 Root CA ECC384 G1",
    "Amazon RDS us-east-1 Root CA RSA2048 G1",
    "Amazon RDS us-east-1 Root CA RSA4096 G1",
  ]);
  for (const { validTo } of certificates)
    expect(Date.parse(validTo)).toBeGreaterThan(Date.parse("2060-01-01"));
});

test("A4: the bundles export what Lambda and the laptop use, without any environment", () => {
  const exported = (name: keyof typeof folders) =>
    run(
      `console.log(Object.keys(require(${JSON.stringify(join(folders[name], "index.js"))})).sort().join())`,
    ).trim();
  expect(exported("conversations")).toBe("createConversationsHandler,handler");
  expect(exported("migrate")).toBe("handler,migrate");
});

test("A4: the function says which variable is missing", () => {
  const bundle = JSON.stringify(join(folders.conversations, "index.js"));
  const code = `try { require(${bundle}).handler({}) } catch (error) { console.log(error.message) }`;
  expect(run(code, { DB_PORT: "5432" }).trim()).toBe("DB_HOST is not set.");
});
