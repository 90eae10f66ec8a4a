import { SynthesizedTerraform } from "../../local/src/synthesized/terraform";
import type { Inventory } from "../../rehearsal/audit/inventory";
import { readSynthesized } from "../../rehearsal/audit/synthesized/read";
import type { SynthesizedApp } from "./synthesized-app";

/** Attributes of a block, to be changed. */
export type Mutable = Record<string, unknown>;

interface Stack extends Mutable {
  resource: Record<string, Record<string, Mutable>>;
  provider: { aws: Mutable[] };
  terraform: Mutable;
}

/** The synthesized JSON of all stacks, to be changed by a test before it is read. */
export class Draft {
  private constructor(private readonly stacks: Readonly<Record<string, Stack>>) {}

  static of(app: SynthesizedApp): Draft {
    const entries = app.stackNames.map((name) => [name, JSON.parse(app.stack(name).json) as Stack] as const);
    return new Draft(Object.fromEntries(entries));
  }

  inventory(): Inventory {
    return readSynthesized(SynthesizedTerraform.of(this.stacks));
  }

  stack(name: string): Stack {
    const stack = this.stacks[name];
    if (!stack) throw new Error(`No stack ${name}`);
    return stack;
  }

  /** The first resource of a type whose id in Terraform has the given part. */
  resource(stack: string, type: string, part = ""): Mutable {
    const found = Object.entries(this.stack(stack).resource[type] ?? {}).find(([id]) => id.includes(part));
    if (!found) throw new Error(`${stack} has no ${type} with "${part}" in its id`);
    return found[1];
  }

  /** As {@link resource}: its id in Terraform. */
  id(stack: string, type: string, part = ""): string {
    const found = Object.keys(this.stack(stack).resource[type] ?? {}).find((id) => id.includes(part));
    if (found === undefined) throw new Error(`${stack} has no ${type} with "${part}" in its id`);
    return found;
  }

  add(stack: string, type: string, values: Mutable, id = "added"): void {
    (this.stack(stack).resource[type] ??= {})[id] = values;
  }

  remove(stack: string, type: string, part = ""): void {
    const all = this.stack(stack).resource[type] ?? {};
    this.stack(stack).resource[type] = Object.fromEntries(
      Object.entries(all).filter(([id]) => id !== this.id(stack, type, part)),
    );
  }

  /** Changes the OpenAPI body of the API. */
  changeBody(change: (body: { paths: Record<string, Record<string, Mutable>> } & Mutable) => void): void {
    const api = this.resource("api", "aws_api_gateway_rest_api");
    const body = JSON.parse(api.body as string) as Parameters<typeof change>[0];
    change(body);
    api.body = JSON.stringify(body);
  }
}
