import { compilePathPattern } from "../../../local/src/load-balancer/path-pattern";
import type { Listener } from "../facts/load-balancing";
import type { Inventory } from "../inventory";
import { about, missing, type Policy } from "../policy";

/** What a request for a path must get: an answer, or a kind of worker. */
const answers: Readonly<Record<string, string>> = {
  "/": "200 its worked!",
  "/api/tags": "llm",
  "/api/pull": "llm",
  "/api/embed": "llm",
  "/api/generate": "scoring",
  "/api/generate/": "scoring",
  "/api/chat": "chat",
  // Begins like one of the chat workers' paths, and is none.
  "/api/chats": "llm",
  "/other": "404",
};

export const listenerAnswers: Policy = {
  requirement: "L4",
  title: "each zone's private load balancer listens on port 80 alone and leads every path where it belongs",
  stacks: ["compute"],
  check: (inventory, { zones }) =>
    [zones.a.region, zones.b.region].flatMap((region) => {
      const balancers = inventory.loadBalancers.filter(
        (one) => one.kind === "application" && one.region === region,
      );
      const [balancer] = balancers;
      if (!balancer || balancers.length > 1) {
        return [missing(`${region} has ${balancers.length} application load balancers, expected one`)];
      }
      const listeners = inventory.listeners.filter(({ loadBalancer }) => loadBalancer === balancer.id);
      const [listener] = listeners;
      const doors = listeners.map(({ protocol, port }) => `${protocol} ${port}`).join(", ");
      if (!listener || doors !== "HTTP 80") return [about(balancer, `listens on ${doors || "nothing"}`)];
      return Object.entries(answers).flatMap(([path, wanted]) => {
        const found = answerTo(path, listener, inventory);
        return found === wanted || found.startsWith(`${wanted} `)
          ? []
          : [about(balancer, `answers ${path} with ${found}, expected ${wanted}`)];
      });
    }),
};

function answerTo(path: string, { rules }: Listener, { fleets }: Inventory): string {
  const rule = rules.find(
    ({ paths }) => paths === undefined || paths.some((pattern) => compilePathPattern(pattern).test(path)),
  );
  if (rule?.narrowed) return "something, if more conditions hold";
  if (!rule || rule.answer === "something else") return "something else";
  const { answer } = rule;
  if ("status" in answer) return `${answer.status} ${answer.body}`;
  const kinds = fleets
    .filter(({ targetGroups }) => targetGroups.includes(answer.targetGroup))
    .map(({ instanceTags }) => instanceTags.Kind ?? "unknown");
  return kinds.join(" and ") || "nobody";
}
