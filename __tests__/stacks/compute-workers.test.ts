import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { unzipSync } from "fflate";
import { matching } from "../support/matchers";
import { SynthesizedApp } from "../support/synthesized-app";

const app = new SynthesizedApp();
afterAll(() => {
  app.dispose();
});
const stack = app.stack("compute");
const inZone = (type: string, zone: string) =>
  stack.resources(type).filter(({ terraformId }) => terraformId.includes(`.zone-${zone}_`));

describe.each([
  { zone: "a", side: "network-east", provider: "aws" },
  { zone: "b", side: "network-west", provider: "aws.zone_b" },
])("the workers of zone $zone", ({ zone, side, provider }) => {
  it("G1: lie in their own region, with everything that belongs to them", () => {
    const types = stack.resourceTypes;
    const providers = types.flatMap((type) => inZone(type, zone).map((block) => block.provider));
    expect(providers.length).toBeGreaterThan(20);
    expect(new Set(providers)).toEqual(new Set([provider]));
  });

  it("L1, G2, G5: start as t2.large with Ubuntu 22.04, the lab's instance profile, no key and no user data", () => {
    const [template, ...more] = inZone("aws_launch_template", zone);
    expect(more).toEqual([]);
    expect(template).toMatchObject({
      instance_type: "t2.large",
      image_id:
        "resolve:ssm:/aws/service/canonical/ubuntu/server/22.04/stable/current/amd64/hvm/ebs-gp2/ami-id",
      iam_instance_profile: { name: "LabInstanceProfile" },
      metadata_options: { http_tokens: "required", instance_metadata_tags: "enabled" },
      vpc_security_group_ids: [expect.stringMatching(`${side}.*security-groups_llm_`)],
      block_device_mappings: [{ ebs: { encrypted: "true", volume_type: "gp3" } }],
    });
    expect(template).not.toHaveProperty("key_name");
    expect(template).not.toHaveProperty("user_data");
  });

  it.each(["llm", "scoring", "chat"])("L1: %s has two, spread over both private subnets", (kind) => {
    const group = inZone("aws_autoscaling_group", zone).find(
      ({ name }) => name === `lks-worker-${zone}-${kind}`,
    );
    expect(group).toMatchObject({
      min_size: 2,
      max_size: 2,
      desired_capacity: 2,
      vpc_zone_identifier: [
        expect.stringMatching(`${side}.*private-subnet-a_`),
        expect.stringMatching(`${side}.*private-subnet-b_`),
      ],
      health_check_type: "EC2",
      health_check_grace_period: 3600,
      instance_refresh: { preferences: { instance_warmup: "3600" } },
      // Sixteen minutes of draining, and then some.
      timeouts: { delete: "26m" },
      target_group_arns: [expect.stringContaining(`zone-${zone}_llm_targets-${kind}_`)],
    });
  });

  it("G7: are replaced by ending the old one first, because lab accounts run nine instances in a region", () => {
    for (const group of inZone("aws_autoscaling_group", zone)) {
      expect(group).toMatchObject({
        instance_maintenance_policy: { min_healthy_percentage: 50, max_healthy_percentage: 100 },
        instance_refresh: { preferences: { min_healthy_percentage: 50, max_healthy_percentage: 100 } },
      });
    }
  });

  it.each(["llm", "scoring", "chat"])(
    "L3: %s is configured by the playbook, found by a tag it really has",
    (kind) => {
      const name = `lks-worker-${zone}-${kind}`;
      const association = inZone("aws_ssm_association", zone).find(
        ({ association_name }) => association_name === name,
      );
      expect(association).toMatchObject({
        name: "AWS-ApplyAnsiblePlaybooks",
        targets: [{ key: "tag:Worker", values: [name] }],
        schedule_expression: "rate(30 minutes)",
        compliance_severity: "HIGH",
        max_concurrency: "1",
        max_errors: "1",
        output_location: { s3_key_prefix: `output/${kind}` },
        parameters: {
          SourceType: "S3",
          InstallDependencies: "True",
          PlaybookFile: "playbook.yml",
          ExtraVariables: `instance_parameter_prefix=lks- cloudwatch_agent_log_group=lks-workers-${zone} cloudwatch_agent_namespace=lks-workers`,
          TimeoutSeconds: "3600",
        },
      });
      const group = inZone("aws_autoscaling_group", zone).find((one) => one.name === name);
      expect(group?.tag).toEqual(
        expect.arrayContaining([
          { key: "Worker", value: name, propagate_at_launch: true },
          { key: "Kind", value: kind, propagate_at_launch: true },
          { key: "Zone", value: `lks-zone-${zone}`, propagate_at_launch: true },
          { key: "Project", value: "ngobrol", propagate_at_launch: true },
        ]),
      );
    },
  );

  it("L3: get the playbook from a private, encrypted bucket, under its content's hash", () => {
    const [bucket] = inZone("aws_s3_bucket", zone);
    const [object] = inZone("aws_s3_object", zone);
    const reference = `\${${bucket?.terraformId ?? ""}.id}`;
    expect(inZone("aws_s3_bucket_public_access_block", zone)).toEqual([
      expect.objectContaining({
        bucket: reference,
        block_public_acls: true,
        block_public_policy: true,
        ignore_public_acls: true,
        restrict_public_buckets: true,
      }),
    ]);
    expect(inZone("aws_s3_bucket_server_side_encryption_configuration", zone)).toHaveLength(1);
    expect(object).toMatchObject({
      bucket: reference,
      key: matching(/^lks-playbook-[0-9a-f]{64}\.zip$/),
    });
    for (const { parameters } of inZone("aws_ssm_association", zone)) {
      expect((parameters as { SourceInfo: string }).SourceInfo).toBe(
        `{"path":"https://\${${bucket?.terraformId ?? ""}.bucket_regional_domain_name}/\${${object?.terraformId ?? ""}.key}"}`,
      );
    }
    const zip = readFileSync(join(app.outdir, "stacks", "compute", String(object?.source)));
    expect(object?.key).toBe(`lks-playbook-${createHash("sha256").update(zip).digest("hex")}.zip`);
    expect(Object.keys(unzipSync(zip))).toEqual(
      expect.arrayContaining(["playbook.yml", "group_vars/all.yml", "roles/ollama/tasks/main.yml"]),
    );
  });

  it("L3: leave the output of their runs in that bucket, for as long as logs are kept", () => {
    const [bucket] = inZone("aws_s3_bucket", zone);
    for (const { output_location } of inZone("aws_ssm_association", zone)) {
      expect(output_location).toMatchObject({ s3_bucket_name: `\${${bucket?.terraformId ?? ""}.bucket}` });
    }
    expect(inZone("aws_s3_bucket_lifecycle_configuration", zone)).toEqual([
      expect.objectContaining({
        rule: [
          expect.objectContaining({
            status: "Enabled",
            filter: [{ prefix: "output/" }],
            expiration: [{ days: 7 }],
          }),
        ],
      }),
    ]);
  });

  it("O1: have a log group of their own, which the playbook's agent writes to", () => {
    expect(inZone("aws_cloudwatch_log_group", zone)).toEqual([
      expect.objectContaining({ name: `lks-workers-${zone}`, retention_in_days: 7 }),
    ]);
  });

  it("S2: find the storage stack's addresses and the models in Parameter Store, under the names the playbook reads", () => {
    const parameters = inZone("aws_ssm_parameter", zone);
    expect(parameters.map(({ name }) => name).sort()).toEqual([
      "lks-efs-address-a",
      "lks-efs-address-b",
      "lks-model-chat",
      "lks-model-llm",
      "lks-model-scoring",
      "lks-models",
    ]);
    const value = (name: string) => parameters.find((one) => one.name === name)?.value;
    expect(value("lks-efs-address-a")).toMatch(/input-storage\.outputs\..*mount-target-0.*ip_address/);
    expect(value("lks-efs-address-b")).toMatch(/input-storage\.outputs\..*mount-target-1.*ip_address/);
    expect(value("lks-models")).toBe("orca-mini,llama3,nomic-embed-text");

    expect(["llm", "scoring", "chat"].map((kind) => value(`lks-model-${kind}`))).toEqual([
      "nomic-embed-text",
      "llama3",
      "orca-mini",
    ]);
    const tasks = readFileSync(resolve(__dirname, "../../ansible/roles/instance/tasks/main.yml"), "utf8");
    for (const name of ['"efs-address-{{', "- models\n", '"model-{{']) expect(tasks).toContain(name);
  });
});
