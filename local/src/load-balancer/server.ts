import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from "node:http";
import { proxy, ProxyTimeoutError } from "../http/proxy";
import type { Action, LoadBalancerPlan } from "../synthesized/load-balancer-plan";
import { compilePathPattern } from "./path-pattern";
import { leastOutstanding, type Target } from "./target";

export interface LoadBalancerProps {
  readonly plan: LoadBalancerPlan;
  /** Workers of each target group, by its name. */
  readonly targets: ReadonlyMap<string, readonly Target[]>;
}

/** An application load balancer: first matching rule wins, answers stream. */
export function createLoadBalancer({ plan, targets }: LoadBalancerProps): Server {
  const rules = plan.rules.map(({ pathPatterns, action }) => ({
    patterns: pathPatterns.map(compilePathPattern),
    action,
  }));
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
    const rule = rules.find(({ patterns }) => patterns.some((pattern) => pattern.test(path)));
    void perform(rule?.action ?? plan.defaultAction, request, response, { plan, targets });
  });
  // The balancer decides by idle time alone; Node's own limit would cut long uploads after five minutes.
  server.requestTimeout = 0;
  return server;
}

async function perform(
  action: Action,
  request: IncomingMessage,
  response: ServerResponse,
  { plan, targets }: LoadBalancerProps,
): Promise<void> {
  if (action.type === "fixed-response") {
    response
      .writeHead(action.statusCode, {
        "content-type": action.contentType,
        "content-length": Buffer.byteLength(action.messageBody),
      })
      .end(action.messageBody);
    return;
  }
  const target = leastOutstanding(targets.get(action.targetGroup) ?? []);
  if (!target) {
    sendError(response, 503);
    return;
  }
  target.outstanding += 1;
  try {
    await proxy({
      request,
      response,
      target: new URL(target.url),
      path: `${new URL(target.url).pathname.replace(/\/$/, "")}${request.url ?? "/"}`,
      headers: forwardedHeaders(request),
      idleTimeout: plan.idleTimeout * 1000,
    });
  } catch (error) {
    sendError(response, error instanceof ProxyTimeoutError ? 504 : 502);
  } finally {
    target.outstanding -= 1;
  }
}

function forwardedHeaders(request: IncomingMessage): Record<string, string> {
  const before = request.headers["x-forwarded-for"];
  const caller = request.socket.remoteAddress ?? "";
  return {
    "x-forwarded-for": before === undefined ? caller : `${String(before)}, ${caller}`,
    "x-forwarded-proto": "http",
    "x-forwarded-port": String(request.socket.localPort),
  };
}

/** In the words of an application load balancer. */
function sendError(response: ServerResponse, status: 502 | 503 | 504): void {
  const title = `${status} ${status === 503 ? "Service Temporarily Unavailable" : (STATUS_CODES[status] ?? "")}`;
  const body = `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n</body>\r\n</html>\r\n`;
  response
    .writeHead(status, { server: "awselb/2.0", "content-type": "text/html", "content-length": body.length })
    .end(body);
}
