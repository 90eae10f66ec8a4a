import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { SynthesizedApp } from "../support/synthesized-app";

const bucket = new SynthesizedApp({ backend: { kind: "s3", bucket: "states-of-ours" } });
const cloud = new SynthesizedApp({
  backend: { kind: "cloud", organization: "learners", hostname: "terraform.example.com" },
});
const local = new SynthesizedApp({ backend: { kind: "local" } });
afterAll(() => {
  for (const app of [bucket, cloud, local]) app.dispose();
});

/** Where a stack reads the outputs of others from. Only compute needs peering, and reads nothing of it. */
const upstream = (app: SynthesizedApp, name: string) =>
  app
    .dependencies(name)
    .filter((dependency) => `${name} ${dependency}` !== "compute peering")
    .sort();
const remoteStates = (app: SynthesizedApp, name: string) =>
  app
    .stack(name)
    .dataSources("terraform_remote_state")
    .map(({ backend, config }) => ({ backend, config }))
    .sort((left, right) => JSON.stringify(left).localeCompare(JSON.stringify(right)));

describe("states in S3", () => {
  it.each(bucket.stackNames)("G8: that of %s is encrypted and locked, under its own key", (name) => {
    expect(bucket.stack(name).terraform).toMatchObject({
      required_version: ">= 1.10.0",
      backend: {
        s3: {
          bucket: "states-of-ours",
          key: `${name}/terraform.tfstate`,
          region: "us-east-1",
          encrypt: true,
          use_lockfile: true,
        },
      },
    });
  });

  it.each(bucket.stackNames)("G8: %s reads the outputs of the stacks before it from their states", (name) => {
    expect(remoteStates(bucket, name)).toEqual(
      upstream(bucket, name).map((other) => ({
        backend: "s3",
        config: expect.objectContaining({
          bucket: "states-of-ours",
          key: `${other}/terraform.tfstate`,
          region: "us-east-1",
        }) as unknown,
      })),
    );
  });
});

describe("states in HCP Terraform", () => {
  it.each(cloud.stackNames)("G8: %s is a workspace of its own, and has no other backend", (name) => {
    const { terraform } = cloud.stack(name);
    expect(terraform.cloud).toEqual({
      hostname: "terraform.example.com",
      organization: "learners",
      workspaces: { name: `lks-${name}` },
    });
    expect(terraform).not.toHaveProperty("backend");
  });

  it.each(cloud.stackNames)(
    "G8: %s reads the outputs of the stacks before it from their workspaces",
    (name) => {
      expect(remoteStates(cloud, name)).toEqual(
        upstream(cloud, name).map((other) => ({
          backend: "remote",
          config: {
            hostname: "terraform.example.com",
            organization: "learners",
            workspaces: { name: `lks-${other}` },
          },
        })),
      );
    },
  );

  it("G8: docs/deploy.md says which workspaces have to share their state, and with whom", () => {
    const text = readFileSync(resolve(__dirname, "../../docs/deploy.md"), "utf8");
    const documented = [...text.matchAll(/^ *\| `(lks-[\w-]+)` +\| (`lks-.*`) +\|$/gm)].flatMap(
      ([, provider = "", readers = ""]) =>
        readers.split(", ").map((reader) => `${reader.replaceAll("`", "")} reads ${provider}`),
    );
    const read = cloud.stackNames.flatMap((name) =>
      upstream(cloud, name).map((other) => `lks-${name} reads lks-${other}`),
    );
    expect(documented.sort()).toEqual(read.sort());
  });

  it("G8: no stack reads more, or less, than in S3", () => {
    for (const name of cloud.stackNames) {
      expect([name, remoteStates(cloud, name).length]).toEqual([name, remoteStates(bucket, name).length]);
    }
  });
});

it("G8: states can stay in this folder, for trials", () => {
  expect(local.stack("web").terraform).toMatchObject({ backend: { local: {} } });
  expect(remoteStates(local, "web")).toEqual([expect.objectContaining({ backend: "local" })]);
});
