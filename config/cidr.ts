/** IPv4 ranges, as far as the network of this project needs them. */
export interface Cidr {
  /** First address of the range, as a 32-bit unsigned number. */
  readonly base: number;
  /** Length of the network prefix in bits. */
  readonly prefix: number;
}

/**
 * Reads "a.b.c.d/n".
 * @throws Error where the text is no IPv4 range or the address has bits set behind the prefix.
 */
export function parseCidr(text: string): Cidr {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(text);
  const octets = match?.slice(1, 5).map(Number) ?? [];
  const prefix = Number(match?.[5]);
  if (!match || octets.some((octet) => octet > 255) || prefix > 32) {
    throw new Error(`"${text}" is not an IPv4 range such as 172.32.0.0/23`);
  }
  const base = octets.reduce((value, octet) => value * 256 + octet, 0);
  if (base % size({ base, prefix }) !== 0) {
    throw new Error(`"${text}" has address bits set behind its /${prefix} prefix`);
  }
  return { base, prefix };
}

export function formatCidr({ base, prefix }: Cidr): string {
  return `${formatAddress(base)}/${prefix}`;
}

/** The nth network (0-based) of the given prefix length inside a range. */
export function subnet(range: Cidr, prefix: number, index: number): Cidr {
  return { base: range.base + index * size({ base: 0, prefix }), prefix };
}

/**
 * The nth address (0-based) of a range. AWS reserves the first four and the last one of every subnet.
 */
export function hostAddress(range: Cidr, index: number): string {
  return formatAddress(range.base + index);
}

export function overlaps(left: Cidr, right: Cidr): boolean {
  return left.base < right.base + size(right) && right.base < left.base + size(left);
}

function size({ prefix }: Cidr): number {
  return 2 ** (32 - prefix);
}

function formatAddress(value: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join(".");
}
