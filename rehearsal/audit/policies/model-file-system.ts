import { nameIn } from "../network-lookup";
import { about, missing, type Policy } from "../policy";

export const modelFileSystem: Policy = {
  requirement: "S1",
  title: "one file system in us-east-1: bursting, backed up, encrypted, mounted in both private subnets",
  stacks: ["network-east", "storage"],
  check: ({ fileSystems, subnets, securityGroups }, { zones: { a } }) => {
    const [system, ...others] = fileSystems;
    if (!system || others.length > 0)
      return [missing(`${fileSystems.length} file systems, expected one`, "storage")];
    const expect = (condition: boolean, sentence: string) => (condition ? [] : [about(system, sentence)]);
    const places = system.mountTargets.map(({ subnet }) => nameIn(subnets, subnet)).sort();
    const wanted = [...a.availabilityZones].sort().map((letter) => `lks-subnet-a-private-${letter}`);
    const groups = new Set(
      system.mountTargets.map((target) => target.groups.map((id) => nameIn(securityGroups, id)).join()),
    );
    return [
      ...expect(system.region === a.region, `is not in ${a.region}`),
      ...expect(system.encrypted, "is not encrypted"),
      ...expect(system.throughputMode === "bursting", `has the throughput mode ${system.throughputMode}`),
      ...expect(
        system.performanceMode === "generalPurpose",
        `has the performance mode ${system.performanceMode}`,
      ),
      ...expect(system.backup, "is not backed up"),
      ...expect(places.join() === wanted.join(), `is mounted in ${places.join(", ") || "no subnet"}`),
      ...expect([...groups].join(" or ") === "lks-sg-efs", `is reached through ${[...groups].join(" or ")}`),
    ];
  },
};
