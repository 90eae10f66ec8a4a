import { CommandError } from "../command-error";
import { amplifyToken } from "./amplify-token";
import { availableServices } from "./available-services";
import type { Check, Outcome, PreflightContext } from "./check";
import { checkCredentials } from "./credentials";
import { existingRole, instanceProfile } from "./existing-role";
import { labInstances } from "./lab-instances";
import { ownStateBucket } from "./own-state-bucket";
import { processorQuota } from "./processor-quota";
import { regionAccess } from "./region-access";
import { terraformVersion } from "./terraform-version";

/** Answered by this machine alone. */
const local: readonly Check[] = [terraformVersion(), amplifyToken];
/** Needed by whoever reads the states. */
const state: readonly Check[] = [ownStateBucket];
/** Needed by whoever makes something. */
const room: readonly Check[] = [
  regionAccess("a"),
  regionAccess("b"),
  existingRole,
  instanceProfile,
  labInstances("a"),
  labInstances("b"),
  processorQuota("a"),
  processorQuota("b"),
  ...availableServices,
];

export interface PreflightProps extends Omit<PreflightContext, "account"> {
  /** Whether something is to be made, or only read or removed. */
  readonly creates: boolean;
  readonly say: (line: string) => void;
}

/**
 * Looks at everything that would otherwise stop a deployment half way, and tells all of it at once.
 * @returns the account's id
 * @throws CommandError where something failed
 */
export async function preflight({ creates, say, ...context }: PreflightProps): Promise<string> {
  let failures = 0;
  const tell = (title: string, outcome: Outcome | undefined) => {
    if (!outcome) return;
    say(`  ${marks[outcome.kind]} ${title}: ${outcome.detail}`);
    if (outcome.kind !== "failed") return;
    say(`    Fix: ${outcome.fix}.`);
    failures += 1;
  };
  const runAll = async (checks: readonly Check[], account: string) => {
    const outcomes = await Promise.all(checks.map((check) => check.run({ ...context, account })));
    outcomes.forEach((outcome, index) => {
      tell(checks[index]?.title ?? "", outcome);
    });
  };

  await runAll(local, "");
  const { account, outcome } = await checkCredentials(context.aws, context.settings);
  tell("Credentials", outcome);
  if (account !== undefined) await runAll([...state, ...(creates ? room : [])], account);
  if (failures > 0 || account === undefined) {
    throw new CommandError(
      `${failures} ${failures === 1 ? "thing is" : "things are"} in the way; nothing was changed.`,
    );
  }
  return account;
}

const marks = { passed: "ok  ", warning: "?   ", failed: "FAIL" } as const;
