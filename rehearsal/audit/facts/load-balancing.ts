import type { Thing } from "./thing";

/** What a listener does with a request: hands it to a target group, or answers itself. */
export type Answer =
  { readonly targetGroup: string } | { readonly status: string; readonly body: string } | "something else";

export interface ListenerRule {
  /** Any of them matches; undefined: whatever no other rule took. */
  readonly paths: readonly string[] | undefined;
  /** Whether it has conditions beside paths. */
  readonly narrowed: boolean;
  readonly answer: Answer;
}

export interface Listener extends Thing {
  readonly loadBalancer: string;
  readonly port: number;
  readonly protocol: string;
  /** Of TCP; seconds. */
  readonly idleTimeout: number | undefined;
  /** In the order in which they are tried. */
  readonly rules: readonly ListenerRule[];
}

export interface LoadBalancer extends Thing {
  readonly kind: string;
  readonly internal: boolean;
  readonly groups: readonly string[];
  readonly subnets: readonly string[];
  /** Fixed private addresses. */
  readonly addresses: readonly string[];
  /** Of HTTP; seconds. */
  readonly idleTimeout: number | undefined;
  readonly crossZone: boolean;
  readonly deletionProtection: boolean;
}

export interface TargetGroup extends Thing {
  readonly targetType: string;
  readonly protocol: string;
  readonly port: number;
  readonly healthCheck: { readonly path: string; readonly matcher: string };
  /** Those named one by one; fleets know theirs. */
  readonly targets: readonly {
    readonly id: string;
    readonly port: number;
    readonly availabilityZone: string;
  }[];
}
