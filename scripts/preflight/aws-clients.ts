import { AmplifyClient } from "@aws-sdk/client-amplify";
import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { EC2Client } from "@aws-sdk/client-ec2";
import { ElasticLoadBalancingV2Client } from "@aws-sdk/client-elastic-load-balancing-v2";
import { IAMClient } from "@aws-sdk/client-iam";
import { S3Client } from "@aws-sdk/client-s3";
import { ServiceQuotasClient } from "@aws-sdk/client-service-quotas";
import { SSMClient } from "@aws-sdk/client-ssm";
import { STSClient } from "@aws-sdk/client-sts";

/** Where AWS is and who calls it. @default what the environment says, as for Terraform */
export interface AwsAccess {
  readonly endpoint?: string;
  readonly credentials?: { accessKeyId: string; secretAccessKey: string; sessionToken?: string };
}

/** Clients of the services that the checks ask; two attempts, because a check should be quick to say no. */
export class AwsClients {
  constructor(private readonly access: AwsAccess = {}) {}

  amplify = (region: string) => new AmplifyClient(this.config(region));
  cognito = (region: string) => new CognitoIdentityProviderClient(this.config(region));
  ec2 = (region: string) => new EC2Client(this.config(region));
  iam = (region: string) => new IAMClient(this.config(region));
  loadBalancing = (region: string) => new ElasticLoadBalancingV2Client(this.config(region));
  quotas = (region: string) => new ServiceQuotasClient(this.config(region));
  s3 = (region: string) => new S3Client(this.config(region));
  ssm = (region: string) => new SSMClient(this.config(region));
  sts = (region: string) => new STSClient(this.config(region));

  private config(region: string) {
    return { region, maxAttempts: 2, ...this.access };
  }
}

/** Whether AWS answered that the caller may not ask. */
export function isRefusal(error: unknown): boolean {
  return /AccessDenied|UnauthorizedOperation|NotAuthorized|Forbidden/i.test((error as Error).name);
}
