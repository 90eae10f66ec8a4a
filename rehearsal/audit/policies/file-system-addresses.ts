import { nameIn } from "../network-lookup";
import { about, missing, type Policy } from "../policy";

export const fileSystemAddresses: Policy = {
  requirement: "S2",
  title: "in both regions the workers' parameters hold the addresses of the mount targets",
  stacks: ["network-east", "storage", "compute"],
  check: ({ parameters, fileSystems, subnets }, { zones }) => {
    const targets = fileSystems.flatMap(({ mountTargets }) => mountTargets);
    return (["a", "b"] as const).flatMap((zone) =>
      zones[zone].availabilityZones.flatMap((letter, index) => {
        const { region } = zones[zone];
        const name = `lks-efs-address-${letter}`;
        const parameter = parameters.find((one) => one.name === name && one.region === region);
        if (!parameter) return [missing(`there is no parameter ${name} in ${region}`, "compute")];
        // Zone B's workers take the mount target at the same place in the order.
        const subnet = `lks-subnet-a-private-${zones.a.availabilityZones[index] ?? ""}`;
        const target = targets.find((one) => nameIn(subnets, one.subnet) === subnet);
        if (target && parameter.value === target.address) return [];
        return [
          about(
            parameter,
            `is ${parameter.value ?? "secret"}, expected ${target?.address ?? "an address"} of ${subnet}`,
          ),
        ];
      }),
    );
  },
};
