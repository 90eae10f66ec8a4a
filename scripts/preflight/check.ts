import type { Settings } from "../../config/presets";
import type { AwsClients } from "./aws-clients";

/** What a check looks at. */
export interface PreflightContext {
  readonly settings: Settings;
  /** Names of the stacks that are about to be planned or applied. */
  readonly stacks: readonly string[];
  readonly aws: AwsClients;
  /** Account of the credentials; empty until the check of the credentials has passed. */
  readonly account: string;
  readonly amplifyAccessToken: string;
}

export type Outcome =
  | { readonly kind: "passed"; readonly detail: string }
  /** It may work all the same, or nobody can tell. */
  | { readonly kind: "warning"; readonly detail: string }
  | { readonly kind: "failed"; readonly detail: string; readonly fix: string };

/** One thing that has to be so before Terraform starts; reading only. */
export interface Check {
  readonly title: string;
  /** @returns undefined where it does not matter for these stacks and settings */
  run(context: PreflightContext): Promise<Outcome | undefined>;
}

export const passed = (detail: string): Outcome => ({ kind: "passed", detail });
export const warning = (detail: string): Outcome => ({ kind: "warning", detail });
export const failed = (detail: string, fix: string): Outcome => ({ kind: "failed", detail, fix });
