/** A stretch of text that stayed, was removed, or was added. */
export interface Segment {
  kind: "same" | "removed" | "added";
  text: string;
}

/** Most words compared pair by pair; above it the whole text counts as replaced. */
const longest = 600;

const split = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}'’-]+|[^\s\p{L}\p{N}]/gu) ?? [];

/** Lengths of the longest common subsequences of all suffixes. */
function commonLengths(a: string[], b: string[]): Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = table[i] as Uint16Array;
      const below = table[i + 1] as Uint16Array;
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

function align(a: string[], b: string[]): Segment[] {
  const table = commonLengths(a, b);
  const segments: Segment[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const before = a[i];
    const after = b[j];
    if (before !== undefined && before === after) {
      segments.push({ kind: "same", text: before });
      i++;
      j++;
    } else if (
      before !== undefined &&
      (after === undefined || (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))
    ) {
      segments.push({ kind: "removed", text: before });
      i++;
    } else {
      segments.push({ kind: "added", text: after ?? "" });
      j++;
    }
  }
  return segments;
}

/**
 * Groups what changed: "removed removed added" instead of single words in turn. White space that stayed between two
 * changed words belongs to the change.
 */
function group(segments: Segment[]): Segment[] {
  const grouped: Segment[] = [];
  let removed = "";
  let added = "";
  const flush = () => {
    if (removed) grouped.push({ kind: "removed", text: removed });
    if (added) grouped.push({ kind: "added", text: added });
    removed = added = "";
  };
  segments.forEach(({ kind, text }, index) => {
    const bridge =
      kind === "same" && text.trim() === "" && (removed || added) && segments[index + 1]?.kind !== "same";
    if (kind === "removed" || bridge) removed += text;
    if (kind === "added" || bridge) added += text;
    if (kind === "same" && !bridge) {
      flush();
      const last = grouped.at(-1);
      if (last?.kind === "same") last.text += text;
      else grouped.push({ kind, text });
    }
  });
  flush();
  return grouped;
}

/** Word-level difference of two texts, in reading order. */
export function diffWords(before: string, after: string): Segment[] {
  if (before === after) return before ? [{ kind: "same", text: before }] : [];
  const a = split(before);
  const b = split(after);
  if (a.length > longest || b.length > longest) return group([removedAll(before), addedAll(after)]);
  return group(align(a, b));
}

const removedAll = (text: string): Segment => ({ kind: "removed", text });
const addedAll = (text: string): Segment => ({ kind: "added", text });
