/** Ends what was started, last first, and goes on where something fails to end. */
export class Closers {
  private readonly closers: (() => Promise<void> | void)[] = [];

  add(close: () => Promise<void> | void): void {
    this.closers.push(close);
  }

  async closeAll(): Promise<void> {
    for (let close = this.closers.pop(); close; close = this.closers.pop()) {
      try {
        await close();
      } catch {
        // It cannot be ended twice, and the process ends right after.
      }
    }
  }
}
