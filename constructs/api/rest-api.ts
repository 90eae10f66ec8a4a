import { ApiGatewayDeployment } from "@cdktf/provider-aws/lib/api-gateway-deployment";
import { ApiGatewayMethodSettings } from "@cdktf/provider-aws/lib/api-gateway-method-settings";
import { ApiGatewayRestApi } from "@cdktf/provider-aws/lib/api-gateway-rest-api";
import { ApiGatewayStage } from "@cdktf/provider-aws/lib/api-gateway-stage";
import { Fn } from "cdktf";
import { Construct } from "constructs";
import type { AccessLog } from "./access-log";
import type { buildRestApiBody } from "./rest-api-body";

/** First path segment of every public address. */
export const stageName = "v1";

export interface RestApiProps {
  readonly name: string;
  readonly body: ReturnType<typeof buildRestApiBody>;
  /** Requests a second, and at once, over all users together. */
  readonly throttling: { readonly rate: number; readonly burst: number };
  /** Left out: no access log. */
  readonly accessLog?: AccessLog;
  /** Metrics for each method, which CloudWatch charges for; those of the whole stage are free and always there. */
  readonly detailedMetrics: boolean;
}

/** The public REST API with its one stage (requirement A1). */
export class RestApi extends Construct {
  readonly api: ApiGatewayRestApi;
  /** Base URL, without a slash at the end. */
  readonly url: string;

  constructor(scope: Construct, id: string, props: RestApiProps) {
    super(scope, id);
    const { name, body, throttling, accessLog } = props;
    this.api = new ApiGatewayRestApi(this, "api", {
      name,
      // The import would replace any other text by this one.
      description: body.info.description,
      // Not Fn.jsonencode: its tokens inside strings break. Those in a JSON text do not.
      body: JSON.stringify(body),
      endpointConfiguration: { types: ["REGIONAL"] },
      putRestApiMode: "overwrite",
      tags: { Name: name },
    });
    const deployment = new ApiGatewayDeployment(this, "deployment", {
      restApiId: this.api.id,
      description: `Deployed by Terraform whenever the body of ${name} changes`,
      triggers: { body: Fn.sha1(this.api.body) },
      // A stage always needs a deployment.
      lifecycle: { createBeforeDestroy: true },
    });
    const stage = new ApiGatewayStage(this, "stage", {
      restApiId: this.api.id,
      deploymentId: deployment.id,
      stageName,
      description: "The stage that clients use",
      accessLogSettings: accessLog?.settings,
      tags: { Name: `${name}-${stageName}` },
      dependsOn: accessLog ? [accessLog.account] : undefined,
    });
    new ApiGatewayMethodSettings(this, "method-settings", {
      restApiId: this.api.id,
      stageName: stage.stageName,
      methodPath: "*/*",
      settings: {
        throttlingRateLimit: throttling.rate,
        throttlingBurstLimit: throttling.burst,
        metricsEnabled: props.detailedMetrics,
      },
    });
    this.url = stage.invokeUrl;
  }
}
