import { planNetwork } from "../../../config/network";
import { llmListenerPorts } from "../../../stacks/outputs";
import type { Listener } from "../facts/load-balancing";
import type { Inventory } from "../inventory";
import { nameIn } from "../network-lookup";
import { about, missing, type Policy } from "../policy";

export const llmPath: Policy = {
  requirement: "A3",
  title:
    "zone A's network load balancer leads to both zones' load balancers, zone B's at its fixed addresses",
  stacks: ["compute"],
  check: (inventory, { zones }) => {
    const { networkLoadBalancerAddresses: addresses } = planNetwork(zones.b.vpcCidr);
    const wanted: Readonly<Record<string, readonly string[]>> = {
      "lks-nlb-a": [
        `${llmListenerPorts.a} to alb lks-alb-a:80`,
        `${llmListenerPorts.b} to ip ${addresses.map((address) => `${address}:80 (all)`).join(", ")}`,
      ],
      "lks-nlb-b": ["80 to alb lks-alb-b:80"],
    };
    return Object.entries(wanted).flatMap(([name, ways]) => {
      const balancer = inventory.loadBalancers.find((one) => one.name === name && one.kind === "network");
      if (!balancer) return [missing(`there is no network load balancer ${name}`)];
      const found = inventory.listeners
        .filter(({ loadBalancer }) => loadBalancer === balancer.id)
        .sort((one, other) => one.port - other.port)
        .map((listener) => way(listener, inventory));
      return [
        ...(found.join("; ") === ways.join("; ")
          ? []
          : [about(balancer, `leads ${found.join("; ") || "nowhere"}; expected ${ways.join("; ")}`)]),
        ...(balancer.crossZone ? [] : [about(balancer, "does not cross availability zones")]),
        ...(balancer.groups.length === 0 ? [] : [about(balancer, "carries a security group")]),
        ...(name === "lks-nlb-b" && [...balancer.addresses].sort().join() !== [...addresses].sort().join()
          ? [about(balancer, `has the addresses ${balancer.addresses.join(", ")}`)]
          : []),
      ];
    });
  },
};

function way({ port, rules }: Listener, { targetGroups, loadBalancers }: Inventory): string {
  const answer = rules.at(-1)?.answer;
  const group =
    typeof answer === "object" && "targetGroup" in answer
      ? targetGroups.find(({ id }) => id === answer.targetGroup)
      : undefined;
  const targets = (group?.targets ?? []).map(
    (target) =>
      `${nameIn(loadBalancers, target.id)}:${target.port}${target.availabilityZone === "all" ? " (all)" : ""}`,
  );
  return `${port} to ${group?.targetType ?? "nothing"} ${targets.sort().join(", ")}`;
}

/** Seconds: an answer of API Gateway may take 900, and a slow model is silent while it reads. */
const longestSilence = 900;

export const patientPath: Policy = {
  requirement: "A3",
  title: "load balancers on the way outlast a slow model, and ask for health where a 200 says it",
  stacks: ["compute"],
  check: ({ loadBalancers, listeners, targetGroups }) => [
    ...loadBalancers
      .filter(({ kind, idleTimeout }) => kind === "application" && (idleTimeout ?? 0) < longestSilence)
      .map((balancer) => about(balancer, `ends connections after ${balancer.idleTimeout ?? 0} idle seconds`)),
    ...listeners
      .filter(({ protocol, idleTimeout }) => protocol === "TCP" && (idleTimeout ?? 0) < longestSilence)
      .map((listener) =>
        about(
          listener,
          `on port ${listener.port} ends connections after ${listener.idleTimeout ?? 0} idle seconds`,
        ),
      ),
    ...targetGroups
      .filter(
        ({ targetType, healthCheck: { path, matcher } }) =>
          matcher !== "200" || path !== (targetType === "instance" ? "/api/tags" : "/"),
      )
      .map((group) =>
        about(group, `asks ${group.healthCheck.path} for health and takes ${group.healthCheck.matcher}`),
      ),
  ],
};
