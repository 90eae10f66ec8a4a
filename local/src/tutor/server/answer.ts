import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { sendJson } from "./http";
import { NdjsonStream } from "./ndjson";

/** An answer's text and what was needed for it; durations in nanoseconds, as in Ollama's API. */
export interface Answer {
  readonly text: string;
  readonly promptTokens: number;
  readonly loadDuration: number;
  readonly promptDuration: number;
  /** `process.hrtime.bigint()` when the request came in. */
  readonly start: bigint;
}

export interface AnswerProps {
  readonly model: string;
  readonly stream: boolean;
  readonly tokensPerSecond: number;
  /** Ollama's option `num_predict`. @default no limit */
  readonly maximumTokens?: number;
  /** How a piece of text stands in a line: `{"message": …}` of chat, `{"response": …}` of generate. */
  readonly wrap: (text: string) => Record<string, unknown>;
  /** More fields of the last line. */
  readonly last?: Record<string, unknown>;
}

/** Sends an answer at once or, streamed, word by word: the first one immediately, the others at a reader's pace. */
export async function sendAnswer(
  response: ServerResponse,
  answer: Answer,
  props: AnswerProps,
): Promise<void> {
  const { model, stream, tokensPerSecond, wrap } = props;
  const all = tokensOf(answer.text);
  const tokens = all.slice(0, props.maximumTokens ?? all.length);
  const evalStart = process.hrtime.bigint();
  const line = (text: string, rest: object): Record<string, unknown> => ({
    model,
    created_at: new Date().toISOString(),
    ...wrap(text),
    ...rest,
  });
  const statistics = (): object => ({
    done: true,
    done_reason: tokens.length < all.length ? "length" : "stop",
    ...props.last,
    total_duration: nanoseconds(answer.start),
    load_duration: answer.loadDuration,
    prompt_eval_count: answer.promptTokens,
    prompt_eval_duration: answer.promptDuration,
    eval_count: tokens.length,
    eval_duration: nanoseconds(evalStart),
  });
  if (!stream) {
    sendJson(response, 200, line(tokens.join(""), statistics()));
    return;
  }
  const lines = new NdjsonStream(response);
  for (const [index, token] of tokens.entries()) {
    if (index > 0) await sleep(1000 / tokensPerSecond, undefined, { signal: lines.signal });
    await lines.write(line(token, { done: false }));
  }
  await lines.write(line("", statistics()));
  lines.end();
}

/** Words with the space before them; joined they are the text again. */
export function tokensOf(text: string): string[] {
  return text.match(/\s*\S+|\s+$/g) ?? [];
}

/** Whole nanoseconds since a `process.hrtime.bigint()`. */
export function nanoseconds(since: bigint): number {
  return Number(process.hrtime.bigint() - since);
}
