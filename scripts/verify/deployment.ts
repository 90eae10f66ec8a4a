import { resolve } from "node:path";
import type { Settings } from "../../config/presets";
import { stageName } from "../../constructs/api/rest-api";
import { localPool } from "../../local/src/cognito/settings";
import { readEnvironment } from "../../local/src/environment";
import { findTerraform } from "../../rehearsal/tools";
import { CommandError } from "../command-error";
import { StackTerraform } from "../terraform/stack-terraform";
import { synthesizeStacks } from "../terraform/stacks";

/** Where to find what is to be verified. */
export interface Deployment {
  /** Base URL with the stage, without a slash at the end. */
  readonly apiUrl: string;
  /** Of the user pool. */
  readonly clientId: string;
  /** Undefined: AWS's own. */
  readonly cognitoUrl?: string;
  /** Undefined: there is no web client. */
  readonly siteUrl?: string;
  /** True: workers are instances of an AWS account. */
  readonly isAws: boolean;
}

/** Options of the commands that verify. */
export const deploymentOptions = {
  local: { type: "boolean", default: false },
  api: { type: "string" },
  "client-id": { type: "string" },
  site: { type: "string" },
} as const;

export interface DeploymentFlags {
  readonly local?: boolean;
  readonly api?: string;
  readonly "client-id"?: string;
  readonly site?: string;
}

export const deploymentUsage = `  --local            the laptop's: npm start, with the same PORT, GATEWAY_PORT and COGNITO_PORT
  --api URL --client-id ID [--site URL]
                     these addresses, instead of the outputs of the deployed stacks api and web`;

/**
 * The addresses that were given, the laptop's, or those that the deployed stacks have as outputs.
 * @throws CommandError where nothing is deployed
 */
export async function findDeployment(flags: DeploymentFlags, settings: Settings): Promise<Deployment> {
  if (flags.local) return laptop();
  const { api, "client-id": clientId, site } = flags;
  if (api !== undefined || clientId !== undefined) {
    if (api === undefined || clientId === undefined || !URL.canParse(api)) {
      throw new CommandError(
        "--api takes the API's address and --client-id the id of the user pool's client: give both.",
      );
    }
    return { apiUrl: withoutSlash(api), clientId, siteUrl: site && withoutSlash(site), isAws: true };
  }
  return fromOutputs(settings);
}

function laptop(): Deployment {
  const { ports } = readEnvironment(resolve(__dirname, "../.."));
  return {
    apiUrl: `http://127.0.0.1:${ports.gateway}/${stageName}`,
    clientId: localPool.clientId,
    cognitoUrl: `http://127.0.0.1:${ports.cognito}`,
    siteUrl: `http://localhost:${ports.client}`,
    isAws: false,
  };
}

async function fromOutputs(settings: Settings): Promise<Deployment> {
  const stacks = synthesizeStacks(settings);
  const outputs = async (name: string) => {
    const stack = stacks.find((one) => one.name === name);
    if (!stack) throw new Error(`There is no stack ${name}.`);
    const terraform = new StackTerraform(findTerraform(), stack);
    await terraform.init();
    return terraform.outputs();
  };
  const { api_url: apiUrl, user_pool_client_id: clientId } = await outputs("api");
  if (typeof apiUrl !== "string" || typeof clientId !== "string") {
    throw new CommandError(
      "The stack api is not deployed: its state has no api_url. Fix: npm run deploy; or say what else to verify: --local for the laptop (npm start), --api URL --client-id ID for another place.",
    );
  }
  const { site_url: siteUrl } = await outputs("web");
  return {
    apiUrl: withoutSlash(apiUrl),
    clientId,
    siteUrl: typeof siteUrl === "string" ? withoutSlash(siteUrl) : undefined,
    isAws: true,
  };
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, "");
}
