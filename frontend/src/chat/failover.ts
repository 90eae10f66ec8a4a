import { isTemporary, toApiError } from "@/api/api-error";
import { regions, type Region } from "@/api/llm";

/** How a call finds a region that answers. */
export interface FailoverOptions {
  chosen: Region;
  /** What is known before the call; a region that is down is asked last. */
  isDown: (region: Region) => boolean;
  /** Told of each region that failed. */
  onFailure: (region: Region) => void;
}

/**
 * Runs a call in the chosen region; when that region fails or is known to be down, in the other one at once.
 *
 * @param call - Must be safe to repeat.
 * @throws ApiError of the region that was asked first, where the other one fails too.
 */
export async function withFailover<T>(
  { chosen, isDown, onFailure }: FailoverOptions,
  call: (region: Region) => Promise<T>,
): Promise<T> {
  const other = regions.find((region) => region !== chosen) ?? chosen;
  const [first, second] = isDown(chosen) && !isDown(other) ? [other, chosen] : [chosen, other];
  try {
    return await call(first);
  } catch (error) {
    const apiError = toApiError(error);
    if (!isTemporary(apiError) || apiError.code === "offline") throw apiError;
    onFailure(first);
    try {
      return await call(second);
    } catch (secondError) {
      if (toApiError(secondError).code === "aborted") throw toApiError(secondError);
      throw apiError;
    }
  }
}
