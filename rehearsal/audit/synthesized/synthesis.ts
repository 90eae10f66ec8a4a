import { type Resource, type SynthesizedTerraform } from "../../../local/src/synthesized/terraform";
import type { Thing } from "../facts/thing";
import { Attributes, idOf } from "./attributes";
import { descriptionOf, nameOf, untaggable } from "./resource-types";

/** A resource as policies see it, and the attributes that its facts are read from. */
export interface Entry {
  readonly thing: Thing;
  readonly of: Attributes;
}

/** The synthesized stacks as things with attributes. */
export class Synthesis {
  constructor(readonly terraform: SynthesizedTerraform) {}

  all(...types: readonly string[]): Entry[] {
    return types.flatMap((type) => this.terraform.all(type)).map((resource) => this.entry(resource));
  }

  /** Facts of each resource of a type. */
  facts<Facts>(type: string, read: (of: Attributes, thing: Thing) => Facts): (Thing & Facts)[] {
    return this.all(type).map(({ thing, of }) => ({ ...thing, ...read(of, thing) }));
  }

  /** Resources whose attribute names a thing. */
  referring(type: string, attribute: string, id: string): Entry[] {
    return this.all(type).filter(({ of }) => of.references(attribute).includes(id));
  }

  entry(resource: Resource): Entry {
    const { stack, type } = resource;
    const of = new Attributes(this.terraform, stack, resource.values);
    const provider = this.providerOf(resource);
    const tags = untaggable.has(type) ? undefined : { ...provider.tags, ...ownTags(of) };
    return {
      of,
      thing: {
        id: idOf(resource),
        type,
        name: nameOf(of, tags) ?? idOf(resource),
        region: provider.region,
        stack,
        tags,
        description: descriptionOf(type, of),
      },
    };
  }

  private providerOf({ stack, values }: Resource): { region: string; tags: Record<string, string> } {
    const [, alias] = new Attributes(this.terraform, stack, values).text("provider", "aws").split(".");
    const providers = this.terraform.content(stack).provider.aws ?? [];
    const block = providers.find((candidate) => candidate.alias === alias) ?? {};
    const of = new Attributes(this.terraform, stack, block);
    return { region: of.text("region"), tags: of.block("default_tags").map("tags") };
  }
}

/** Auto scaling groups have a list of blocks instead, and no default tags. */
function ownTags(of: Attributes): Record<string, string> {
  const list = of.blocks("tag").map((tag) => [tag.text("key"), tag.text("value")]);
  return { ...of.map("tags"), ...(Object.fromEntries(list) as Record<string, string>) };
}
