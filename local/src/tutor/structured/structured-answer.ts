import { analyze } from "../analysis";
import type { GrammarChecker } from "../correction/harper";
import { conversationTitle } from "../dialogue/title";
import { reply } from "../dialogue/reply";
import { gatherEvidence } from "./evidence";
import { type Lookup, fillSchema } from "./fill-schema";
import { type JsonSchema, isSchema } from "./json-schema";
import { type Message, conversationOf, learnerText } from "./learner-text";
import { levelOf, scoresOf } from "./scores";

const change = { type: "object", properties: { original: {}, replacement: {}, reason: {} } } as const;
/** What `format: "json"` without a schema answers with. */
const anyJson: JsonSchema = {
  type: "object",
  properties: {
    corrected: { type: "string" },
    changes: { type: "array", items: change },
    betterWords: { type: "array", items: change },
    tip: { type: "string" },
  },
};

/**
 * Answers with JSON text that is valid against the schema in `format`.
 * @param format "json" or a JSON schema
 */
export async function structuredAnswer(
  messages: readonly Message[],
  format: unknown,
  checker: GrammarChecker | undefined,
): Promise<string> {
  const schema = isSchema(format) ? format : anyJson;
  const { text, language } = learnerText(messages);
  const conversation = conversationOf(messages);
  const known = new Map<string, unknown>([
    ...aliases(["original", "input", "sentence"], text),
    ...aliases(["language"], language),
    ...aliases(["reply", "response", "message", "answer", "content"], reply(conversation)),
    ...aliases(["title"], conversationTitle(conversation)),
  ]);
  const wanted = JSON.stringify(schema).toLowerCase();
  if (/"[^"]*(?:correct|change|mistake|error|better|suggestion|tip|advice|feedback)/.test(wanted)) {
    const { feedback } = await analyze(text, language, checker);
    add(known, ["corrected", "correctedtext", "correctedsentence", "correction"], feedback.corrected);
    add(known, ["changes", "corrections", "mistakes", "errors"], feedback.changes);
    add(known, ["betterwords", "suggestions"], feedback.betterWords);
    add(known, ["tip", "tips", "advice", "feedback"], feedback.tip);
    add(known, ["iscorrect", "correct"], feedback.corrected === text);
  }
  if (/"[^"]*(?:score|level|cefr|grammar|vocabulary|overall|fluency|coherence|clarity)/.test(wanted)) {
    const evidence = await gatherEvidence(conversation, checker);
    const scores = scoresOf(evidence);
    add(known, ["scores"], scores);
    add(known, ["level", "cefr", "cefrlevel"], levelOf(scores, evidence.words));
    add(known, ["score", "overallscore"], scores.overall);
    for (const [name, value] of Object.entries(scores)) add(known, [name.toLowerCase()], value);
  }
  const lookup: Lookup = (name) => known.get(name.toLowerCase().replace(/[^a-z]/g, ""));
  return JSON.stringify(fillSchema(schema, lookup));
}

function aliases(names: readonly string[], value: unknown): [string, unknown][] {
  return names.map((name) => [name, value]);
}

function add(known: Map<string, unknown>, names: readonly string[], value: unknown): void {
  for (const [name, one] of aliases(names, value)) known.set(name, one);
}
