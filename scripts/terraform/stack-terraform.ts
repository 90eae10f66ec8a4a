import type { StackEntry } from "../../rehearsal/manifest";
import { runTerraform } from "./run-terraform";

/** Terraform in the folder of one stack. */
export class StackTerraform {
  constructor(
    private readonly program: string,
    readonly stack: StackEntry,
  ) {}

  async init(): Promise<void> {
    await this.run(["init", "-input=false"], false);
  }

  /** @param ask whether Terraform shows its plan and waits for a "yes" */
  async apply({ ask }: { readonly ask: boolean }): Promise<void> {
    await this.run(["apply", ...(ask ? [] : ["-auto-approve"])], true);
  }

  /** @returns the plan in Terraform's words, and whether anything would change */
  async plan(): Promise<{ readonly changes: boolean; readonly text: string }> {
    const { code, output } = await this.run(["plan", "-input=false", "-detailed-exitcode"], true, [0, 2]);
    return { changes: code === 2, text: output };
  }

  async destroy(): Promise<void> {
    await this.run(["destroy", "-auto-approve"], true);
  }

  /** Number of resources in the state, data sources left out. */
  async resources(): Promise<number> {
    const { output } = await this.run(["state", "pull"], false);
    if (output.trim() === "") return 0;
    const { resources } = JSON.parse(output) as { resources: { mode: string; instances: unknown[] }[] };
    return resources
      .filter(({ mode }) => mode === "managed")
      .reduce((sum, { instances }) => sum + instances.length, 0);
  }

  /** Outputs that are not sensitive, by name. */
  async outputs(): Promise<Record<string, unknown>> {
    const { output } = await this.run(["output", "-json"], false);
    const values = JSON.parse(output) as Record<string, { sensitive: boolean; value: unknown }>;
    return Object.fromEntries(
      Object.entries(values).flatMap(([name, { sensitive, value }]) => (sensitive ? [] : [[name, value]])),
    );
  }

  private run(given: readonly string[], shown: boolean, good?: readonly number[]) {
    return runTerraform({ program: this.program, folder: this.stack.folder, arguments: given, shown, good });
  }
}
