import { SynthesizedApp } from "../support/synthesized-app";

const lab = new SynthesizedApp();
const production = new SynthesizedApp({ preset: "production" });
afterAll(() => {
  lab.dispose();
  production.dispose();
});
const stack = lab.stack("storage");

it("S1: has one encrypted, bursting file system with automatic backups, in us-east-1 only", () => {
  const fileSystem = stack.resource("aws_efs_file_system");
  expect(fileSystem).toMatchObject({ encrypted: true, throughput_mode: "bursting" });
  expect(stack.resource("aws_efs_backup_policy")).toMatchObject({
    file_system_id: `\${${fileSystem.terraformId}.id}`,
    backup_policy: { status: "ENABLED" },
  });
  expect(stack.providers("aws")).toEqual([expect.objectContaining({ region: "us-east-1" })]);
  const fileSystems = lab.stackNames.flatMap((name) => lab.stack(name).resources("aws_efs_file_system"));
  expect(fileSystems).toHaveLength(1);
});

it("S1, SG6: has a mount target in each private subnet of zone A, behind lks-sg-efs", () => {
  const targets = stack
    .resources("aws_efs_mount_target")
    .map(({ subnet_id, security_groups }) => [
      /network-east.*(private-subnet-[ab])/.exec(String(subnet_id))?.[1],
      /network-east.*security-groups_(\w+)_/.exec(String(security_groups))?.[1],
    ]);
  expect(targets.sort()).toEqual([
    ["private-subnet-a", "efs"],
    ["private-subnet-b", "efs"],
  ]);
});

it("S1: production refuses to destroy the models, a lab does not", () => {
  const [inLab, inProduction] = [lab, production].map(
    (app) => app.stack("storage").resource("aws_efs_file_system").lifecycle,
  );
  expect(inLab).toEqual({ prevent_destroy: false });
  expect(inProduction).toEqual({ prevent_destroy: true });
});
