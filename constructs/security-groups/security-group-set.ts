import { DefaultSecurityGroup } from "@cdktf/provider-aws/lib/default-security-group";
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Construct } from "constructs";
import type { Names } from "../../config/names";
import type { GroupRules, Rule } from "./rule-table";

export interface SecurityGroupSetProps<Group extends string> {
  readonly names: Names;
  readonly vpcId: string;
  /** The groups to make, by short name, with their rules. */
  readonly rules: Readonly<Record<Group, GroupRules<Group>>>;
}

/** The security groups of a VPC. All are made before any rule, because rules refer to each other's groups. */
export class SecurityGroupSet<Group extends string> extends Construct {
  /** Ids by the group's short name. */
  readonly ids: Readonly<Record<Group, string>>;

  constructor(scope: Construct, id: string, { names, vpcId, rules }: SecurityGroupSetProps<Group>) {
    super(scope, id);
    // Adopted and emptied: whatever lands in it can neither be reached nor reach anything.
    new DefaultSecurityGroup(this, "default", { vpcId, tags: { Name: names.resource("sg", "default") } });

    const table = Object.entries<GroupRules<Group>>(rules) as [Group, GroupRules<Group>][];
    const groups = table.map(([group, { purpose }]) => {
      const name = names.resource("sg", group);
      const resource = new SecurityGroup(this, group, {
        vpcId,
        name,
        description: purpose,
        tags: { Name: name },
      });
      return [group, resource.id] as const;
    });
    this.ids = Object.fromEntries(groups) as Record<Group, string>;

    for (const [group, { ingress, egress }] of table) {
      this.addRules(VpcSecurityGroupIngressRule, names, group, "ingress", ingress);
      this.addRules(VpcSecurityGroupEgressRule, names, group, "egress", egress);
    }
  }

  private addRules(
    RuleResource: typeof VpcSecurityGroupIngressRule | typeof VpcSecurityGroupEgressRule,
    names: Names,
    group: Group,
    direction: "ingress" | "egress",
    rules: readonly Rule<Group>[],
  ): void {
    for (const { ports, peer, purpose } of rules) {
      const sources =
        "group" in peer
          ? [{ suffix: [peer.group], target: { referencedSecurityGroupId: this.ids[peer.group] } }]
          : peer.cidrs.map((cidrIpv4, index) => ({
              suffix: peer.cidrs.length > 1 ? [peer.name, String(index)] : [peer.name],
              target: { cidrIpv4 },
            }));
      for (const port of ports) {
        for (const { suffix, target } of sources) {
          const id = [group, direction, String(port), ...suffix];
          new RuleResource(this, id.join("-"), {
            securityGroupId: this.ids[group],
            description: purpose,
            ipProtocol: "tcp",
            fromPort: port,
            toPort: port,
            ...target,
            tags: { Name: names.resource("sg", ...id) },
          });
        }
      }
    }
  }
}
