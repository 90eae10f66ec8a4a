import { once } from "node:events";
import type { ServerResponse } from "node:http";

/** Lines of JSON; the head goes out with the first one. */
export class NdjsonStream {
  private readonly gone = new AbortController();

  constructor(private readonly response: ServerResponse) {
    response.once("close", () => {
      this.gone.abort();
    });
  }

  /** Aborted when the client has gone (and after the end). */
  get signal(): AbortSignal {
    return this.gone.signal;
  }

  /** Waits while the client reads more slowly than this writes. @throws AbortError when the client has gone */
  async write(line: unknown): Promise<void> {
    this.signal.throwIfAborted();
    if (!this.response.headersSent) this.response.writeHead(200, { "content-type": "application/x-ndjson" });
    if (!this.response.write(`${JSON.stringify(line)}\n`)) {
      await once(this.response, "drain", { signal: this.signal });
    }
  }

  end(): void {
    this.response.end();
  }
}
