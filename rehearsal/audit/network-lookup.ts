import type { RouteTable } from "./facts/network";
import type { Inventory } from "./inventory";

/** Name of what an id stands for, or the id. */
export function nameIn(
  things: readonly { readonly id: string; readonly name: string }[],
  id: string,
): string {
  return things.find((thing) => thing.id === id)?.name ?? id;
}

/** The table that a subnet uses: its own, else the VPC's main one. */
export function routeTableOf({ subnets, routeTables }: Inventory, subnetId: string): RouteTable | undefined {
  const vpc = subnets.find(({ id }) => id === subnetId)?.vpc;
  const own = routeTables.find((table) => table.subnets.includes(subnetId));
  return own ?? routeTables.find((table) => table.main && table.vpc === vpc);
}

/** Whether nothing in the subnet can be reached from the internet. */
export function isPrivate(inventory: Inventory, subnetId: string): boolean {
  const table = routeTableOf(inventory, subnetId);
  return table !== undefined && !table.routes.some(({ via }) => via === "internet gateway");
}

/** All of an address range stands for "anywhere". */
export const anywhere: readonly string[] = ["0.0.0.0/0", "::/0"];
