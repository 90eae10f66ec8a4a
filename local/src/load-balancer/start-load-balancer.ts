import { type Listening, listen } from "../http/listen";
import type { LoadBalancerPlan } from "../synthesized/load-balancer-plan";
import { createLoadBalancer } from "./server";
import { Target } from "./target";

/** Base URLs of the workers of a target group. */
export type WorkersOf = (targetGroup: string) => readonly string[];

/** Starts a load balancer once every target has been looked at. */
export async function startLoadBalancer(
  plan: LoadBalancerPlan,
  workersOf: WorkersOf,
  port: number,
): Promise<Listening> {
  const targets = new Map(
    plan.targetGroups.map(({ name, healthCheck }) => [
      name,
      workersOf(name).map((url) => new Target(url, healthCheck)),
    ]),
  );
  const all = [...targets.values()].flat();
  await Promise.all(all.map((target) => target.watch()));
  const server = await listen(createLoadBalancer({ plan, targets }), port);
  return {
    ...server,
    close: async () => {
      for (const target of all) target.stop();
      await server.close();
    },
  };
}
