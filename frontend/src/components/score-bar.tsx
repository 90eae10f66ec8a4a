/** Length of a score's bar; drawn as SVG, because the security policy forbids style attributes. */
export function ScoreBar({ score }: { score: number }) {
  return (
    <svg aria-hidden="true" className="h-1.5 w-full">
      <rect width="100%" height="100%" rx="3" className="fill-sunken" />
      <rect width={`${score}%`} height="100%" rx="3" className="fill-primary" />
    </svg>
  );
}
