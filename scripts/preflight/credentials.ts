import { GetCallerIdentityCommand } from "@aws-sdk/client-sts";
import type { Settings } from "../../config/presets";
import type { AwsClients } from "./aws-clients";
import { failed, type Outcome, passed } from "./check";

/**
 * Asks AWS who is calling. Needs no permission at all.
 * @returns the account's id, and what to tell; no id where there is no way to go on
 */
export async function checkCredentials(
  aws: AwsClients,
  settings: Settings,
): Promise<{ readonly account?: string; readonly outcome: Outcome }> {
  let account: string | undefined;
  let caller: string | undefined;
  try {
    ({ Account: account, Arn: caller } = await aws
      .sts(settings.zones.a.region)
      .send(new GetCallerIdentityCommand()));
  } catch (error) {
    return {
      outcome: failed(
        `AWS does not accept them: ${(error as Error).message}`,
        "set AWS_PROFILE, or AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and, in a lab account, AWS_SESSION_TOKEN; those of a lab are new in each session",
      ),
    };
  }
  if (account === undefined) {
    return { outcome: failed("AWS does not say which account they are of", "try other credentials") };
  }
  if (settings.account !== undefined && settings.account !== account) {
    return {
      outcome: failed(
        `they are of account ${account}, and the settings say ${settings.account}`,
        "use the credentials of that account, or change the setting account",
      ),
    };
  }
  return { account, outcome: passed(`${caller ?? "?"} in account ${account}`) };
}
