/** A stretch of the original text and what stands there now. */
export interface Piece {
  /** Offsets in the original text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly reasons: readonly Reason[];
}

/** Why something was changed, for both languages of the learner. */
export interface Reason {
  /** Id of the rule, or "harper:<lint kind>". */
  readonly rule: string;
  readonly en: string;
  readonly id: string;
}

/** A text that is edited again and again and still knows which words of the original each change came from. */
export class EditedText {
  private pieces: readonly Piece[] = [];

  constructor(readonly original: string) {}

  /** The text as it stands now. */
  get current(): string {
    let result = "";
    let position = 0;
    for (const piece of this.pieces) {
      result += this.original.slice(position, piece.start) + piece.text;
      position = piece.end;
    }
    return result + this.original.slice(position);
  }

  /** Changed stretches in order; never overlapping. */
  get changed(): readonly Piece[] {
    return this.pieces;
  }

  /** Replaces a range of the current text. What is the same at both ends is left out of the change, word by word. */
  replace(start: number, end: number, replacement: string, reason: Reason): void {
    const before = this.current.slice(start, end);
    if (before === replacement) return;
    const [head, tail] = commonEnds(before, replacement);
    this.replaceExactly(start + head, end - tail, replacement.slice(head, replacement.length - tail), reason);
  }

  private replaceExactly(start: number, end: number, text: string, reason: Reason): void {
    const placed = this.placed();
    const touched = placed.filter((place) => touches(place, start, end));
    const first = touched[0];
    const last = touched.at(-1);
    // Text that earlier pieces had outside the new range stays part of the merged piece.
    const lead = first ? first.piece.text.slice(0, Math.max(0, start - first.at)) : "";
    const trail = last ? last.piece.text.slice(Math.max(0, end - last.at)) : "";
    const merged: Piece = {
      start: first && first.at <= start ? first.piece.start : toOriginal(placed, start),
      end: last && last.stop >= end ? last.piece.end : toOriginal(placed, end),
      text: lead + text + trail,
      reasons: unique([...touched.flatMap(({ piece }) => piece.reasons), reason]),
    };
    this.pieces = [...placed.filter((place) => !touched.includes(place)).map(({ piece }) => piece), merged]
      .filter((piece) => this.original.slice(piece.start, piece.end) !== piece.text)
      .sort((a, b) => a.start - b.start || a.end - b.end);
  }

  private placed(): Place[] {
    let shift = 0;
    return this.pieces.map((piece) => {
      const at = piece.start + shift;
      const growth = piece.text.length - (piece.end - piece.start);
      shift += growth;
      return { piece, at, stop: at + piece.text.length, growth };
    });
  }
}

/** A piece and where its text stands in the current text. */
interface Place {
  readonly piece: Piece;
  readonly at: number;
  readonly stop: number;
  readonly growth: number;
}

/** Deletions and insertions have no width on one side, so their edges count as touching. */
function touches({ piece, at, stop }: Place, start: number, end: number): boolean {
  const hasNoWidth = at === stop || piece.start === piece.end;
  return hasNoWidth ? at <= end && stop >= start : at < end && stop > start;
}

/** The original offset of a current offset that lies in no piece. */
function toOriginal(placed: readonly Place[], offset: number): number {
  return placed.reduce((result, { stop, growth }) => (stop <= offset ? result - growth : result), offset);
}

function unique(reasons: readonly Reason[]): Reason[] {
  return reasons.filter((reason, index) => reasons.findIndex(({ rule }) => rule === reason.rule) === index);
}

/** Lengths of the equal head and tail of two texts, cut back to whole words. */
function commonEnds(a: string, b: string): [head: number, tail: number] {
  const shortest = Math.min(a.length, b.length);
  let head = 0;
  while (head < shortest && a[head] === b[head]) head += 1;
  const isWord = (text: string, index: number): boolean => /[\p{L}\p{N}'’-]/u.test(text[index] ?? " ");
  const insideWord = (text: string, index: number): boolean => isWord(text, index) && isWord(text, index - 1);
  while (head > 0 && (insideWord(a, head) || insideWord(b, head))) head -= 1;
  let tail = 0;
  while (tail < shortest - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  while (tail > 0 && (insideWord(a, a.length - tail) || insideWord(b, b.length - tail))) tail -= 1;
  return [head, tail];
}
