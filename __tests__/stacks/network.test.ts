import { SynthesizedApp } from "../support/synthesized-app";

const app = new SynthesizedApp();
afterAll(() => {
  app.dispose();
});

const zones = [
  {
    stack: "network-east",
    zone: "a",
    region: "us-east-1",
    vpc: "172.32.0.0/23",
    subnets: [
      ["lks-subnet-a-private-a", "172.32.1.0/25", "us-east-1a"],
      ["lks-subnet-a-private-b", "172.32.1.128/25", "us-east-1b"],
      ["lks-subnet-a-public-a", "172.32.0.0/24", "us-east-1a"],
    ],
    natGroup: "security-groups_nat",
  },
  {
    stack: "network-west",
    zone: "b",
    region: "us-west-2",
    vpc: "10.10.0.0/23",
    subnets: [
      ["lks-subnet-b-private-a", "10.10.1.0/25", "us-west-2a"],
      ["lks-subnet-b-private-b", "10.10.1.128/25", "us-west-2b"],
      ["lks-subnet-b-public-a", "10.10.0.0/24", "us-west-2a"],
    ],
    natGroup: "security-groups_lb",
  },
];

describe.each(zones)("$stack", ({ stack: name, zone, region, vpc, subnets, natGroup }) => {
  const stack = app.stack(name);

  it(`N1: has the VPC lks-zone-${zone} with ${vpc}, in ${region}`, () => {
    expect(stack.resource("aws_vpc")).toMatchObject({
      cidr_block: vpc,
      enable_dns_support: true,
      enable_dns_hostnames: true,
      tags: { Name: `lks-zone-${zone}` },
    });
    expect(stack.providers("aws")).toEqual([expect.objectContaining({ region })]);
  });

  it("N2, N3: has one public and two private subnets in two availability zones", () => {
    const found = stack
      .resources("aws_subnet")
      .map(({ tags, cidr_block, availability_zone }) => [
        (tags as { Name: string }).Name,
        cidr_block,
        availability_zone,
      ]);
    expect(found.sort()).toEqual(subnets);
  });

  it("N4: has exactly two route tables, the adopted main one serving the private subnets", () => {
    const [main] = stack.resources("aws_default_route_table");
    const [other, ...more] = stack.resources("aws_route_table");
    expect(main).toMatchObject({
      default_route_table_id:
        "${aws_vpc.network_vpc_" + idSuffix(stack.resource("aws_vpc")) + ".default_route_table_id}",
      tags: { Name: "lks-rtb-private" },
    });
    expect(other).toMatchObject({ tags: { Name: "lks-rtb-public" } });
    expect(more).toEqual([]);
    // Inline routes would remove those that the peering stack adds.
    expect(main).not.toHaveProperty("route");
    expect(other).not.toHaveProperty("route");

    const associations = stack
      .resources("aws_route_table_association")
      .map((association) => [
        String(association.subnet_id).replace(/.*network_([a-z-]+?)-[ab]_.*/, "$1"),
        association.route_table_id,
      ]);
    expect(associations.sort()).toEqual([
      ["private-subnet", `\${${main?.terraformId ?? ""}.id}`],
      ["private-subnet", `\${${main?.terraformId ?? ""}.id}`],
      ["public-subnet", `\${${other?.terraformId ?? ""}.id}`],
    ]);
  });

  it("N5: sends private traffic to the NAT instance's network interface and public traffic to the gateway", () => {
    const nat = stack.resource("aws_instance").terraformId;
    const gateway = stack.resource("aws_internet_gateway").terraformId;
    const routes = stack.resources("aws_route");
    expect(routes).toHaveLength(2);
    expect(routes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          destination_cidr_block: "0.0.0.0/0",
          route_table_id: `\${${stack.resource("aws_default_route_table").terraformId}.id}`,
          network_interface_id: `\${${nat}.primary_network_interface_id}`,
        }),
        expect.objectContaining({
          destination_cidr_block: "0.0.0.0/0",
          route_table_id: `\${${stack.resource("aws_route_table").terraformId}.id}`,
          gateway_id: `\${${gateway}.id}`,
        }),
      ]),
    );
  });

  it("N5, G2, G5: runs NAT on a t2.micro with Ubuntu 22.04, without source/destination check and SSH key", () => {
    const nat = stack.resource("aws_instance");
    expect(nat).toMatchObject({
      instance_type: "t2.micro",
      source_dest_check: false,
      iam_instance_profile: "LabInstanceProfile",
      metadata_options: { http_tokens: "required" },
      root_block_device: { encrypted: true, volume_type: "gp3" },
      user_data_replace_on_change: true,
      lifecycle: { ignore_changes: ["ami"] },
      vpc_security_group_ids: [expect.stringContaining(`aws_security_group.${natGroup}_`)],
    });
    expect(nat).not.toHaveProperty("key_name");
    expect(stack.dataSource("aws_ssm_parameter")).toMatchObject({
      name: "/aws/service/canonical/ubuntu/server/22.04/stable/current/amd64/hvm/ebs-gp2/ami-id",
    });
    expect(stack.resource("aws_eip")).toMatchObject({ instance: `\${${nat.terraformId}.id}` });
  });

  it("G7: recovers an impaired NAT instance, and reaches S3 without it", () => {
    const recovery = stack
      .resources("aws_cloudwatch_metric_alarm")
      .filter(({ metric_name }) => metric_name === "StatusCheckFailed_System");
    expect(recovery).toHaveLength(1);
    expect(recovery[0]).toMatchObject({
      dimensions: { InstanceId: `\${${stack.resource("aws_instance").terraformId}.id}` },
      alarm_actions: [`arn:aws:automate:${region}:ec2:recover`],
    });
    expect(stack.resource("aws_vpc_endpoint")).toMatchObject({
      vpc_endpoint_type: "Gateway",
      service_name: `com.amazonaws.${region}.s3`,
      route_table_ids: [`\${${stack.resource("aws_default_route_table").terraformId}.id}`],
    });
    expect(stack.resourceTypes).not.toContain("aws_nat_gateway");
  });
});

it("N4: no other stack adds a route table", () => {
  const tables = app.stackNames.flatMap((name) =>
    app.stack(name).resourceTypes.filter((type) => type.includes("route_table")),
  );
  expect(tables).toEqual([
    "aws_default_route_table",
    "aws_route_table",
    "aws_route_table_association",
    "aws_default_route_table",
    "aws_route_table",
    "aws_route_table_association",
  ]);
});

function idSuffix({ terraformId }: { terraformId: string }): string {
  return terraformId.slice(-8);
}
