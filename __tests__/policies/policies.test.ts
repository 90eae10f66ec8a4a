import { parseSettings } from "../../config/load";
import type { SettingsInput } from "../../config/schema";
import { audit } from "../../rehearsal/audit/audit";
import { stackNames } from "../../rehearsal/audit/policy";
import { Draft } from "../support/draft";
import { SynthesizedApp } from "../support/synthesized-app";

const variants: Record<string, SettingsInput> = {
  "a lab": {},
  production: { preset: "production" },
  "production, once the setting says that it may be destroyed,": {
    preset: "production",
    operations: { deletionProtection: false },
  },
  "a site built from a repository": { web: { repository: "https://github.com/example/ngobrol" } },
  "HCP Terraform": { backend: { kind: "cloud", organization: "learners" } },
  "other ranges, zones, role, sizes and ports": {
    zones: {
      a: { vpcCidr: "10.1.0.0/23", availabilityZones: ["b", "c"] },
      b: { vpcCidr: "10.2.0.0/23", availabilityZones: ["c", "a"] },
    },
    roleName: "TeamRole",
    instanceProfileName: "TeamProfile",
    nat: { instanceType: "t3.nano" },
    workers: { instanceType: "m5.large" },
    database: { port: 6432 },
    operations: { logRetention: 30 },
  },
};

describe.each(Object.entries(variants))("synthesized for %s", (_name, input) => {
  const app = new SynthesizedApp(input);
  const results = audit({
    inventory: Draft.of(app).inventory(),
    settings: parseSettings(input),
    stacks: stackNames,
  });
  app.dispose();

  it.each(results)("$policy.requirement: $policy.title", ({ findings, unread }) => {
    expect(findings.map(({ sentence }) => sentence)).toEqual([]);
    expect(unread).toBeUndefined();
  });
});

it("G2: names of role and instance profile are settings, everywhere", () => {
  const app = new SynthesizedApp({ roleName: "TeamRole", instanceProfileName: "TeamProfile" });
  const text = app.stackNames.map((name) => app.stack(name).json).join("\n");
  app.dispose();
  expect(text).not.toMatch(/LabRole|LabInstanceProfile/);
});
