import type { Cognito } from "../cognito/start-cognito";
import type { RunningFunction } from "../functions/conversations";
import { type Listening, listen } from "../http/listen";
import { startLoadBalancer } from "../load-balancer/start-load-balancer";
import type { RestApi } from "../synthesized/rest-api";
import { targetGroupNames, type Topology } from "../synthesized/topology";
import type { Workers } from "../workers/workers";
import { createCognitoAuthorizer } from "./authorizer";
import { createGateway } from "./server";

export interface StartGatewayProps {
  readonly api: RestApi;
  readonly topology: Topology;
  /** Of the gateway. */
  readonly port: number;
  /** Of the load balancers, in the order of the topology. */
  readonly balancerPorts: readonly number[];
  readonly cognito: Pick<Cognito, "issuer" | "clientId">;
  readonly conversations: RunningFunction;
  readonly workers: Pick<Workers, "urls">;
  readonly onError: (error: unknown) => void;
}

/** Starts the load balancers and the gateway before them. */
export async function startGateway(props: StartGatewayProps): Promise<Listening> {
  const { topology, workers } = props;
  const groups = targetGroupNames(topology);
  const workersOf = (group: string) => [workers.urls[groups.indexOf(group)] ?? ""];
  const balancers = await Promise.all(
    topology.loadBalancers.map((plan, index) =>
      startLoadBalancer(plan, workersOf, props.balancerPorts[index] ?? 0),
    ),
  );
  const urls = new Map(topology.loadBalancers.map(({ name }, index) => [name, balancers[index]?.url ?? ""]));
  const gateway = await listen(
    createGateway({
      api: props.api,
      authorize: createCognitoAuthorizer(props.cognito),
      findFunction: () => props.conversations,
      resolveOrigin: (origin) => urls.get(topology.entrances.get(origin) ?? "") ?? "",
      onError: props.onError,
    }),
    props.port,
  );
  return {
    ...gateway,
    close: async () => {
      await gateway.close();
      await Promise.all(balancers.map((balancer) => balancer.close()));
    },
  };
}
