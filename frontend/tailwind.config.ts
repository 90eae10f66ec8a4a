import type { Config } from "tailwindcss";
import plugin from "tailwindcss/plugin";

const channel = (name: string): string => `rgb(var(--${name}) / <alpha-value>)`;

/** Colours are roles, not hues: their values for light and dark are in src/app/globals.css. */
const config: Config = {
  content: ["./src/**/*.{ts,tsx}"],
  theme: {
    colors: {
      transparent: "transparent",
      current: "currentColor",
      paper: channel("paper"),
      surface: channel("surface"),
      sunken: channel("sunken"),
      ink: channel("ink"),
      muted: channel("muted"),
      line: channel("line"),
      field: channel("field"),
      primary: channel("primary"),
      "on-primary": channel("on-primary"),
      "primary-soft": channel("primary-soft"),
      saffron: channel("saffron"),
      "saffron-soft": channel("saffron-soft"),
      "on-saffron": channel("on-saffron"),
      good: channel("good"),
      "good-soft": channel("good-soft"),
      bad: channel("bad"),
      "bad-soft": channel("bad-soft"),
    },
    fontFamily: {
      sans: [
        "system-ui",
        "-apple-system",
        "Segoe UI",
        "Roboto",
        "Noto Sans",
        "Liberation Sans",
        "sans-serif",
      ],
      display: [
        "Iowan Old Style",
        "Palatino Linotype",
        "Palatino",
        "Book Antiqua",
        "Noto Serif",
        "Georgia",
        "serif",
      ],
      mono: ["ui-monospace", "SFMono-Regular", "Menlo", "Consolas", "monospace"],
    },
    extend: {
      borderRadius: { petal: "1.5rem 0.375rem 1.5rem 1.5rem", "petal-left": "0.375rem 1.5rem 1.5rem 1.5rem" },
      boxShadow: { lift: "0 1px 2px rgb(var(--shade) / 0.06), 0 8px 24px -8px rgb(var(--shade) / 0.16)" },
      maxWidth: { reading: "46rem" },
      keyframes: {
        rise: {
          from: { opacity: "0", transform: "translateY(6px)" },
          to: { opacity: "1", transform: "none" },
        },
        breathe: { "0%, 100%": { opacity: "0.35" }, "50%": { opacity: "1" } },
      },
      animation: { rise: "rise 220ms ease-out both", breathe: "breathe 1.4s ease-in-out infinite" },
    },
  },
  plugins: [
    // Fingers need larger targets than a mouse does.
    plugin((api) => {
      api.addVariant("touch", "@media (pointer: coarse)");
    }),
  ],
};

export default config;
