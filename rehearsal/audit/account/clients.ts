import { AmplifyClient } from "@aws-sdk/client-amplify";
import { APIGatewayClient } from "@aws-sdk/client-api-gateway";
import { AutoScalingClient } from "@aws-sdk/client-auto-scaling";
import { CloudWatchClient } from "@aws-sdk/client-cloudwatch";
import { CloudWatchLogsClient } from "@aws-sdk/client-cloudwatch-logs";
import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { EC2Client } from "@aws-sdk/client-ec2";
import { EFSClient } from "@aws-sdk/client-efs";
import { ElasticLoadBalancingV2Client } from "@aws-sdk/client-elastic-load-balancing-v2";
import { IAMClient } from "@aws-sdk/client-iam";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { RDSClient } from "@aws-sdk/client-rds";
import { S3Client } from "@aws-sdk/client-s3";
import { SNSClient } from "@aws-sdk/client-sns";
import { SSMClient } from "@aws-sdk/client-ssm";

/** Where AWS is and who asks. @default what the environment says, as for Terraform */
export interface Access {
  readonly endpoint?: string;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** Clients of the services that an audit reads, one of each for a region. */
export function clientsOf(region: string, access: Access) {
  const config = { region, ...access };
  return {
    amplify: new AmplifyClient(config),
    apiGateway: new APIGatewayClient(config),
    autoScaling: new AutoScalingClient(config),
    cloudWatch: new CloudWatchClient(config),
    cognito: new CognitoIdentityProviderClient(config),
    ec2: new EC2Client(config),
    efs: new EFSClient(config),
    iam: new IAMClient(config),
    lambda: new LambdaClient(config),
    loadBalancing: new ElasticLoadBalancingV2Client(config),
    logs: new CloudWatchLogsClient(config),
    rds: new RDSClient(config),
    // Asked where a bucket is, S3 sends whoever asks from elsewhere to its region.
    s3: new S3Client({ ...config, followRegionRedirects: true }),
    sns: new SNSClient(config),
    ssm: new SSMClient(config),
  };
}

export type Clients = ReturnType<typeof clientsOf>;
