import { childEnvironment } from "../../rehearsal/environment";
import { findProviderMirror, findTerraform } from "../../rehearsal/tools";

/**
 * A program that a test needs, or undefined after a loud line that says what to install; in CI its absence is an
 * error.
 */
function found(find: () => string): string | undefined {
  try {
    return find();
  } catch (error) {
    if (process.env.CI) throw error;
    console.warn(`SKIPPED. ${(error as Error).message}`);
    return undefined;
  }
}

export const terraform = found(() => findTerraform());
export const providerMirror = found(() => findProviderMirror());

/** Environment for Terraform that reaches no account, no registry and nobody's own configuration. */
export const terraformEnvironment = (added: Record<string, string> = {}): Record<string, string> =>
  childEnvironment({ CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1", TF_INPUT: "0", ...added });
