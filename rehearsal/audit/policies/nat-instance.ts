import { isPrivate, nameIn } from "../network-lookup";
import { about, missing, type Policy } from "../policy";

export const natInstance: Policy = {
  requirement: "N5",
  title: "each zone has one NAT instance in its public subnet, which forwards what is not addressed to it",
  stacks: ["network-east", "network-west"],
  check: (inventory, { nat }) =>
    inventory.vpcs.flatMap((vpc) => {
      const inVpc = inventory.instances.filter(
        ({ fleet, subnet }) =>
          fleet === undefined && inventory.subnets.find(({ id }) => id === subnet)?.vpc === vpc.id,
      );
      const [instance, ...others] = inVpc;
      if (!instance || others.length > 0) {
        return [missing(`${vpc.name} has ${inVpc.length} instances beside workers, expected one`, vpc.stack)];
      }
      return [
        ...(instance.sourceDestCheck ? [about(instance, "checks source and destination")] : []),
        ...(instance.instanceType === nat.instanceType
          ? []
          : [about(instance, `is a ${instance.instanceType}, expected ${nat.instanceType}`)]),
        ...(isPrivate(inventory, instance.subnet)
          ? [about(instance, `is in the private subnet ${nameIn(inventory.subnets, instance.subnet)}`)]
          : []),
      ];
    }),
};
