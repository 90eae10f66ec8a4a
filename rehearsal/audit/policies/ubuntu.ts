import { about, type Policy } from "../policy";

/** In the names of Canonical's images and of their public parameters. */
const release = /ubuntu.*?[-/](\d\d)\.04[-/]/;

export const ubuntu: Policy = {
  requirement: "G5",
  title: "every machine runs Ubuntu 20.04 or newer",
  stacks: ["network-east", "network-west", "compute"],
  check: ({ instances, launchTemplates }) =>
    [...instances, ...launchTemplates]
      .filter(({ image }) => !(Number(release.exec(image)?.[1]) >= 20))
      .map((machine) => about(machine, `starts from ${machine.image}`)),
};
