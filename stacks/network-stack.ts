import type { Construct } from "constructs";
import { planNetwork } from "../config/network";
import { AlarmTopic } from "../constructs/monitoring/alarm-topic";
import { MonthlyBudget } from "../constructs/monitoring/monthly-budget";
import { NatWatch } from "../constructs/network/nat-watch";
import { NatInstance } from "../constructs/network/nat-instance";
import { ZoneRoutes } from "../constructs/network/zone-routes";
import { ZoneVpc } from "../constructs/network/zone-vpc";
import { securityGroupRules } from "../constructs/security-groups/rule-table";
import { SecurityGroupSet } from "../constructs/security-groups/security-group-set";
import { LksStack, type LksStackProps, type ZoneId } from "./lks-stack";
import type { SecurityGroups, ZoneOutputs } from "./outputs";

export interface NetworkStackProps<Z extends ZoneId> extends LksStackProps {
  readonly zone: Z;
}

/** VPC, subnets, routes, NAT instance and security groups of one zone: the stacks network-east and network-west. */
export class NetworkStack<Z extends ZoneId> extends LksStack {
  readonly outputs: ZoneOutputs<Z>;

  constructor(scope: Construct, id: string, props: NetworkStackProps<Z>) {
    super(scope, id, props, props.zone);
    const { settings, names } = this;
    const { zone } = props;
    const { region, availabilityZones, vpcCidr } = settings.zones[zone];

    const network = new ZoneVpc(this, "network", {
      names,
      zone,
      region,
      availabilityZones,
      plan: planNetwork(vpcCidr),
    });
    type Group = keyof SecurityGroups[Z] & string;
    const groups = new SecurityGroupSet<Group>(this, "security-groups", {
      names,
      vpcId: network.vpc.id,
      rules: securityGroupRules(settings)[zone],
    });
    const securityGroups = groups.ids as SecurityGroups[Z];
    const nat = new NatInstance(this, "nat", {
      names,
      zone,
      region,
      subnetId: network.publicSubnet.id,
      internetGateway: network.internetGateway,
      securityGroupId: "nat" in securityGroups ? securityGroups.nat : securityGroups.lb,
      instanceType: settings.nat.instanceType,
      instanceProfileName: settings.instanceProfileName,
    });
    const { operations } = settings;
    const topicArn = new AlarmTopic(this, "alarms", { names, email: operations.alarmEmail }).arn;
    const watched = new NatWatch(this, "nat-watch", {
      names,
      region,
      topicArn,
      zone,
      instanceId: nat.instanceId,
      instanceType: settings.nat.instanceType,
    });
    // One for the account; here, because everything after this costs money.
    if (zone === "a" && operations.monthlyBudget > 0) {
      new MonthlyBudget(this, "budget", { names, topicArn, limit: operations.monthlyBudget });
    }
    const routes = new ZoneRoutes(this, "routes", {
      names,
      zone,
      region,
      network,
      natInterfaceId: nat.networkInterfaceId,
    });

    const [first, second] = network.privateSubnets;
    this.outputs = {
      vpcId: network.vpc.id,
      vpcCidr: network.vpc.cidrBlock,
      privateSubnetIds: [first.id, second.id],
      publicRouteTableId: routes.publicTable.id,
      privateRouteTableId: routes.privateTable.id,
      securityGroups,
      alarmTopicArn: topicArn,
      watched,
    };
  }
}
