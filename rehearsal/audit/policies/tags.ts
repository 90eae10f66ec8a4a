import type { Thing } from "../facts/thing";
import { thingsOf } from "../inventory";
import { about, type Policy, stackNames } from "../policy";

/** What each tag may say. */
const expected: Readonly<Record<string, RegExp>> = {
  Name: /^lks-/,
  Project: /^ngobrol$/,
  Zone: /^lks-zone-[ab]$/,
  Component: new RegExp(`^(${stackNames.join("|")})$`),
};

export const tags: Policy = {
  requirement: "G3",
  title: "everything taggable has the tags Name, Project, Zone and Component",
  stacks: "each",
  check: (inventory) =>
    thingsOf(inventory).flatMap((thing) => {
      const wrong = wrongTags(thing);
      return wrong.length === 0 ? [] : [about(thing, `is tagged ${wrong.join(", ")}`)];
    }),
};

function wrongTags({ tags: found }: Thing): string[] {
  if (found === undefined) return [];
  return Object.entries(expected)
    .filter(([key, pattern]) => !pattern.test(found[key] ?? ""))
    .map(([key]) => `${key}=${found[key] === undefined ? "nothing" : JSON.stringify(found[key])}`);
}
