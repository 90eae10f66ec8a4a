import { buttonStyle } from "@/components/ui/button";

/** Stands where something will be, and leads to where it comes from: a conversation. */
export function NothingYet({ text, action }: { text: string; action: string }) {
  return (
    <div className="rounded-3xl border border-line bg-surface p-6 sm:p-8">
      <p className="mb-5 text-muted">{text}</p>
      <a href="/chat" className={buttonStyle()}>
        {action}
      </a>
    </div>
  );
}
