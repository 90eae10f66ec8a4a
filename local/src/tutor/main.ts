import { fstatSync, realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { PlainError } from "../plain-error";
import { readTutorEnvironment } from "./environment";
import { startTutor } from "./start-tutor";

export { startTutor } from "./start-tutor";

/** Runs the tutor as a child process: says when it is ready, ends when its parent or its terminal does. */
async function main(): Promise<void> {
  const { ports, close } = await startTutor(readTutorEnvironment());
  const end = (): void => {
    void close().then(() => process.exit(0));
  };
  process.once("SIGTERM", end).once("SIGINT", end);
  if (process.connected) process.once("disconnect", end);
  // Only a pipe closes when its other end goes; a background process reads /dev/null, which is at its end from the start.
  else if (fstatSync(0).isFIFO() || fstatSync(0).isSocket()) process.stdin.resume().once("close", end);
  process.stdout.write(`${JSON.stringify({ ready: true, ports })}\n`);
  process.send?.({ ready: true });
}

const script = process.argv[1];
if (script !== undefined && realpathSync(script) === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    const text =
      error instanceof PlainError
        ? error.message
        : error instanceof Error
          ? (error.stack ?? error.message)
          : String(error);
    process.stderr.write(`${text}\n`);
    process.exit(1);
  });
}
