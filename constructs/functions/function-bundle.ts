import { createHash } from "node:crypto";
import { AssetType, TerraformAsset } from "cdktf";
import { Construct } from "constructs";
import { buildFunctions, type FunctionName } from "../../lambda-src/build";
import { archiveFolder } from "../folder-archive";

/** Built once per process. */
let folders: Record<FunctionName, string> | undefined;

/** The code of one Lambda function: built by esbuild once per synthesis, and zipped. */
export class FunctionBundle extends Construct {
  /** Path of the zip file, relative to the stack's folder. */
  readonly path: string;
  /** SHA-256 of the zip file, base64: what Lambda calls CodeSha256. */
  readonly hash: string;

  constructor(scope: Construct, id: string, name: FunctionName) {
    super(scope, id);
    folders ??= buildFunctions();
    const file = `${folders[name]}.zip`;
    const zip = archiveFolder(folders[name], file);
    this.path = new TerraformAsset(this, "zip", { path: file, type: AssetType.FILE }).path;
    this.hash = createHash("sha256").update(zip).digest("base64");
  }
}
