"use client";

import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";

/** Pixels from the end within which a reader counts as following. */
const following = 120;

interface ReadingPlaceOptions {
  /** Message to begin at; undefined: the end. */
  place: string | undefined;
  /** Told where the reader was, when the list goes away. */
  keepPlace: (messageId: string | undefined) => void;
  /** Changes when messages are added before the others. */
  shown: number;
}

interface ReadingPlace {
  scroller: RefObject<HTMLDivElement>;
  list: RefObject<HTMLOListElement>;
  /** For the scroller's scroll event. */
  onScroll: () => void;
}

/** Ways in which a reader moves a list. */
const readerEvents = ["wheel", "touchmove", "keydown", "pointerdown"] as const;

const isVisible = (item: Element, top: number): boolean => item.getBoundingClientRect().bottom > top;

/**
 * Where the learner reads: the end is followed while something is added to it, unless the learner has scrolled up;
 * what is added before the messages moves none of them; and the place is found again after leaving.
 */
export function useReadingPlace({ place, keepPlace, shown }: ReadingPlaceOptions): ReadingPlace {
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const follows = useRef(true);
  /** Where the reader was, until the reader moves on. */
  const returnsTo = useRef(place);
  /** The first message that is seen, and its distance from the top. */
  const anchor = useRef<{ id: string; top: number }>();
  const remember = useRef(keepPlace);
  useEffect(() => {
    remember.current = keepPlace;
  });

  function look(): void {
    const element = scroller.current;
    if (!element) return;
    follows.current = element.scrollHeight - element.scrollTop - element.clientHeight < following;
    const { top } = element.getBoundingClientRect();
    const items = element.querySelectorAll<HTMLElement>("[data-message]");
    // They stand in order, so the first that is seen is found in a few steps.
    let low = 0;
    let high = items.length - 1;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const item = items[middle];
      if (item && isVisible(item, top)) high = middle;
      else low = middle + 1;
    }
    const first = items[low];
    const id = first?.dataset.message;
    if (first && id) anchor.current = { id, top: first.getBoundingClientRect().top - top };
  }

  function toEnd(): void {
    if (scroller.current) scroller.current.scrollTop = scroller.current.scrollHeight;
  }

  function toPlace(): boolean {
    const id = returnsTo.current;
    const item = id && list.current?.querySelector(`[data-message="${CSS.escape(id)}"]`);
    if (item) item.scrollIntoView({ block: "start" });
    return Boolean(item);
  }

  // Messages off the screen have a guessed height, so the end and the place move while they are drawn.
  useEffect(() => {
    const element = scroller.current;
    if (!element || !list.current || typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(() => {
      if (follows.current) toEnd();
      else toPlace();
    });
    observer.observe(list.current);
    const go = () => {
      returnsTo.current = undefined;
    };
    for (const event of readerEvents) element.addEventListener(event, go, { passive: true });
    return () => {
      observer.disconnect();
      for (const event of readerEvents) element.removeEventListener(event, go);
    };
  }, []);

  useLayoutEffect(() => {
    follows.current = !toPlace();
    if (follows.current) toEnd();
    const leave = () => {
      // What was drawn since the last scroll may have moved it.
      look();
      remember.current(follows.current ? undefined : anchor.current?.id);
    };
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
    // The place counts when the list appears; later the reader decides.
  }, []);

  useLayoutEffect(() => {
    const element = scroller.current;
    const { id, top } = anchor.current ?? {};
    if (!element || !id || top === undefined || follows.current) return;
    const item = list.current?.querySelector(`[data-message="${CSS.escape(id)}"]`);
    if (!item) return;
    const now = item.getBoundingClientRect().top - element.getBoundingClientRect().top;
    element.scrollTop += now - top;
  }, [shown]);

  return { scroller, list, onScroll: look };
}
