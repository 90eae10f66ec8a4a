import { setInterval } from "node:timers";
import { spawnNode } from "../../../local/src/process/child";

/** A process that starts a child as a start does, and says its number. */
const child = spawnNode({ script: process.argv[2] ?? "", cwd: process.cwd() });
child.stdout?.once("data", () => {
  console.log(child.pid);
});
setInterval(() => undefined, 1000);
