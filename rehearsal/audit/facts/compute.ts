import type { Thing } from "./thing";

/** What a machine starts from: launch templates and running instances alike. */
export interface Machine extends Thing {
  readonly instanceType: string;
  readonly groups: readonly string[];
  /** Name of the instance profile. */
  readonly profile: string | undefined;
  readonly keyPair: string | undefined;
  /** Whether its metadata answer only those who asked for a token. */
  readonly imdsv2: boolean;
  readonly encryptedVolumes: boolean;
  /** Name of the image, or of the public parameter that holds its id. */
  readonly image: string;
}

export interface Instance extends Machine {
  readonly subnet: string;
  readonly sourceDestCheck: boolean;
  /** Id of its auto scaling group. */
  readonly fleet: string | undefined;
}

export interface Fleet extends Thing {
  readonly size: { readonly minimum: number; readonly desired: number; readonly maximum: number };
  readonly subnets: readonly string[];
  readonly targetGroups: readonly string[];
  /** Tags of its instances. */
  readonly instanceTags: Readonly<Record<string, string>>;
}

export interface Association extends Thing {
  readonly document: string;
  readonly targets: readonly { readonly key: string; readonly values: readonly string[] }[];
  readonly schedule: string | undefined;
}

export interface LambdaFunction extends Thing {
  readonly runtime: string;
  /** ARN. */
  readonly role: string;
  readonly groups: readonly string[];
  readonly subnets: readonly string[];
  /** Names of its environment variables. */
  readonly variables: readonly string[];
}
