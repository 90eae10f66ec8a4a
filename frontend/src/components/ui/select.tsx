import { useId, type SelectHTMLAttributes } from "react";
import { ChevronIcon } from "./icons";

interface SelectProps extends SelectHTMLAttributes<HTMLSelectElement> {
  label: string;
  options: readonly { value: string; label: string }[];
}

/** The browser's own list of choices, which phones show best, in our clothes. */
export function Select({ label, options, ...select }: SelectProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
        {label}
      </label>
      <div className="relative">
        <select
          id={id}
          className="block min-h-11 w-full appearance-none truncate rounded-xl border border-field bg-surface pl-4 pr-10 text-ink hover:border-primary"
          {...select}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronIcon className="pointer-events-none absolute right-3 top-3 h-5 w-5 text-muted" />
      </div>
    </div>
  );
}
