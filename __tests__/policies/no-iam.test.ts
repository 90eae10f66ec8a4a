import { SynthesizedApp } from "../support/synthesized-app";

const app = new SynthesizedApp({ preset: "production" });
afterAll(() => {
  app.dispose();
});

it.each(app.stackNames)("G2: %s creates no role, policy or instance profile", (name) => {
  expect(app.stack(name).resourceTypes.filter((type) => type.startsWith("aws_iam_"))).toEqual([]);
});

it("G2: every EC2 instance runs as the instance profile LabInstanceProfile", () => {
  const profiles = app.stackNames.flatMap((name) => [
    ...app
      .stack(name)
      .resources("aws_instance")
      .map((instance) => instance.iam_instance_profile),
    ...app
      .stack(name)
      .resources("aws_launch_template")
      .map((template) => (template.iam_instance_profile as { name: string }).name),
  ]);
  expect(profiles).toEqual(Array.from({ length: 4 }, () => "LabInstanceProfile"));
});

it("G2: names of role and instance profile are settings", () => {
  const other = new SynthesizedApp({ roleName: "TeamRole", instanceProfileName: "TeamProfile" });
  const text = other.stackNames.map((name) => other.stack(name).json).join("\n");
  other.dispose();
  expect(text).not.toMatch(/LabRole|LabInstanceProfile/);
  expect(text).toMatch(/role\/TeamRole"/);
  expect(text).toMatch(/"TeamProfile"/);
});
