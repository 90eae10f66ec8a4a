import { createInterface } from "node:readline/promises";
import { stdin, stdout } from "node:process";
import { loadSettings } from "../config/load";
import type { Settings } from "../config/presets";
import type { StackEntry } from "../rehearsal/manifest";
import { findTerraform } from "../rehearsal/tools";
import { canAsk, prepare, readArguments, runCommand, say } from "./command";
import { CommandError } from "./command-error";
import { environment } from "./environment";
import { lossesOf } from "./losses";
import { StackTerraform } from "./terraform/stack-terraform";
import { chooseStacks, dependants, synthesizeStacks } from "./terraform/stacks";

const usage = `npm run destroy [stack…] [-- --confirm NAME] [--production]

Removes the stacks, all eight or those named, in the opposite order, after showing what is lost and asking.

  --confirm NAME   the answer to the question, for programs: the stack's name, "ngobrol" for several
  --production     also where the settings say "preset": "production"`;

/** `npm run destroy` */
async function destroy(): Promise<void> {
  const { values, positionals } = readArguments(usage, {
    confirm: { type: "string" },
    production: { type: "boolean", default: false },
  });
  const given = loadSettings(environment.settingsFile);
  refuseProtected(given, values.production);
  const all = synthesizeStacks(given);
  const chosen = chooseStacks(all, positionals);
  const { settings, account } = await prepare({ creates: false, stacks: chosen.map(({ name }) => name) });

  const program = findTerraform();
  const deployed = await inspect(program, chosen);
  const needed = await inspect(program, dependants(all, chosen));
  if (needed.length > 0) {
    const names = needed.map(({ terraform }) => terraform.stack.name).join(", ");
    throw new CommandError(
      `These stacks stand on what is to be destroyed: ${names}. Destroy them first, or with it.`,
    );
  }
  if (deployed.length === 0) {
    say("\nNothing of this is deployed.");
    return;
  }

  const names = deployed.map(({ terraform }) => terraform.stack.name);
  say(`\nTo be destroyed in account ${account}:`);
  for (const { terraform, resources } of deployed) say(`  ${terraform.stack.name}: ${resources} resources`);
  const losses = lossesOf(names, settings);
  if (losses.length > 0) say(["\nLost for good:", ...losses].join("\n"));
  await confirm(names.length === 1 ? (names[0] ?? "") : "ngobrol", values.confirm);

  for (const { terraform } of [...deployed].reverse()) {
    say(`\n${terraform.stack.name}`);
    await terraform.destroy();
  }
}

/** The stacks that have anything in their state. */
async function inspect(program: string, stacks: readonly StackEntry[]) {
  const deployed: { readonly terraform: StackTerraform; readonly resources: number }[] = [];
  for (const stack of stacks) {
    const terraform = new StackTerraform(program, stack);
    await terraform.init();
    const resources = await terraform.resources();
    if (resources > 0) deployed.push({ terraform, resources });
  }
  return deployed;
}

function refuseProtected({ preset, operations }: Settings, meant: boolean): void {
  if (preset === "production" && !meant) {
    throw new CommandError("The settings say production. If you mean it: npm run destroy -- --production.");
  }
  if (operations.deletionProtection) {
    throw new CommandError(
      'Deletion protection is on. To give it up: "operations": { "deletionProtection": false } in the settings, npm run deploy, then destroy.',
    );
  }
}

async function confirm(name: string, given: string | undefined): Promise<void> {
  if (given === undefined && !canAsk()) {
    throw new CommandError(`Nobody can be asked here: say npm run destroy -- --confirm ${name}.`);
  }
  const answer = given ?? (await ask(`\nType ${name} to destroy: `));
  if (answer.trim() !== name) throw new CommandError(`"${answer}" is not "${name}": nothing was destroyed.`);
}

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: stdin, output: stdout });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

runCommand(destroy);
