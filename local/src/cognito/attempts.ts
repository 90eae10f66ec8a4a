/**
 * Counts what somebody may do only so often, in memory: failed sign-ins of a user, mails to a user.
 * Old attempts are forgotten after the window.
 */
export class Attempts {
  private readonly times = new Map<string, number[]>();

  /**
   * @param limit attempts allowed in the window
   * @param window ms
   * @param now Unix time, ms
   */
  constructor(
    private readonly limit: number,
    private readonly window: number,
    private readonly now: () => number,
  ) {}

  exhausted(key: string): boolean {
    return this.recent(key).length >= this.limit;
  }

  count(key: string): void {
    this.times.set(key, [...this.recent(key), this.now()]);
  }

  forget(key: string): void {
    this.times.delete(key);
  }

  private recent(key: string): number[] {
    const since = this.now() - this.window;
    const recent = (this.times.get(key) ?? []).filter((time) => time > since);
    if (recent.length === 0) this.times.delete(key);
    return recent;
  }
}
