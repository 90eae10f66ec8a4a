import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { arch, platform } from "node:os";
import { join, resolve } from "node:path";
import providerPackage from "@cdktf/provider-aws/package.json";
import { childEnvironment, environment } from "./environment";
import { MissingToolError } from "./rehearsal-error";

/** The programs of a rehearsal, wherever they were found. */
export interface Tools {
  readonly terraform: string;
  /** Folder for `terraform init -plugin-dir`. */
  readonly providerMirror: string;
  /** A Python with moto's server. */
  readonly python: string;
}

/** Where `terraform providers mirror` should put the provider, if nobody has it yet. */
const ownMirror = resolve(__dirname, "../.cache/terraform-providers");
const minimumTerraform = [1, 10] as const;
const motoMajor = "5";

/** @throws MissingToolError saying what to install */
export function findTools(): Tools {
  return { terraform: findTerraform(), providerMirror: findProviderMirror(), python: findPython() };
}

export function findTerraform({ terraform, searchPath } = environment): string {
  const [wantedMajor, wantedMinor] = minimumTerraform;
  for (const program of terraform ? [terraform] : programs(["terraform"], searchPath)) {
    const answer = tryRun(program, ["version", "-json"]);
    const version = /"terraform_version":\s*"(\d+)\.(\d+)/.exec(answer ?? "");
    const [major, minor] = [Number(version?.[1]), Number(version?.[2])];
    if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return program;
  }
  throw new MissingToolError(
    `No Terraform ${minimumTerraform.join(".")} or newer in PATH: install it (https://developer.hashicorp.com/terraform/install) or set LKS_TERRAFORM.`,
  );
}

/** Looks where Terraform itself looks for local providers, in .cache, and in folders next to /opt's packages. */
export function findProviderMirror({ providerFolders, home } = environment): string {
  const { version } = providerPackage.cdktf.provider;
  const folders = [
    ...providerFolders,
    ownMirror,
    join(home, ".terraform.d/plugins"),
    join(home, ".terraform.d/plugin-cache"),
    join(home, ".local/share/terraform/plugins"),
    "/usr/local/share/terraform/plugins",
    "/usr/share/terraform/plugins",
    ...entries("/opt").map((name) => join("/opt", name)),
  ];
  const mirror = folders.find((folder) => holdsProvider(folder, version));
  if (mirror) return mirror;
  throw new MissingToolError(
    `No copy of the Terraform provider aws ${version} on this machine: run \`npm run synth && terraform -chdir=cdktf.out/stacks/peering providers mirror ${ownMirror}\`, or set LKS_PROVIDER_MIRROR to a folder that has it.`,
  );
}

/** Layout of a mirror: <registry>/hashicorp/aws, then a folder per version, or zip files. */
function holdsProvider(folder: string, version: string): boolean {
  const target = `${platform()}_${arch() === "x64" ? "amd64" : arch()}`;
  return entries(folder)
    .map((registry) => join(folder, registry, "hashicorp/aws"))
    .some(
      (provider) =>
        existsSync(join(provider, version, target)) ||
        existsSync(join(provider, `terraform-provider-aws_${version}_${target}.zip`)),
    );
}

export function findPython({ python, searchPath } = environment): string {
  const names = ["python3", "python", "python3.13", "python3.12", "python3.11", "python3.10"];
  const probe =
    "import importlib.metadata as m, flask, flask_cors, moto.moto_server; print(m.version('moto'))";
  for (const program of python ? [python] : programs(names, searchPath)) {
    if (tryRun(program, ["-c", probe])?.startsWith(`${motoMajor}.`)) return program;
  }
  throw new MissingToolError(
    `No Python with moto ${motoMajor} in PATH: run \`python3 -m pip install 'moto[all,server]==5.2.1'\` (in a virtual environment of its own, if you like), or set LKS_PYTHON.`,
  );
}

function programs(names: readonly string[], searchPath: readonly string[]): string[] {
  return names.flatMap((name) => searchPath.map((folder) => join(folder, name))).filter(existsSync);
}

function entries(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function tryRun(program: string, given: readonly string[]): string | undefined {
  try {
    return execFileSync(program, given, {
      encoding: "utf8",
      env: childEnvironment({ CHECKPOINT_DISABLE: "1" }),
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    return undefined;
  }
}
