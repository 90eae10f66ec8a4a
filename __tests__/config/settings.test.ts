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
      storageType: "gp2",
    });
    expect(parseSettings({ preset: "production", database: { multiAz: false } }).database).toMatchObject({
      multiAz: false,
      backupRetention: 14,
    });
  });

  it("G7: what costs money or needs a role that trusts API Gateway is off in a lab and on in production", () => {
    expect(parseSettings({}).api).toEqual({
      throttling: { rate: 50, burst: 50 },
      idTokenMinutes: 60,
      reservedConcurrency: null,
      accessLogs: false,
      detailedMetrics: false,
    });
    expect(parseSettings({ preset: "production", api: { accessLogs: false } }).api).toMatchObject({
      accessLogs: false,
      detailedMetrics: true,
    });
  });

  it("O2: production is protected against deletion until the settings say otherwise", () => {
    expect(parseSettings({}).operations.deletionProtection).toBe(false);
    expect(parseSettings({ preset: "production" }).operations.deletionProtection).toBe(true);
    const open = { preset: "production", operations: { deletionProtection: false } } as const;
    expect(parseSettings(open).operations.deletionProtection).toBe(false);
  });

  it.each<[string, unknown, string]>([
    [
      "a third region",
      { zones: { c: { region: "eu-west-1" } } },
      'zones: got {"c":{"region":"eu-west-1"}}; unknown: c. There are two zones, a in us-east-1 and b in us-west-2; nothing runs anywhere else.',
    ],
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
    [
      "an instance too small",
      { workers: { instanceType: "t2.small" } },
      'workers.instanceType: got "t2.small"; "t2.small" cannot hold llama3: allowed are x86_64 types with at least 8 GB: t2.large',
    ],
    [
      "a backend without bucket",
      { backend: { kind: "s3" } },
      "backend.bucket: got nothing; is needed: a name of your own, such as lks-terraform-state-123456789012; npm run bootstrap creates it",
    ],
    [
      "a backend that there is not",
      { backend: { kind: "gcs" } },
      'backend.kind: got "gcs"; allowed: "s3", "cloud", "local"',
    ],
    [
      "a cloud backend without organization",
      { backend: { kind: "cloud" } },
      "backend.organization: got nothing",
    ],
    [
      "a bucket name that S3 refuses",
      { backend: { kind: "s3", bucket: "Lks_State" } },
      'backend.bucket: got "Lks_State"; must be the name of an S3 bucket',
    ],
    [
      "a role name too long",
      { roleName: "r".repeat(65) },
      `roleName: got "${"r".repeat(65)}"; must be the name of an existing IAM role`,
    ],
    ["a database name too long", { database: { name: "d".repeat(64) } }, "must be a PostgreSQL identifier"],
    [
      "a range that zone A's load balancer cannot reach",
      { zones: { b: { vpcCidr: "172.40.0.0/23" } } },
      'zones.b.vpcCidr: got "172.40.0.0/23"; is a public range',
    ],
    [
      "more tags than a file in S3 takes",
      { tags: { A: "", B: "", C: "", D: "", E: "", F: "" } },
      "at most five",
    ],
    ["a tag too long", { tags: { Team: "t".repeat(257) } }, "must have at most 256 letters"],
    [
      "a tag's value that AWS refuses",
      { tags: { Team: "one, two" } },
      "letters, digits, spaces and _.:/=+@-",
    ],
    [
      "a tag's name that no instance starts with",
      { tags: { "cost center": "x" } },
      'tags.cost center: got "x"',
    ],
    ["a tag of this project's own", { tags: { Component: "x" } }, 'tags.Component: got "x"; is a name of'],
    ["a tag of AWS's", { tags: { "aws:team": "x" } }, 'tags.aws:team: got "x"; is a name of AWS\'s'],
    [
      "a branch whose name is too long for an address",
      { web: { branch: "b".repeat(61) } },
      "must be a Git branch of at most 60 letters",
    ],
    ["a model without a name", { models: { chat: "" } }, 'models.chat: got ""; must be the name of a model'],
    [
      "a model whose name would not survive a systemd unit",
      { models: { scoring: "llama3 8b" } },
      'models.scoring: got "llama3 8b"; must be the name of a model as Ollama writes it, such as llama3',
    ],
    ["an account that is none", { account: "12345" }, 'account: got "12345"; must be the twelve digits'],
    ["a token that lives too short", { api: { idTokenMinutes: 1 } }, "api.idTokenMinutes: got 1"],
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
