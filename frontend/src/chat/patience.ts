import { ApiError } from "@/api/api-error";

/** How long a stream may be silent, in milliseconds. */
export interface Patience {
  /** Before its first piece: a CPU worker may have to load the model and read the conversation. */
  first: number;
  /** Between two pieces. */
  next: number;
}

/**
 * A stream that ends with an error instead of being silent for ever, as it is when a worker or a network dies without
 * a word.
 *
 * @throws ApiError: `unavailable` before the first piece, `interrupted` after it
 */
export async function* withPatience(
  open: (signal: AbortSignal) => AsyncIterable<string>,
  signal: AbortSignal,
  { first, next }: Patience,
): AsyncGenerator<string, void> {
  const inner = new AbortController();
  const abort = () => {
    inner.abort();
  };
  signal.addEventListener("abort", abort);
  let failure: ApiError | undefined;
  const giveUp = (code: "unavailable" | "interrupted") => () => {
    failure = new ApiError(code);
    abort();
  };
  let timer = setTimeout(giveUp("unavailable"), first);
  try {
    for await (const piece of open(inner.signal)) {
      clearTimeout(timer);
      timer = setTimeout(giveUp("interrupted"), next);
      yield piece;
    }
  } catch (error) {
    throw failure ?? error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", abort);
  }
}
