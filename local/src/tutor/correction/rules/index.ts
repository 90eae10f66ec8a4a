import type { Rule } from "../rule";
import { adjectiveRules } from "./adjectives";
import { agreementRules } from "./agreement";
import { nounAgreementRules } from "./agreement-nouns";
import { articleRules } from "./articles";
import { experienceRules } from "./experience";
import { nounFormRules } from "./noun-forms";
import { nounRules } from "./nouns";
import { perfectRules } from "./perfect";
import { prepositionRules } from "./prepositions";
import { questionRules } from "./questions";
import { sentenceRules } from "./sentence";
import { setPhraseRules } from "./set-phrases";
import { spellingRules } from "./spelling";
import { tenseRules } from "./tense";
import { timeAndPlaceRules } from "./time-and-place";
import { verbComplementRules } from "./verb-complements";
import { verbFormRules } from "./verb-forms";
import { verbPatternRules } from "./verb-patterns";
import { wordChoiceRules } from "./word-choice";

/**
 * All own rules in the order they are applied: spelling first, so that the others see whole words; what may remove a
 * verb (questions, "I am agree") before tense; agreement after tense, because the past has hardly any.
 */
export const ownRules: readonly Rule[] = [
  ...spellingRules,
  ...verbPatternRules,
  ...verbComplementRules,
  ...questionRules,
  ...sentenceRules,
  ...nounRules,
  ...nounFormRules,
  ...perfectRules,
  ...tenseRules,
  ...verbFormRules,
  ...experienceRules,
  ...agreementRules,
  ...nounAgreementRules,
  ...adjectiveRules,
  ...wordChoiceRules,
  ...setPhraseRules,
  ...prepositionRules,
  ...timeAndPlaceRules,
  ...articleRules,
];
