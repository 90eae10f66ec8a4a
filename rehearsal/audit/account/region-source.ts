import { paginateDescribeVpcs, type Vpc } from "@aws-sdk/client-ec2";
import type { Thing } from "../facts/thing";
import type { Clients } from "./clients";

/** One region of an account, read through AWS's APIs. */
export class RegionSource {
  private vpcs: Promise<readonly Vpc[]> | undefined;

  constructor(
    readonly region: string,
    readonly clients: Clients,
  ) {}

  /** The VPCs of this project; whatever is inside them is its business. */
  ownVpcs(): Promise<readonly Vpc[]> {
    this.vpcs ??= collect(paginateDescribeVpcs({ client: this.clients.ec2 }, {}), ({ Vpcs }) => Vpcs).then(
      (all) => all.filter(({ Tags }) => isOwn(tagMap(Tags).Name, tagMap(Tags))),
    );
    return this.vpcs;
  }

  async isInOwnVpc(vpcId: string | undefined): Promise<boolean> {
    return (await this.ownVpcs()).some(({ VpcId }) => VpcId === vpcId);
  }

  /** @param name a thing's own name; left out: it has none but its tag */
  thing(
    type: string,
    id: string | undefined,
    tags: Readonly<Record<string, string>> | undefined,
    { name, description }: { readonly name?: string; readonly description?: string } = {},
  ): Thing {
    return {
      id: id ?? "",
      type,
      name: name ?? tags?.Name ?? id ?? "",
      region: this.region,
      stack: tags?.Component,
      tags,
      description,
    };
  }
}

/** Whether something belongs to this project: by its name, or by its tag. An account may hold other things. */
export function isOwn(name: string | undefined, tags: Readonly<Record<string, string>> = {}): boolean {
  return tags.Project === "ngobrol" || /^(\/aws\/[a-z/]+\/)?lks-/.test(name ?? "");
}

export function tagMap(
  tags: readonly { readonly Key?: string; readonly Value?: string }[] | undefined,
): Record<string, string> {
  return Object.fromEntries((tags ?? []).map(({ Key = "", Value = "" }) => [Key, Value]));
}

/** All items of all pages. */
export async function collect<Page, Item>(
  pages: AsyncIterable<Page>,
  items: (page: Page) => readonly Item[] | undefined,
): Promise<Item[]> {
  const found: Item[] = [];
  for await (const page of pages) found.push(...(items(page) ?? []));
  return found;
}

/** Few at a time: AWS answers too many questions with a delay. */
const atOnce = 4;

/** Asks something about each item. */
export async function forEach<Item, Result>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += atOnce) {
    results.push(...(await Promise.all(items.slice(start, start + atOnce).map(ask))));
  }
  return results;
}
