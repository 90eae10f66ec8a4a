import type { policies } from "../../../rehearsal/audit/policies";
import type { Draft } from "../../support/draft";

/** A change of the synthesized JSON that a policy must object to. */
export interface Mutation {
  /** What is done to it. */
  readonly what: string;
  readonly change: (draft: Draft) => void;
  /** Part of what the policy says. */
  readonly says: RegExp;
  /** @default lab */
  readonly preset?: "production";
}

export type Mutations = { readonly [Name in keyof typeof policies]?: readonly Mutation[] };
