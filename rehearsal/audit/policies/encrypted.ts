import { about, type Policy } from "../policy";

export const encrypted: Policy = {
  requirement: "G7",
  title: "volumes, buckets, the file system and the database are encrypted at rest",
  stacks: ["network-east", "network-west", "storage", "compute", "data"],
  check: (inventory) => [
    ...[...inventory.instances, ...inventory.launchTemplates]
      .filter(({ encryptedVolumes }) => !encryptedVolumes)
      .map((machine) => about(machine, "has a volume that is not encrypted")),
    ...[...inventory.buckets, ...inventory.fileSystems, ...inventory.databases]
      .filter((thing) => !thing.encrypted)
      .map((thing) => about(thing, "is not encrypted")),
  ],
};
