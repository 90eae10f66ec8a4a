import type { LlmMessage } from "@/api/llm";

/** Who the chat model is. Short, because a CPU model reads it anew for every conversation. */
const system =
  "You are a warm English tutor who chats with a learner from Indonesia. Answer what the learner says in simple, natural " +
  "English, at most 80 words. Play a role when asked. Do not list mistakes: that happens elsewhere. End with one question.";

/** Most recent messages that are sent along: the context of a small model is short. */
const window = 20;

/** Messages for /api/chat: the tutor's instructions and the end of the conversation. */
export function tutorMessages(messages: readonly LlmMessage[]): LlmMessage[] {
  return [
    { role: "system", content: system },
    ...messages.slice(-window).map(({ role, content }) => ({ role, content })),
  ];
}
