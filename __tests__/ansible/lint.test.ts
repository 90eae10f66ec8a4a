import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { describeWithBoxes, workerRoot } from "./support/worker-box";

describeWithBoxes()("the playbook's text", () => {
  const inRoot = (...command: string[]) => {
    const script = join(__dirname, "support/in-root.sh");
    const playbook = resolve(__dirname, "../../ansible");
    const { stdout, stderr, status } = spawnSync(
      "unshare",
      ["--mount", script, workerRoot, playbook, ...command],
      {
        encoding: "utf8",
      },
    );
    return { output: `${stdout}${stderr}`, status };
  };

  it("L3: satisfies ansible-lint's strictest profile", () => {
    const { output, status } = inRoot("ansible-lint", "--offline", "--nocolor");
    expect(output).toContain("Passed: 0 failure(s), 0 warning(s)");
    expect(output).toContain("Profile 'production' was required, and it passed.");
    expect(status).toBe(0);
  });

  it("L3: satisfies yamllint", () => {
    expect(inRoot("yamllint", "--strict", ".")).toEqual({ output: "", status: 0 });
  });

  it("L3: is understood by ansible-playbook", () => {
    const { output, status } = inRoot(
      "ansible-playbook",
      "-i",
      "localhost,",
      "--syntax-check",
      "playbook.yml",
    );
    expect(output).toBe("\nplaybook: playbook.yml\n");
    expect(status).toBe(0);
  });
});
