import { chooseStacks, dependants } from "../../scripts/terraform/stacks";

const all = [
  { name: "network-east", dependencies: [] },
  { name: "storage", dependencies: ["network-east"] },
  { name: "compute", dependencies: ["network-east", "storage"] },
  { name: "data", dependencies: ["network-east"] },
  { name: "api", dependencies: ["compute", "data"] },
  { name: "web", dependencies: ["api"] },
].map((stack) => ({ ...stack, folder: `/stacks/${stack.name}` }));
const names = (stacks: readonly { name: string }[]) => stacks.map(({ name }) => name);

it("G8: stacks come in the order of deployment, however they are named; without names, all", () => {
  expect(names(chooseStacks(all, ["web", "network-east", "compute"]))).toEqual([
    "network-east",
    "compute",
    "web",
  ]);
  expect(names(chooseStacks(all, []))).toEqual(names(all));
});

it("O2: what stands on a stack is everything that needs it, through others too, unless it goes as well", () => {
  const dataAlone = chooseStacks(all, ["data"]);
  expect(names(dependants(all, dataAlone))).toEqual(["api", "web"]);
  expect(names(dependants(all, chooseStacks(all, ["storage", "compute"])))).toEqual(["api", "web"]);
  expect(names(dependants(all, chooseStacks(all, ["web"])))).toEqual([]);
  expect(names(dependants(all, all))).toEqual([]);
});
