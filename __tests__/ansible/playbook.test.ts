import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ollamaVersion, type Playbook, synthesizedPlaybook } from "./support/playbook";
import { describeWithBoxes, type Surroundings, WorkerBox, workerRoot } from "./support/worker-box";

const folder = mkdtempSync(join(tmpdir(), "lks-workers-"));
const downloads = join(folder, "downloads");
const share = join(folder, "share");
const models = ["llama3:latest", "nomic-embed-text:latest", "orca-mini:latest"];

/** An LLM worker of zone A: one of the two that pull. */
const surroundings: Surroundings = {
  kind: "llm",
  zone: "a",
  region: "us-east-1",
  parameters: {
    "lks-efs-address-a": "172.32.1.20",
    "lks-models": "orca-mini,llama3,nomic-embed-text",
    "lks-model-llm": "nomic-embed-text",
  },
};
/** The same machine's tags and parameters were it a chat worker of zone B, which waits for the models and copies them. */
const chatWorkerOfZoneB: Surroundings = {
  kind: "chat",
  zone: "b",
  region: "us-west-2",
  parameters: {
    "lks-efs-address-a": "172.32.1.21",
    "lks-models": "orca-mini,llama3,nomic-embed-text",
    "lks-model-chat": "orca-mini",
  },
};
const movedTo = (address: string): Surroundings => ({
  ...surroundings,
  parameters: { ...surroundings.parameters, "lks-efs-address-a": address },
});

/** A first run takes about a minute where the machine has time. */
jest.setTimeout(1_200_000);

/** The tests tell one story: each finds the box as the one before has left it. */
describeWithBoxes()("the playbook on a bare box", () => {
  let playbook: Playbook;
  let box: WorkerBox;
  let other: WorkerBox;
  const withTrial = (trial: Playbook["trial"]): Playbook => ({
    ...playbook,
    trial: { ...playbook.trial, ...trial },
  });
  const pulls = () => readFileSync(join(share, "models/pulls"), "utf8").trim().split("\n").sort();
  const mounts = () =>
    box.run("findmnt", "--noheadings", "--output=TARGET", "/share").output.trim().split("\n");
  const ollamaProcess = (one: WorkerBox) =>
    one.run("systemctl", "show", "--property=MainPID", "ollama").output;

  beforeAll(async () => {
    mkdirSync(share);
    execFileSync(join(__dirname, "support/make-downloads.sh"), [workerRoot, downloads]);
    playbook = synthesizedPlaybook(downloads);
    [box, other] = await Promise.all([
      WorkerBox.boot({ surroundings, share, downloads }),
      WorkerBox.boot({ surroundings, share, downloads }),
    ]);
  });
  afterAll(async () => {
    await Promise.all([box.close(), other.close()]);
    rmSync(folder, { recursive: true });
  });

  it("L3: stops before Ollama is touched where the share does not answer; a check run of a bare box goes through", async () => {
    box.change(movedTo("172.32.1.99"));
    // As it is after a reboot in the middle of an installation: apt refuses to do anything.
    box.run("sh", "-c", "dpkg-query --status sed >/var/lib/dpkg/updates/0000");
    expect(box.run("apt-get", "install", "--yes", "sed").output).toContain("dpkg was interrupted");
    const [{ output, failed }, checked] = await Promise.all([
      box.apply(playbook),
      other.apply(playbook, "--check", "--diff"),
    ]);
    box.change(surroundings);
    expect(failed).toBe(1);
    expect(output).toContain("EFS at 172.32.1.99:2049 does not answer, so this worker is left as it is.");
    expect(output).toContain("Fix: look at the rules of lks-sg-efs");
    expect(checked.failed).toBe(0);
    expect(checked.output).toMatch(
      /\+What=172\.32\.1\.20:\/[\s\S]*\+ExecStart=\/opt\/ollama\/current\/bin\/ollama serve/,
    );
    for (const untouched of [box, other]) {
      expect(untouched.exists("/opt/ollama")).toBe(false);
      expect(untouched.exists("/etc/systemd/system/share.mount")).toBe(false);
      expect(untouched.exists("/etc/systemd/system/ollama.service")).toBe(false);
    }
  });

  it("L2, L3: makes workers of two boxes at once, which pull each model once between them", async () => {
    const recaps = await Promise.all([box.apply(playbook), other.apply(playbook)]);
    expect(recaps.map(({ failed }) => failed)).toEqual([0, 0]);
    expect(pulls()).toEqual(models);
    expect([box.health(), other.health()]).toEqual([200, 200]);
    const journals = [box, other].map((one) => one.run("journalctl", "--unit=ollama-models").output).join("");
    expect(journals).toMatch(/llama3:latest: pulling [0-9a-f]{12} 50 % of 0 MB/);
  });

  it("S2: mounts the share with EFS's recommended options, for Ollama's own user", () => {
    expect(box.read("/var/log/mount.nfs4")).toBe(
      "172.32.1.20:/ /share -o rw,nfsvers=4.1,rsize=1048576,wsize=1048576,hard,timeo=600,retrans=2,noresvport,_netdev\n",
    );
    expect(mounts()).toEqual(["/share"]);
    expect(box.run("stat", "--format=%u:%g %a", "/share/models").output.trim()).toBe("11434:11434 755");
  });

  it("L2: unpacks Ollama without the libraries for GPUs and runs it as a user without rights", () => {
    expect(box.exists("/opt/ollama/current/lib/ollama/libggml-cpu.so")).toBe(true);
    expect(box.exists("/opt/ollama/current/lib/ollama/cuda_v12")).toBe(false);
    expect(box.run("ps", "-C", "ollama", "-o", "user=").output.trim()).toBe("ollama");
  });

  it("G7: lets Ollama's process reach no instance metadata, and so no credentials of the instance", () => {
    const connect = (host: string, port: number) =>
      `import socket; socket.create_connection(("${host}", ${port}), 3)`;
    const asOllama = (script: string) =>
      box.run(
        "sh",
        "-c",
        `echo $$ >/sys/fs/cgroup$(systemctl show --value --property=ControlGroup ollama)/cgroup.procs && exec python3 -c "$0"`,
        script,
      );
    expect(box.run("python3", "-c", connect("169.254.169.254", 80)).status).toBe(0);
    expect(asOllama(connect("127.0.0.1", 8000))).toEqual({ output: "", status: 0 });
    expect(asOllama(connect("169.254.169.254", 80)).output).toMatch(/TimeoutError|PermissionError/);
  });

  it("L3: gives systemd units without mistakes, Ollama's own with little to attack", () => {
    const units = [
      "ollama",
      "ollama-models",
      "ollama-copy",
      "ollama-warm",
      "ollama-gate",
      "ollama-journal",
      "share-readahead",
    ];
    const files = [
      ...units.map((unit) => `/etc/systemd/system/${unit}.service`),
      "/etc/systemd/system/ollama-gate.socket",
      "/etc/systemd/system/share.mount",
    ];
    expect(box.run("systemd-analyze", "verify", ...files)).toEqual({ output: "", status: 0 });
    // From 0, nothing to attack, to 100.
    for (const unit of ["ollama", "ollama-models", "ollama-warm", "ollama-gate"]) {
      expect([unit, box.run("systemd-analyze", "security", "--threshold=25", unit).status]).toEqual([
        unit,
        0,
      ]);
    }
  });

  it("O1: copies Ollama's journal to the file that the CloudWatch agent reads", async () => {
    const { logs } = JSON.parse(
      box.read("/opt/aws/amazon-cloudwatch-agent/etc/amazon-cloudwatch-agent.d/worker.json"),
    ) as { logs: { logs_collected: { files: { collect_list: Record<string, string>[] } } } };
    const [collected] = logs.logs_collected.files.collect_list;
    expect(collected).toEqual({
      file_path: "/var/log/ollama-journal.log",
      log_group_name: "lks-workers-a",
      log_stream_name: "llm/{instance_id}",
    });
    await box.until(() => box.read("/var/log/ollama-journal.log").includes("answered after"));
  });

  it("L3: changes nothing in a second run; a check run says which line a new address changes, and changes nothing", async () => {
    const before = other.read("/etc/systemd/system/share.mount");
    other.change(movedTo("172.32.1.21"));
    const [second, check] = await Promise.all([
      box.apply(playbook),
      other.apply(playbook, "--check", "--diff"),
    ]);
    expect(second).toMatchObject({ changed: 0, failed: 0 });
    expect(check.failed).toBe(0);
    expect(changedLines(check.output)).toEqual(["-What=172.32.1.20:/", "+What=172.32.1.21:/"]);
    expect(other.read("/etc/systemd/system/share.mount")).toBe(before);
    expect(other.health()).toBe(200);
  });

  it("S2: moves to a new address by one changed line and one mount, and serves again; L3: an archive with another checksum is refused, and the old version runs on", async () => {
    const before = ollamaProcess(other);
    other.change(surroundings);
    box.change(movedTo("172.32.1.21"));
    const wrong = withTrial({ ...ollamaVersion(downloads, "2.0.0"), ollama_sha256: "0".repeat(64) });
    const [moved, refused] = await Promise.all([
      box.apply(playbook, "--diff", "--tags=model_share"),
      other.apply(wrong, "--tags=ollama"),
    ]);
    expect(moved.failed).toBe(0);
    expect(changedLines(moved.output)).toEqual(["-What=172.32.1.20:/", "+What=172.32.1.21:/"]);
    expect(mounts()).toEqual(["/share"]);
    expect(box.read("/var/log/mount.nfs4").trim().split("\n").at(-1)).toMatch(/^172\.32\.1\.21:\/ \/share /);
    await box.until(() => box.health() === 200);

    expect(refused.failed).toBe(1);
    expect(refused.output).toContain("Ollama 2.0.0 is not installed; the worker keeps what it had.");
    expect(refused.output).toContain("ollama_version and ollama_sha256 belong together");
    expect(other.run("readlink", "/opt/ollama/current").output.trim()).toBe("1.0.0");
    expect(ollamaProcess(other)).toBe(before);
    expect(other.health()).toBe(200);
  });

  it("L4: keeps port 11434 closed while a model is missing", () => {
    rmSync(join(share, "models/manifests/registry.ollama.ai/library/llama3"), { recursive: true });
    box.run("systemctl", "stop", "ollama-models");
    expect(box.health()).toBe(0);
    box.run("systemctl", "start", "ollama-models", "ollama-warm", "ollama-gate.socket");
    expect(pulls()).toEqual(["llama3:latest", ...models].sort());
    expect(box.health()).toBe(200);
  });

  it("L1, S2: becomes a chat worker of zone B by its tags: it pulls nothing and serves copies on its own disk; L4: the other closes port 11434 with a dying Ollama and opens it once the next one is warm", async () => {
    const before = pulls();
    const leftover = "/var/lib/ollama-copies/sha256-of-another-model.part";
    box.run("mkdir", dirname(leftover));
    box.run("touch", leftover);
    box.change(chatWorkerOfZoneB);
    const [{ failed }] = await Promise.all([
      box.apply(playbook, "--tags=models"),
      (async () => {
        other.run("systemctl", "kill", "--signal=KILL", "ollama");
        await other.until(() => other.health() === 0);
        await other.until(() => other.health() === 200);
      })(),
    ]);
    expect(warmed(other.run("journalctl", "--unit=ollama-warm").output)).toBeGreaterThan(1);
    expect(failed).toBe(0);
    expect(box.health()).toBe(200);
    expect(pulls()).toEqual(before);
    expect(box.run("journalctl", "--unit=ollama-warm").output).toContain("orca-mini answered after");
    // In Ollama's own view of the files, which its sandbox keeps apart from the machine's.
    const [, pid = ""] = /MainPID=(\d+)/.exec(ollamaProcess(box)) ?? [];
    const copies = box
      .run("cat", `/proc/${pid}/mountinfo`)
      .output.match(/(?<=\/var\/lib\/ollama-copies\/)sha256-[0-9a-f]{64} \/share\/models\/blobs\/\S+/g);
    // One for each model; a mount is listed more than once where its folder is.
    expect(new Set(copies).size).toBe(3);
    expect(box.exists(leftover)).toBe(false);
  });

  it("L2: serves from the share where its own disk has no room for copies, and says so", async () => {
    box.run("systemctl", "stop", "ollama-models");
    expect(box.health()).toBe(0);
    box.run(
      "sh",
      "-c",
      "grep -o '/share/models/blobs/sha256-[0-9a-f]*' /proc/self/mountinfo | sort -u | xargs umount",
    );
    // What copies have to leave to the system, and nothing more.
    box.run("mount", "-t", "tmpfs", "-o", "size=2g", "tmpfs", "/var/lib/ollama-copies");
    box.run("systemctl", "start", "ollama-models", "ollama-copy", "ollama-warm", "ollama-gate.socket");
    await box.until(() => box.health() === 200);
    expect(box.run("journalctl", "--unit=ollama-copy").output).toMatch(
      /No room for a copy of sha256-[0-9a-f]{64}, .* Fix: raise workers\.rootVolumeSize/,
    );
    expect(
      box.run("sh", "-c", "ls /var/lib/ollama-copies; grep -c sha256- /proc/self/mountinfo").output,
    ).toBe("0\n");
  });
});

/** Lines that a run with --diff says it changes. */
function changedLines(output: string): string[] {
  return output.split("\n").filter((line) => /^[+-][^+-]/.test(line));
}

function warmed(journal: string): number {
  return (journal.match(/nomic-embed-text answered after/g) ?? []).length;
}
