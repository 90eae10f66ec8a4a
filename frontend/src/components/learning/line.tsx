/** A value at a time. */
export interface LinePoint {
  /** Milliseconds. */
  at: number;
  /** From 0 to 100. */
  value: number;
}

const width = 600;
const height = 100;

/**
 * Values over time, as a line from left to right. It stretches to its box, so what is written stands outside of it;
 * strokes keep their width.
 */
export function Line({
  points,
  filled = false,
  className,
}: {
  points: readonly LinePoint[];
  filled?: boolean;
  className: string;
}) {
  const first = points[0]?.at ?? 0;
  const span = Math.max(1, (points.at(-1)?.at ?? 0) - first);
  const places = points.map(({ at, value }) => ({
    x: points.length === 1 ? width / 2 : ((at - first) / span) * width,
    y: height - (value / 100) * height,
  }));
  const line = places
    .map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join("");
  const last = places.at(-1);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className={`overflow-visible ${className}`}
    >
      {filled && (
        <>
          {[0, 25, 50, 75, 100].map((value) => (
            <path
              key={value}
              d={`M0 ${height - value}H${width}`}
              vectorEffect="non-scaling-stroke"
              className="stroke-line"
            />
          ))}
          {places.length > 1 && <path d={`${line}V${height}H0Z`} className="fill-primary/10" />}
        </>
      )}
      <path
        d={line}
        fill="none"
        strokeWidth="2"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
        className="stroke-primary"
      />
      {(filled ? places : last ? [last] : []).map(({ x, y }) => (
        // A line of no length with round ends is a dot that does not stretch.
        <path
          key={x}
          d={`M${x.toFixed(1)} ${y.toFixed(1)}h0`}
          strokeWidth={filled ? 7 : 6}
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
          className="stroke-primary"
        />
      ))}
    </svg>
  );
}
