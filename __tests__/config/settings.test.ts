import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { loadSettings, parseSettings, SettingsError } from "../../config/load";
import type { SettingsInput } from "../../config/schema";
import { settingsJsonSchema } from "../../config/write-schema";

const problem = (input: unknown): string => {
  try {
    parseSettings(input);
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsError);
    return (error as SettingsError).message;
  }
  throw new Error("the settings were accepted");
};

describe("settings", () => {
  it("G1: an empty file means the two regions and the ranges of the requirements", () => {
    const { zones } = parseSettings({});
    expect(zones.a).toEqual({ region: "us-east-1", vpcCidr: "172.32.0.0/23", availabilityZones: ["a", "b"] });
    expect(zones.b).toEqual({ region: "us-west-2", vpcCidr: "10.10.0.0/23", availabilityZones: ["a", "b"] });
  });

  it("G2: role and instance profile default to those of a lab account", () => {
    expect(parseSettings({})).toMatchObject({
      roleName: "LabRole",
      instanceProfileName: "LabInstanceProfile",
    });
  });

  it("G8: state is kept in S3 unless another backend is named", () => {
    expect(parseSettings({}).backend).toEqual({
      kind: "s3",
      bucket: "lks-terraform-state",
      region: "us-east-1",
    });
    expect(parseSettings({ backend: { kind: "cloud", organization: "acme" } }).backend).toEqual({
      kind: "cloud",
      organization: "acme",
      hostname: "app.terraform.io",
    });
  });

  it("G7: the preset decides what costs money, and a written value wins over it", () => {
    expect(parseSettings({}).database).toMatchObject({
      multiAz: false,
      deletionProtection: false,
      storageType: "gp2",
    });
    expect(parseSettings({ preset: "production", database: { multiAz: false } }).database).toMatchObject({
      multiAz: false,
      deletionProtection: true,
      backupRetention: 14,
    });
  });

  it.each<[string, unknown, string]>([
    ["a third region", { zones: { c: {} } }, 'zones: got {"c":{}}; unknown: c.'],
    [
      "a wrong region",
      { zones: { b: { region: "eu-west-1" } } },
      'zones.b.region: got "eu-west-1"; allowed: "us-west-2"',
    ],
    [
      "an overlapping range",
      { zones: { b: { vpcCidr: "172.32.0.0/23" } } },
      'zones.b.vpcCidr: got "172.32.0.0/23"; overlaps zones.a.vpcCidr',
    ],
    [
      "a range of another size",
      { zones: { a: { vpcCidr: "10.0.0.0/16" } } },
      '"10.0.0.0/16" is a /16; a zone needs a /23',
    ],
    [
      "a range with host bits",
      { zones: { a: { vpcCidr: "10.0.1.0/23" } } },
      '"10.0.1.0/23" has address bits set behind its /23 prefix',
    ],
    [
      "text that is no range",
      { zones: { a: { vpcCidr: "10.0.0.0" } } },
      '"10.0.0.0" is not an IPv4 range such as 172.32.0.0/23',
    ],
    [
      "the same zone twice",
      { zones: { a: { availabilityZones: ["a", "a"] } } },
      "the two availability zones must differ",
    ],
    ["an instance too small", { workers: { instanceType: "t2.small" } }, '"t2.small" cannot hold llama3'],
    ["a backend without bucket", { backend: { kind: "s3" } }, "backend.bucket: got nothing"],
    ["an unknown setting", { wokers: {} }, "unknown: wokers"],
    [
      "a repository without TLS",
      { web: { repository: "http://example.com/x.git" } },
      "must be an https:// address",
    ],
    [
      "a wrong e-mail",
      { operations: { alarmEmail: "me" } },
      'operations.alarmEmail: got "me"; must be an e-mail address',
    ],
    [
      "a wrong retention",
      { operations: { logRetention: 8 } },
      "operations.logRetention: got 8; allowed: 1, 3, 5",
    ],
  ])("refuses %s and says setting, value and fix", (_title, input, message) => {
    expect(problem(input)).toContain(message);
  });

  it("lists every problem at once", () => {
    expect(problem({ preset: "x", nat: { instanceType: "m5.large" } }).split("\n")).toHaveLength(3);
  });

  it("names the file that cannot be read or parsed", () => {
    expect(() => loadSettings("config/absent.json")).toThrow(
      "Settings file config/absent.json cannot be read. Fix: create it, or set LKS_SETTINGS",
    );
    expect(() => loadSettings("LICENSE")).toThrow("Settings file LICENSE is not valid JSON");
  });

  it("reads the committed settings", () => {
    expect(loadSettings("config/settings.json")).toEqual(
      parseSettings({ $schema: "./settings.schema.json", preset: "lab" } satisfies SettingsInput),
    );
  });

  it("keeps the editors' JSON schema fresh (npm run generate)", () => {
    expect(readFileSync(resolve(__dirname, "../../config/settings.schema.json"), "utf8")).toBe(
      settingsJsonSchema(),
    );
  });
});
