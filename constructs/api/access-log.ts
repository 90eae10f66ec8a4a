import { ApiGatewayAccount } from "@cdktf/provider-aws/lib/api-gateway-account";
import type { ApiGatewayStageAccessLogSettings } from "@cdktf/provider-aws/lib/api-gateway-stage";
import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { Construct } from "constructs";
import type { Names } from "../../config/names";

export interface AccessLogProps {
  readonly names: Names;
  /** Has to trust apigateway.amazonaws.com and to allow writing logs. */
  readonly roleArn: string;
  /** Days. */
  readonly logRetention: number;
}

/** Who called what and how it went; never a body, a token or an e-mail address. */
const fields = {
  requestId: "$context.requestId",
  time: "$context.requestTime",
  method: "$context.httpMethod",
  path: "$context.resourcePath",
  status: "$context.status",
  error: "$context.error.responseType",
  latency: "$context.responseLatency",
  length: "$context.responseLength",
  user: "$context.authorizer.claims.sub",
} as const;

/**
 * The API's access log. It sets the role that API Gateway logs as, one for the whole account and region: see
 * docs/adr/0003 for when.
 */
export class AccessLog extends Construct {
  readonly account: ApiGatewayAccount;
  readonly settings: ApiGatewayStageAccessLogSettings;

  constructor(scope: Construct, id: string, { names, roleArn, logRetention }: AccessLogProps) {
    super(scope, id);
    this.account = new ApiGatewayAccount(this, "account", { cloudwatchRoleArn: roleArn });
    const name = names.resource("api", "access");
    const logGroup = new CloudwatchLogGroup(this, "log-group", {
      name,
      retentionInDays: logRetention,
      tags: { Name: name },
    });
    this.settings = { destinationArn: logGroup.arn, format: JSON.stringify(fields) };
  }
}
