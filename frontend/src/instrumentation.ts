import { environment } from "@/environment";

/** Runs once when the server starts: an incomplete environment stops it there, not at the first learner. */
export function register(): void {
  environment();
}
