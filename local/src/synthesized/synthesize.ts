import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { readIfPresent, writeAtomically } from "../atomic-file";
import { hashFiles } from "../hash-files";
import { PlainError } from "../plain-error";
import { ChildError, runNode } from "../process/child";

/** Everything the stacks and the functions' bundles are made from. */
const sources = [
  "main.ts",
  "config",
  "stacks",
  "constructs",
  "ansible",
  "lambda-src",
  "frontend/package.json",
  "package.json",
  "package-lock.json",
];
/** What the synthesis leaves outside its folder. */
const bundles = ["conversations", "migrate"].map((name) => join("lambda-src/dist", name));

/**
 * Runs the project's own app, as `npm run synth` does, into a folder of its own: what this machine runs is what its
 * settings would deploy, and a cdktf.out that somebody is about to deploy stays as it is. Nothing is run where nothing
 * has changed since the last time.
 * @param settingsFile of the infrastructure, relative to the project's root
 * @returns false where the last synthesis is good
 * @throws PlainError with what the app printed, such as a wrong setting
 */
export async function synthesize(root: string, folder: string, settingsFile: string): Promise<boolean> {
  const stampFile = join(folder, "stamp");
  const absolute = (paths: readonly string[]) => paths.map((path) => join(root, path));
  const inputs = await hashFiles(root, [...absolute(sources), resolve(root, settingsFile)]);
  const stamp = async () => `${inputs} ${await hashFiles(root, absolute(bundles))}`;
  if ((await readIfPresent(stampFile)) === (await stamp())) return false;
  await rm(folder, { recursive: true, force: true });
  try {
    await runNode({
      script: join(root, "main.ts"),
      typescript: true,
      cwd: root,
      environment: { CDKTF_OUTDIR: folder, LKS_SETTINGS: settingsFile },
    });
  } catch (error) {
    if (error instanceof ChildError) {
      throw new PlainError(`The stacks cannot be synthesized:\n${error.output.trim()}`);
    }
    throw error;
  }
  await writeAtomically(stampFile, await stamp());
  return true;
}
