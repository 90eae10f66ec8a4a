import { AmplifyApp } from "@cdktf/provider-aws/lib/amplify-app";
import { AmplifyBranch } from "@cdktf/provider-aws/lib/amplify-branch";
import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { Construct } from "constructs";
import type { ApiOutputs } from "../../stacks/outputs";
import { appRoot, buildSpec } from "./build-spec";
import { customHeaders } from "./security-headers";

export interface WebAppProps {
  readonly name: string;
  readonly roleArn: string;
  readonly api: ApiOutputs;
  /** Signs the session cookies. */
  readonly authSecret: string;
  readonly branch: string;
  /** Days. */
  readonly logRetention: number;
  /** Git repository that Amplify builds, and what opens it; left out: the app is created without one. */
  readonly source?: { readonly repository: string; readonly accessToken: string };
}

/** The Next.js client on Amplify, rendered by Amplify's own servers (requirement C1). */
export class WebApp extends Construct {
  /** Address of the site, without a slash at the end. */
  readonly url: string;
  readonly appId: string;

  constructor(scope: Construct, id: string, props: WebAppProps) {
    super(scope, id);
    const { name, api, branch, source } = props;
    const app = new AmplifyApp(this, "app", {
      name,
      description: "The Ngobrol web client",
      platform: "WEB_COMPUTE",
      iamServiceRoleArn: props.roleArn,
      repository: source?.repository,
      accessToken: source?.accessToken,
      buildSpec,
      customHeaders,
      environmentVariables: {
        AMPLIFY_MONOREPO_APP_ROOT: appRoot,
        NEXT_PUBLIC_COGNITO_CLIENT_ID: api.userPoolClientId,
        // This spelling is the contract with deployments that already exist.
        NEXT_PUBLUC_COGNITO_ID_TOKEN_EXPIRED: String(api.idTokenMinutes),
        NEXT_PUBLIC_API_GATEWAY_URL: api.apiUrl,
      },
      tags: { Name: name },
    });
    this.appId = app.id;
    this.url = `https://${subdomain(branch)}.${app.defaultDomain}`;
    // What the client's servers print. Amplify would make it without retention; the name is Amplify's own.
    const logGroup = new CloudwatchLogGroup(this, "log-group", {
      name: `/aws/amplify/${app.id}`,
      retentionInDays: props.logRetention,
      tags: { Name: name },
    });
    new AmplifyBranch(this, "branch", {
      appId: app.id,
      branchName: branch,
      description: "The branch that learners see",
      stage: "PRODUCTION",
      framework: "Next.js - SSR",
      enableAutoBuild: source !== undefined,
      // Here and not on the app: the site's address needs the app's domain.
      environmentVariables: { AUTH_URL: this.url, AUTH_SECRET: props.authSecret },
      tags: { Name: `${name}-${subdomain(branch)}` },
      dependsOn: [logGroup],
    });
  }
}

/** Amplify's subdomain of a branch: "feature/x" is served at feature-x. */
function subdomain(branch: string): string {
  return branch.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
}
