/** Something that has to be ended. */
export interface Closable {
  readonly close: () => Promise<void> | void;
}

/** Ends what was started, last first, and goes on where something fails to end. */
export class Closers {
  private readonly closables: Closable[] = [];

  /** @returns what it was given, once it is there */
  async own<T extends Closable>(starting: T | Promise<T>): Promise<T> {
    const closable = await starting;
    this.closables.push(closable);
    return closable;
  }

  async closeAll(): Promise<void> {
    for (let closable = this.closables.pop(); closable; closable = this.closables.pop()) {
      try {
        await closable.close();
      } catch {
        // It cannot be ended twice, and the process ends right after.
      }
    }
  }
}
