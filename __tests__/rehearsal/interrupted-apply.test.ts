import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { S3Client } from "@aws-sdk/client-s3";
import { endChildren, killChildren } from "../../rehearsal/child";
import { StateLockedError, Terraform } from "../../rehearsal/terraform";
import type { Tools } from "../../rehearsal/tools";
import { ensureStateBucket } from "../../scripts/state-bucket";
import { TestAccount, toolsIfFound } from "../support/emulated-account";

const found = toolsIfFound();
const bucket = "lks-state-interrupted";
const credentials = { accessKeyId: "rehearsal", secretAccessKey: "rehearsal" };

/**
 * One resource, a gate that opens when a file is there, another resource: a middle that a test can hold on to. What is
 * proven is the backend, with its state and its lock in the emulated S3; the resources need no provider.
 */
const configuration = (gate: string) => ({
  terraform: {
    backend: { s3: { bucket, key: "stack/terraform.tfstate", region: "us-east-1", use_lockfile: true } },
  },
  resource: {
    terraform_data: {
      before: { input: "kept" },
      gate: {
        depends_on: ["terraform_data.before"],
        provisioner: [{ "local-exec": { command: `until [ -e ${gate} ]; do sleep 0.1; done` } }],
      },
      after: { depends_on: ["terraform_data.gate"] },
    },
  },
});

/** An account with the state bucket, and the stack initialised for it. */
class Site {
  private constructor(
    readonly emulated: TestAccount,
    readonly terraform: Terraform,
    private readonly gate: string,
  ) {}

  static async open(tools: Tools): Promise<Site> {
    const emulated = await TestAccount.start(tools);
    const { endpoint, folder: workFolder } = emulated;
    await ensureStateBucket(new S3Client({ region: "us-east-1", endpoint, credentials }), {
      bucket,
      region: "us-east-1",
      account: "123456789012",
      tags: { Project: "ngobrol" },
    });
    const folder = join(workFolder, "stack");
    const gate = join(workFolder, "gate");
    mkdirSync(folder);
    writeFileSync(join(folder, "cdk.tf.json"), JSON.stringify(configuration(gate)));
    const terraform = new Terraform(
      { tools, endpoint, workFolder },
      { name: "stack", folder, dependencies: [] },
    );
    await terraform.init();
    return new Site(emulated, terraform, gate);
  }

  openGate(): void {
    writeFileSync(this.gate, "");
  }

  /** Applies as far as the gate. @returns the error that the apply ends with */
  async applyToTheGate(): Promise<{ ended: Promise<unknown> }> {
    let ended: Promise<unknown> = Promise.resolve();
    await new Promise<void>((atTheGate) => {
      ended = this.terraform
        .apply((line) => {
          if (line.includes("(local-exec): Executing")) atTheGate();
        })
        .catch((error: unknown) => error);
    });
    return { ended };
  }
}

(found ? describe : describe.skip)("an apply that is interrupted", () => {
  const tools = found as Tools;
  let site: Site;

  beforeEach(async () => {
    site = await Site.open(tools);
  });

  afterEach(async () => {
    await killChildren();
    site.emulated.end();
  });

  test("O3: asked to end, Terraform keeps what it made and leaves no lock, and the next run finishes", async () => {
    const { ended } = await site.applyToTheGate();
    await endChildren();
    expect(await ended).toBeInstanceOf(Error);

    expect(await site.terraform.resources()).toEqual(["terraform_data.before", "terraform_data.gate"]);
    site.openGate();
    await site.terraform.apply();

    expect(await site.terraform.resources()).toEqual([
      "terraform_data.after",
      "terraform_data.before",
      "terraform_data.gate",
    ]);
    expect(await site.terraform.plan()).toBeUndefined();
  });

  test("O3: killed, it leaves a lock that is reported with the way to release it; then the next run finishes", async () => {
    const { ended } = await site.applyToTheGate();
    await killChildren();
    await ended;
    site.openGate();

    const locked = await site.terraform.apply().catch((error: unknown) => error);

    expect(locked).toBeInstanceOf(StateLockedError);
    const { id, message } = locked as StateLockedError;
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(message).toContain(
      `\`npm run rehearse -- --unlock\` here, \`terraform force-unlock ${id}\` in the`,
    );
    await site.terraform.unlock(id);
    await site.terraform.apply();
    expect(await site.terraform.plan()).toBeUndefined();
  });

  test("O3: when the account itself dies, the run ends, and the next one, on an empty account, finishes", async () => {
    const { ended } = await site.applyToTheGate();
    site.emulated.end();
    await killChildren();
    expect(await ended).toBeInstanceOf(Error);

    site = await Site.open(tools);
    site.openGate();
    await site.terraform.apply();

    expect(await site.terraform.plan()).toBeUndefined();
  });
});
