import { loadSettings } from "../config/load";
import { findTerraform } from "../rehearsal/tools";
import { canAsk, prepare, readArguments, runCommand, say } from "./command";
import { CommandError } from "./command-error";
import { environment } from "./environment";
import { startFirstBuild } from "./first-build";
import { AwsClients } from "./preflight/aws-clients";
import { StackTerraform } from "./terraform/stack-terraform";
import { chooseStacks, synthesizeStacks } from "./terraform/stacks";

const usage = `npm run deploy [stack…] [-- --yes]

Applies the stacks, all eight or those named, in the order of their dependencies. Terraform shows each plan and asks.

  --yes    do not ask`;

/** `npm run deploy` */
async function deploy(): Promise<void> {
  const { values, positionals } = readArguments(usage, { yes: { type: "boolean", default: false } });
  if (!values.yes && !canAsk()) {
    throw new CommandError(
      "Nobody can be asked here: say npm run deploy -- --yes to apply without a question.",
    );
  }
  const stacks = chooseStacks(synthesizeStacks(loadSettings(environment.settingsFile)), positionals);
  const { settings } = await prepare({ creates: true, stacks: stacks.map(({ name }) => name) });
  const program = findTerraform();
  for (const [index, stack] of stacks.entries()) {
    say(`\n${stack.name} (${index + 1} of ${stacks.length})`);
    const terraform = new StackTerraform(program, stack);
    await terraform.init();
    await terraform.apply({ ask: !values.yes });
    if (stack.name === "web" && settings.web.repository !== "") {
      const { region } = settings.zones.a;
      say(await startFirstBuild(new AwsClients().amplify(region), region, await terraform.outputs()));
    }
  }
}

runCommand(deploy);
