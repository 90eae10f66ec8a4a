import { clsx } from "clsx";
import type { ReactNode } from "react";
import { AlertIcon, CheckIcon } from "./icons";

/** A message about what was done: errors interrupt a screen reader, good news waits its turn. */
export function Alert({ kind, children }: { kind: "bad" | "good"; children: ReactNode }) {
  const Icon = kind === "bad" ? AlertIcon : CheckIcon;
  return (
    <div
      role={kind === "bad" ? "alert" : "status"}
      className={clsx(
        "flex animate-rise items-start gap-2.5 rounded-2xl px-4 py-3 text-sm",
        kind === "bad" ? "bg-bad-soft text-bad" : "bg-good-soft text-good",
      )}
    >
      <Icon className="mt-0.5 h-4 w-4" />
      <div>{children}</div>
    </div>
  );
}
