import type { Mutation, Mutations } from "./mutation";

export const securityGroups = {
  nothingOpen: [
    {
      what: "a load balancer for all the world",
      change: (draft) => {
        const rule = draft.resource("network-west", "aws_vpc_security_group_ingress_rule", "lb-ingress-80");
        rule.cidr_ipv4 = "0.0.0.0/0";
      },
      says: /^security_group lks-sg-lb in us-west-2 lets 0\.0\.0\.0\/0 in on ports 80 to 80$/,
    },
    {
      what: "the same for IPv6, with a rule inside of the group",
      change: (draft) => {
        const group = draft.resource("network-east", "aws_security_group", "db");
        group.ingress = [{ protocol: "tcp", from_port: 1, to_port: 2, ipv6_cidr_blocks: ["::/0"] }];
      },
      says: /^security_group lks-sg-db .* lets ::\/0 in on ports 1 to 2$/,
    },
    {
      what: "the same with the older kind of rule",
      change: (draft) => {
        const { security_group_id } = draft.resource(
          "network-east",
          "aws_vpc_security_group_ingress_rule",
          "nat-",
        );
        draft.add("network-east", "aws_security_group_rule", {
          security_group_id,
          type: "ingress",
          protocol: "tcp",
          from_port: 8080,
          to_port: 8080,
          cidr_blocks: ["0.0.0.0/0"],
        });
      },
      says: /^security_group lks-sg-nat .* lets 0\.0\.0\.0\/0 in on ports 8080 to 8080$/,
    },
  ],
  securityGroups: [
    {
      what: "a sixth group",
      change: (draft) => {
        const { vpc_id } = draft.resource("network-east", "aws_security_group");
        draft.add("compute", "aws_security_group", { vpc_id, name: "lks-sg-more" });
      },
      says: /^zone a has the groups .*lks-sg-llm, lks-sg-more, lks-sg-nat; expected/,
    },
    {
      what: "a default group with a rule",
      change: (draft) => {
        draft.resource("network-west", "aws_default_security_group").ingress = [
          { protocol: "-1", from_port: 0, to_port: 0, cidr_blocks: ["10.0.0.0/8"] },
        ];
      },
      says: /^default_security_group lks-sg-default .* has 1 rules, expected none$/,
    },
    {
      what: "a default group left to itself",
      change: (draft) => {
        draft.remove("network-east", "aws_default_security_group");
      },
      says: /^vpc lks-zone-a .* keeps the rules of its default group/,
    },
  ],
  usedSecurityGroups: [
    {
      what: "a NAT instance with the load balancer's group",
      change: (draft) => {
        const id = draft.id("network-east", "aws_security_group", "lb");
        draft.resource("network-east", "aws_instance").vpc_security_group_ids = [
          `\${aws_security_group.${id}.id}`,
        ];
      },
      says: /^security_group lks-sg-nat .* is carried by nothing$/,
    },
    {
      what: "a NAT instance with the default group",
      change: (draft) => {
        const id = draft.id("network-east", "aws_default_security_group");
        draft.resource("network-east", "aws_instance").vpc_security_group_ids = [
          `\${aws_default_security_group.${id}.id}`,
        ];
      },
      says: /^default_security_group .* is carried by something$/,
    },
  ],
  securityGroupRules: [
    {
      what: "another port",
      change: (draft) => {
        const rule = draft.resource("network-east", "aws_vpc_security_group_ingress_rule", "llm-ingress");
        Object.assign(rule, { from_port: 8080, to_port: 8080 });
      },
      says: /^security_group lks-sg-llm in us-east-1 must not have: ingress 8080 lks-sg-lb$/,
    },
    {
      what: "a wider range of ports",
      change: (draft) => {
        draft.resource("network-west", "aws_vpc_security_group_ingress_rule", "llm-ingress").to_port = 65535;
      },
      says: /^security_group lks-sg-llm in us-west-2 must not have: ingress 11434-65535 lks-sg-lb$/,
    },
    {
      what: "another protocol",
      change: (draft) => {
        draft.resource("network-east", "aws_vpc_security_group_egress_rule", "db-egress").ip_protocol = "udp";
      },
      says: /^security_group lks-sg-db .* must not have: egress udp 5432 lks-sg-db$/,
    },
    {
      what: "another source",
      change: (draft) => {
        const rule = draft.resource(
          "network-east",
          "aws_vpc_security_group_ingress_rule",
          "efs-ingress-2049-private",
        );
        rule.cidr_ipv4 = "172.32.0.0/24";
      },
      says: /^security_group lks-sg-efs .* must not have: ingress 2049 lks-subnet-a-public-a$/,
    },
    {
      what: "a rule less",
      change: (draft) => {
        draft.remove("network-west", "aws_vpc_security_group_egress_rule", "lb-egress-11434");
      },
      says: /^security_group lks-sg-lb in us-west-2 lacks: egress 11434 lks-sg-llm$/,
    },
  ],
} as const satisfies Mutations & Record<string, readonly Mutation[]>;
