import { startedByNpm } from "../environment";
import { identifyProcess } from "./process-identity";

/**
 * Calls back once when what launched this process has ended. `npm start` is a chain (npm, a shell, tsx, this process);
 * a SIGKILL of its first link leaves the rest running, holding ports and the data folder.
 * @param interval ms between two looks
 */
export function watchLauncher(onGone: () => void, interval = 300): void {
  if (process.connected) process.once("disconnect", onGone);
  const launchers = startedByNpm() ? npmChain() : [];
  if (launchers.length === 0) return;
  const timer = setInterval(() => {
    if (launchers.every(isRunning)) return;
    clearInterval(timer);
    onGone();
  }, interval);
  timer.unref();
}

/** Ancestors up to npm; empty where npm is not among the nearest. */
function npmChain(): number[] {
  const chain: number[] = [];
  let pid = process.ppid;
  for (let depth = 0; depth < 4 && pid > 1; depth += 1) {
    const ancestor = identifyProcess(pid);
    if (!ancestor) return [];
    chain.push(pid);
    if (ancestor.command.startsWith("npm")) return chain;
    pid = ancestor.parent;
  }
  return [];
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
