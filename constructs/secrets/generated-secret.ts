import { DataAwsSecretsmanagerRandomPassword } from "@cdktf/provider-aws/lib/data-aws-secretsmanager-random-password";
import { SsmParameter } from "@cdktf/provider-aws/lib/ssm-parameter";
import { Token } from "cdktf";
import { Construct } from "constructs";

export interface GeneratedSecretProps {
  /** Name of the SSM parameter. */
  readonly parameterName: string;
  readonly description: string;
  /**
   * Letters and digits: no punctuation, because RDS refuses some of it and shells and .env files trip over the rest.
   * @default 40 (238 bits)
   */
  readonly length?: number;
}

/**
 * A secret that AWS generates on the first deployment and that then stays: the synthesized JSON holds no
 * value, and later plans are empty. To rotate it, put a new value into the SSM parameter and deploy.
 */
export class GeneratedSecret extends Construct {
  /** Sensitive. */
  readonly value: string;
  /** Changes with the value: a trigger for what has to follow a rotation. */
  readonly version: string;

  constructor(
    scope: Construct,
    id: string,
    { parameterName, description, length = 40 }: GeneratedSecretProps,
  ) {
    super(scope, id);
    const random = new DataAwsSecretsmanagerRandomPassword(this, "random", {
      passwordLength: length,
      excludePunctuation: true,
      requireEachIncludedType: true,
    });
    const parameter = new SsmParameter(this, "parameter", {
      name: parameterName,
      description,
      type: "SecureString",
      value: random.randomPassword,
      tags: { Name: parameterName },
      // The data source answers anew on every plan; only the first answer counts.
      lifecycle: { ignoreChanges: ["value"] },
    });
    this.value = parameter.value;
    this.version = Token.asString(parameter.version);
  }
}
