import { asList, type Resource, type SynthesizedTerraform } from "../../../local/src/synthesized/terraform";

/**
 * A resource, or a block inside of it, with its attributes by type. What a policy relies on has no default here:
 * where it is missing, it is read as what AWS would make of it, and that is the caller's to say.
 */
export class Attributes {
  constructor(
    private readonly terraform: SynthesizedTerraform,
    private readonly stack: string,
    readonly values: Readonly<Record<string, unknown>>,
  ) {}

  text(name: string, otherwise = ""): string {
    const value = this.values[name];
    return typeof value === "string" || typeof value === "number" ? String(value) : otherwise;
  }

  optional(name: string): string | undefined {
    return this.values[name] === undefined ? undefined : this.text(name);
  }

  number(name: string, otherwise: number): number {
    const value = this.values[name];
    return value === undefined ? otherwise : Number(value);
  }

  /** Terraform takes a word for a truth value, too. */
  flag(name: string, otherwise: boolean): boolean {
    const value = this.values[name];
    return value === undefined ? otherwise : value === true || value === "true";
  }

  texts(name: string): string[] {
    return asList(this.values[name]).map(String);
  }

  /** Blocks of a name, however the writer put them. */
  blocks(name: string): Attributes[] {
    return asList(this.values[name]).map(
      (values) => new Attributes(this.terraform, this.stack, values as Record<string, unknown>),
    );
  }

  /** A block that occurs at most once; empty where it does not. */
  block(name: string): Attributes {
    return this.blocks(name)[0] ?? new Attributes(this.terraform, this.stack, {});
  }

  map(name: string): Record<string, string> {
    return (this.values[name] ?? {}) as Record<string, string>;
  }

  /** A text, also where it is another resource's, which says it itself. */
  literal(name: string): string {
    const target = this.terraform.resolve(this.stack, this.values[name]);
    const value = target?.resource.values[target.attribute];
    return typeof value === "string" ? value : this.text(name);
  }

  /** Id of the resource that an attribute names; what is no reference stays what it is. */
  reference(name: string): string {
    return this.references(name)[0] ?? "";
  }

  references(name: string): string[] {
    return this.texts(name).map((expression) => {
      const target = this.terraform.resolve(this.stack, expression);
      return target ? idOf(target.resource) : expression;
    });
  }
}

/** Address of a resource among all stacks. */
export function idOf({ stack, type, id }: Resource): string {
  return `${stack}/${type}.${id}`;
}
