import { thingsOf } from "../inventory";
import { about, type Policy } from "../policy";

/** AWS dictates what the names of some log groups start with, and those of Amplify altogether. */
const pattern = /^(\/aws\/amplify\/|(\/aws\/[a-z/]+\/)?lks-)/;

export const names: Policy = {
  requirement: "G3",
  title: "every name starts with lks-",
  stacks: "each",
  check: (inventory) =>
    thingsOf(inventory)
      // What has neither a name nor tags is known by its id.
      .filter(({ id, name, tags }) => name !== id || tags !== undefined)
      .filter(({ name }) => !pattern.test(name))
      .map((thing) => about(thing, "has a name that does not start with lks-")),
};
