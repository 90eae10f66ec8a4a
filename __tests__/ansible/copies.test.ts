import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const program = resolve(__dirname, "../../ansible/roles/models/files/copies.py");
const mebibyte = 1 << 20;
/** What copies.py leaves to the system. */
const reserve = 2048 * mebibyte;

/** A share with blobs of one model, and what each blob holds by its name. */
interface Share {
  readonly folder: string;
  readonly blob: (content: string) => string;
  readonly manifest: (model: string, digests: readonly string[]) => void;
}

/** `describe`, or a loud skip where nothing can be mounted; in CI that is a failure. */
function describeAsRoot(): jest.Describe {
  if (process.getuid?.() === 0) return describe;
  const advice = "Tests of the copies mount disks: run them as root.";
  if (process.env.CI) throw new Error(advice);
  console.warn(`SKIPPED. ${advice}`);
  return describe.skip;
}

describeAsRoot()("copies of the models on a worker's own disk", () => {
  let share: Share;
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "lks-copies-"));
    share = newShare(join(folder, "models"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  /** Runs shell commands, "copy" among them, on a machine whose own disk has so many bytes. */
  const onDiskOf = (bytes: number, script: string, models = "orca-mini") => {
    const whole = `exec 2>&1
mount -t tmpfs -o size=${bytes} tmpfs /var/lib
copy() { env OLLAMA_MODELS=${share.folder} MODELS=${models} python3 ${program}; }
${script}`;
    const { stdout, status } = spawnSync("unshare", ["--mount", "sh", "-euc", whole], {
      encoding: "utf8",
      env: { PATH: process.env.PATH },
    });
    return { output: stdout, status };
  };

  it("L2: serves what is on the own disk, however often it is started, and lets go of what no model needs", () => {
    const [old, kept, added] = ["old weights", "template", "new weights"].map(share.blob) as [
      string,
      string,
      string,
    ];
    share.manifest("library/orca-mini/latest", [old, kept]);
    const later = { schemaVersion: 2, layers: [kept, added].map((name) => ({ digest: digestOf(name) })) };
    const { output, status } = onDiskOf(
      reserve + mebibyte,
      `copy
copy
cd ${share.folder}/blobs
grep -c lks-copies /proc/self/mountinfo
touch /var/lib/ollama-copies/${old}.part
exec 9<${old}
echo '${JSON.stringify(later)}' >${share.folder}/manifests/registry.ollama.ai/library/orca-mini/latest
copy
ls /var/lib/ollama-copies
for blob in ${old} ${kept} ${added}; do stat --format=%d $blob; done
stat --format='copies are on %d' /var/lib/ollama-copies
echo "still open: $(cat <&9)"`,
    );
    const lines = output.trim().split("\n");
    const own = lines.find((line) => line.startsWith("copies are on"))?.replace("copies are on ", "");
    expect(lines.filter((line) => line.startsWith("Copying"))).toHaveLength(3);
    expect(lines).toContain("2");
    expect(lines.filter((line) => /^sha256-[0-9a-f]{64}(\.part)?$/.test(line))).toEqual([kept, added].sort());
    expect(
      lines
        .filter((line) => /^\d+$/.test(line))
        .slice(1)
        .map((device) => device === own),
    ).toEqual([false, true, true]);
    expect(lines.at(-1)).toBe("still open: old weights");
    expect(status).toBe(0);
  });

  it("L2: leaves 2 GB of the disk free, says what to do, and keeps serving from the share", () => {
    const small = share.blob("template");
    const large = share.blob("w".repeat(mebibyte));
    share.manifest("library/orca-mini/latest", [small, large]);
    const look = `ls /var/lib/ollama-copies; head -c 3 ${share.folder}/blobs/${large}`;
    // What remains beside the reserve is too little for one of the two, and just enough for both.
    const full = onDiskOf(reserve + mebibyte / 2, `copy || echo "status $?"; ${look}`);
    expect(full.output).toContain(
      `No room for a copy of ${large}, 1 MB; 2.1 GB stay free for the system. This worker reads it from the share. Fix: raise workers.rootVolumeSize and replace the worker.`,
    );
    expect(full.output).toContain("status 1");
    expect(full.output).not.toMatch(new RegExp(`^${large}`, "m"));
    expect(full.output).toMatch(/www$/);
    const enough = onDiskOf(reserve + 2 * mebibyte, `copy; ${look}`);
    expect(enough.output).toMatch(new RegExp(`^${large}$`, "m"));
    expect(enough.status).toBe(0);
  });

  it("L2: finds models of other names than those of Ollama's own library", () => {
    const names = ["plain", "of somebody", "of another registry"].map(share.blob);
    ["library/plain/7b", "somebody/model/latest"].forEach((path, index) => {
      share.manifest(path, [names[index] ?? ""]);
    });
    share.manifest("../example.org/a/model/q4", [names[2] ?? ""]);
    const models = "plain:7b,somebody/model,example.org/a/model:q4";
    const { output, status } = onDiskOf(reserve + mebibyte, "copy; ls /var/lib/ollama-copies", models);
    expect(output.split("\n").filter((line) => line.startsWith("sha256-"))).toEqual([...names].sort());
    expect(status).toBe(0);
  });

  it("G7: keeps no copy of a blob that is not what its name says", () => {
    const name = share.blob("weights");
    writeFileSync(join(share.folder, "blobs", name), "half of the wei");
    share.manifest("library/orca-mini/latest", [name]);
    const { output } = onDiskOf(reserve + mebibyte, 'copy || echo "status $?"; ls /var/lib/ollama-copies');
    expect(output).toContain(`${name} on the share is not what its name says.`);
    expect(output).toMatch(/status 1\n$/);
  });

  it("G7: follows no link and believes no name that whoever writes the share has left for root", () => {
    const secret = join(folder, "secret");
    writeFileSync(secret, "of root alone");
    const linked = nameOf("of root alone");
    symlinkSync(secret, join(share.folder, "blobs", linked));
    share.manifest("library/orca-mini/latest", [linked]);
    const link = onDiskOf(
      reserve + mebibyte,
      'copy || echo "status $?"; find /var/lib/ollama-copies -type f',
    );
    expect(link.output).toBe(
      `${linked} is no file. Fix: delete it on the share and pull the models again.\nstatus 1\n`,
    );
    const manifest = join(share.folder, "manifests/registry.ollama.ai/library/orca-mini/latest");
    writeFileSync(manifest, JSON.stringify({ layers: [{ digest: "sha256:../../../secret" }] }));
    const name = onDiskOf(
      reserve + mebibyte,
      'copy || echo "status $?"; find /var/lib/ollama-copies -type f',
    );
    expect(name.output).toBe(
      `${manifest} names 'sha256:../../../secret', which is no digest. Fix: delete orca-mini and pull it again.\nstatus 1\n`,
    );
    rmSync(join(share.folder, "blobs"), { recursive: true });
    mkdirSync(join(folder, "elsewhere"));
    writeFileSync(join(folder, "elsewhere", linked), "of root alone");
    symlinkSync(join(folder, "elsewhere"), join(share.folder, "blobs"));
    writeFileSync(manifest, JSON.stringify({ layers: [{ digest: digestOf(linked) }] }));
    const parent = onDiskOf(
      reserve + mebibyte,
      'copy || echo "status $?"; find /var/lib/ollama-copies -type f',
    );
    expect(parent.output).toMatch(/(Not a directory|Too many levels of symbolic links).*\nstatus 1\n$/);
  });
});

function newShare(folder: string): Share {
  mkdirSync(join(folder, "blobs"), { recursive: true });
  return {
    folder,
    blob: (content) => {
      writeFileSync(join(folder, "blobs", nameOf(content)), content);
      return nameOf(content);
    },
    manifest: (path, names) => {
      const file = join(folder, "manifests/registry.ollama.ai", path);
      if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify({ layers: names.map((name) => ({ digest: digestOf(name) })) }));
    },
  };
}

function nameOf(content: string): string {
  return `sha256-${createHash("sha256").update(content).digest("hex")}`;
}

function digestOf(name: string): string {
  return name.replace("-", ":");
}
