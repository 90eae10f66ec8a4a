import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import type { AppAddresses } from "../../support/app";

/**
 * Stores a conversation of some length for the learner who is signed in, with corrections, as the page itself would.
 *
 * @returns its id
 */
export async function storeConversation(page: Page, app: AppAddresses, length: number): Promise<string> {
  const id = randomUUID();
  const conversation = Array.from({ length }, (_, index) => message(index));
  const session = (await (await page.request.get(`${app.url}/api/auth/session`)).json()) as {
    idToken: string;
  };
  const { sub } = JSON.parse(Buffer.from(session.idToken.split(".")[1] ?? "", "base64url").toString()) as {
    sub: string;
  };
  const answer = await fetch(`${app.gatewayUrl}/v1/conversations/${sub}`, {
    method: "POST",
    headers: { Authorization: session.idToken, "Content-Type": "application/json" },
    body: JSON.stringify({ id, title: `${length} messages`, conversation }),
  });
  if (!answer.ok) throw new Error(`The conversation is not stored: ${answer.status} ${await answer.text()}`);
  return id;
}

/** Messages of different lengths, as they are in life. */
const story = (index: number) =>
  "And then something else happened that I want to tell you. ".repeat((index * 7) % 5);

function message(index: number): object {
  const base = { id: randomUUID(), createdAt: new Date(1_700_000_000_000 + index * 60_000).toISOString() };
  if (index % 2 === 1) {
    return {
      ...base,
      role: "assistant",
      content: `Nice! **${index}** is a good number.\n\n- one\n- two\n\n${story(index)}What next?`,
    };
  }
  return {
    ...base,
    role: "user",
    content:
      `Yesterday I go to place number ${index} and she have many informations about it. ${story(index)}`.trim(),
    correction: {
      corrected:
        `Yesterday I went to place number ${index} and she had a lot of information about it. ${story(index)}`.trim(),
      changes: [
        { original: "go", replacement: "went", reason: "The time word puts this into the past." },
        { original: "many informations", replacement: "a lot of information", reason: "Not countable." },
      ],
      betterWords: [{ original: "place", replacement: "spot", reason: "Livelier." }],
      tip: "Look for the time word first.",
    },
  };
}
