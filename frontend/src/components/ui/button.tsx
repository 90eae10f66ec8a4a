import { clsx } from "clsx";
import type { ButtonHTMLAttributes } from "react";

const variants = {
  primary: "bg-primary text-on-primary shadow-lift hover:bg-primary/90",
  quiet: "text-ink hover:bg-sunken",
  outline: "border border-field/60 bg-surface text-ink hover:border-primary hover:text-primary",
  danger: "bg-bad text-surface hover:bg-bad/90",
} as const;

const sizes = {
  normal: "min-h-11 gap-2 px-5 text-[0.95rem]",
  small: "min-h-9 gap-1.5 px-3 text-sm touch:min-h-11",
  /** A square for one icon; give it an aria-label. */
  icon: "h-11 w-11",
} as const;

export interface ButtonStyle {
  variant?: keyof typeof variants;
  size?: keyof typeof sizes;
  className?: string | undefined;
}

/** Classes of a button, for links that look like one. */
export function buttonStyle({ variant = "primary", size = "normal", className }: ButtonStyle = {}): string {
  return clsx(
    "inline-flex select-none items-center justify-center rounded-full font-medium transition-colors",
    "disabled:pointer-events-none disabled:opacity-50 aria-disabled:opacity-60",
    variants[variant],
    sizes[size],
    className,
  );
}

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & ButtonStyle;

export function Button({ variant, size, className, type = "button", ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={buttonStyle({ ...(variant && { variant }), ...(size && { size }), className })}
      {...rest}
    />
  );
}
