import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { document, type TerraformJson } from "./document";

/**
 * Writes the synthesized stacks once more, as HCL: `hcl/<stack>/main.tf` in the folder of the synthesis. CDKTF's own
 * HCL output does not escape quotes in texts with references, which makes every policy invalid.
 * @param outdir folder of the synthesis
 * @returns the folder with all of them
 */
export function writeHcl(outdir: string, stacks: readonly string[]): string {
  const folder = join(outdir, "hcl");
  rmSync(folder, { recursive: true, force: true });
  for (const stack of stacks) {
    const target = join(folder, stack);
    mkdirSync(target, { recursive: true });
    const source = join(outdir, "stacks", stack);
    const json = JSON.parse(readFileSync(join(source, "cdk.tf.json"), "utf8")) as TerraformJson;
    writeFileSync(join(target, "main.tf"), document(json));
    // Zip files, which the configuration names by paths relative to itself.
    if (existsSync(join(source, "assets")))
      symlinkSync(`../../stacks/${stack}/assets`, join(target, "assets"));
  }
  return folder;
}
