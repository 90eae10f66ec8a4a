import type { ApiError, ApiErrorCode } from "@/api/api-error";
import type { Region } from "@/api/llm";
import type { Slip } from "@/slips/slip";
import type { SaveState } from "./autosave";
import type { ChatMessage } from "./messages";

/** Where the answer to the last message stands. */
export type AnswerState =
  | { status: "idle" }
  /** Another tab of this browser asked, and waits for the answer. */
  | { status: "elsewhere" }
  /** The request is out; `since` and how long the first word usually takes, in milliseconds. */
  | { status: "waiting"; since: number; usual?: number | undefined }
  | { status: "streaming" }
  /** The answer was written just now, to its end. */
  | { status: "answered" }
  | { status: "failed"; code: ApiErrorCode };

/** Everything a page shows of one conversation. */
export interface ConversationState {
  title: string;
  messages: readonly ChatMessage[];
  /** What is being typed. */
  draft: string;
  load: "ready" | "loading" | "failed" | "missing";
  answer: AnswerState;
  /** By message: corrections that are asked for or did not come. */
  corrections: Readonly<Record<string, "pending" | "failed">>;
  /** By message: likely slips that this browser found while there is no correction. */
  slips: Readonly<Record<string, readonly Slip[]>>;
  save: SaveState;
  saveError?: ApiError | undefined;
  /** Another region answered than the chosen one. */
  answeredBy?: { failed: Region; used: Region } | undefined;
}
