import http from "node:http";
import type { Listening } from "../../../local/src/http/listen";
import { startLoadBalancer } from "../../../local/src/load-balancer/start-load-balancer";
import { leastOutstanding, matchesStatus, Target } from "../../../local/src/load-balancer/target";
import type { HealthCheck, LoadBalancerPlan } from "../../../local/src/synthesized/load-balancer-plan";
import { freePorts } from "../../support/free-ports";
import { sendRaw, serve } from "../support/http";

const healthCheck: HealthCheck = {
  path: "/api/tags",
  matcher: "200",
  interval: 30,
  timeout: 5,
  healthyThreshold: 1,
  unhealthyThreshold: 2,
};
const plan: LoadBalancerPlan = {
  name: "lks-alb-a",
  idleTimeout: 60,
  rules: [
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
    {
      priority: 20,
      pathPatterns: ["/api/chat", "/api/chat/*"],
      action: { type: "forward", targetGroup: "chat" },
    },
    { priority: 30, pathPatterns: ["/api/generate"], action: { type: "forward", targetGroup: "scoring" } },
    { priority: 40, pathPatterns: ["/api/*"], action: { type: "forward", targetGroup: "llm" } },
    { priority: 50, pathPatterns: ["/v?/x"], action: { type: "forward", targetGroup: "empty" } },
  ],
  defaultAction: {
    type: "fixed-response",
    statusCode: 404,
    contentType: "text/plain",
    messageBody: "not found",
  },
  targetGroups: ["chat", "scoring", "llm", "empty"].map((name) => ({ name, kind: name, healthCheck })),
};

const workers = new Map<string, Listening>();
let balancer: Listening;
beforeAll(async () => {
  for (const kind of ["chat", "scoring", "llm"]) {
    workers.set(
      kind,
      await serve((request, response) => {
        response.setHeader("x-path", request.url ?? "").end(kind);
      }),
    );
  }
  balancer = await startLoadBalancer(
    plan,
    (group) => (workers.has(group) ? [workers.get(group)?.url ?? ""] : []),
    0,
  );
});
afterAll(async () => {
  await balancer.close();
  for (const worker of workers.values()) await worker.close();
});

describe("the local load balancer (L4)", () => {
  test.each([
    ["/api/generate", "scoring"],
    ["/api/chat", "chat"],
    ["/api/chat/", "chat"],
    ["/api/chats", "llm"],
    ["/api/Chat", "llm"],
    ["/api/tags?x=/api/chat", "llm"],
    ["/api/", "llm"],
  ])("L4: %s goes to the %s workers, path and query as they came", async (path, kind) => {
    expect(await sendRaw(balancer.url, { path })).toMatchObject({
      status: 200,
      body: kind,
      headers: { "x-path": path },
    });
  });

  test('L4: "/" answers 200 "its worked!"', async () => {
    expect(await sendRaw(balancer.url, { path: "/" })).toMatchObject({ status: 200, body: "its worked!" });
  });

  test.each(["/api", "/apis/x", "/v12/x", "/favicon.ico"])("L4: %s answers 404", async (path) => {
    expect(await sendRaw(balancer.url, { path })).toMatchObject({ status: 404, body: "not found" });
  });

  test("a target group without a healthy target answers 503", async () => {
    const answer = await sendRaw(balancer.url, { path: "/v1/x" });
    expect(answer.status).toBe(503);
    expect(answer.headers.server).toBe("awselb/2.0");
    expect(answer.body).toContain("503 Service Temporarily Unavailable");
  });

  test("a worker that is away is left out, and taken back once it answers", async () => {
    const [port = 0] = await freePorts(1);
    const single = await startLoadBalancer(
      plan,
      (group) => (group === "llm" ? [`http://127.0.0.1:${port}`] : []),
      0,
    );
    expect((await sendRaw(single.url, { path: "/api/tags" })).status).toBe(503);
    const worker = http.createServer((_, response) => response.end("back"));
    await new Promise<void>((done) => worker.listen(port, "127.0.0.1", done));
    let answer = await sendRaw(single.url, { path: "/api/tags" });
    while (answer.status === 503) answer = await sendRaw(single.url, { path: "/api/tags" });
    expect(answer).toMatchObject({ status: 200, body: "back" });
    worker.close();
    await single.close();
  });

  test("a worker that breaks off before its answer gives 502", async () => {
    const worker = await serve((request, response) => {
      if (request.url === "/api/tags") response.end("[]");
      else request.socket.destroy();
    });
    const single = await startLoadBalancer(plan, () => [worker.url], 0);
    expect((await sendRaw(single.url, { path: "/api/show" })).status).toBe(502);
    await single.close();
    await worker.close();
  });

  test("the worker with the fewest unfinished answers comes next", () => {
    const targets = ["a", "b", "c"].map((name) => new Target(`http://${name}`, healthCheck));
    const healthy = targets.map((target, index) =>
      Object.defineProperty(target, "healthy", { value: index !== 2 }),
    );
    healthy.forEach((target, index) => (target.outstanding = [2, 1, 0][index] ?? 0));
    expect(leastOutstanding(healthy)?.url).toBe("http://b");
  });

  test.each([
    ["200", 200, true],
    ["200,202", 202, true],
    ["200-299", 250, true],
    ["200-299", 301, false],
  ])("the health check's matcher %s says of %i: %s", (matcher, status, good) => {
    expect(matchesStatus(matcher, status)).toBe(good);
  });
});
