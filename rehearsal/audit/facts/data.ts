import type { Thing } from "./thing";

export interface FileSystem extends Thing {
  readonly encrypted: boolean;
  readonly throughputMode: string;
  readonly performanceMode: string;
  readonly backup: boolean;
  readonly mountTargets: readonly MountTarget[];
}

export interface MountTarget {
  readonly subnet: string;
  /** IPv4, or in the synthesized JSON what stands for it. */
  readonly address: string;
  readonly groups: readonly string[];
}

export interface Parameter extends Thing {
  readonly kind: string;
  /** Undefined for a secret. */
  readonly value: string | undefined;
}

export interface Database extends Thing {
  readonly engine: string;
  readonly encrypted: boolean;
  readonly public: boolean;
  readonly multiAz: boolean;
  /** Days. */
  readonly backupRetention: number;
  readonly deletionProtection: boolean;
  /** Seconds; 0: no enhanced monitoring. */
  readonly monitoringInterval: number;
  readonly groups: readonly string[];
  readonly subnets: readonly string[];
  /** Parameters of the engine that are not its default. */
  readonly parameters: Readonly<Record<string, string>>;
}

export interface Bucket extends Thing {
  readonly encrypted: boolean;
  readonly versioned: boolean;
  /** How many of the four ways to be public are blocked. */
  readonly blocked: number;
  /** Refuses connections without TLS. */
  readonly tlsOnly: boolean;
}
