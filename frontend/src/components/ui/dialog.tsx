import { clsx } from "clsx";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { Button } from "./button";
import { CloseIcon } from "./icons";

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  closeLabel: string;
  /** A card in the middle, or a drawer at the left or right edge. */
  side?: "middle" | "left" | "right";
  children: ReactNode;
}

const places = {
  middle: "m-auto w-[min(28rem,calc(100vw-2rem))] rounded-3xl",
  left: "m-0 mr-auto h-dvh max-h-none w-[min(20rem,calc(100vw-3rem))] rounded-r-3xl",
  right: "m-0 ml-auto h-dvh max-h-none w-[min(22rem,calc(100vw-3rem))] rounded-l-3xl",
} as const;

/** A modal dialog. The browser's own element keeps the focus inside, closes on Escape, and gives focus back. */
export function Dialog({ open, onClose, title, closeLabel, side = "middle", children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (open && dialog && !dialog.open) {
      dialog.showModal();
      // The browser begins at the first button, which closes; React leaves out the attribute that would tell it.
      dialog.querySelector<HTMLElement>("[data-first]")?.focus();
    }
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onClose={(event) => {
        // React lets the event of a dialog inside this one bubble; the browser does not. It comes late: by then a
        // quick hand may have opened the dialog again, or another one in its place.
        if (open && event.target === event.currentTarget && !event.currentTarget.open) onClose();
      }}
      onClick={(event) => {
        // Only the backdrop is the dialog itself; what is inside covers the rest.
        if (event.target === event.currentTarget) onClose();
      }}
      className={clsx(
        "max-w-none bg-surface p-0 text-ink shadow-lift backdrop:bg-sunken/70 backdrop:backdrop-blur-sm",
        places[side],
      )}
    >
      {open && (
        <div className={clsx("flex flex-col p-5", side !== "middle" && "h-full overflow-y-auto")}>
          <div className="mb-4 flex items-center justify-between gap-4">
            <h2 id={titleId} className="font-display text-xl font-semibold">
              {title}
            </h2>
            <Button variant="quiet" size="icon" aria-label={closeLabel} onClick={onClose}>
              <CloseIcon />
            </Button>
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}
