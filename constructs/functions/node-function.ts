import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { LambdaFunction } from "@cdktf/provider-aws/lib/lambda-function";
import { Construct } from "constructs";
import type { FunctionName } from "../../lambda-src/build";
import { FunctionBundle } from "./function-bundle";

export interface NodeFunctionProps {
  readonly functionName: string;
  readonly description: string;
  /** Its file index exports `handler`. */
  readonly bundle: FunctionName;
  readonly roleArn: string;
  readonly environment: Record<string, string>;
  readonly subnetIds: readonly string[];
  readonly securityGroupIds: readonly string[];
  /** Seconds. */
  readonly timeout: number;
  /**
   * MB; the CPU share grows with it.
   * @default 256
   */
  readonly memorySize?: number;
  /**
   * Concurrent executions set aside for it, and the most it may have.
   * @default none: it shares the account's
   */
  readonly reservedConcurrency?: number;
  /** Days. */
  readonly logRetention: number;
}

/** A Node.js Lambda function in the VPC, with a log group that forgets. */
export class NodeFunction extends Construct {
  readonly function: LambdaFunction;
  /** Changes with the code. */
  readonly codeHash: string;

  constructor(scope: Construct, id: string, props: NodeFunctionProps) {
    super(scope, id);
    const bundle = new FunctionBundle(this, "bundle", props.bundle);
    // Made before the function, which would make it without retention.
    const logGroup = new CloudwatchLogGroup(this, "log-group", {
      name: `/aws/lambda/${props.functionName}`,
      retentionInDays: props.logRetention,
      tags: { Name: props.functionName },
    });
    this.codeHash = bundle.hash;
    this.function = new LambdaFunction(this, "function", {
      functionName: props.functionName,
      description: props.description,
      role: props.roleArn,
      runtime: "nodejs22.x",
      // A fifth cheaper than x86_64; the bundles hold no native code.
      architectures: ["arm64"],
      handler: "index.handler",
      filename: bundle.path,
      sourceCodeHash: bundle.hash,
      timeout: props.timeout,
      memorySize: props.memorySize ?? 256,
      reservedConcurrentExecutions: props.reservedConcurrency,
      vpcConfig: { subnetIds: [...props.subnetIds], securityGroupIds: [...props.securityGroupIds] },
      environment: { variables: props.environment },
      tags: { Name: props.functionName },
      dependsOn: [logGroup],
    });
  }
}
