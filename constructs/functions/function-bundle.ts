import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AssetType, TerraformAsset } from "cdktf";
import { Construct } from "constructs";
import { zipSync, type Zippable } from "fflate";
import { buildFunctions, type FunctionName } from "../../lambda-src/build";

/** The earliest time a zip file can hold, so that the same code gives the same file wherever it was built. */
const modified = new Date(1980, 0, 1);
const readableByAll = 0o644 << 16;
const unix = 3;

/** Built once per process. */
let folders: Record<FunctionName, string> | undefined;

/**
 * The code of one Lambda function: built by esbuild once per synthesis, zipped so that equal code gives equal
 * bytes. (AssetType.ARCHIVE zips file times too, which changes the hash on every build, and fails where the
 * project's path has a space.)
 */
export class FunctionBundle extends Construct {
  /** Path of the zip file, relative to the stack's folder. */
  readonly path: string;
  /** SHA-256 of the zip file, base64: what Lambda calls CodeSha256. */
  readonly hash: string;

  constructor(scope: Construct, id: string, name: FunctionName) {
    super(scope, id);
    folders ??= buildFunctions();
    const zip = zipFolder(folders[name]);
    const file = `${folders[name]}.zip`;
    replaceFile(file, zip);
    this.path = new TerraformAsset(this, "zip", { path: file, type: AssetType.FILE }).path;
    this.hash = createHash("sha256").update(zip).digest("base64");
  }
}

function zipFolder(folder: string): Uint8Array {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const files: Zippable = Object.fromEntries(
    names.map((name) => [
      name.slice(folder.length + 1).replaceAll("\\", "/"),
      [readFileSync(name), { mtime: modified, os: unix, attrs: readableByAll }],
    ]),
  );
  return zipSync(files, { level: 9 });
}

/** In one step: several syntheses may run at once, as in tests. */
function replaceFile(file: string, content: Uint8Array): void {
  const temporary = `${file}.${randomUUID()}`;
  writeFileSync(temporary, content);
  renameSync(temporary, file);
}
