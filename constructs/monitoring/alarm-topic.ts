import { DataAwsCallerIdentity } from "@cdktf/provider-aws/lib/data-aws-caller-identity";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { SnsTopicPolicy } from "@cdktf/provider-aws/lib/sns-topic-policy";
import { SnsTopicSubscription } from "@cdktf/provider-aws/lib/sns-topic-subscription";
import { Construct } from "constructs";
import type { Names } from "../../config/names";

export interface AlarmTopicProps {
  readonly names: Names;
  /** Who gets the messages; empty: nobody is subscribed. AWS asks the address to confirm. */
  readonly email: string;
}

/** Services that publish, and whether AWS supports naming the account they act for. */
const publishers = [
  { service: "cloudwatch.amazonaws.com", what: "Alarms", namesAccount: true },
  { service: "budgets.amazonaws.com", what: "Budget", namesAccount: true },
  // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html: no conditions here.
  { service: "events.amazonaws.com", what: "FailedAssociations", namesAccount: false },
] as const;

/**
 * Where all alarms of a region go. It has a key of its own, because AWS's (alias/aws/sns) lets no service publish:
 * https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html#compatibility-with-aws-services
 */
export class AlarmTopic extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { names, email }: AlarmTopicProps) {
    super(scope, id);
    const name = names.resource("alarms");
    const { accountId } = new DataAwsCallerIdentity(this, "caller");
    const grants = (actions: readonly string[], resource: string) =>
      publishers.map(({ service, what, namesAccount }) => ({
        Sid: what,
        Effect: "Allow",
        Principal: { Service: service },
        Action: actions,
        Resource: resource,
        ...(namesAccount ? { Condition: { StringEquals: { "aws:SourceAccount": accountId } } } : {}),
      }));
    const key = new KmsKey(this, "key", {
      description: "Encrypts the messages of lks-alarms",
      enableKeyRotation: true,
      // The least there is: nothing lasting is encrypted with it.
      deletionWindowInDays: 7,
      policy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [
          {
            Sid: "Account",
            Effect: "Allow",
            Principal: { AWS: `arn:aws:iam::${accountId}:root` },
            Action: "kms:*",
            Resource: "*",
          },
          ...grants(["kms:Decrypt", "kms:GenerateDataKey*"], "*"),
        ],
      }),
      tags: { Name: name },
    });
    const topic = new SnsTopic(this, "topic", {
      name,
      displayName: "Ngobrol alarms",
      kmsMasterKeyId: key.arn,
      tags: { Name: name },
    });
    const policy = new SnsTopicPolicy(this, "policy", {
      arn: topic.arn,
      policy: JSON.stringify({
        Version: "2012-10-17",
        Statement: grants(["sns:Publish"], topic.arn),
      }),
    });
    if (email !== "") {
      new SnsTopicSubscription(this, "subscription", {
        topicArn: topic.arn,
        protocol: "email",
        endpoint: email,
        dependsOn: [policy],
      });
    }
    // Through the policy: whoever publishes, such as a budget that sends a trial message, needs it in place.
    this.arn = policy.arn;
  }
}
