import { ListAppsCommand } from "@aws-sdk/client-amplify";
import { ListUserPoolsCommand } from "@aws-sdk/client-cognito-identity-provider";
import { isRefusal } from "./aws-clients";
import { type Check, failed, passed, type PreflightContext } from "./check";

interface Service {
  readonly name: string;
  /** Stack that cannot do without it. */
  readonly stack: string;
  readonly instead: string;
  ask(context: PreflightContext, region: string): Promise<unknown>;
}

const services: readonly Service[] = [
  {
    name: "Cognito",
    stack: "api",
    instead:
      "deploy the stacks before api only; the product has no users without Cognito. `npm start` shows all of it on your own machine",
    ask: ({ aws }, region) => aws.cognito(region).send(new ListUserPoolsCommand({ MaxResults: 1 })),
  },
  {
    name: "Amplify",
    stack: "web",
    instead:
      "leave the stack web out (npm run deploy network-east network-west peering storage compute data api) and run the client elsewhere with the variables of frontend/.env.example",
    ask: ({ aws }, region) => aws.amplify(region).send(new ListAppsCommand({ maxResults: 1 })),
  },
];

/** Services that some lab accounts lack. */
export const availableServices: readonly Check[] = services.map((service) => ({
  title: service.name,
  async run(context) {
    if (!context.stacks.includes(service.stack)) return undefined;
    try {
      await service.ask(context, context.settings.zones.a.region);
      return passed("available");
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return failed(
        `this account does not allow ${service.name}, which the stack ${service.stack} needs`,
        service.instead,
      );
    }
  },
}));
