import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { PlainError } from "../plain-error";

const stackSchema = z.looseObject({
  resource: z.record(z.string(), z.record(z.string(), z.looseObject({}))).default({}),
  output: z.record(z.string(), z.looseObject({ value: z.unknown() })).default({}),
  data: z.record(z.string(), z.record(z.string(), z.looseObject({}))).default({}),
  provider: z.record(z.string(), z.array(z.looseObject({}))).default({}),
  terraform: z.looseObject({}).default({}),
});
const manifestSchema = z.object({
  stacks: z.record(z.string(), z.object({ synthesizedStackPath: z.string() })),
});

/** All of a stack's cdk.tf.json. */
export type StackContent = z.output<typeof stackSchema>;

/** A resource in the synthesized Terraform. */
export interface Resource {
  readonly stack: string;
  readonly type: string;
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
}

const resourceReference = /^\$\{(?<type>aws_\w+)\.(?<id>[\w-]+)\.(?<attribute>\w+)\}$/;
/** Attributes that stand for the resource itself. */
const naming = ["arn", "id", "name", "invoke_arn"];
const stateReference =
  /^\$\{data\.terraform_remote_state\.cross-stack-reference-input-(?<stack>[\w-]+)\.outputs\.(?<output>[\w-]+)\}$/;

/** The synthesized Terraform of all stacks, with its references followed as Terraform would. */
export class SynthesizedTerraform {
  private constructor(private readonly stacks: ReadonlyMap<string, StackContent>) {}

  /**
   * @param folder cdktf.out
   * @throws PlainError where there is no manifest
   */
  static async read(folder: string): Promise<SynthesizedTerraform> {
    const text = await readFile(join(folder, "manifest.json"), "utf8").catch(() => {
      throw new PlainError(
        `${folder} holds no synthesized stacks. Fix: run npm run synth and read its errors.`,
      );
    });
    const { stacks } = manifestSchema.parse(JSON.parse(text));
    const entries = Object.entries(stacks).map(async ([name, { synthesizedStackPath }]) => {
      const content = await readFile(join(folder, synthesizedStackPath), "utf8");
      return [name, stackSchema.parse(JSON.parse(content))] as const;
    });
    return new SynthesizedTerraform(new Map(await Promise.all(entries)));
  }

  /** For tests: stacks as their cdk.tf.json has them, by name. */
  static of(stacks: Readonly<Record<string, unknown>>): SynthesizedTerraform {
    const entries = Object.entries(stacks).map(
      ([name, content]) => [name, stackSchema.parse(content)] as const,
    );
    return new SynthesizedTerraform(new Map(entries));
  }

  get stackNames(): string[] {
    return [...this.stacks.keys()];
  }

  /** @throws Error for a stack that there is not */
  content(stack: string): StackContent {
    const content = this.stacks.get(stack);
    if (!content) throw new Error(`cdktf.out: no stack ${stack}.`);
    return content;
  }

  /** All resources of a stack. */
  resources(stack: string): Resource[] {
    return Object.entries(this.stacks.get(stack)?.resource ?? {}).flatMap(([type, blocks]) =>
      Object.entries(blocks).map(([id, values]) => ({ stack, type, id, values })),
    );
  }

  /** All resources of a type, in every stack. */
  all(type: string): Resource[] {
    return [...this.stacks].flatMap(([stack, { resource }]) =>
      Object.entries(resource[type] ?? {}).map(([id, values]) => ({ stack, type, id, values })),
    );
  }

  /** @throws Error unless there is exactly one */
  only(type: string): Resource {
    const [first, ...others] = this.all(type);
    if (!first || others.length > 0) {
      throw new Error(`cdktf.out: expected one ${type}, got ${others.length + (first ? 1 : 0)}.`);
    }
    return first;
  }

  /**
   * The resource an expression such as `${aws_lb.x.arn}` names, also through another stack's remote state.
   * @param stack where the expression stands
   * @returns undefined for anything that names no resource
   */
  follow(stack: string, expression: unknown): Resource | undefined {
    const target = this.resolve(stack, expression);
    return target && naming.includes(target.attribute) ? target.resource : undefined;
  }

  /** As {@link follow}, for any attribute of the resource. */
  resolve(
    stack: string,
    expression: unknown,
  ): { readonly resource: Resource; readonly attribute: string } | undefined {
    if (typeof expression !== "string") return undefined;
    const state = stateReference.exec(expression)?.groups;
    if (state?.stack !== undefined && state.output !== undefined) {
      return this.resolve(state.stack, this.stacks.get(state.stack)?.output[state.output]?.value);
    }
    const { type, id, attribute } = resourceReference.exec(expression)?.groups ?? {};
    if (type === undefined || id === undefined || attribute === undefined) return undefined;
    const values = this.stacks.get(stack)?.resource[type]?.[id];
    return values && { resource: { stack, type, id, values }, attribute };
  }

  /** All resources of a type one of whose arguments names the resource. */
  referring(type: string, argument: string, to: Resource): Resource[] {
    return this.all(type).filter(({ stack, values }) =>
      asList(values[argument]).some((expression) => {
        const target = this.follow(stack, expression);
        return target?.stack === to.stack && target.type === to.type && target.id === to.id;
      }),
    );
  }
}

/** A block that may occur once is an object or a list of one, as the writer liked. */
export function asList(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

/** Schema of a block that occurs at most once. */
export function block<S extends z.ZodType>(schema: S) {
  return z.preprocess((value) => (Array.isArray(value) ? (value as unknown[])[0] : value), schema);
}
