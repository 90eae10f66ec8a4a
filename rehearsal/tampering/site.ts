import { type Clients, clientsOf } from "../audit/account/clients";
import type { Inventory } from "../audit/inventory";
import type { policies } from "../audit/policies";
import { accountCredentials } from "../environment";

/** What is needed to change something behind Terraform's back. */
export class Site {
  readonly east: Clients;
  readonly west: Clients;

  /**
   * @param endpoint of an emulated account, never a real one
   * @param inventory what it holds
   */
  constructor(
    endpoint: string,
    readonly inventory: Inventory,
  ) {
    const access = { endpoint, credentials: accountCredentials };
    this.east = clientsOf("us-east-1", access);
    this.west = clientsOf("us-west-2", access);
  }
}

/** The one with a name. @throws Error where there is none */
export function named<T extends { readonly name: string }>(things: readonly T[], name: string): T {
  const found = things.find((thing) => thing.name === name);
  if (!found) throw new Error(`There is nothing named ${name}`);
  return found;
}

/** Something that somebody might do to an account by hand. */
export interface Tampering {
  readonly what: string;
  /** Rules that must object to it, and what they say. */
  readonly objections: { readonly [Name in keyof typeof policies]?: RegExp };
  /** @returns how to undo it */
  readonly harm: (site: Site) => Promise<() => Promise<unknown>>;
}
