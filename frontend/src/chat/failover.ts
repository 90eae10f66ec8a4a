import { isTemporary, toApiError } from "@/api/api-error";
import { regions, type Region } from "@/api/llm";

/**
 * Runs a call in the chosen region; when that region fails, in the other one at once.
 *
 * @param call - Must be safe to repeat: nothing of its first run may have been shown yet.
 * @param onFailure - Told of each region that failed.
 * @throws ApiError of the chosen region, where the other one fails too.
 */
export async function withFailover<T>(
  chosen: Region,
  call: (region: Region) => Promise<T>,
  onFailure: (region: Region) => void,
): Promise<T> {
  try {
    return await call(chosen);
  } catch (error) {
    const apiError = toApiError(error);
    const other = regions.find((region) => region !== chosen);
    if (!other || !isTemporary(apiError) || apiError.code === "offline") throw apiError;
    onFailure(chosen);
    try {
      return await call(other);
    } catch {
      throw apiError;
    }
  }
}
