/** One line of a bench's table. Both sides are measured in the same run, so only their ratio is a claim. */
export interface Row {
  readonly what: string;
  /** Formatted, with its unit. */
  readonly ours: string;
  readonly other: string;
  /** Ours divided by the other, or a difference; formatted. */
  readonly result: string;
  /** What is claimed, in words; `met` says whether this run showed it. */
  readonly claim: string;
  readonly met: boolean;
}

export interface Bench {
  readonly name: string;
  readonly title: string;
  run(): Promise<readonly Row[]>;
}

/** @returns the middle value; of an even count the lower one. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** @param part between 0 and 1 */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)];
  if (value === undefined) throw new Error("nothing was measured");
  return value;
}

/** Milliseconds that a call takes. */
export async function time(call: () => unknown): Promise<number> {
  const started = performance.now();
  await call();
  return performance.now() - started;
}
