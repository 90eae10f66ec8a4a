import { Dialect, LocalLinter, SuggestionKind, type Lint } from "harper.js";
import { binary } from "harper.js/binary";
import { isBritish } from "./british";
import type { Slip, SlipAnswer, SlipRequest } from "./slip";

/** Matters of taste. */
const ignoredKinds = new Set([
  "Enhancement",
  "Formatting",
  "Readability",
  "Redundancy",
  "Regionalism",
  "Style",
]);

/** Most slips of one text: this is a hint, the correction follows. */
const most = 5;

const linter = new LocalLinter({ binary, dialect: Dialect.American });

/** A lint as a slip; none where there is nothing to put in its place, or where a name is taken for a misspelling. */
function slipsOf(lint: Lint): Slip[] {
  const suggestions = lint.suggestions();
  const [suggestion] = suggestions;
  const original = lint.get_problem_text();
  const kind = lint.lint_kind();
  if (!suggestion || ignoredKinds.has(kind)) return [];
  if (kind === "Spelling" && original !== original.toLowerCase()) return [];
  const texts = suggestions.map((one) => one.get_replacement_text());
  if (isBritish(original, texts)) return [];
  const [text = ""] = texts;
  switch (suggestion.kind()) {
    case SuggestionKind.Remove:
      return [{ original, replacement: "" }];
    case SuggestionKind.InsertAfter:
      return [{ original, replacement: original + text }];
    default:
      return [{ original, replacement: text }];
  }
}

async function answer({ data: { id, text } }: MessageEvent<SlipRequest>): Promise<void> {
  const lints = await linter.lint(text, { language: "plaintext" });
  const message: SlipAnswer = { id, slips: lints.flatMap(slipsOf).slice(0, most) };
  self.postMessage(message);
}

self.addEventListener("message", (event: MessageEvent<SlipRequest>) => {
  void answer(event);
});
