import type { Settings } from "../../../config/presets";
import type { SecurityGroupRule } from "../facts/network";
import type { Inventory } from "../inventory";
import { about, type Policy } from "../policy";

/** "private a": both private subnets of zone A. Written down here once more, so that the table that makes them is judged. */
const table = ({ database: { port: database }, workers: { port: ollama } }: Settings) => ({
  a: {
    "lks-sg-db": [`ingress ${database} lks-sg-db`, `egress ${database} lks-sg-db`],
    "lks-sg-llm": [
      `ingress ${ollama} lks-sg-lb`,
      "egress 80 anywhere",
      "egress 443 anywhere",
      "egress 2049 lks-sg-efs",
    ],
    "lks-sg-lb": ["ingress 80 private a", `egress ${ollama} lks-sg-llm`],
    "lks-sg-nat": [
      "ingress 80 private a",
      "ingress 443 private a",
      "egress 80 anywhere",
      "egress 443 anywhere",
    ],
    "lks-sg-efs": ["ingress 2049 lks-sg-llm", "ingress 2049 private b"],
  },
  b: {
    "lks-sg-llm": [
      `ingress ${ollama} lks-sg-lb`,
      "egress 80 anywhere",
      "egress 443 anywhere",
      "egress 2049 private a",
    ],
    "lks-sg-lb": [
      "ingress 80 private a",
      "ingress 80 private b",
      "ingress 443 private b",
      `egress ${ollama} lks-sg-llm`,
      "egress 80 anywhere",
      "egress 443 anywhere",
    ],
  },
});

export const securityGroupRules: Policy = {
  requirement: "SG2 to SG6",
  title: "every security group has exactly the rules of the design",
  stacks: ["network-east", "network-west"],
  check: (inventory, settings) =>
    (["a", "b"] as const).flatMap((zone) =>
      Object.entries<readonly string[]>(table(settings)[zone]).flatMap(([name, rules]) => {
        const group = inventory.securityGroups.find(
          (one) => one.name === name && one.region === settings.zones[zone].region,
        );
        // Its absence is another policy's.
        if (!group) return [];
        const wanted = new Set(rules.flatMap((rule) => expand(rule, settings)));
        const found = new Set(group.rules.map((rule) => inWords(rule, inventory)));
        return [
          ...[...found]
            .filter((rule) => !wanted.has(rule))
            .map((rule) => about(group, `must not have: ${rule}`)),
          ...[...wanted].filter((rule) => !found.has(rule)).map((rule) => about(group, `lacks: ${rule}`)),
        ];
      }),
    ),
};

function expand(rule: string, { zones }: Settings): string[] {
  const zone = /private (a|b)$/.exec(rule)?.[1] as "a" | "b" | undefined;
  if (!zone) return [rule.replace("anywhere", "0.0.0.0/0")];
  return zones[zone].availabilityZones.map((letter) =>
    rule.replace(/private [ab]$/, `lks-subnet-${zone}-private-${letter}`),
  );
}

function inWords({ direction, protocol, ports, peer }: SecurityGroupRule, inventory: Inventory): string {
  const place =
    inventory.securityGroups.find(({ id }) => id === peer) ??
    inventory.subnets.find(({ cidr }) => cidr === peer);
  const range = [...new Set(ports)].join("-");
  return `${direction} ${protocol === "tcp" ? "" : `${protocol} `}${range} ${place?.name ?? peer}`;
}
