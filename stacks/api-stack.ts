import { ApiGatewayVpcLink } from "@cdktf/provider-aws/lib/api-gateway-vpc-link";
import { LambdaPermission } from "@cdktf/provider-aws/lib/lambda-permission";
import { TerraformOutput } from "cdktf";
import type { Construct } from "constructs";
import { AccessLog } from "../constructs/api/access-log";
import { RestApi, stageName } from "../constructs/api/rest-api";
import { buildRestApiBody } from "../constructs/api/rest-api-body";
import { UserPool } from "../constructs/api/user-pool";
import { NodeFunction } from "../constructs/functions/node-function";
import { ExistingRole } from "../constructs/iam/existing-role";
import { LksStack, type LksStackProps } from "./lks-stack";
import type { ApiOutputs, ComputeOutputs, DataOutputs, ZoneOutputs } from "./outputs";

export interface ApiStackProps extends LksStackProps {
  readonly east: Pick<ZoneOutputs<"a">, "privateSubnetIds" | "securityGroups">;
  readonly compute: ComputeOutputs;
  readonly data: DataOutputs;
}

/** The public API: users, the conversations service, and the way to the language models (requirements A1–A4). */
export class ApiStack extends LksStack {
  readonly outputs: ApiOutputs;

  constructor(scope: Construct, id: string, props: ApiStackProps) {
    super(scope, id, props, "a");
    const { api: settings, operations } = this.settings;
    const roleArn = new ExistingRole(this, "role", { roleName: this.settings.roleName }).arn;

    const users = new UserPool(this, "users", {
      names: this.names,
      deletionProtection: operations.deletionProtection,
      idTokenMinutes: settings.idTokenMinutes,
    });
    const conversations = this.conversationsFunction(props, roleArn);
    const vpcLink = new ApiGatewayVpcLink(this, "vpc-link", {
      name: this.names.resource("llm"),
      description: "From the API to the load balancers of the LLM workers",
      targetArns: [props.compute.networkLoadBalancerArn],
      tags: { Name: this.names.resource("llm") },
    });
    const name = this.names.resource("api");
    const { api, url } = new RestApi(this, "rest-api", {
      name,
      body: buildRestApiBody({
        name,
        userPoolArn: users.pool.arn,
        conversationsInvokeArn: conversations.invokeArn,
        vpcLinkId: vpcLink.id,
        networkLoadBalancerDnsName: props.compute.networkLoadBalancerDnsName,
      }),
      throttling: settings.throttling,
      accessLog: settings.accessLogs
        ? new AccessLog(this, "access-log", {
            names: this.names,
            roleArn,
            logRetention: operations.logRetention,
          })
        : undefined,
      detailedMetrics: settings.detailedMetrics,
    });
    new LambdaPermission(this, "conversations-permission", {
      statementId: "AllowInvokeByConversationsRoutes",
      action: "lambda:InvokeFunction",
      functionName: conversations.functionName,
      principal: "apigateway.amazonaws.com",
      sourceArn: `${api.executionArn}/${stageName}/*/conversations/*`,
    });

    new TerraformOutput(this, "api_url", { value: url, description: "Base URL of the API" });
    new TerraformOutput(this, "user_pool_id", {
      value: users.pool.id,
      description: "Cognito user pool of the learners",
    });
    new TerraformOutput(this, "user_pool_client_id", {
      value: users.client.id,
      description: "Client application that learners sign in with",
    });
    this.outputs = {
      apiUrl: url,
      userPoolClientId: users.client.id,
      idTokenMinutes: settings.idTokenMinutes,
    };
  }

  private conversationsFunction({ east, data }: ApiStackProps, roleArn: string) {
    return new NodeFunction(this, "conversations", {
      functionName: this.names.limited("function", "conversations"),
      description: "The conversations service: stores, lists and deletes learners' conversations",
      bundle: "conversations",
      roleArn,
      subnetIds: east.privateSubnetIds,
      securityGroupIds: [east.securityGroups.db],
      // Below the gateway's 29 seconds, so that the service answers and not the gateway.
      timeout: 25,
      memorySize: 512,
      reservedConcurrency: this.settings.api.reservedConcurrency ?? undefined,
      logRetention: this.settings.operations.logRetention,
      environment: {
        DB_HOST: data.host,
        DB_PORT: data.port,
        DB_NAME: data.databaseName,
        DB_USER: data.serviceUser,
        DB_PASSWORD: data.servicePassword,
      },
    }).function;
  }
}
