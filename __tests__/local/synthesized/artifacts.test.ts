import { resolve } from "node:path";
import { type Artifacts, readArtifacts } from "../../../local/src/synthesized/artifacts";
import { synthesize } from "../../../local/src/synthesized/synthesize";
import { temporaryFolder } from "../support/temporary-folder";

const folder = temporaryFolder();
let artifacts: Artifacts;
beforeAll(async () => {
  await synthesize(resolve(), folder, "config/settings.json");
  artifacts = await readArtifacts(folder);
});

const forward = (kind: string, pathPatterns: string[], priority: number, zone: string) => ({
  priority,
  pathPatterns,
  action: { type: "forward", targetGroup: `lks-tg-${zone}-${kind}` },
});

describe("what the laptop world reads from this project's synthesized stacks (O3)", () => {
  test.each([
    [0, "lks-alb-a", "a"],
    [1, "lks-alb-b", "b"],
  ])("L4: load balancer %i is %s with the rules of requirement L4", (index, name, zone) => {
    const plan = artifacts.topology.loadBalancers[index];
    expect(plan?.name).toBe(name);
    expect(plan?.rules).toEqual([
      {
        priority: 10,
        pathPatterns: ["/"],
        action: {
          type: "fixed-response",
          statusCode: 200,
          contentType: "text/plain",
          messageBody: "its worked!",
        },
      },
      forward("chat", ["/api/chat", "/api/chat/*"], 20, zone),
      forward("scoring", ["/api/generate", "/api/generate/*"], 30, zone),
      forward("llm", ["/api/*"], 40, zone),
    ]);
    expect(plan?.defaultAction).toMatchObject({ type: "fixed-response", statusCode: 404 });
    expect(plan?.targetGroups.map(({ kind }) => kind)).toEqual(["chat", "scoring", "llm"]);
  });

  test("A3: each region's path leads through VPC link, listener and peering to that region's load balancer", () => {
    const { api, topology } = artifacts;
    const reached = api.methods
      .filter(({ integration }) => integration.type === "http_proxy")
      .map(({ method, resource, integration }) => {
        const entrance = [...topology.entrances].find(([origin]) =>
          integration.uri?.startsWith(`${origin}/`),
        );
        return `${method} ${resource} ${integration.responseTransferMode} ${entrance?.[1] ?? "nowhere"}`;
      });
    expect(reached.sort()).toEqual([
      "GET /us-east-1/{proxy+} STREAM lks-alb-a",
      "GET /us-west-2/{proxy+} STREAM lks-alb-b",
      "POST /us-east-1/{proxy+} STREAM lks-alb-a",
      "POST /us-west-2/{proxy+} STREAM lks-alb-b",
    ]);
  });

  test("A1: every method but preflight asks for a token", () => {
    const open = artifacts.api.methods.filter(({ tokenHeader }) => tokenHeader === undefined);
    expect(new Set(open.map(({ method }) => method))).toEqual(new Set(["OPTIONS"]));
    expect(artifacts.api.methods.filter(({ tokenHeader }) => tokenHeader === "authorization")).toHaveLength(
      11,
    );
  });

  test("C2: the user pool's settings are taken over", () => {
    expect(artifacts.userPool).toMatchObject({
      usernameAttributes: ["email"],
      caseSensitive: false,
      requiredAttributes: ["email", "name"],
      client: {
        explicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_PASSWORD_AUTH"],
        idTokenLifetime: 3600,
        refreshTokenLifetime: 30 * 86_400,
        preventUserExistenceErrors: true,
      },
    });
    expect(artifacts.userPool.verificationMessage.body).toContain("{####}");
  });

  test("A4: the API calls one function, which names its database role", () => {
    expect(artifacts.conversations.name).toBe("lks-conversations");
    expect(artifacts.conversations.environment.DB_USER).toBe("lks_service");
  });

  test("nothing is synthesized again where nothing has changed", async () => {
    await expect(synthesize(resolve(), folder, "config/settings.json")).resolves.toBe(false);
  });

  test("a settings file that cannot be read is told in its own words", async () => {
    await expect(synthesize(resolve(), folder, "config/none.json")).rejects.toThrow(
      "Settings file config/none.json cannot be read. Fix: create it, or set LKS_SETTINGS to the file you mean.",
    );
  });

  test("L2: the models are those of the workers' playbook", () => {
    expect(artifacts.models).toEqual(["orca-mini", "llama3", "nomic-embed-text"]);
  });
});
