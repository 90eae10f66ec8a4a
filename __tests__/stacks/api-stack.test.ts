import { Testing } from "cdktf";
import { parseSettings } from "../../config/load";
import { ApiStack } from "../../stacks/api-stack";
import { clearTextSecrets } from "../../rehearsal/audit/synthesized/clear-text-secrets";
import { SynthesizedStack } from "../support/synthesized-stack";
import { upstream } from "../support/upstream";

function synthesize(settings: object): SynthesizedStack {
  return new SynthesizedStack(
    new ApiStack(Testing.app(), "api", { ...upstream, settings: parseSettings(settings) }),
  );
}

const lab = synthesize({});
const production = synthesize({ preset: "production" });

describe("the user pool", () => {
  const pool = lab.resource("aws_cognito_user_pool");

  it("C2: signs learners in by e-mail, whatever the case of its letters", () => {
    expect(pool).toMatchObject({
      name: "lks-users",
      username_attributes: ["email"],
      username_configuration: { case_sensitive: false },
      auto_verified_attributes: ["email"],
    });
    expect(pool).not.toHaveProperty("alias_attributes");
  });

  it("C2: requires name and e-mail at sign-up", () => {
    const schema = pool.schema as { name: string; required: boolean }[];
    expect(schema.filter(({ required }) => required).map(({ name }) => name)).toEqual(["email", "name"]);
  });

  it("C2: has one factor, and learners who sign up themselves instead of getting a temporary password", () => {
    expect(pool).toMatchObject({
      mfa_configuration: "OFF",
      admin_create_user_config: { allow_admin_create_user_only: false },
    });
  });

  it("C4: recovers an account by its verified e-mail", () => {
    expect(pool.account_recovery_setting).toEqual({
      recovery_mechanism: [{ name: "verified_email", priority: 1 }],
    });
  });

  it("C4: sends the code in English and Indonesian", () => {
    const { email_message: message } = pool.verification_message_template as { email_message: string };
    expect(message).toContain("Your Ngobrol code is <strong>{####}</strong>");
    expect(message).toContain("Kode Ngobrol kamu adalah <strong>{####}</strong>");
  });

  it("C2: is protected against deletion in production only", () => {
    expect(pool.deletion_protection).toBe("INACTIVE");
    expect(production.resource("aws_cognito_user_pool").deletion_protection).toBe("ACTIVE");
  });
});

describe("the user pool's client", () => {
  const client = lab.resource("aws_cognito_user_pool_client");

  it("C2: allows refresh tokens and passwords, and nothing else", () => {
    expect(client.explicit_auth_flows).toEqual(["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_PASSWORD_AUTH"]);
  });

  it("C2: has no secret, hides who exists, and can revoke tokens", () => {
    expect(client).toMatchObject({
      generate_secret: false,
      prevent_user_existence_errors: "ENABLED",
      enable_token_revocation: true,
    });
  });

  it("C3: gives ID tokens of 60 minutes", () => {
    expect(client).toMatchObject({
      id_token_validity: 60,
      token_validity_units: [{ id_token: "minutes", access_token: "minutes", refresh_token: "days" }],
    });
  });
});

describe("the conversations function", () => {
  const lambda = lab.resource("aws_lambda_function");

  it("A4: is configured by DB_* alone and runs as the service's role", () => {
    expect(lambda.environment).toEqual({
      variables: {
        DB_HOST: "lks-db.example.us-east-1.rds.amazonaws.com",
        DB_PORT: "5432",
        DB_NAME: "lks",
        DB_USER: "lks_service",
        DB_PASSWORD: "${data.terraform_remote_state.data.outputs.password}",
      },
    });
  });

  it("SG2: reaches the database through lks-sg-db from the private subnets", () => {
    expect(lambda.vpc_config).toEqual({
      security_group_ids: ["sg-db"],
      subnet_ids: ["subnet-first", "subnet-second"],
    });
  });

  it("A4: ends before the gateway's 29 seconds", () => {
    expect(lambda).toMatchObject({ function_name: "lks-conversations", runtime: "nodejs22.x", timeout: 25 });
  });

  it("G4: can be invoked by this API's conversations routes only", () => {
    expect(lab.resource("aws_lambda_permission")).toMatchObject({
      action: "lambda:InvokeFunction",
      principal: "apigateway.amazonaws.com",
      source_arn: `\${${lab.resource("aws_api_gateway_rest_api").terraformId}.execution_arn}/v1/*/conversations/*`,
    });
  });
});

describe("the REST API", () => {
  const api = lab.resource("aws_api_gateway_rest_api");

  it("A1: is a regional one whose body is JSON also before Terraform fills in its references", () => {
    const body = JSON.parse(api.body as string) as { info: { title: string }; components: object };
    expect(api).toMatchObject({ name: "lks-api", endpoint_configuration: { types: ["REGIONAL"] } });
    expect(body.info.title).toBe("lks-api");
    expect(body.components).toHaveProperty("securitySchemes.cognito.x-amazon-apigateway-authorizer", {
      type: "cognito_user_pools",
      providerARNs: [`\${${lab.resource("aws_cognito_user_pool").terraformId}.arn}`],
    });
  });

  it("A1: takes no binary media type, which would change how bodies reach the service", () => {
    expect(api).not.toHaveProperty("binary_media_types");
  });

  it("A1: is deployed anew when its body changes, before the old deployment goes", () => {
    expect(lab.resource("aws_api_gateway_deployment")).toMatchObject({
      triggers: { body: `\${sha1(${api.terraformId}.body)}` },
      lifecycle: { create_before_destroy: true },
    });
    expect(lab.resource("aws_api_gateway_stage").stage_name).toBe("v1");
  });

  it("G7: throttles all methods", () => {
    expect(lab.resource("aws_api_gateway_method_settings")).toMatchObject({
      method_path: "*/*",
      settings: { throttling_rate_limit: 50, throttling_burst_limit: 50, metrics_enabled: false },
    });
  });

  it("A3: reaches the workers through a VPC link to the network load balancer of zone A", () => {
    expect(lab.resource("aws_api_gateway_vpc_link")).toMatchObject({
      name: "lks-llm",
      target_arns: ["arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/net/lks-nlb-a/1"],
    });
  });
});

describe("the stack", () => {
  it("G4: has no secret in its Terraform", () => {
    expect(clearTextSecrets(lab.json)).toEqual([]);
  });

  it("G2, G7: makes these kinds of resources in a lab and nothing else", () => {
    expect(lab.resourceTypes).toEqual([
      "aws_api_gateway_deployment",
      "aws_api_gateway_method_settings",
      "aws_api_gateway_rest_api",
      "aws_api_gateway_stage",
      "aws_api_gateway_vpc_link",
      "aws_cloudwatch_dashboard",
      "aws_cloudwatch_log_group",
      "aws_cloudwatch_metric_alarm",
      "aws_cognito_user_pool",
      "aws_cognito_user_pool_client",
      "aws_lambda_function",
      "aws_lambda_permission",
    ]);
  });

  it("O1: logs each call in production, with the existing role, without bodies, tokens and addresses", () => {
    const stage = production.resource("aws_api_gateway_stage");
    const { format } = stage.access_log_settings as { format: string };
    expect(Object.values(JSON.parse(format) as Record<string, string>)).toEqual([
      "$context.requestId",
      "$context.requestTime",
      "$context.httpMethod",
      "$context.resourcePath",
      "$context.status",
      "$context.error.responseType",
      "$context.responseLatency",
      "$context.responseLength",
      "$context.authorizer.claims.sub",
    ]);
    expect(production.resource("aws_api_gateway_account").cloudwatch_role_arn).toMatch(/:role\/LabRole$/);
    expect(stage.depends_on).toEqual([production.resource("aws_api_gateway_account").terraformId]);
    expect(
      production
        .resources("aws_cloudwatch_log_group")
        .map(({ name, retention_in_days }) => [name, retention_in_days]),
    ).toContainEqual(["lks-api-access", 90]);
  });
});
