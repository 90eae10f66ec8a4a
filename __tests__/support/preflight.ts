import { parseSettings } from "../../config/load";
import type { SettingsInput } from "../../config/schema";
import { AwsClients } from "../../scripts/preflight/aws-clients";
import { preflight } from "../../scripts/preflight/preflight";

export const allStacks = [
  "network-east",
  "network-west",
  "peering",
  "storage",
  "compute",
  "data",
  "api",
  "web",
] as const;

export interface PreflightAttempt {
  readonly endpoint: string;
  readonly settings?: SettingsInput;
  readonly stacks?: readonly string[];
  readonly creates?: boolean;
  readonly amplifyAccessToken?: string;
}

/** Runs all checks; returns what was said, and the message of the refusal, if there was one. */
export async function attemptPreflight({
  endpoint,
  settings = {},
  stacks = allStacks,
  creates = true,
  amplifyAccessToken = "",
}: PreflightAttempt): Promise<{ readonly lines: readonly string[]; readonly refusal: string | undefined }> {
  const lines: string[] = [];
  const credentials = { accessKeyId: "rehearsal", secretAccessKey: "rehearsal" };
  try {
    await preflight({
      settings: parseSettings(settings),
      stacks,
      creates,
      amplifyAccessToken,
      aws: new AwsClients({ endpoint, credentials }),
      say: (line) => lines.push(line.trim()),
    });
    return { lines, refusal: undefined };
  } catch (error) {
    return { lines, refusal: (error as Error).message };
  }
}
