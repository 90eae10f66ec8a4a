import { SynthesizedApp } from "../support/synthesized-app";

const app = new SynthesizedApp();
const cloud = new SynthesizedApp({ backend: { kind: "cloud", organization: "learners" } });
const local = new SynthesizedApp({ backend: { kind: "local" } });
afterAll(() => {
  for (const each of [app, cloud, local]) each.dispose();
});

const order = ["network-east", "network-west", "peering", "storage", "compute", "data", "api", "web"];

it("G8: has eight stacks", () => {
  expect([...app.stackNames].sort()).toEqual([...order].sort());
});

it("G8: can be deployed one by one in order: each stack needs earlier ones only", () => {
  order.forEach((name, index) => {
    expect(order.slice(0, index)).toEqual(expect.arrayContaining([...app.dependencies(name)]));
  });
  expect(Object.fromEntries(order.map((name) => [name, [...app.dependencies(name)].sort()]))).toEqual({
    "network-east": [],
    "network-west": [],
    peering: ["network-east", "network-west"],
    storage: ["network-east"],
    compute: ["network-east", "network-west", "peering", "storage"],
    data: ["network-east"],
    api: ["compute", "data", "network-east", "network-west", "storage"],
    web: ["api"],
  });
});

it.each(order)("G8: keeps the state of %s in S3, encrypted and locked, under its own key", (name) => {
  expect(app.stack(name).terraform).toMatchObject({
    required_version: ">= 1.10.0",
    backend: {
      s3: {
        bucket: "lks-terraform-state",
        key: `${name}/terraform.tfstate`,
        region: "us-east-1",
        encrypt: true,
        use_lockfile: true,
      },
    },
  });
});

it("G8: reads other stacks' values from their remote state, wherever that is", () => {
  const sources = (from: SynthesizedApp) =>
    (from.stack("web").dataSources("terraform_remote_state")[0] ?? {}) as Record<string, unknown>;
  expect(sources(app)).toMatchObject({ backend: "s3", config: { key: "api/terraform.tfstate" } });
  expect(sources(cloud)).toMatchObject({
    backend: "remote",
    config: { organization: "learners", workspaces: { name: "lks-api" } },
  });
  expect(sources(local)).toMatchObject({ backend: "local" });
});

it("G8: HCP Terraform is a setting: every stack is a workspace", () => {
  expect(cloud.stack("web").terraform).toMatchObject({
    cloud: { organization: "learners", workspaces: { name: "lks-web" } },
  });
  expect(cloud.stack("web").terraform).not.toHaveProperty("backend");
});
