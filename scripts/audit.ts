import { loadSettings } from "../config/load";
import { readAccount } from "../rehearsal/audit/account/read";
import { audit, type AuditResult } from "../rehearsal/audit/audit";
import { auditReport } from "../rehearsal/audit/audit-report";
import { type Inventory, thingsOf, UnreadError, type World } from "../rehearsal/audit/inventory";
import { policies } from "../rehearsal/audit/policies";
import { type Policy, stackNames } from "../rehearsal/audit/policy";
import { readArguments, runCommand, say } from "./command";
import { CommandError } from "./command-error";
import { environment } from "./environment";
import { AwsClients } from "./preflight/aws-clients";
import { checkCredentials } from "./preflight/credentials";

const usage = `npm run audit [stack…]

Reads the account and says which rules it obeys. Nothing is changed: every call describes, gets or lists. Looks at the
stacks named, or at those that the account holds something of.

Exit code: 0 all rules are obeyed, 1 some are not, 2 some could not be judged.`;

/** `npm run audit` */
async function runAudit(): Promise<void> {
  const { positionals } = readArguments(usage, {});
  const settings = loadSettings(environment.settingsFile);
  const { zones } = settings;
  const { account, outcome } = await checkCredentials(new AwsClients(), settings);
  if (account === undefined) {
    throw new CommandError(
      `Credentials: ${outcome.detail}.${outcome.kind === "failed" ? ` Fix: ${outcome.fix}.` : ""}`,
    );
  }
  const world = worldAt(environment.awsEndpoint);
  say(
    `${world === "emulated" ? "Emulated account" : "Account"} ${account}, ${zones.a.region} and ${zones.b.region}.`,
  );
  const inventory = await readAccount({ world, access: {}, settings });
  const stacks = chosen(positionals, inventory);
  say(`Stacks: ${stacks.join(", ")}.\n`);

  const results = audit({ inventory, settings, stacks });
  say(auditReport(results));
  sayUnjudged(results, world, stacks);
  if (results.some(({ findings }) => findings.length > 0)) process.exitCode = 1;
  else if (results.some(({ unread }) => unread !== undefined)) process.exitCode = 2;
}

function sayUnjudged(results: readonly AuditResult[], world: World, stacks: readonly string[]): void {
  const unjudged = Object.values<Policy>(policies).filter(
    (policy) => !results.some((one) => one.policy === policy),
  );
  if (unjudged.length === 0) return;
  say("\nNot judged here:");
  for (const { requirement, title, over, stacks: needed } of unjudged) {
    const absent = typeof needed === "string" ? [] : needed.filter((name) => !stacks.includes(name));
    const reason =
      over && !over.worlds.includes(world) ? over.because : `it needs ${absent.join(", ")} as well`;
    say(`  ${requirement}  ${title}: ${reason}`);
  }
}

/** An emulated account drops facts that a real one has; it is never anywhere but on this machine. */
function worldAt(endpoint: string): Extract<World, "emulated" | "account"> {
  return /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:|\/|$)/.test(endpoint) ? "emulated" : "account";
}

function chosen(names: readonly string[], inventory: Inventory): readonly string[] {
  const unknown = names.filter((name) => !(stackNames as readonly string[]).includes(name));
  if (unknown.length > 0) {
    throw new CommandError(`There is no stack ${unknown.join(", ")}. There are: ${stackNames.join(", ")}.`);
  }
  const found = stackNames.filter((name) =>
    names.length > 0 ? names.includes(name) : isIn(inventory, name),
  );
  if (found.length > 0) return found;
  throw new CommandError("The account holds nothing of this project in these regions: nothing to audit.");
}

/** Where something could not be read, a stack is taken to be there. */
function isIn(inventory: Inventory, name: string): boolean {
  try {
    return thingsOf(inventory).some(({ stack }) => stack === name);
  } catch (error) {
    if (error instanceof UnreadError) return true;
    throw error;
  }
}

runCommand(runAudit);
