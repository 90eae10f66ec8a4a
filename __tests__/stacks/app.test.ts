import { SynthesizedApp } from "../support/synthesized-app";

const app = new SynthesizedApp();
afterAll(() => {
  app.dispose();
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
