import { TerraformOutput, TerraformVariable } from "cdktf";
import type { Construct } from "constructs";
import { ExistingRole } from "../constructs/iam/existing-role";
import { GeneratedSecret } from "../constructs/secrets/generated-secret";
import { WebApp } from "../constructs/web/web-app";
import { LksStack, type LksStackProps } from "./lks-stack";
import type { ApiOutputs } from "./outputs";

export interface WebStackProps extends LksStackProps {
  readonly api: ApiOutputs;
}

/** The web client's hosting (requirements C1, C3). */
export class WebStack extends LksStack {
  constructor(scope: Construct, id: string, props: WebStackProps) {
    super(scope, id, props, "a");
    const { repository, branch } = this.settings.web;
    const authSecret = new GeneratedSecret(this, "auth-secret", {
      parameterName: this.names.resource("auth", "secret"),
      description: "Signs and encrypts the session cookies of the web client",
      length: 64,
    });
    const { url, appId } = new WebApp(this, "web-app", {
      name: this.names.resource("web"),
      roleArn: new ExistingRole(this, "role", { roleName: this.settings.roleName }).arn,
      api: props.api,
      authSecret: authSecret.value,
      branch,
      logRetention: this.settings.operations.logRetention,
      source: repository === "" ? undefined : { repository, accessToken: this.accessToken() },
    });
    new TerraformOutput(this, "site_url", { value: url, description: "Address of the web client" });
    // What starts the first build: npm run deploy.
    new TerraformOutput(this, "app_id", { value: appId, description: "The client's app in Amplify" });
    new TerraformOutput(this, "branch_name", { value: branch, description: "The branch that learners see" });
  }

  /** Asked of whoever deploys (TF_VAR_amplify_access_token), so that it is in no file of the project. */
  private accessToken(): string {
    const variable = new TerraformVariable(this, "amplify_access_token", {
      type: "string",
      description:
        "Access token of the Git host, with which Amplify reads the repository and sets its webhook",
      sensitive: true,
      nullable: false,
    });
    return variable.stringValue;
  }
}
