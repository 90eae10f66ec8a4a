import { SynthesizedTerraform } from "../local/src/synthesized/terraform";
import type { Settings } from "../config/presets";
import { readAccount } from "./audit/account/read";
import { audit, type AuditResult } from "./audit/audit";
import { readSynthesized } from "./audit/synthesized/read";
import { accountCredentials } from "./environment";
import type { Audits } from "./report";

export interface JudgeProps {
  /** Of the emulated account. */
  readonly endpoint: string;
  readonly settings: Settings;
  /** Folder of the synthesized stacks. */
  readonly outdir: string;
  /** Names of the stacks that are applied. */
  readonly stacks: readonly string[];
}

/** Holds the synthesized JSON and the account to the same rules. */
export async function judge({ endpoint, settings, outdir, stacks }: JudgeProps): Promise<Audits> {
  const terraform = await SynthesizedTerraform.read(outdir);
  const access = { endpoint, credentials: accountCredentials };
  const account = await readAccount({ world: "emulated", access, settings });
  return {
    json: audit({ inventory: readSynthesized(terraform), settings, stacks: terraform.stackNames }),
    account: audit({ inventory: account, settings, stacks }),
  };
}

/** A sentence for each violation, and for each rule that could not be judged. */
export function deviationsOf({ json, account }: Audits): string[] {
  return [...sentences("JSON", json), ...sentences("account", account)];
}

function sentences(where: string, results: readonly AuditResult[]): string[] {
  return results.flatMap(({ policy, findings, unread }) => {
    const found = findings.map(({ sentence }) => sentence);
    return [...found, ...(unread === undefined ? [] : [unread])].map(
      (sentence) => `audit of the ${where}, ${policy.requirement} (${policy.title}): ${sentence}`,
    );
  });
}
