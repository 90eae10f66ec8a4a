import { reasonOf } from "./reason";

/** Something is not as it should be; the message says what was got. */
export class VerifyError extends Error {
  override readonly name = "VerifyError";
}

export interface Answer {
  readonly status: number;
  /** Undefined where it is not JSON. */
  readonly body: Record<string, unknown> | undefined;
}

/** A language model on a CPU that loads first; the gateway itself gives up after 15 minutes. */
const patience = 900_000;

/** The API as a learner calls it. */
export class Api {
  /** @param token ID token; empty: none is sent */
  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  /**
   * Calls and reads the answer, whatever its status.
   * @param within milliseconds @default as long as the gateway waits
   * @throws VerifyError where there is none
   */
  async ask(method: string, path: string, body?: unknown, within = patience): Promise<Answer> {
    const response = await this.send(method, path, body, AbortSignal.timeout(within));
    const text = await response.text();
    try {
      return { status: response.status, body: JSON.parse(text) as Record<string, unknown> };
    } catch {
      return { status: response.status, body: undefined };
    }
  }

  /** Calls and reads an answer that has to be a success. @throws VerifyError with status and words of another */
  async expect(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
    const { status, body: answer } = await this.ask(method, path, body);
    if (status < 200 || status > 299) throw new VerifyError(`${status} ${words(answer)}`);
    if (!answer) throw new VerifyError(`${status}, but the answer is not JSON`);
    if (typeof answer.error === "string") throw new VerifyError(answer.error);
    return answer;
  }

  /**
   * Values of a streamed answer, as they arrive, each with the number of the chunk it came in. Whoever stops
   * reading ends the request.
   * @throws VerifyError where the answer is no success
   */
  async *stream(
    path: string,
    body: unknown,
  ): AsyncGenerator<{ value: Record<string, unknown>; chunk: number }> {
    const abort = new AbortController();
    const signal = AbortSignal.any([abort.signal, AbortSignal.timeout(patience)]);
    const response = await this.send("POST", path, body, signal);
    if (!response.ok || !response.body) {
      throw new VerifyError(`${response.status} ${(await response.text()).slice(0, 200)}`);
    }
    const decoder = new TextDecoder();
    let rest = "";
    let chunk = 0;
    try {
      for await (const bytes of response.body as AsyncIterable<Uint8Array>) {
        chunk += 1;
        const lines = (rest + decoder.decode(bytes, { stream: true })).split("\n");
        rest = lines.pop() ?? "";
        for (const line of lines) yield { value: JSON.parse(line) as Record<string, unknown>, chunk };
      }
      if (rest.trim() !== "") yield { value: JSON.parse(rest) as Record<string, unknown>, chunk };
    } finally {
      abort.abort();
    }
  }

  private async send(method: string, path: string, body: unknown, signal: AbortSignal): Promise<Response> {
    try {
      return await fetch(this.url + path, {
        method,
        headers: {
          ...(this.token === "" ? {} : { authorization: this.token }),
          ...(body === undefined ? {} : { "content-type": "application/json" }),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
        signal,
      });
    } catch (error) {
      throw new VerifyError(`no answer from ${this.url}: ${reasonOf(error)}`);
    }
  }
}

/** What an error answer says: `message` of the service and the gateway, `error` of Ollama. */
function words(answer: Record<string, unknown> | undefined): string {
  const { message, error } = answer ?? {};
  return [message, error].find((text) => typeof text === "string") ?? "without a reason";
}
