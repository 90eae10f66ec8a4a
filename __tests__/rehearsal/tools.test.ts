import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { arch, platform, tmpdir } from "node:os";
import { join } from "node:path";
import { environment } from "../../rehearsal/environment";
import { MissingToolError } from "../../rehearsal/rehearsal-error";
import { findProviderMirror, findPython, findTerraform } from "../../rehearsal/tools";

const folder = () => mkdtempSync(join(tmpdir(), "lks-tools-"));
const target = `${platform()}_${arch() === "x64" ? "amd64" : arch()}`;

function program(name: string, prints: string): string {
  const path = folder();
  writeFileSync(join(path, name), `#!/bin/sh\necho '${prints}'\n`);
  chmodSync(join(path, name), 0o755);
  return path;
}

test("O3: without Terraform the message says which one to install", () => {
  expect(() => findTerraform({ ...environment, terraform: undefined, searchPath: [folder()] })).toThrow(
    MissingToolError,
  );
  expect(() => findTerraform({ ...environment, terraform: undefined, searchPath: [] })).toThrow(
    /^No Terraform 1\.10 or newer in PATH: install it .* or set LKS_TERRAFORM\.$/,
  );
});

test("G8: a Terraform before 1.10, which has no lock files, is passed over for a newer one", () => {
  const old = program("terraform", '{"terraform_version": "1.9.8"}');
  const current = program("terraform", '{"terraform_version": "1.10.0"}');

  expect(findTerraform({ ...environment, terraform: undefined, searchPath: [old, current] })).toBe(
    join(current, "terraform"),
  );
});

test("O3: a mirror with another version of the provider is none", () => {
  const mirror = folder();
  mkdirSync(join(mirror, "any.registry/hashicorp/aws/5.99.0", target), { recursive: true });

  expect(findProviderMirrorIn(mirror)).not.toBe(mirror);
});

test.each([
  ["unpacked", `any.registry/hashicorp/aws/5.100.0/${target}`],
  ["zipped", `any.registry/hashicorp/aws/terraform-provider-aws_5.100.0_${target}.zip`],
])("O3: a folder with the %s provider is found", (_, path) => {
  const mirror = folder();
  mkdirSync(join(mirror, path), { recursive: true });

  expect(findProviderMirrorIn(mirror)).toBe(mirror);
});

test("O3: a Python without moto is passed over, and the message says how to get it", () => {
  const bare = program("python3", "");
  const other = program("python3", "4.2.0");

  expect(() => findPython({ ...environment, python: undefined, searchPath: [bare, other] })).toThrow(
    /^No Python with moto 5 in PATH: run `python3 -m pip install 'moto\[all,server\]==5\.2\.1'`/,
  );
});

/** The first mirror found, or undefined where this machine has none. */
function findProviderMirrorIn(mirror: string): string | undefined {
  try {
    return findProviderMirror({ ...environment, providerFolders: [mirror], home: folder() });
  } catch {
    return undefined;
  }
}
