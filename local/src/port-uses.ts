import { type Ports, portVariables } from "./environment";
import type { PortUse } from "./ports";

/** The ports this process is about to use itself; the workers' are checked when it is known who they are. */
export function portUses(ports: Ports, client: boolean): PortUse[] {
  const purposes = {
    ...(client ? { client: "web page" } : {}),
    gateway: "gateway",
    cognito: "local Cognito",
    loadBalancerA: "load balancer of zone A",
    loadBalancerB: "load balancer of zone B",
  };
  return Object.entries(purposes).map(([key, purpose]) => ({
    port: ports[key as keyof Ports],
    variable: portVariables[key as keyof Ports][0],
    purpose,
    openedByBrowser: key === "client",
  }));
}

export function workerPortUses(ports: readonly number[]): PortUse[] {
  return ports.map((port) => ({ port, variable: portVariables.worker[0], purpose: "built-in tutor" }));
}
