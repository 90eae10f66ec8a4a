// Runs a program that does not know this project, and ends it when whoever started this script is gone, however that
// happened: standard input is a pipe that closes then. SIGINT and SIGTERM ask the program to end, SIGQUIT kills it; the
// exit code is the program's.
import { spawn } from "node:child_process";
import { setTimeout } from "node:timers";

/** Milliseconds a program gets to end by itself: Terraform saves its state and releases its lock. */
const patience = 20_000;

const [program, ...given] = process.argv.slice(2);
const child = spawn(program, given, { stdio: ["ignore", "inherit", "inherit"], detached: true });

function endGroup(signal) {
  // The whole group: Terraform's provider plugins too.
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Already gone.
  }
}

function endSoon() {
  child.kill("SIGINT");
  setTimeout(endGroup, patience, "SIGKILL").unref();
}

process.on("SIGINT", endSoon);
process.on("SIGTERM", endSoon);
process.on("SIGQUIT", () => {
  endGroup("SIGKILL");
});
process.stdin.on("end", endSoon).resume();
child.once("error", (error) => {
  console.error(error.message);
  process.exit(127);
});
child.once("exit", (code, signal) => {
  endGroup("SIGKILL");
  process.exit(code ?? (signal ? 1 : 0));
});
