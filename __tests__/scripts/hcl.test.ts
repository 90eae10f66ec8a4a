import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { document } from "../../scripts/hcl/document";
import { expression } from "../../scripts/hcl/expression";
import { writeHcl } from "../../scripts/hcl/write-hcl";
import { SynthesizedApp } from "../support/synthesized-app";
import { providerMirror, terraform, terraformEnvironment } from "../support/terraform";

describe("a value in HCL", () => {
  it.each([
    ["a reference alone", "${aws_vpc.a.id}", "aws_vpc.a.id"],
    ["a reference in a text", "arn:${aws_vpc.a.id}:x", '"arn:${aws_vpc.a.id}:x"'],
    ["a call with quotes and braces", '${lookup({ a = "}" }, "a")}', 'lookup({ a = "}" }, "a")'],
    ["quotes beside a reference", 'say "${var.x["y"]}"', '"say \\"${var.x["y"]}\\""'],
    ["a literal that looks like a reference", "$${not} %%{this}", '"$${not} %%{this}"'],
    ["a backslash", "a\\b", '"a\\\\b"'],
    ["a number, a switch, nothing", [1, true, null], "[1, true, null]"],
    ["a key that is no name", { "aws:x": "y" }, '{\n  "aws:x" = "y"\n}'],
    ["a script", "echo 1\necho ${x}\n", "<<-EOT\n  echo 1\n  echo ${x}\nEOT"],
    [
      "JSON",
      '{"a":["${aws_vpc.a.id}"]}',
      '<<-EOT\n  {\n    "a": [\n      "${aws_vpc.a.id}"\n    ]\n  }\nEOT',
    ],
  ])("O2: %s", (_what, value, text) => {
    expect(expression(value)).toBe(text);
  });

  it("O2: an interpolation that does not end is refused", () => {
    expect(() => expression("${aws_vpc.a.id")).toThrow("An interpolation has no end: ${aws_vpc.a.id");
  });
});

it("O2: a stack in HCL reads like one that a person wrote", () => {
  const text = document({
    terraform: {
      required_version: ">= 1.10.0",
      required_providers: { aws: { source: "aws", version: "5.100.0" } },
      cloud: { organization: "learners", workspaces: { name: "lks-web" } },
    },
    provider: { aws: [{ region: "us-east-1", alias: "zone_b" }] },
    variable: { token: { type: "string", sensitive: true } },
    data: { aws_caller_identity: { me: {} } },
    resource: {
      aws_thing: {
        one: {
          "//": { metadata: "cdktf's own" },
          name: "lks-one",
          provider: "aws.zone_b",
          depends_on: ["aws_thing.two"],
          tags: { Name: "lks-one" },
          lifecycle: { ignore_changes: ["ami"], prevent_destroy: true },
          rule: [{ port: 80 }, { port: 81 }],
        },
      },
    },
    output: { id: { value: "${aws_thing.one.id}" } },
  });
  expect(text).toBe(`# Written by \`npm run synth -- --hcl\`, to be read: change the TypeScript instead.

terraform {
  required_version = ">= 1.10.0"

  cloud {
    organization = "learners"

    workspaces {
      name = "lks-web"
    }
  }

  required_providers {
    aws = {
      source  = "aws"
      version = "5.100.0"
    }
  }
}

provider "aws" {
  region = "us-east-1"
  alias  = "zone_b"
}

variable "token" {
  type      = string
  sensitive = true
}

data "aws_caller_identity" "me" {}

resource "aws_thing" "one" {
  name       = "lks-one"
  provider   = aws.zone_b
  depends_on = [aws_thing.two]
  tags = {
    Name = "lks-one"
  }

  lifecycle {
    ignore_changes  = [ami]
    prevent_destroy = true
  }

  rule {
    port = 80
  }

  rule {
    port = 81
  }
}

output "id" {
  value = aws_thing.one.id
}
`);
});

describe("all stacks in HCL", () => {
  const app = new SynthesizedApp({
    preset: "production",
    backend: { kind: "cloud", organization: "learners" },
    web: { repository: "https://github.com/example/ngobrol" },
  });
  const folder = writeHcl(app.outdir, app.stackNames);
  afterAll(() => {
    app.dispose();
  });
  const whereInstalled = terraform && providerMirror ? it : it.skip;
  const run = (...given: string[]) =>
    execFileSync(terraform ?? "", given, { env: terraformEnvironment(), encoding: "utf8", stdio: "pipe" });

  it("O2: stand beside the synthesized ones, with the zip files that they name", () => {
    for (const name of app.stackNames) expect(existsSync(join(folder, name, "main.tf"))).toBe(true);
    const [, zip = ""] =
      /filename += "(.+)"/.exec(readFileSync(join(folder, "data", "main.tf"), "utf8")) ?? [];
    expect(existsSync(join(folder, "data", zip))).toBe(true);
  });

  (terraform ? it : it.skip)("O2: are formatted as terraform fmt would", () => {
    expect(run(`-chdir=${folder}`, "fmt", "-check", "-recursive")).toBe("");
  });

  whereInstalled.each(["network-east", "compute", "data", "api", "web"])(
    "O2: %s is accepted by terraform and the real AWS provider",
    (name) => {
      const chdir = `-chdir=${join(folder, name)}`;
      run(chdir, "init", "-backend=false", `-plugin-dir=${providerMirror ?? ""}`, "-no-color");
      expect(JSON.parse(run(chdir, "validate", "-json"))).toMatchObject({ valid: true, diagnostics: [] });
    },
  );
});
