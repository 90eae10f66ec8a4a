import { Testing, type TerraformStack } from "cdktf";

/** Attributes of one block as Terraform JSON has them. */
export type Block = Record<string, unknown>;
type Blocks = Record<string, Record<string, Block>>;

/** A stack as Terraform will read it, with look-ups by type. */
export class SynthesizedStack {
  readonly json: string;
  private readonly content: {
    readonly resource?: Blocks;
    readonly data?: Blocks;
    readonly provider?: Record<string, Block[]>;
    readonly terraform: Block;
    readonly variable?: Record<string, Block>;
  };

  /** @param source a stack still to be synthesized, or the text of a synthesized one */
  constructor(source: TerraformStack | string) {
    if (typeof source === "string") {
      this.json = source;
    } else {
      source.prepareStack();
      this.json = Testing.synth(source);
    }
    this.content = JSON.parse(this.json) as typeof this.content;
  }

  get resourceTypes(): string[] {
    return Object.keys(this.content.resource ?? {}).sort();
  }

  get variables(): Record<string, Block> {
    return this.content.variable ?? {};
  }

  /** Provider blocks of one name, the default one first. */
  providers(name: string): Block[] {
    return this.content.provider?.[name] ?? [];
  }

  /** Backend and version constraints. */
  get terraform(): Block {
    return this.content.terraform;
  }

  /** Every resource, with its type. */
  get allResources(): (Block & { readonly terraformId: string; readonly terraformType: string })[] {
    return this.resourceTypes.flatMap((terraformType) =>
      this.resources(terraformType).map((block) => ({ ...block, terraformType })),
    );
  }

  /** Every resource of a type, with its id in Terraform. */
  resources(type: string): (Block & { readonly terraformId: string })[] {
    return Object.entries(this.content.resource?.[type] ?? {}).map(([id, block]) => ({
      ...block,
      terraformId: `${type}.${id}`,
    }));
  }

  /** The only resource of a type. */
  resource(type: string): Block & { readonly terraformId: string } {
    return only(this.resources(type), `resource "${type}"`);
  }

  /** Every data source of a type. */
  dataSources(type: string): Block[] {
    return Object.values(this.content.data?.[type] ?? {});
  }

  /** The only data source of a type. */
  dataSource(type: string): Block {
    return only(this.dataSources(type), `data source "${type}"`);
  }
}

function only<T>(items: readonly T[], what: string): T {
  const [item] = items;
  if (!item || items.length > 1) throw new Error(`Expected one ${what}, got ${items.length}`);
  return item;
}
