import type { StackEntry } from "../manifest";

/** What a policy looks at. The endpoint is undefined for a real account, where the environment's credentials count. */
export interface AuditedAccount {
  readonly endpoint: string | undefined;
  /** Name of the bucket with the states. */
  readonly stateBucket: string;
  /** The stacks that are deployed. */
  readonly stacks: readonly StackEntry[];
}

/** One rule that a deployed account must obey; a file of its own, reading only. */
export interface Policy {
  /** Id of the requirement it enforces. */
  readonly requirement: string;
  /** A sentence that is true where the policy is obeyed. */
  readonly title: string;
  /** The stack that it is about, in whose row it is counted; undefined: the account as a whole. */
  readonly stack: string | undefined;
  /** @returns a sentence for each violation: what, where, expected what */
  check(account: AuditedAccount): Promise<string[]>;
}
