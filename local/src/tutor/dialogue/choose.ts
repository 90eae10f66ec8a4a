/** FNV-1a over UTF-16 units: small, quick, and the same on every machine. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/** Picks by a seed, leaving out what was said before; from all of them where everything was said. */
export function choose<T extends string>(items: readonly T[], seed: number, said: string): T | undefined {
  const fresh = items.filter((item) => !said.includes(item));
  const from = fresh.length > 0 ? fresh : items;
  return from[seed % from.length];
}
