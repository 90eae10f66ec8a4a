/** Four petals of kawung batik; the saffron one speaks. */
export function Mark({ className = "h-8 w-8" }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={`shrink-0 ${className}`}>
      <g className="fill-primary">
        <path d="M15.200 15.200C7.500 14.500 3.200 10.200 2.500 2.500c7.700.7 12 5 12.700 12.700Z" />
        <path d="M16.800 15.200c.7-7.700 5-12 12.700-12.700-.7 7.700-5 12-12.700 12.700Z" />
        <path d="M15.200 16.800c-.7 7.700-5 12-12.700 12.700.7-7.700 5-12 12.700-12.700Z" />
      </g>
      <path
        className="fill-saffron"
        d="M16.800 16.800c7.700.7 12 5 12.700 12.700-7.700-.7-12-5-12.700-12.700Z"
      />
    </svg>
  );
}

/** Mark and name. */
export function Logo({ name }: { name: string }) {
  return (
    <span className="inline-flex items-center gap-2.5">
      <Mark className="h-7 w-7" />
      <span className="font-display text-xl font-semibold tracking-tight">{name}</span>
    </span>
  );
}
