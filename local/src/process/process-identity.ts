import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

export interface ProcessIdentity {
  readonly pid: number;
  readonly parent: number;
  /** Name of the command, as the system lists it. */
  readonly command: string;
  /** When it started, as the system tells it; with the pid it names one process for good, since pids are reused. */
  readonly started: string;
}

/** What the system knows of a process; undefined where it has ended (a zombie counts as ended). */
export function identifyProcess(pid: number): ProcessIdentity | undefined {
  return process.platform === "linux" ? fromProc(pid) : fromPs(pid);
}

function fromProc(pid: number): ProcessIdentity | undefined {
  let line: string;
  try {
    line = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return undefined;
  }
  // The command stands in brackets and may hold spaces and brackets itself; see proc_pid_stat(5).
  const end = line.lastIndexOf(")");
  const [state, parent, ...rest] = line.slice(end + 2).split(" ");
  if (state === "Z" || state === "X") return undefined;
  return {
    pid,
    parent: Number(parent),
    command: line.slice(line.indexOf("(") + 1, end),
    started: rest[17] ?? "",
  };
}

function fromPs(pid: number): ProcessIdentity | undefined {
  let line: string;
  try {
    line = execFileSync("ps", ["-o", "ppid=,stat=,lstart=,comm=", "-p", String(pid)], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return undefined;
  }
  // lstart is five words, such as "Mon Nov 23 22:30:00 2026".
  const [parent, state = "", ...rest] = line.split(/\s+/);
  if (parent === undefined || parent === "" || state.startsWith("Z")) return undefined;
  return {
    pid,
    parent: Number(parent),
    command: rest.slice(5).join(" "),
    started: rest.slice(0, 5).join(" "),
  };
}
