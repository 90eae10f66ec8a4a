import type { Association, Fleet, Instance, LambdaFunction, Machine } from "../facts/compute";
import type { Thing } from "../facts/thing";
import type { Attributes } from "./attributes";
import type { Synthesis } from "./synthesis";

export function readCompute(synthesis: Synthesis) {
  return {
    instances: [...readNatInstances(synthesis), ...readWorkers(synthesis)],
    launchTemplates: synthesis.facts("aws_launch_template", readTemplate) satisfies Machine[],
    fleets: synthesis.facts("aws_autoscaling_group", readFleet) satisfies Fleet[],
    associations: synthesis.facts("aws_ssm_association", (of) => ({
      document: of.text("name"),
      targets: of
        .blocks("targets")
        .map((target) => ({ key: target.text("key"), values: target.texts("values") })),
      schedule: of.optional("schedule_expression"),
    })) satisfies Association[],
    functions: synthesis.facts("aws_lambda_function", (of) => ({
      runtime: of.text("runtime"),
      role: of.text("role"),
      groups: of.block("vpc_config").references("security_group_ids"),
      subnets: of.block("vpc_config").references("subnet_ids"),
      variables: Object.keys(of.block("environment").map("variables")),
    })) satisfies LambdaFunction[],
  };
}

const isEncrypted = (of: Attributes) => of.flag("encrypted", false);
const asksForToken = (of: Attributes) => of.block("metadata_options").text("http_tokens") === "required";

function readNatInstances(synthesis: Synthesis): Instance[] {
  return synthesis.facts("aws_instance", (of, { stack = "" }) => ({
    instanceType: of.text("instance_type"),
    groups: of.references("vpc_security_group_ids"),
    profile: of.optional("iam_instance_profile"),
    keyPair: of.optional("key_name"),
    imdsv2: asksForToken(of),
    encryptedVolumes: [of.block("root_block_device"), ...of.blocks("ebs_block_device")].every(isEncrypted),
    image: imageOf(synthesis, of.text("ami"), stack),
    subnet: of.reference("subnet_id"),
    sourceDestCheck: of.flag("source_dest_check", true),
    fleet: undefined,
  }));
}

/** A data source asks for the public parameter with the image's id. */
function imageOf({ terraform }: Synthesis, expression: string, stack: string): string {
  const id = /^\$\{data\.aws_ssm_parameter\.([\w-]+)\.\w+\}$/.exec(expression)?.[1] ?? "";
  const source = terraform.content(stack).data.aws_ssm_parameter?.[id];
  return source ? String(source.name) : expression;
}

function readTemplate(of: Attributes) {
  const volumes = of.blocks("block_device_mappings").map((mapping) => mapping.block("ebs"));
  return {
    instanceType: of.text("instance_type"),
    groups: of.references("vpc_security_group_ids"),
    profile: of.block("iam_instance_profile").optional("name"),
    keyPair: of.optional("key_name"),
    imdsv2: asksForToken(of),
    encryptedVolumes: volumes.length > 0 && volumes.every(isEncrypted),
    image: of.text("image_id"),
  };
}

function readFleet(of: Attributes) {
  const tags = of.blocks("tag").filter((tag) => tag.flag("propagate_at_launch", false));
  return {
    size: {
      minimum: of.number("min_size", 0),
      desired: of.number("desired_capacity", of.number("min_size", 0)),
      maximum: of.number("max_size", 0),
    },
    subnets: of.references("vpc_zone_identifier"),
    targetGroups: of.references("target_group_arns"),
    instanceTags: Object.fromEntries(tags.map((tag) => [tag.text("key"), tag.text("value")])),
  };
}

/** The instances that a fleet will start: AWS spreads them evenly over its subnets. */
function readWorkers(synthesis: Synthesis): Instance[] {
  return synthesis.all("aws_autoscaling_group").flatMap(({ thing, of }) => {
    const fleet = readFleet(of);
    const template = synthesis
      .all("aws_launch_template")
      .find((candidate) => candidate.thing.id === of.block("launch_template").reference("id"));
    if (!template) return [];
    return Array.from({ length: fleet.size.desired }, (_, index): Instance => {
      const base: Thing = { ...thing, type: "aws_instance", tags: fleet.instanceTags };
      return {
        ...base,
        ...readTemplate(template.of),
        id: `${thing.id}[${index}]`,
        subnet: fleet.subnets[index % fleet.subnets.length] ?? "",
        sourceDestCheck: true,
        fleet: thing.id,
      };
    });
  });
}
