import { Testing } from "cdktf";
import { parseSettings } from "../../config/load";
import { WebStack } from "../../stacks/web-stack";
import { clearTextSecrets } from "../../rehearsal/audit/synthesized/clear-text-secrets";
import { SynthesizedStack } from "../support/synthesized-stack";
import { upstream } from "../support/upstream";

function synthesize(web: object): SynthesizedStack {
  return new SynthesizedStack(
    new WebStack(Testing.app(), "web", { settings: parseSettings({ web }), api: upstream.api }),
  );
}

const bare = synthesize({});
const connected = synthesize({
  repository: "https://github.com/example/ngobrol",
  branch: "feature/New_Chat",
});

describe("the Amplify app", () => {
  it("C1: renders on Amplify's servers and is built as the existing role", () => {
    expect(bare.resource("aws_amplify_app")).toMatchObject({
      name: "lks-web",
      platform: "WEB_COMPUTE",
      iam_service_role_arn: expect.stringMatching(/:role\/LabRole$/) as unknown,
    });
  });

  it("C3: has the client's variables, in the spelling of the contract", () => {
    expect(bare.resource("aws_amplify_app").environment_variables).toEqual({
      AMPLIFY_MONOREPO_APP_ROOT: "frontend",
      NEXT_PUBLIC_COGNITO_CLIENT_ID: "client-id",
      NEXT_PUBLUC_COGNITO_ID_TOKEN_EXPIRED: "60",
      NEXT_PUBLIC_API_GATEWAY_URL: "https://abc123.execute-api.us-east-1.amazonaws.com/v1",
    });
  });

  it("C3: has the site's address and a generated secret on the branch", () => {
    const app = bare.resource("aws_amplify_app");
    expect(bare.resource("aws_amplify_branch")).toMatchObject({
      branch_name: "main",
      environment_variables: {
        AUTH_URL: `https://main.\${${app.terraformId}.default_domain}`,
        AUTH_SECRET: `\${${bare.resource("aws_ssm_parameter").terraformId}.value}`,
      },
    });
    expect(bare.resource("aws_ssm_parameter")).toMatchObject({
      name: "lks-auth-secret",
      type: "SecureString",
      lifecycle: { ignore_changes: ["value"] },
    });
    expect(bare.dataSource("aws_secretsmanager_random_password").password_length).toBe(64);
  });

  it("C3: serves a branch at the subdomain that Amplify makes of its name", () => {
    expect(connected.resource("aws_amplify_branch").environment_variables).toMatchObject({
      AUTH_URL: expect.stringMatching(/^https:\/\/feature-new-chat\.\$\{/) as unknown,
    });
  });
});

describe("the repository", () => {
  it("C1: is not asked for, nor a token, where none is set", () => {
    expect(bare.resource("aws_amplify_app")).not.toHaveProperty("repository");
    expect(bare.resource("aws_amplify_branch").enable_auto_build).toBe(false);
    expect(bare.variables).toEqual({});
  });

  it("G4: is read with a token that Terraform asks for and that is in no file", () => {
    expect(connected.resource("aws_amplify_app")).toMatchObject({
      repository: "https://github.com/example/ngobrol",
      access_token: "${var.amplify_access_token}",
    });
    expect(connected.variables.amplify_access_token).toMatchObject({ sensitive: true, nullable: false });
    expect(connected.variables.amplify_access_token).not.toHaveProperty("default");
    expect(connected.resource("aws_amplify_branch").enable_auto_build).toBe(true);
  });
});

describe("the stack", () => {
  it("G4: has no secret in its Terraform", () => {
    expect([...clearTextSecrets(bare.json), ...clearTextSecrets(connected.json)]).toEqual([]);
  });

  it("G2, G7: makes these kinds of resources and nothing else", () => {
    expect(connected.resourceTypes).toEqual([
      "aws_amplify_app",
      "aws_amplify_branch",
      "aws_cloudwatch_log_group",
      "aws_ssm_parameter",
    ]);
  });

  it("O1: keeps what the client's servers print for as long as the settings say", () => {
    const logGroup = bare.resource("aws_cloudwatch_log_group");
    expect(logGroup).toMatchObject({
      name: `/aws/amplify/\${${bare.resource("aws_amplify_app").terraformId}.id}`,
      retention_in_days: 7,
    });
    expect(bare.resource("aws_amplify_branch").depends_on).toEqual([logGroup.terraformId]);
  });
});
