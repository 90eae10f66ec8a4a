import { createHash } from "node:crypto";
import { readFileSync, utimesSync } from "node:fs";
import { resolve } from "node:path";
import { Testing, TerraformStack } from "cdktf";
import { unzipSync } from "fflate";
import { FunctionBundle } from "../../../constructs/functions/function-bundle";

const dist = resolve(__dirname, "../../../lambda-src/dist");
const bundle = () => new FunctionBundle(new TerraformStack(Testing.app(), "test"), "bundle", "conversations");

describe("a function's bundle", () => {
  it("A4: holds index and nothing below a folder that Lambda would not look into", () => {
    bundle();
    const files = Object.keys(unzipSync(readFileSync(resolve(dist, "conversations.zip"))));
    expect(files.filter((name) => /^index\.(js|mjs|cjs)$/.test(name))).toHaveLength(1);
  });

  it("G7: has the same hash after a rebuild, so that nothing is deployed without a change", () => {
    const first = bundle();
    const [index] = Object.keys(unzipSync(readFileSync(resolve(dist, "conversations.zip"))));
    utimesSync(resolve(dist, "conversations", index ?? ""), new Date(), new Date(2001, 1, 1));
    const second = bundle();
    expect(second.hash).toBe(first.hash);
    expect(second.path).toBe(first.path);
  });

  it("G7: is known by the hash that Lambda itself reports, and lies below the stack's folder", () => {
    const { hash, path } = bundle();
    const zip = readFileSync(resolve(dist, "conversations.zip"));
    expect(hash).toBe(createHash("sha256").update(zip).digest("base64"));
    expect(path).toMatch(/^assets\/bundle_zip_\w+\/[0-9A-F]{32}\/conversations\.zip$/);
  });
});
