import { about, type Policy } from "../policy";

export const existingRole: Policy = {
  requirement: "G2",
  title: "functions run as the existing role, machines as the existing instance profile",
  stacks: ["network-east", "network-west", "compute", "data", "api"],
  check: (inventory, { roleName, instanceProfileName }) => [
    ...[...inventory.instances, ...inventory.launchTemplates]
      .filter(({ profile }) => profile !== instanceProfileName)
      .map((machine) =>
        about(machine, `runs as ${machine.profile ?? "nobody"}, expected ${instanceProfileName}`),
      ),
    ...inventory.functions
      .filter(({ role }) => !role.endsWith(`:role/${roleName}`))
      .map((lambda) => about(lambda, `runs as ${lambda.role}, expected the role ${roleName}`)),
  ],
};
