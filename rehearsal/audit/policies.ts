import type { Policy } from "./policy";
import { protectedStateBucket } from "./protected-state-bucket";

/** Every rule that is run over a deployed account. */
export const policies: readonly Policy[] = [protectedStateBucket];
