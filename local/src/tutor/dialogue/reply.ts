import { looksIndonesian } from "../language/indonesian-words";
import { splitSentences, wordsOf } from "../language/text";
import type { Message } from "../structured/learner-text";
import { choose, hash } from "./choose";
import { wordHelp } from "./glossary";
import { recast } from "./recast";
import { findRolePlay, type RolePlay } from "./role-plays";
import {
  followUps,
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
/** "How did you get there?" needs a "there". */
const asksForStory = /\b(?:did|was)\b(?!.*\b(?:last|yesterday|child|little|first|teacher|best friend)\b)/i;
const hasToldStory = /\b(?:went|was|were|had|did|yesterday|last|ago|visited|travell?ed)\b/i;
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
  const scene = currentScene(conversation, system);
  return scene ? playScene(scene, moment) : chat(moment, system);
}

/** The scene of the system prompt, or the last one the learner wished for and has not stopped. */
function currentScene(conversation: readonly Message[], system: string): RolePlay | undefined {
  let scene = findRolePlay(system);
  for (const { role, content } of conversation) {
    if (role !== "user") continue;
    if (/\b(?:stop|something else|(?:another|new|different|change the) topic)\b/i.test(content))
      scene = undefined;
    else scene = findRolePlay(content) ?? scene;
  }
  return scene;
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
  return choose(topic && findTopic(text) === topic ? topic.reactions : generalReactions, seed, said);
}

/** What the learner talks about now, else what the talk was about before, else what the system prompt sets. */
function currentTopic(
  { conversation, text, learner }: Moment,
  system: string,
  talk: SmallTalk | undefined,
): Topic | undefined {
  // "Are you a robot?" is no wish to talk about technology.
  const isAside = talk !== undefined && !["opinion", "greeting", "how-are-you"].includes(talk.id);
  const now = isAside ? undefined : findTopic(text);
  const asked = conversation.findLast(({ role }) => role === "assistant")?.content ?? "";
  const earlier =
    topics.find((topic) => topic.questions.some((line) => asked.includes(line))) ??
    findTopic(learner.slice(0, learner.length - text.length));
  // One word in passing ("with my sister") is no new topic; a feeling always is.
  if (now && (earlier === undefined || now.id === "health" || changesTopic(text, now))) return now;
  const set = /\btopic\b[^:]{0,20}:\s*([^\n.]+)/i.exec(system)?.[1];
  return earlier ?? (set === undefined ? undefined : findTopic(set));
}

function changesTopic(text: string, topic: Topic): boolean {
  const hits = wordsOf(text).filter((word) => topic.keywords.includes(word)).length;
  return hits >= 2 || /\b(?:like|love|enjoy|favou?rite|talk about|yesterday|last|want)\b/i.test(text);
}

function question(
  topic: Topic | undefined,
  { said, seed, isFirst, text, learner }: Moment,
): string | undefined {
  const follow = followUps
    .filter(([pattern]) => pattern.test(text))
    .flatMap(([, questions]) => questions)
    .filter((line) => !said.includes(line));
  if (follow.length > 0 && seed % 5 < 3) return choose(follow, seed, said);
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
  const open = left
    .filter((line) => !wordsOf(line).some((word) => told.has(word)))
    .filter((line) => hasToldStory.test(learner) || !asksForStory.test(line));
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
