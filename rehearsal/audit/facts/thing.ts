/** What all things of an inventory have, wherever they were read. */
export interface Thing {
  /** What the inventory's other facts know it by. Nothing outside of it does: AWS's id, or an address in Terraform. */
  readonly id: string;
  /** In Terraform's words, such as `aws_security_group`. */
  readonly type: string;
  /** Its own, else its tag `Name`. */
  readonly name: string;
  readonly region: string;
  /** The stack that made it, as its tag `Component` says; undefined where it has none. */
  readonly stack: string | undefined;
  /** undefined: such things have no tags. */
  readonly tags: Readonly<Record<string, string>> | undefined;
  /** undefined: such things have none. */
  readonly description: string | undefined;
}
