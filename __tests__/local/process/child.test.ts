import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { runNode } from "../../../local/src/process/child";
import { identifyProcess } from "../../../local/src/process/process-identity";
import { temporaryFolder } from "../support/temporary-folder";

const folder = temporaryFolder();
const script = (name: string, code: string) => {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, code);
  return path;
};

describe("children of a start (O3)", () => {
  test("O3: a child ends when its parent is killed by SIGKILL", async () => {
    const child = script("child", "console.log('up'); setInterval(() => {}, 1000);");
    const parent = spawn(process.execPath, ["--import", "tsx", "__tests__/local/support/parent.ts", child], {
      cwd: resolve(),
    });
    const [line] = (await once(parent.stdout, "data")) as [Buffer];
    const pid = Number(line.toString());
    expect(identifyProcess(pid)?.parent).toBe(parent.pid);
    parent.kill("SIGKILL");
    // The test's own time-out is the limit.
    while (identifyProcess(pid)) await delay(20);
  });

  test("a child that has nothing left to do ends by itself", async () => {
    const path = script("done", "console.log('done');");
    await expect(runNode({ script: path, cwd: folder })).resolves.toBe("done\n");
  });

  test("a child's own workers keep their channel to it", async () => {
    const worker = script("worker", "process.on('message', (text) => process.send(text + ' back'));");
    const path = script(
      "boss",
      `import { fork } from "node:child_process";
const child = fork(${JSON.stringify(worker)});
child.on("message", (text) => { console.log(text); child.kill(); });
child.send("there");`,
    );
    await expect(runNode({ script: path, cwd: folder })).resolves.toBe("there back\n");
  });

  test("a child that fails is told with all it printed", async () => {
    const path = script("fails", "console.log('out'); console.error('err'); process.exitCode = 3;");
    await expect(runNode({ script: path, cwd: folder })).rejects.toMatchObject({
      name: "ChildError",
      code: 3,
      output: expect.stringMatching(/out[\s\S]*err|err[\s\S]*out/) as string,
    });
  });

  test("a variable can be added for a child and taken away", async () => {
    process.env.LKS_TEST_TAKEN = "1";
    const path = script("env", "console.log(process.env.LKS_TEST_GIVEN, process.env.LKS_TEST_TAKEN);");
    const environment = { LKS_TEST_GIVEN: "2", LKS_TEST_TAKEN: undefined };
    await expect(runNode({ script: path, cwd: folder, environment })).resolves.toBe("2 undefined\n");
  });
});
