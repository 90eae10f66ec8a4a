import { parseSettings } from "../../config/load";
import { lossesOf } from "../../scripts/losses";

const stacks = ["network-east", "network-west", "peering", "storage", "compute", "data", "api", "web"];

it("O2: conversations, models and users are named as lost, what can be deployed again is not", () => {
  const lines = lossesOf(stacks, parseSettings({}));
  expect(lines.map((line) => line.trim().split(":")[0])).toEqual(["storage", "data", "api", "web"]);
  expect(lines.join("\n")).toMatch(/every conversation of every learner.*no snapshot is kept/);
  expect(lines.join("\n")).toMatch(/every learner's account/);
  expect(lossesOf(["compute", "peering"], parseSettings({}))).toEqual([]);
});

it("O2: production says that a snapshot stays", () => {
  expect(lossesOf(["data"], parseSettings({ preset: "production" })).join()).toMatch(/snapshot lks-db-final/);
});
