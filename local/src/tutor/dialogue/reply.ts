import { looksIndonesian } from "../language/indonesian-words";
import { splitSentences, wordsOf } from "../language/text";
import type { Message } from "../structured/learner-text";
import { choose, hash } from "./choose";
import { wordHelp } from "./glossary";
import { recast } from "./recast";
import { findRolePlay, type RolePlay } from "./role-plays";
import {
  generalReactions,
  inIndonesian,
  noAnswers,
  openers,
  shortAnswers,
  type SmallTalk,
  smallTalk,
  yesAnswers,
} from "./small-talk";
import { findTopic, topics } from "./topics/index";
import type { Topic } from "./topics/topic";

/** Questions of one topic in a row before the tutor offers another. */
const enoughOfTopic = 5;
/** Words that say nothing about what was told. */
const commonWords = new Set(
  "like what your about very because with there that this have does from want when they them".split(" "),
);
const questionInScene = "Good question: let us write it down for later.";

/** What the tutor says next. The same conversation always gets the same answer. */
export function reply(conversation: readonly Message[]): string {
  const seed = hash(conversation.map(({ role, content }) => `${role}:${content}`).join("\n"));
  const said = conversation
    .filter(({ role }) => role === "assistant")
    .map(({ content }) => content)
    .join("\n");
  const text = conversation.findLast(({ role }) => role === "user")?.content.trim() ?? "";
  const system = conversation
    .filter(({ role }) => role === "system")
    .map(({ content }) => content)
    .join("\n");
  const learner = conversation
    .filter(({ role }) => role === "user")
    .map(({ content }) => content)
    .join("\n");
  const moment: Moment = { conversation, text, learner, said, seed, isFirst: said === "" };
  if (wordsOf(text).length > 0 && looksIndonesian(wordsOf(text))) {
    return join([choose(inIndonesian, seed, said)]);
  }
  const help = wordHelp(text);
  if (help !== undefined) return join([help, "Can you make a sentence with it?"]);
  const wishes = conversation.filter(({ role }) => role === "user").map(({ content }) => content);
  const scene =
    findRolePlay(system) ?? wishes.map((wish) => findRolePlay(wish)).findLast((found) => found !== undefined);
  return scene ? playScene(scene, moment) : chat(moment, system);
}

interface Moment {
  readonly conversation: readonly Message[];
  /** The learner's last message. */
  readonly text: string;
  /** Everything the learner wrote. */
  readonly learner: string;
  /** Everything the tutor said before. */
  readonly said: string;
  readonly seed: number;
  readonly isFirst: boolean;
}

function playScene(scene: RolePlay, moment: Moment): string {
  const { text, said, seed, conversation } = moment;
  // What was said since the scene was last played to its end.
  const played = said.slice(
    said.lastIndexOf(scene.closing) + 1 && said.lastIndexOf(scene.closing) + scene.closing.length,
  );
  const talk = findSmallTalk(text);
  const isOver = played.trim() === "" && said !== "";
  if (isOver && !/\b(?:yes|yeah|sure|ok(?:ay)?|again|once more|let's)\b/i.test(text)) return chat(moment, "");
  if (!played.includes(scene.opening)) return join([scene.opening, nextInScene(scene, played)]);
  if (talk?.id === "identity" && !/your name/i.test(text)) {
    return join([talk.answers[0], "Let us go on with the scene.", nextInScene(scene, played)]);
  }
  if (talk?.goesOn === false) return scene.closing;
  const asked = conversation.findLast(({ role }) => role === "assistant")?.content ?? "";
  if (talk?.id === "not-understood") return join([choose(talk.answers, seed, said), lastQuestion(asked)]);
  const heard = text.endsWith("?") ? questionInScene : choose(scene.acknowledgements, seed, lastTurn(said));
  return join([recast(text, seed) ?? heard, nextInScene(scene, played)]);
}

function nextInScene(scene: RolePlay, played: string): string {
  return scene.questions.find((question) => !played.includes(question)) ?? scene.closing;
}

function chat(moment: Moment, system: string): string {
  const { text, said, seed, conversation } = moment;
  const talk = findSmallTalk(text);
  if (talk?.goesOn === false) return choose(talk.answers, seed, said) ?? "";
  const topic = currentTopic(moment, system, talk);
  if (talk?.id === "not-understood") return join([choose(talk.answers, seed, said), question(topic, moment)]);
  const corrected = recast(text, seed);
  const name = /\b(?:[Mm]y name(?:'s| is)|[Cc]all me) (\p{Lu}\p{L}+)/u.exec(text)?.[1];
  const isShort = wordsOf(text).length <= 2 && !talk && conversation.length > 1;
  return join([
    name === undefined ? corrected : `Nice to meet you, ${name}!`,
    talk ? choose(talk.answers, seed, said) : reaction(topic, moment, (corrected ?? name) !== undefined),
    isShort && seed % 2 === 0 ? choose(shortAnswers, seed, lastTurn(said)) : question(topic, moment),
  ]);
}

function reaction(
  topic: Topic | undefined,
  { text, said, seed }: Moment,
  hasRecast: boolean,
): string | undefined {
  if (/^\W*(?:yes|yeah|yep|sure|of course|ok|okay)\b/i.test(text) && wordsOf(text).length <= 3)
    return choose(yesAnswers, seed, lastTurn(said));
  if (/^\W*(?:no|nope|not really|not yet)\b/i.test(text) && wordsOf(text).length <= 3)
    return choose(noAnswers, seed, lastTurn(said));
  const words = wordsOf(text);
  const details = (findTopic(text) ?? topic)?.details
    .filter(([keys]) => keys.some((key) => words.includes(key)))
    .map(([, line]) => line);
  const fresh = details?.filter((line) => !said.includes(line)) ?? [];
  if (fresh.length > 0) return choose(fresh, seed, said);
  // A recast is a reaction already; a second general one would be one too many.
  if (hasRecast && seed % 3 !== 0) return undefined;
  return choose(findTopic(text)?.reactions ?? generalReactions, seed, said);
}

/** What the learner talks about now, else what the talk was about before, else what the system prompt sets. */
function currentTopic(
  { conversation, text }: Moment,
  system: string,
  talk: SmallTalk | undefined,
): Topic | undefined {
  // "Are you a robot?" is no wish to talk about technology.
  const now = talk && talk.id !== "opinion" && talk.id !== "greeting" ? undefined : findTopic(text);
  if (now) return now;
  const earlier = conversation
    .filter(({ role }) => role === "user")
    .map(({ content }) => findTopic(content))
    .findLast((topic) => topic !== undefined);
  const asked = conversation.findLast(({ role }) => role === "assistant")?.content ?? "";
  const set = /\btopic\b[^:]{0,20}:\s*([^\n.]+)/i.exec(system)?.[1];
  return (
    topics.find((topic) => topic.questions.some((line) => asked.includes(line))) ??
    earlier ??
    (set === undefined ? undefined : findTopic(set))
  );
}

function question(
  topic: Topic | undefined,
  { said, seed, isFirst, text, learner }: Moment,
): string | undefined {
  if (!topic) return choose(openers, isFirst ? 0 : seed, said);
  const left = topic.questions.filter((line) => !said.includes(line));
  const asked = topic.questions.length - left.length;
  if (left.length === 0 || (asked >= enoughOfTopic && !findTopic(text))) {
    const others = topics.filter(
      (other) => other !== topic && !other.questions.some((line) => said.includes(line)),
    );
    const next = others[seed % Math.max(1, others.length)];
    return next && `Let us talk about something new. ${next.questions[0] ?? ""}`;
  }
  // What the learner has told already needs no asking.
  const told = new Set(wordsOf(learner).filter((word) => word.length > 3 && !commonWords.has(word)));
  const open = left.filter((line) => !wordsOf(line).some((word) => told.has(word)));
  return choose((open.length > 0 ? open : left).slice(0, 4), seed, said);
}

function findSmallTalk(text: string): SmallTalk | undefined {
  return smallTalk.find(
    ({ said, id }) => said.test(text) && (id !== "greeting" || wordsOf(text).length <= 8),
  );
}

function lastTurn(said: string): string {
  return said.split("\n").at(-1) ?? "";
}

function lastQuestion(text: string): string | undefined {
  return splitSentences(text).findLast((sentence) => sentence.text.endsWith("?"))?.text;
}

function join(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(" ");
}
