import type { Settings } from "../../config/presets";
import { type Inventory, UnreadError } from "./inventory";
import { policies } from "./policies";
import type { Finding, Policy } from "./policy";

export interface AuditResult {
  readonly policy: Policy;
  /** Empty: obeyed, unless it is unread. */
  readonly findings: readonly Finding[];
  /** Why it could not be judged. */
  readonly unread?: string;
}

export interface AuditProps {
  readonly inventory: Inventory;
  readonly settings: Settings;
  /** Names of the stacks that are deployed; policies about others are left out. */
  readonly stacks: readonly string[];
  /** @default all of them */
  readonly rules?: readonly Policy[];
}

/** Judges an inventory by every policy that can be judged in its world and for its stacks. */
export function audit({ inventory, settings, stacks, rules = Object.values(policies) }: AuditProps) {
  return rules
    .filter((policy) => isJudged(policy, inventory, stacks))
    .map((policy): AuditResult => {
      try {
        return { policy, findings: policy.check(inventory, settings) };
      } catch (error) {
        if (!(error instanceof UnreadError)) throw error;
        return { policy, findings: [], unread: error.message };
      }
    });
}

export function isObeyed({ findings, unread }: AuditResult): boolean {
  return findings.length === 0 && unread === undefined;
}

/** Whether a result counts for a stack, and whether the stack does what it says. */
export function judgedFor(stack: string, { policy, findings, unread }: AuditResult): boolean | undefined {
  const concerns = policy.stacks === "each" || (policy.stacks as readonly string[] | string).includes(stack);
  if (!concerns || policy.stacks === "account") return undefined;
  return unread === undefined && !findings.some((finding) => (finding.stack ?? stack) === stack);
}

function isJudged({ over, stacks: needed }: Policy, { world }: Inventory, stacks: readonly string[]) {
  if (over && !over.worlds.includes(world)) return false;
  return typeof needed === "string" || needed.every((name) => stacks.includes(name));
}
