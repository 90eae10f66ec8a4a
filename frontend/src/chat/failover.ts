import { isTemporary, toApiError, type ApiError } from "@/api/api-error";
import { regions, type Region } from "@/api/llm";

/** Whether the other region may do better. */
const isRegionsFault = (error: ApiError): boolean => isTemporary(error) && error.code !== "offline";

/** How a call finds a region that answers. */
export interface FailoverOptions {
  chosen: Region;
  /** What is known before the call; a region that is down is asked last. */
  isDown: (region: Region) => boolean;
  /** Told of each region that failed. */
  onFailure: (region: Region) => void;
  /** Told of the region that answered. */
  onSuccess: (region: Region) => void;
}

/**
 * Runs a call in the chosen region; when that region fails or is known to be down, in the other one at once.
 *
 * @param call - Must be safe to repeat.
 * @throws ApiError of the region that was asked first, where the other one fails too.
 */
export async function withFailover<T>(
  { chosen, isDown, onFailure, onSuccess }: FailoverOptions,
  call: (region: Region) => Promise<T>,
): Promise<T> {
  const ask = async (region: Region) => {
    const answer = await call(region);
    onSuccess(region);
    return answer;
  };
  const other = regions.find((region) => region !== chosen) ?? chosen;
  const [first, second] = isDown(chosen) && !isDown(other) ? [other, chosen] : [chosen, other];
  try {
    return await ask(first);
  } catch (error) {
    const apiError = toApiError(error);
    if (!isRegionsFault(apiError)) throw apiError;
    onFailure(first);
    try {
      return await ask(second);
    } catch (thrown) {
      const secondError = toApiError(thrown);
      if (secondError.code === "aborted") throw secondError;
      if (isRegionsFault(secondError)) onFailure(second);
      throw apiError;
    }
  }
}
