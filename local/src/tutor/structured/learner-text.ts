import type { TeachingLanguage } from "../analysis";

export interface Message {
  readonly role: string;
  readonly content: string;
}

export interface LearnerText {
  readonly text: string;
  readonly language: TeachingLanguage;
}

const learnerTag = /<learner(?:\s+language\s*=\s*["']?(\w+)["']?)?\s*>([\s\S]*?)<\/learner>/gi;
const turnTag = /<(learner|tutor)(?:\s[^>]*)?>([\s\S]*?)<\/\1>/gi;

/** The learner's last sentence: from its tag, else the whole of the last user message. */
export function learnerText(messages: readonly Message[]): LearnerText {
  const last = messages.findLast(({ role }) => role === "user")?.content ?? "";
  const tagged = Array.from(last.matchAll(learnerTag)).at(-1);
  const language = (/language\s*=\s*["']?(\w+)/i.exec(tagged?.[0] ?? "")?.[1] ?? "en").toLowerCase();
  return { text: (tagged?.[2] ?? last).trim(), language: language === "id" ? "id" : "en" };
}

/** The conversation: tagged lines of the prompt where there are any, else the messages themselves. */
export function conversationOf(messages: readonly Message[]): Message[] {
  const prompt = messages.findLast(({ role }) => role === "user")?.content ?? "";
  const turns = Array.from(prompt.matchAll(turnTag), ([, who = "", content = ""]) => ({
    role: who.toLowerCase() === "tutor" ? "assistant" : "user",
    content: content.trim(),
  }));
  const spoken = turns.filter(({ content }) => !/^(?:and|or|…|\.\.\.|,)?$/.test(content));
  return spoken.length > 0 ? spoken : messages.filter(({ role }) => role === "user" || role === "assistant");
}
