/** A piece of a line. */
export type Inline =
  | { kind: "text"; text: string }
  | { kind: "code"; text: string }
  | { kind: "strong"; content: Inline[] }
  | { kind: "emphasis"; content: Inline[] };

/** A block of an answer. */
export type Block =
  | { kind: "paragraph"; content: Inline[] }
  | { kind: "code"; text: string }
  | { kind: "list"; ordered: boolean; items: Inline[][] };

const inlinePattern = /`([^`\n]+)`|\*\*(?=\S)(.+?)\*\*|(?<![\w*])[*_](?=\S)([^*_\n]+?)[*_](?![\w*])/;

/** Code, strong and emphasis; everything else is text. Links stay text: a model's addresses are not to be trusted. */
export function parseInline(text: string): Inline[] {
  const match = inlinePattern.exec(text);
  if (!match) return text ? [{ kind: "text", text }] : [];
  const [whole, code, strong, emphasis] = match;
  const before = text.slice(0, match.index);
  const marked: Inline =
    code !== undefined
      ? { kind: "code", text: code }
      : strong !== undefined
        ? { kind: "strong", content: parseInline(strong) }
        : { kind: "emphasis", content: parseInline(emphasis ?? "") };
  const start: Inline[] = before ? [{ kind: "text", text: before }] : [];
  return [...start, marked, ...parseInline(text.slice(match.index + whole.length))];
}

const listItem = /^\s*(?:[-*+•]|(\d{1,3})[.)])\s+(.*)$/;

function parseLines(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const item = listItem.exec(line);
    const last = blocks.at(-1);
    if (item) {
      const ordered = item[1] !== undefined;
      const content = parseInline(item[2] ?? "");
      if (last?.kind === "list" && last.ordered === ordered) last.items.push(content);
      else blocks.push({ kind: "list", ordered, items: [content] });
    } else {
      // A heading is a strong line: an answer in a chat needs no outline.
      const heading = /^#{1,6}\s+(.*)$/.exec(line);
      const content = heading ? parseInline(`**${heading[1] ?? ""}**`) : parseInline(line);
      if (last?.kind === "paragraph" && !heading) last.content.push({ kind: "text", text: "\n" }, ...content);
      else blocks.push({ kind: "paragraph", content });
    }
  }
  return blocks;
}

/**
 * The small part of Markdown that language models use in a chat: paragraphs, lists, code, strong, emphasis. Text that
 * is still being written parses too: an open code fence runs to the end.
 */
export function parseMarkdown(text: string): Block[] {
  return text.split(/^```.*$/m).flatMap((part, index): Block[] => {
    if (index % 2 === 1) return [{ kind: "code", text: part.replace(/^\n|\n$/g, "") }];
    return part
      .split(/\n\s*\n/)
      .flatMap((paragraph) => parseLines(paragraph.split("\n").filter((line) => line.trim() !== "")));
  });
}
