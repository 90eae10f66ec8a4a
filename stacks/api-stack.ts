import { ApiGatewayVpcLink } from "@cdktf/provider-aws/lib/api-gateway-vpc-link";
import { LambdaPermission } from "@cdktf/provider-aws/lib/lambda-permission";
import { TerraformOutput } from "cdktf";
import type { Construct } from "constructs";
import { DataAwsCallerIdentity } from "@cdktf/provider-aws/lib/data-aws-caller-identity";
import { AccessLog } from "../constructs/api/access-log";
import { ApiWatch } from "../constructs/api/api-watch";
import { RestApi, stageName } from "../constructs/api/rest-api";
import { buildRestApiBody, conversationRoutes } from "../constructs/api/rest-api-body";
import { UserPool } from "../constructs/api/user-pool";
import { FunctionWatch } from "../constructs/functions/function-watch";
import { NodeFunction } from "../constructs/functions/node-function";
import { Dashboard } from "../constructs/monitoring/dashboard";
import type { Watched } from "../constructs/monitoring/metric";
import { ExistingRole } from "../constructs/iam/existing-role";
import { watchedSite } from "../constructs/web/watched-site";
import { LksStack, type LksStackProps } from "./lks-stack";
import type { ApiOutputs, ComputeOutputs, DataOutputs, StorageOutputs, ZoneOutputs } from "./outputs";

export interface ApiStackProps extends LksStackProps {
  readonly east: Pick<ZoneOutputs<"a">, "privateSubnetIds" | "securityGroups" | "alarmTopicArn" | "watched">;
  readonly west: Pick<ZoneOutputs<"b">, "watched">;
  readonly storage: Pick<StorageOutputs, "watched">;
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

    this.addDashboard(props, this.watchApi(props, name, conversations.functionName));

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

  private watchApi({ east }: ApiStackProps, apiName: string, functionName: string) {
    const common = {
      names: this.names,
      region: this.settings.zones.a.region,
      topicArn: east.alarmTopicArn,
    };
    const service = new FunctionWatch(this, "conversations-watch", {
      ...common,
      name: "conversations",
      functionName,
    });
    const api = new ApiWatch(this, "api-watch", {
      ...common,
      apiName,
      stageName,
      routes: this.settings.api.detailedMetrics ? conversationRoutes() : [],
      serviceDuration: service.duration,
    });
    return [api, service];
  }

  /** In this stack, because it is the last one that everybody deploys: it knows all the others but web. */
  private addDashboard({ east, west, storage, compute, data }: ApiStackProps, own: readonly Watched[]): void {
    new Dashboard(this, "dashboard", {
      name: this.names.resource("dashboard"),
      accountId: new DataAwsCallerIdentity(this, "dashboard-account").accountId,
      watched: [
        ...own,
        data.watched,
        ...compute.watched,
        storage.watched,
        east.watched,
        west.watched,
        watchedSite(this.settings.zones.a.region),
      ],
    });
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
