import type { Segment } from "@/teaching/word-diff";

interface MarkedTextProps {
  segments: readonly Segment[];
  /** Read out before a change, since screen readers often keep ins and del to themselves. */
  labels: { removed: string; added: string };
}

/** A text with its changes marked, word by word. */
export function MarkedText({ segments, labels }: MarkedTextProps) {
  return (
    <>
      {segments.map(({ kind, text }, index) => {
        if (kind === "same") return <span key={index}>{text}</span>;
        const label = <span className="sr-only">[{labels[kind]}: </span>;
        const end = <span className="sr-only">]</span>;
        return kind === "removed" ? (
          <del key={index} className="rounded bg-bad-soft px-0.5 text-bad decoration-bad/70 decoration-2">
            {label}
            {text}
            {end}
          </del>
        ) : (
          <ins key={index} className="ml-0.5 rounded bg-good-soft px-0.5 font-medium text-good no-underline">
            {label}
            {text}
            {end}
          </ins>
        );
      })}
    </>
  );
}
