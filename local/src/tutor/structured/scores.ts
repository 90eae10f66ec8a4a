import type { Evidence } from "./evidence";

/** Aspects of the client's score schema, each an integer from 0 to 100. */
export interface Scores {
  readonly writtenFluency: number;
  readonly vocabulary: number;
  readonly grammar: number;
  readonly comprehension: number;
  readonly coherence: number;
  readonly digitalEtiquette: number;
  readonly responsiveness: number;
  readonly clarity: number;
  readonly overall: number;
}

export type Level = "A1" | "A2" | "B1" | "B2" | "C1" | "C2";

/** Mistakes that are about grammar; the others count against vocabulary, clarity or etiquette. */
const grammarTopics = [
  "tense",
  "agreement",
  "noun",
  "article",
  "verb-pattern",
  "preposition",
  "adjective",
  "question",
  "sentence",
];
/** Words after which a conversation says enough; before, scores stay nearer to the middle. */
const enoughWords = 60;
const middle = 50;

/**
 * Scores a conversation. The same evidence always gives the same scores; with everything else equal, more mistakes never
 * raise a score. Each aspect is computed from 0 to 100 and drawn to 50 while there are few words to judge by.
 */
export function scoresOf(evidence: Evidence): Scores {
  const { words, sentences, messages } = evidence;
  const trust = Math.min(1, words / enoughWords);
  const fair = (raw: number): number => Math.round(middle + (clamp(raw) - middle) * trust);
  const perHundred = (topics: readonly string[]): number =>
    words === 0
      ? 0
      : (100 * topics.reduce((sum, topic) => sum + (evidence.mistakes.get(topic) ?? 0), 0)) / words;
  const share = (part: number, whole: number): number => (whole === 0 ? 0.5 : Math.min(1, part / whole));
  const wordsPerSentence = words / Math.max(1, sentences);
  const wordsPerMessage = words / Math.max(1, messages);
  const connectorRate = evidence.connectors / Math.max(1, sentences);

  // 5 mistakes in 100 words leave 82, 10 leave 67, 25 leave 37.
  const grammar = fair(100 * Math.exp(-perHundred(grammarTopics) / 25));
  // Root type-token ratio (about 3 for a beginner's 60 words, 6 for varied ones) and the share of long words.
  const variety = evidence.differentWords / Math.sqrt(2 * Math.max(1, words));
  const vocabulary = fair(
    13 * variety +
      120 * share(evidence.longWords, words) -
      2 * perHundred(["word-choice", "harper", "spelling"]),
  );
  const writtenFluency = fair(
    3 * Math.min(20, wordsPerMessage) + 2.5 * Math.min(16, wordsPerSentence) - perHundred(["sentence"]),
  );
  const coherence = fair(
    35 +
      45 * Math.min(1, connectorRate) +
      4 * Math.min(5, evidence.differentConnectors) -
      perHundred(["sentence"]),
  );
  const clarity = fair(
    100 -
      2 * perHundred(["sentence", "question", "word-choice", "harper", "spelling"]) -
      40 * share(evidence.endlessSentences, Math.max(1, sentences)) -
      (wordsPerSentence < 3 ? 25 : 0),
  );
  const comprehension = fair(
    25 + 75 * share(evidence.fittingAnswers, evidence.tutorTurns) - 10 * evidence.confusions,
  );
  const responsiveness = fair(
    20 + 65 * share(evidence.fullAnswers, evidence.tutorTurns) + 5 * Math.min(3, evidence.questionsAsked),
  );
  const digitalEtiquette = fair(
    25 +
      30 * share(evidence.capitalStarts, sentences) +
      20 * share(evidence.endMarks, messages) +
      9 * Math.min(3, evidence.politeWords) -
      8 * evidence.chatWords -
      15 * evidence.shouting -
      40 * evidence.rudeWords,
  );
  const overall = Math.round(
    0.2 * grammar +
      0.15 * vocabulary +
      0.15 * writtenFluency +
      0.1 * (comprehension + coherence + clarity + responsiveness + digitalEtiquette),
  );
  return {
    writtenFluency,
    vocabulary,
    grammar,
    comprehension,
    coherence,
    digitalEtiquette,
    responsiveness,
    clarity,
    overall,
  };
}

const levels: readonly (readonly [from: number, level: Level, words: number])[] = [
  [92, "C2", 200],
  [84, "C1", 150],
  [73, "B2", 100],
  [60, "B1", 40],
  [45, "A2", 8],
];

/** A rough CEFR level from grammar, vocabulary and fluency; a high level needs enough words to show it. */
export function levelOf({ grammar, vocabulary, writtenFluency }: Scores, words: number): Level {
  const language = 0.4 * grammar + 0.35 * vocabulary + 0.25 * writtenFluency;
  return levels.find(([from, , least]) => language >= from && words >= least)?.[1] ?? "A1";
}

function clamp(value: number): number {
  return Math.max(0, Math.min(100, value));
}
