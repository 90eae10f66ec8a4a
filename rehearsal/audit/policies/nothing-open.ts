import { anywhere } from "../network-lookup";
import { about, type Policy } from "../policy";

export const nothingOpen: Policy = {
  requirement: "G4",
  title: "no security group lets anywhere in",
  stacks: ["network-east", "network-west"],
  check: ({ securityGroups }) =>
    securityGroups.flatMap((group) =>
      group.rules
        .filter(({ direction, peer }) => direction === "ingress" && anywhere.includes(peer))
        .map(({ ports, peer }) => about(group, `lets ${peer} in on ports ${ports.join(" to ")}`)),
    ),
};
