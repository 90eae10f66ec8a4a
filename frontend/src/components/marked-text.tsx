import { Fragment } from "react";
import type { Segment } from "@/teaching/word-diff";

interface MarkedTextProps {
  segments: readonly Segment[];
  /** Read out before a change, since screen readers often keep ins and del to themselves. */
  labels: { removed: string; added: string };
}

const styles = {
  removed: "bg-bad-soft text-bad decoration-bad/70 decoration-2",
  added: "ml-0.5 bg-good-soft font-medium text-good no-underline",
} as const;

/** A text with its changes marked, word by word. */
export function MarkedText({ segments, labels }: MarkedTextProps) {
  return segments.map(({ kind, text }, index) => {
    if (kind === "same") return <span key={index}>{text}</span>;
    const Tag = kind === "removed" ? "del" : "ins";
    const words = text.trimEnd();
    return (
      <Fragment key={index}>
        <Tag className={`rounded px-0.5 ${styles[kind]}`}>
          <span className="sr-only">[{labels[kind]}: </span>
          {words}
          <span className="sr-only">]</span>
        </Tag>
        {text.slice(words.length)}
      </Fragment>
    );
  });
}
