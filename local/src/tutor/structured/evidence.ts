import { correct } from "../correction/corrector";
import type { GrammarChecker } from "../correction/harper";
import { splitSentences, wordsOf } from "../language/text";
import type { Message } from "./learner-text";

/** What can be counted in a conversation; all scores are computed from these numbers alone. */
export interface Evidence {
  /** Of the learner, in all messages. */
  readonly messages: number;
  readonly sentences: number;
  readonly words: number;
  readonly differentWords: number;
  /** Words of seven letters and more. */
  readonly longWords: number;
  /** Mistakes by the first part of their rule's id ("tense", "noun", …; "harper" for the spelling checker's). */
  readonly mistakes: ReadonlyMap<string, number>;
  readonly connectors: number;
  readonly differentConnectors: number;
  readonly politeWords: number;
  readonly rudeWords: number;
  /** Sentences that begin with a capital letter. */
  readonly capitalStarts: number;
  /** Messages that end with . ! or ? */
  readonly endMarks: number;
  readonly shouting: number;
  readonly chatWords: number;
  readonly questionsAsked: number;
  /** Sentences of more than 30 words. */
  readonly endlessSentences: number;
  /** Tutor messages that were followed by a learner's. */
  readonly tutorTurns: number;
  /** Of those: answered with three words or more. */
  readonly fullAnswers: number;
  /** Tutor questions that the next message answers by what it says. */
  readonly fittingAnswers: number;
  /** "I don't understand", "what do you mean". */
  readonly confusions: number;
}

const connectorPattern =
  /\b(?:because|so|but|and then|then|first|second|finally|after that|before|however|although|though|also|besides|moreover|therefore|for example|if|when|while|that's why|in addition|on the other hand|in my opinion|actually)\b/gi;
const politePattern =
  /\b(?:please|thank you|thanks|sorry|excuse me|could you|would you|would like|may i|hello|hi|good (?:morning|afternoon|evening)|nice to|you're welcome|of course)\b/gi;
const rudePattern = /\b(?:stupid|idiot|shut up|dumb|fuck\w*|shit|damn)\b/gi;
const chatPattern = /\b(?:u|ur|r|bcs|bcz|coz|cuz|pls|plz|thx|tks|ppl|wkwk\w*|yg|gak|wanna|gonna)\b/gi;
const confusedPattern =
  /\b(?:(?:don't|dont|not|didn't) understand|what do you mean|pardon|no idea|i'm lost)\b/gi;
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Counts; every learner message is corrected once. */
export async function gatherEvidence(
  conversation: readonly Message[],
  checker: GrammarChecker | undefined,
): Promise<Evidence> {
  const texts = conversation
    .filter(({ role }) => role === "user")
    .map(({ content }) => content.replaceAll("’", "'"));
  const all = texts.join("\n");
  const sentences = texts.flatMap((text) => splitSentences(text));
  const words = wordsOf(all);
  const mistakes = new Map<string, number>();
  for (const text of texts) {
    const { changes } = await correct(text, checker);
    for (const { rule } of changes.flatMap(({ reasons }) => reasons)) {
      const topic = rule.split(/[.:]/)[0] ?? "";
      mistakes.set(topic, (mistakes.get(topic) ?? 0) + 1);
    }
  }
  const connectors = (all.match(connectorPattern) ?? []).map((word) => word.toLowerCase());
  return {
    messages: texts.length,
    sentences: sentences.length,
    words: words.length,
    differentWords: new Set(words).size,
    longWords: words.filter((word) => word.length >= 7).length,
    mistakes,
    connectors: connectors.length,
    differentConnectors: new Set(connectors).size,
    politeWords: count(all, politePattern),
    rudeWords: count(all, rudePattern),
    capitalStarts: sentences.filter(({ text }) => /^\W*[\p{Lu}\p{N}]/u.test(text)).length,
    endMarks: texts.filter((text) => /[.!?…]["'”’)]*\s*(?:\p{Extended_Pictographic}\s*)*$/u.test(text.trim()))
      .length,
    shouting: texts.filter((text) => /\b\p{Lu}{4,}(?:\s+\p{Lu}{2,}){2,}/u.test(text) || /[!?]{3,}/.test(text))
      .length,
    chatWords: count(all, chatPattern),
    questionsAsked: sentences.filter(({ text }) => text.endsWith("?")).length,
    endlessSentences: sentences.filter(({ text }) => wordsOf(text).length > 30).length,
    confusions: count(all, confusedPattern),
    ...answers(conversation),
  };
}

function answers(
  conversation: readonly Message[],
): Pick<Evidence, "tutorTurns" | "fullAnswers" | "fittingAnswers"> {
  let tutorTurns = 0;
  let fullAnswers = 0;
  let fittingAnswers = 0;
  conversation.forEach((message, index) => {
    const next = conversation[index + 1];
    if (message.role !== "assistant" || next?.role !== "user") return;
    tutorTurns += 1;
    if (wordsOf(next.content).length >= 3) fullAnswers += 1;
    if (fits(message.content, next.content)) fittingAnswers += 1;
  });
  return { tutorTurns, fullAnswers, fittingAnswers };
}

const smallWords = new Set(
  "the a an and or but of to in on at for with is are was were do does did you your i my me it that this what where when why how who have has can would like about".split(
    " ",
  ),
);

/** Whether an answer fits: yes or no, a reason after why, a time after when, or a word taken up, or simply a full sentence. */
function fits(tutor: string, answer: string): boolean {
  const question = (
    splitSentences(tutor).findLast(({ text }) => text.endsWith("?"))?.text ?? ""
  ).toLowerCase();
  const words = wordsOf(answer);
  if (question === "" || words.length >= 6) return words.length >= 2;
  if (/^\W*(?:yes|no|yeah|of course|sure|maybe|not really|sometimes)\b/i.test(answer)) return true;
  if (question.startsWith("why")) return /\b(?:because|so that|to)\b/i.test(answer);
  if (/^(?:when|what time)/.test(question)) {
    return /\d|\b(?:day|week|month|year|morning|night|evening|yesterday|tomorrow|last|next|ago|every|always)\b/i.test(
      answer,
    );
  }
  const asked = new Set(wordsOf(question).filter((word) => !smallWords.has(word)));
  return words.some((word) => asked.has(word)) || words.length >= 3;
}
