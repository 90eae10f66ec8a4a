import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { PutParameterCommand, SSMClient } from "@aws-sdk/client-ssm";
import { accountCredentials, accountEnvironment } from "../../rehearsal/environment";
import type { Tools } from "../../rehearsal/tools";
import { TestAccount, toolsIfFound } from "../support/emulated-account";
import { describeWithBoxes, workerRoot } from "./support/worker-box";

const program = resolve(__dirname, "../../ansible/roles/instance/library/ssm_parameters.py");
const tools = toolsIfFound();

interface Result {
  readonly failed?: boolean;
  readonly changed?: boolean;
  readonly msg?: string;
  readonly parameters?: Readonly<Record<string, string>>;
}

(tools ? describeWithBoxes() : describe.skip)("what reads the settings from Parameter Store", () => {
  let account: TestAccount;
  let modules: string;

  beforeAll(async () => {
    account = await TestAccount.start(tools as Tools);
    const region = "us-west-2";
    const ssm = new SSMClient({ region, endpoint: account.endpoint, credentials: accountCredentials });
    for (const [Name, Value, Type] of [
      ["lks-efs-address-b", "172.32.1.140", "String"],
      ["lks-models", "orca-mini,llama3", "StringList"],
    ] as const) {
      await ssm.send(new PutParameterCommand({ Name, Value, Type }));
    }
    // Ansible's own library and nothing else of the Debian root: the AWS SDK is the one beside moto.
    modules = join(account.folder, "modules");
    mkdirSync(modules);
    symlinkSync(join(workerRoot, "usr/lib/python3/dist-packages/ansible"), join(modules, "ansible"));
  });
  afterAll(() => {
    account.end();
  });

  const read = (names: readonly string[], endpoint = account.endpoint, region = "us-west-2"): Result => {
    const given = { ANSIBLE_MODULE_ARGS: { names, region, endpoint, prefix: "lks-" } };
    const { stdout, stderr } = spawnSync(tools?.python ?? "", [program], {
      encoding: "utf8",
      input: JSON.stringify(given),
      env: {
        PATH: process.env.PATH,
        PYTHONPATH: modules,
        PYTHONDONTWRITEBYTECODE: "1",
        ...accountEnvironment(endpoint),
      },
    });
    if (stdout === "") throw new Error(stderr);
    return JSON.parse(stdout) as Result;
  };

  it("S2: reads several at once and gives them without the prefix", () => {
    expect(read(["efs-address-b", "models"])).toMatchObject({
      changed: false,
      parameters: { "efs-address-b": "172.32.1.140", models: "orca-mini,llama3" },
    });
  });

  it("S2: says which is missing, and what to deploy", () => {
    expect(read(["efs-address-b", "model-chat"])).toMatchObject({
      failed: true,
      msg: "No parameter lks-model-chat in us-west-2. Fix: deploy the stack compute.",
    });
    expect(read(["models"], account.endpoint, "us-east-1").msg).toBe(
      "No parameter lks-models in us-east-1. Fix: deploy the stack compute.",
    );
  });

  it("S2: says what the instance lacks where nobody answers", () => {
    const { failed, msg } = read(["models"], "http://127.0.0.1:9");
    expect(failed).toBe(true);
    expect(msg).toMatch(
      /^Parameters lks-models cannot be read in us-west-2: .* Fix: the instance needs its instance profile and HTTPS to Systems Manager\.$/,
    );
  });
});
