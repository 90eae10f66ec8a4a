/** Terraform's "aws_lb.alb: Still creating... [10s elapsed]", and none of the plan or the outputs. */
const event = /^[\w-]+\.[\w.[\]"-]+: [A-Z]/;

/** Lines with the seconds since the start, and what is still running when nothing was said for a while. */
export class Progress {
  private readonly begun = Date.now();
  private readonly running = new Map<string, { since: number; detail: string }>();
  private spoken = Date.now();
  private readonly timer: NodeJS.Timeout;

  /** @param silence milliseconds after which running steps are named */
  constructor(
    private readonly write: (line: string) => void,
    silence = 20_000,
  ) {
    this.timer = setInterval(() => {
      if (Date.now() - this.spoken >= silence) this.remind();
    }, 1000);
    this.timer.unref();
  }

  say(text: string): void {
    this.spoken = Date.now();
    this.write(`[${String(seconds(this.begun)).padStart(3)} s] ${text}`);
  }

  /**
   * Times one step and tells its end.
   * @param work receives a function that takes Terraform's output line by line
   * @returns what the step returned, and its seconds
   */
  async step<T>(name: string, work: (detail: (line: string) => void) => Promise<T>): Promise<[T, number]> {
    const entry = { since: Date.now(), detail: "" };
    this.running.set(name, entry);
    try {
      const result = await work((line) => {
        if (event.test(line)) entry.detail = line;
      });
      this.say(`${name} (${seconds(entry.since)} s)`);
      return [result, seconds(entry.since)];
    } catch (error) {
      this.say(`${name} FAILED (${seconds(entry.since)} s)`);
      throw error;
    } finally {
      this.running.delete(name);
    }
  }

  get elapsed(): number {
    return seconds(this.begun);
  }

  private remind(): void {
    for (const [name, { since, detail }] of this.running) {
      this.say(`still ${name}, ${seconds(since)} s${detail ? `: ${detail}` : ""}`);
    }
  }
}

function seconds(since: number): number {
  return Math.round((Date.now() - since) / 1000);
}
