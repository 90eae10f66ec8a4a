import { setInterval } from "node:timers";

// Preloaded into children that do not know this program (Next.js, the synth): a process whose parent ends, however it
// ends, gets another one. No message channel: Next.js and its own workers use theirs for themselves.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.exit(0);
}, 250).unref();
