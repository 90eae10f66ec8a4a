import { join } from "node:path";
import { hashFiles } from "../hash-files";

/** Names everything a build of the client is made from: its sources, the contract, every package's version. */
export function buildStamp(root: string): Promise<string> {
  return hashFiles(
    root,
    ["frontend", "lambda-src/contract", "package-lock.json"].map((path) => join(root, path)),
  );
}
