import http from "node:http";
import https from "node:https";
import type { HealthCheck } from "../synthesized/load-balancer-plan";

/** Time between two looks at a target that is not healthy, ms; AWS waits as long as for a healthy one. */
const recoveryInterval = 1000;

/** One worker in a target group, its health and its load. */
export class Target {
  /** Requests that wait for the rest of their answer. */
  outstanding = 0;
  private state: "initial" | "healthy" | "unhealthy" = "initial";
  private streak = 0;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  /** @param url base, without a slash at the end */
  constructor(
    readonly url: string,
    private readonly check: HealthCheck,
  ) {}

  get healthy(): boolean {
    return this.state === "healthy";
  }

  /** Looks once and from then on at intervals. Resolves after the first look. */
  async watch(): Promise<void> {
    this.record(await this.probe());
    if (this.stopped) return;
    this.timer = setTimeout(
      () => void this.watch(),
      this.healthy ? this.check.interval * 1000 : recoveryInterval,
    );
    this.timer.unref();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  /** A new target is healthy after its first good answer; later it takes the thresholds of its group. */
  private record(good: boolean): void {
    if (this.state === "initial") {
      this.state = good ? "healthy" : "unhealthy";
      return;
    }
    this.streak = good === this.healthy ? 0 : this.streak + 1;
    const threshold = good ? this.check.healthyThreshold : this.check.unhealthyThreshold;
    if (this.streak < threshold) return;
    this.state = good ? "healthy" : "unhealthy";
    this.streak = 0;
  }

  private probe(): Promise<boolean> {
    return new Promise((resolve) => {
      const { get } = this.url.startsWith("https:") ? https : http;
      const request = get(`${this.url}${this.check.path}`, { agent: false }, (response) => {
        response.resume();
        resolve(matchesStatus(this.check.matcher, response.statusCode ?? 0));
      });
      request.setTimeout(this.check.timeout * 1000, () => request.destroy());
      request.once("error", () => {
        resolve(false);
      });
    });
  }
}

/** @param matcher codes and ranges, such as "200,202" or "200-299" */
export function matchesStatus(matcher: string, status: number): boolean {
  return matcher.split(",").some((part) => {
    const [from = 0, to = from] = part.split("-").map(Number);
    return status >= from && status <= to;
  });
}

/** The healthy target with the fewest unfinished requests. */
export function leastOutstanding(targets: readonly Target[]): Target | undefined {
  return targets
    .filter(({ healthy }) => healthy)
    .reduce<Target | undefined>(
      (best, target) => (best && best.outstanding <= target.outstanding ? best : target),
      undefined,
    );
}
