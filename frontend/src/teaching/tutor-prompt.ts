import type { LlmMessage } from "@/api/llm";
import type { Level } from "./scores";

/** Who the chat model is. Short, because a CPU model reads it anew for every conversation. */
const system =
  "You are a warm English tutor who chats with a learner from Indonesia. Answer what the learner says in simple, natural " +
  "English, at most 80 words. Play a role when asked. Do not list mistakes: that happens elsewhere. End with one question.";

/** Most recent messages that are sent along: the context of a small model is short. */
const window = 20;

/** What a small model can do about a level; numbers it would only repeat. */
const speech: Record<Level, string> = {
  A1: "very short sentences and only the most common words",
  A2: "short sentences and everyday words",
  B1: "clear sentences and common words, now and then a new one that the context explains",
  B2: "natural sentences and a wide range of words",
  C1: "rich, idiomatic English, as with a fluent colleague",
  C2: "nuanced English with idioms and irony, as with an educated native speaker",
};

/** Messages for /api/chat: the tutor's instructions and the end of the conversation. */
export function tutorMessages(messages: readonly LlmMessage[], level?: Level): LlmMessage[] {
  const content = level ? `${system} The learner's level is ${level}: use ${speech[level]}.` : system;
  return [
    { role: "system", content },
    ...messages.slice(-window).map(({ role, content }) => ({ role, content })),
  ];
}
