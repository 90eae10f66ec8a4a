import { policies } from "./policies";
import type { AuditedAccount, Policy } from "./policy";

export interface AuditResult {
  readonly policy: Policy;
  /** Empty: obeyed. */
  readonly findings: readonly string[];
}

/** Runs every policy that is about the account as a whole or about a deployed stack. */
export async function audit(account: AuditedAccount, rules = policies): Promise<AuditResult[]> {
  const names = account.stacks.map(({ name }) => name);
  const results: AuditResult[] = [];
  for (const policy of rules) {
    if (policy.stack !== undefined && !names.includes(policy.stack)) continue;
    results.push({ policy, findings: await policy.check(account) });
  }
  return results;
}
