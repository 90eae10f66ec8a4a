import type { Message } from "../structured/learner-text";
import { splitSentences, wordsOf } from "../language/text";
import { findTopic } from "./topics/index";

const maximumWords = 6;

/** A short title for a conversation: its topic, else the learner's first words. */
export function conversationTitle(conversation: readonly Message[]): string {
  const learner = conversation.filter(({ role }) => role === "user").map(({ content }) => content);
  const topic = findTopic(learner.join(" "));
  if (topic) return topic.title;
  const first = splitSentences(learner[0] ?? "")[0]?.text ?? "";
  if (wordsOf(first).length === 0) return "New conversation";
  const words = first.replace(/[.!?…]+$/, "").split(/\s+/);
  return words.length > maximumWords ? `${words.slice(0, maximumWords).join(" ")}…` : words.join(" ");
}
