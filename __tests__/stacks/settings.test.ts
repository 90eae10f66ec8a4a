import { Testing } from "cdktf";
import { parseSettings } from "../../config/load";
import type { SettingsInput } from "../../config/schema";
import { ApiStack } from "../../stacks/api-stack";
import { SynthesizedStack } from "../support/synthesized-stack";
import { upstream } from "../support/upstream";

const api = (settings: SettingsInput) =>
  new SynthesizedStack(
    new ApiStack(Testing.app(), "api", { ...upstream, settings: parseSettings(settings) }),
  );

it("A1: throttling, the life of tokens and reserved concurrency are settings", () => {
  const stack = api({
    api: { throttling: { rate: 20, burst: 40 }, idTokenMinutes: 15, reservedConcurrency: 5 },
  });
  expect(stack.resource("aws_api_gateway_method_settings").settings).toMatchObject({
    throttling_rate_limit: 20,
    throttling_burst_limit: 40,
  });
  expect(stack.resource("aws_cognito_user_pool_client")).toMatchObject({
    id_token_validity: 15,
    access_token_validity: 15,
  });
  expect(stack.resource("aws_lambda_function").reserved_concurrent_executions).toBe(5);
});

it("G7: nothing is reserved unless asked for: a lab's concurrency of ten leaves nothing to reserve", () => {
  expect(api({}).resource("aws_lambda_function")).not.toHaveProperty("reserved_concurrent_executions");
});

it("O1: access logs and metrics by method can be switched each", () => {
  const quiet = api({ preset: "production", api: { accessLogs: false, detailedMetrics: false } });
  expect(quiet.resourceTypes).not.toContain("aws_api_gateway_account");
  expect(quiet.resource("aws_api_gateway_stage")).not.toHaveProperty("access_log_settings");
  expect(quiet.resource("aws_api_gateway_method_settings").settings).toMatchObject({
    metrics_enabled: false,
  });
  const loud = api({ api: { accessLogs: true, detailedMetrics: true } });
  expect(loud.resource("aws_api_gateway_stage")).toHaveProperty("access_log_settings");
  expect(loud.resource("aws_api_gateway_method_settings").settings).toMatchObject({ metrics_enabled: true });
});

it("G2: a named account is the only one that Terraform works in", () => {
  expect(api({ account: "123456789012" }).providers("aws")[0]?.allowed_account_ids).toEqual(["123456789012"]);
  expect(api({}).providers("aws")[0]).not.toHaveProperty("allowed_account_ids");
});
