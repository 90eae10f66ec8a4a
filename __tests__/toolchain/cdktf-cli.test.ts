import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { terraform, terraformEnvironment } from "../support/terraform";

const root = resolve(__dirname, "../..");
const cli = join(root, "node_modules/.bin/cdktf");

describe("cdktf-cli, whose terminal library is replaced by one that installs without a script", () => {
  const folder = mkdtempSync(join(tmpdir(), "lks-cli-"));
  const environment = terraformEnvironment({
    PATH: [dirname(process.execPath), dirname(terraform ?? ""), process.env.PATH].join(delimiter),
    CDKTF_LOG_LEVEL: "off",
  });
  const cdktf = (cwd: string, ...parameters: string[]) =>
    execFileSync(cli, parameters, {
      cwd,
      env: environment,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });

  // An app of one resource that needs no provider from outside: what is tried is the CLI itself.
  beforeAll(() => {
    writeFileSync(
      join(folder, "cdktf.json"),
      JSON.stringify({
        language: "typescript",
        app: "node main.js",
        projectId: "cli-test",
        sendCrashReports: "false",
      }),
    );
    writeFileSync(
      join(folder, "main.js"),
      `const { App, DataResource, TerraformStack } = require(${JSON.stringify(join(root, "node_modules/cdktf"))});
       const app = new App();
       const stack = new TerraformStack(app, "probe");
       new DataResource(stack, "data", { input: "deployed by the real CLI" });
       app.synth();`,
    );
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("G8: npx cdktf synth writes the eight stacks", () => {
    const outdir = join(folder, "stacks");
    cdktf(root, "synth", "--output", outdir);
    expect(readdirSync(join(outdir, "stacks")).sort()).toEqual([
      "api",
      "compute",
      "data",
      "network-east",
      "network-west",
      "peering",
      "storage",
      "web",
    ]);
  });

  const itWithTerraform = terraform ? it : it.skip;

  itWithTerraform("O2: cdktf diff, deploy and destroy run Terraform", () => {
    expect(cdktf(folder, "diff", "probe")).toContain("1 to add, 0 to change, 0 to destroy");
    expect(cdktf(folder, "deploy", "probe", "--auto-approve")).toContain("1 added, 0 changed, 0 destroyed");
    expect(cdktf(folder, "destroy", "probe", "--auto-approve")).toContain("1 destroyed");
  });
});
