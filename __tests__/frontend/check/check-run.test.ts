/** @jest-environment node */
import { ApiError } from "@/api/api-error";
import { Gateway } from "@/api/gateway";
import { CheckRun } from "@/check/check-run";
import { buildChecks } from "@/check/checks";
import { buildContract } from "../../../lambda-src/contract/openapi";

describe("CheckRun", () => {
  it("C4: runs every check, and tells what failed", async () => {
    const order: string[] = [];
    const run = new CheckRun(() => [
      { service: "conversations", endpoint: "one", run: () => Promise.resolve(order.push("one")) },
      { service: "conversations", endpoint: "two", run: () => Promise.reject(new ApiError("forbidden")) },
      { service: "conversations", endpoint: "three", run: () => Promise.resolve(order.push("three")) },
      { service: "conversations", endpoint: "harmful" },
    ]);
    await run.run();
    expect(order).toEqual(["one", "three"]);
    expect(run.get().results.map(({ state, error }) => [state, error?.code])).toEqual([
      ["passed", undefined],
      ["failed", "forbidden"],
      ["passed", undefined],
      ["skipped", undefined],
    ]);
    expect(run.get().running).toBe(false);
  });
});

describe("buildChecks", () => {
  const session = { idToken: () => Promise.reject(new Error()), renew: () => Promise.reject(new Error()) };
  const unusedGateway = new Gateway({ baseUrl: "", session, onSessionEnded: () => undefined });
  const checks = buildChecks(unusedGateway, "user-1");

  it("C4: forgets no path and method of the contract", () => {
    const contract = Object.entries(buildContract().paths).flatMap(([path, item]) =>
      (["get", "post", "put", "delete"] as const).flatMap((method) =>
        item?.[method] ? [`${method.toUpperCase()} ${path.replace("{proxy+}", "")}`] : [],
      ),
    );
    const called = checks.map(({ endpoint }) => endpoint);
    const missing = contract.filter((operation) =>
      operation.endsWith("/")
        ? !called.some((endpoint) => endpoint.startsWith(operation))
        : !called.includes(operation),
    );
    expect(missing).toEqual([]);
  });

  it("C4: has every endpoint of both services and both regions", () => {
    expect(checks.map(({ endpoint }) => endpoint)).toEqual([
      "POST /conversations/{uid}",
      "GET /conversations/{uid}",
      "PUT /conversations/{uid}/{id}",
      "GET /conversations/{uid}/{id}",
      "GET /conversations/{uid}/{id}/similar",
      "DELETE /conversations/{uid}/{id}",
      "DELETE /conversations/{uid}",
      ...["us-east-1", "us-west-2"].flatMap((region) => [
        `GET /${region}/tags`,
        `POST /${region}/chat`,
        `POST /${region}/generate`,
        `POST /${region}/embed`,
        `POST /${region}/pull`,
      ]),
    ]);
  });

  it("C4: never calls what would delete the learner's conversations", () => {
    const skipped = checks.filter(({ run }) => !run).map(({ endpoint }) => endpoint);
    expect(skipped).toEqual(["DELETE /conversations/{uid}"]);
  });
});
