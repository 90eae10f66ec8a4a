import type { Thing } from "./thing";

export interface LogGroup extends Thing {
  /** Days; undefined: kept for ever. */
  readonly retention: number | undefined;
}

export interface Alarm extends Thing {
  /** None where they are switched off. */
  readonly actions: readonly string[];
}

/** Where the state of a stack is kept. */
export interface Backend {
  readonly stack: string;
  readonly kind: string;
  readonly encrypted: boolean;
  readonly locked: boolean;
}

/** A region that a stack works in. */
export interface StackRegion {
  readonly stack: string;
  readonly region: string;
}

/** A secret that stands in clear. */
export interface ClearTextSecret {
  readonly stack: string;
  /** Path of the attribute. */
  readonly attribute: string;
}
