import type { Rule } from "../rule";
import { adjectiveRules } from "./adjectives";
import { agreementRules } from "./agreement";
import { articleRules } from "./articles";
import { nounRules } from "./nouns";
import { perfectRules } from "./perfect";
import { prepositionRules } from "./prepositions";
import { questionRules } from "./questions";
import { sentenceRules } from "./sentence";
import { spellingRules } from "./spelling";
import { tenseRules } from "./tense";
import { verbPatternRules } from "./verb-patterns";
import { wordChoiceRules } from "./word-choice";

/**
 * All own rules in the order they are applied: spelling first, so that the others see whole words; what may remove a
 * verb (questions, "I am agree") before tense; agreement after tense, because the past has hardly any.
 */
export const ownRules: readonly Rule[] = [
  ...spellingRules,
  ...verbPatternRules,
  ...questionRules,
  ...sentenceRules,
  ...nounRules,
  ...perfectRules,
  ...tenseRules,
  ...agreementRules,
  ...adjectiveRules,
  ...wordChoiceRules,
  ...prepositionRules,
  ...articleRules,
];
