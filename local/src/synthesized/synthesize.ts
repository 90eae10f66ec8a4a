import { rm } from "node:fs/promises";
import { join } from "node:path";
import { PlainError } from "../plain-error";
import { ChildError, runNode } from "../process/child";

/**
 * Runs the project's own app, as `npm run synth` does, into a folder of its own: what this machine runs is what its
 * settings (LKS_SETTINGS) would deploy, and a cdktf.out that somebody is about to deploy stays as it is.
 * @throws PlainError with what the app printed, such as a wrong setting
 */
export async function synthesize(root: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  try {
    await runNode({
      script: join(root, "main.ts"),
      typescript: true,
      cwd: root,
      environment: { CDKTF_OUTDIR: folder },
    });
  } catch (error) {
    if (error instanceof ChildError) {
      throw new PlainError(`The stacks cannot be synthesized:\n${error.output.trim()}`);
    }
    throw error;
  }
}
