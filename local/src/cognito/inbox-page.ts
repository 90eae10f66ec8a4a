import type { Message } from "./user-store";

/** The mails of the local pool as a page, newest first. It reloads itself every few seconds. */
export function renderInbox(messages: readonly Message[]): string {
  const items = messages.map(
    ({ to, subject, body, code, sentAt }) => `<li>
  <p><strong>${escapeHtml(subject)}</strong><br>to ${escapeHtml(to)}, <time>${escapeHtml(sentAt)}</time></p>
  <p class="code">${escapeHtml(code)}</p>
  ${textOf(body)
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join("\n  ")}
</li>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="5">
<title>Inbox</title>
<style>
:root { color-scheme: light dark; font-family: system-ui, sans-serif; }
body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; }
ol { list-style: none; padding: 0; }
li { border: 1px solid #8886; border-radius: .5rem; margin: 1rem 0; padding: 0 1rem; }
.code { font: 600 1.75rem ui-monospace, monospace; letter-spacing: .2em; }
</style>
</head>
<body>
<h1>Inbox</h1>
<p>Mails that Amazon Cognito would send. This page exists on this computer only.</p>
${items.length === 0 ? "<p>No mail yet.</p>" : `<ol>\n${items.join("\n")}\n</ol>`}
</body>
</html>
`;
}

/** A template may be HTML; the page shows its text, a paragraph each. */
function textOf(html: string): string[] {
  return html
    .split(/<(?:\/?p|hr|br)\b[^>]*>/i)
    .map((paragraph) => paragraph.replace(/<[^>]*>/g, "").trim())
    .filter((paragraph) => paragraph !== "");
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
