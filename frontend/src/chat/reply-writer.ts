/** Milliseconds between two looks at an answer that is being written; each costs a rendering of the page. */
const pause = 80;

/** Gathers the pieces of an answer, so that a fast model costs no more than a slow one. */
export class ReplyWriter {
  private content = "";
  private source: unknown;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param show - Called with all of the answer so far; with the first piece at once. */
  constructor(private readonly show: (content: string) => void) {}

  /** @param source - Who writes; another one than before begins anew. */
  write(piece: string, source: unknown): void {
    const first = this.content === "";
    if (source !== this.source) this.content = "";
    this.source = source;
    this.content += piece;
    if (first) this.show(this.content);
    else this.timer ??= setTimeout(this.flush, pause);
  }

  /** Shows what was gathered since. @returns the answer so far */
  readonly flush = (): string => {
    if (this.timer !== undefined) this.show(this.content);
    clearTimeout(this.timer);
    this.timer = undefined;
    return this.content;
  };
}
