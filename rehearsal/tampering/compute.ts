import { UpdateAutoScalingGroupCommand } from "@aws-sdk/client-auto-scaling";
import {
  CreateLaunchTemplateCommand,
  CreateTagsCommand,
  DeleteLaunchTemplateCommand,
} from "@aws-sdk/client-ec2";
import {
  DescribeRulesCommand,
  ModifyLoadBalancerAttributesCommand,
  ModifyRuleCommand,
} from "@aws-sdk/client-elastic-load-balancing-v2";
import { UpdateAssociationCommand } from "@aws-sdk/client-ssm";
import { named, type Site, type Tampering } from "./site";

/** Sets an attribute of a load balancer of the east. */
async function attribute(
  { east, inventory }: Site,
  balancer: string,
  Key: string,
  harm: string,
  mend: string,
) {
  const LoadBalancerArn = named(inventory.loadBalancers, balancer).id;
  const set = (Value: string) =>
    east.loadBalancing.send(
      new ModifyLoadBalancerAttributesCommand({ LoadBalancerArn, Attributes: [{ Key, Value }] }),
    );
  await set(harm);
  return () => set(mend);
}

export const compute: readonly Tampering[] = [
  {
    what: "a bare template, with a key pair",
    objections: {
      existingRole: /^launch_template lks-tampered .* runs as nobody/,
      descriptions: /^launch_template lks-tampered .* does not say/,
      noSsh: /^launch_template lks-tampered .* has the key pair vockey$/,
      ubuntu: /^launch_template lks-tampered .* starts from ami-0123456789abcdef0$/,
      encrypted: /^launch_template lks-tampered .* has a volume that is not encrypted$/,
      imdsv2: /^launch_template lks-tampered .* without a token$/,
    },
    async harm({ east: { ec2 } }) {
      const LaunchTemplateName = "lks-tampered";
      const LaunchTemplateData = {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t2.large",
        KeyName: "vockey",
      } as const;
      await ec2.send(new CreateLaunchTemplateCommand({ LaunchTemplateName, LaunchTemplateData }));
      return () => ec2.send(new DeleteLaunchTemplateCommand({ LaunchTemplateName }));
    },
  },
  {
    what: "a worker that calls itself something else",
    objections: { workers: /^lks-subnet-a-private-[ab] has 0 chat workers, expected one$/ },
    async harm({ east: { ec2 }, inventory }) {
      const Resources = [named(inventory.instances, "lks-worker-a-chat").id];
      const call = (Value: string) =>
        ec2.send(new CreateTagsCommand({ Resources, Tags: [{ Key: "Kind", Value }] }));
      await call("scoring");
      return () => call("chat");
    },
  },
  {
    what: "a fleet that may grow",
    objections: { fixedFleets: /^autoscaling_group lks-worker-b-llm .* has 2 to 9 instances/ },
    async harm({ west: { autoScaling } }) {
      const limit = (MaxSize: number) =>
        autoScaling.send(
          new UpdateAutoScalingGroupCommand({ AutoScalingGroupName: "lks-worker-b-llm", MaxSize }),
        );
      await limit(9);
      return () => limit(2);
    },
  },
  {
    what: "an association for other instances",
    objections: {
      workerConfiguration: /^autoscaling_group lks-worker-a-chat .* is configured by no association$/,
    },
    async harm({ east: { ssm }, inventory }) {
      const { id: AssociationId } = named(inventory.associations, "lks-worker-a-chat");
      const target = (value: string) =>
        ssm.send(
          new UpdateAssociationCommand({ AssociationId, Targets: [{ Key: "tag:Worker", Values: [value] }] }),
        );
      await target("tampered");
      return () => target("lks-worker-a-chat");
    },
  },
  {
    what: "a path pattern that catches too much",
    objections: { listenerAnswers: /^lb lks-alb-a .* answers \/api\/chats with chat, expected llm$/ },
    async harm({ east: { loadBalancing }, inventory }) {
      const { id } = named(inventory.loadBalancers, "lks-alb-a");
      const ListenerArn = inventory.listeners.find(({ loadBalancer }) => loadBalancer === id)?.id;
      const { Rules = [] } = await loadBalancing.send(new DescribeRulesCommand({ ListenerArn }));
      const rule = Rules.find(({ Conditions }) =>
        Conditions?.some(({ PathPatternConfig }) => PathPatternConfig?.Values?.includes("/api/chat")),
      );
      const lead = (...Values: string[]) =>
        loadBalancing.send(
          new ModifyRuleCommand({
            RuleArn: rule?.RuleArn,
            Conditions: [{ Field: "path-pattern", PathPatternConfig: { Values } }],
          }),
        );
      await lead("/api/chat*");
      return () => lead("/api/chat", "/api/chat/*");
    },
  },
  {
    what: "a network load balancer that stays in its availability zone",
    objections: { llmPath: /^lb lks-nlb-a .* does not cross availability zones$/ },
    harm: (site) => attribute(site, "lks-nlb-a", "load_balancing.cross_zone.enabled", "false", "true"),
  },
  {
    what: "a load balancer that does not wait for a slow model",
    objections: { patientPath: /^lb lks-alb-a .* ends connections after 60 idle seconds$/ },
    harm: (site) => attribute(site, "lks-alb-a", "idle_timeout.timeout_seconds", "60", "960"),
  },
  {
    what: "a load balancer that a lab cannot delete",
    objections: { deletionProtection: /^lb lks-alb-a .* cannot be deleted/ },
    harm: (site) => attribute(site, "lks-alb-a", "deletion_protection.enabled", "true", "false"),
  },
];
