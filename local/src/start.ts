import { checkNodeVersion } from "./node-version";
import { PlainError } from "./plain-error";

/** Loads the program only after this Node.js has proved able to run it. */
async function main(): Promise<void> {
  checkNodeVersion(process.versions.node);
  const { run } = await import("./run");
  await run(process.argv.slice(2));
}

main().catch((error: unknown) => {
  console.error(error instanceof PlainError ? error.message : error);
  process.exit(1);
});
