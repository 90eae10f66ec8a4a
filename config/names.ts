/**
 * Longest name AWS accepts per kind of resource, where it is shorter than the 255 characters of most.
 * Sources: the API references of the services (CreateLoadBalancer, CreateTargetGroup, CreateFunction,
 * CreateDBInstance, CreateUserPool, CreateSecurityGroup, CreateAssociation).
 */
const maximumLengths = {
  loadBalancer: 32,
  targetGroup: 32,
  function: 64,
  database: 63,
  bucket: 63,
  association: 128,
  userPool: 128,
  default: 255,
} as const;

export type NameKind = keyof typeof maximumLengths;

/** The one place where names of resources are made: prefix, parts, and AWS's own length limits (G3). */
export class Names {
  constructor(
    /** Every name starts with it. */
    private readonly prefix: string,
  ) {}

  /**
   * "lks-" and the parts, joined by dashes: `resource("sg", "db")` is "lks-sg-db".
   * @throws Error where the name is longer than AWS accepts for this kind, or has characters AWS refuses.
   */
  resource(...parts: string[]): string {
    return this.limited("default", ...parts);
  }

  /** As {@link resource}, held to the limit of one kind of resource. */
  limited(kind: NameKind, ...parts: string[]): string {
    const name = `${this.prefix}${parts.join("-")}`;
    const maximum = maximumLengths[kind];
    if (name.length > maximum) {
      throw new Error(
        `Name "${name}" has ${name.length} characters; AWS allows ${maximum} for a ${kind}. Shorten one of: ${parts.join(", ")}.`,
      );
    }
    if (!/^[a-z][a-z0-9-]*[a-z0-9]$/.test(name) || name.includes("--")) {
      throw new Error(
        `Name "${name}" is not allowed: use lower-case letters, digits and single dashes, ending in a letter or digit.`,
      );
    }
    return name;
  }
}
