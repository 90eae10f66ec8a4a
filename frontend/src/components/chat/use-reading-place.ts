"use client";

import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from "react";
import type { Virtualizer } from "@tanstack/react-virtual";
import type { ReadingPlace } from "@/chat/unsaved";

/** Pixels from the end within which a reader who scrolls down begins to follow. */
const following = 120;
/** Pixels from the end that still are the end: browsers round. */
const atEnd = 8;

/** Ways in which a reader moves a list. */
const readerEvents = ["wheel", "touchmove", "keydown", "pointerdown"] as const;

interface ReadingPlaceOptions {
  scroller: RefObject<HTMLDivElement>;
  virtualizer: Virtualizer<HTMLDivElement, HTMLLIElement>;
  /** Index of a message; undefined where it is gone. */
  indexOf: (messageId: string) => number | undefined;
  /** Where to begin; undefined: at the end. */
  place: ReadingPlace | undefined;
  /** Whether the learner has just asked something: then the end is what counts. */
  asked: boolean;
  /** Told where the reader was, when the list goes away; undefined: at the end. */
  keepPlace: (place: ReadingPlace | undefined) => void;
}

/**
 * Where the learner reads: the end is followed while something is added to it, unless the learner has scrolled up;
 * and the place is found again after leaving, and after the list has got another width.
 *
 * All positions come from the virtualizer's numbers: to ask the page for one would lay it out anew.
 *
 * @returns listeners for the scroller, and what keeps the end in sight where something below grows
 */
export function useReadingPlace({
  scroller,
  virtualizer,
  indexOf,
  place,
  asked,
  keepPlace,
}: ReadingPlaceOptions): {
  onScroll: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  follow: () => void;
} {
  const follows = useRef(!place);
  /** Where the list shall be, until everything there is drawn or the reader moves on. */
  const returnsTo = useRef(place);
  const reads = useRef(place);
  const lastTop = useRef(0);
  const remember = useRef(keepPlace);
  useEffect(() => {
    remember.current = keepPlace;
  });

  function onScroll(): void {
    const element = scroller.current;
    if (!element) return;
    const { scrollTop: top, scrollHeight, clientHeight } = element;
    const left = scrollHeight - clientHeight - top;
    if (left < atEnd) follows.current = true;
    else if (top < lastTop.current) follows.current = false;
    else if (top > lastTop.current && left < following) follows.current = true;
    lastTop.current = top;
    look(top);
  }

  /** To the very first and last message: browsers would glide to where these seemed to be when the key was pressed. */
  function onKeyDown(event: KeyboardEvent): void {
    const element = scroller.current;
    const writes = event.target instanceof HTMLElement && event.target.matches("textarea, input");
    if (!element || writes || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key !== "Home" && event.key !== "End") return;
    event.preventDefault();
    follows.current = event.key === "End";
    if (follows.current) follow();
    else element.scrollTo({ top: 0 });
  }

  function look(top: number): void {
    const item = virtualizer.getVirtualItemForOffset(top);
    if (item) reads.current = { id: String(item.key), part: Math.max(0, top - item.start) / item.size };
  }

  function follow(): void {
    if (follows.current) scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }

  // After each drawing, since messages get their real height then.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const to = returnsTo.current;
    const index = to && indexOf(to.id);
    const item = index === undefined ? undefined : virtualizer.measurementsCache[index];
    if (!to || !item) {
      follow();
      return;
    }
    element.scrollTo({ top: item.start + to.part * item.size });
    if (virtualizer.getVirtualItems().every(({ key }) => virtualizer.itemSizeCache.has(key)))
      returnsTo.current = undefined;
  });

  const wasAsked = useRef(asked);
  useLayoutEffect(() => {
    if (asked && !wasAsked.current) {
      follows.current = true;
      returnsTo.current = undefined;
      follow();
    }
    wasAsked.current = asked;
    // Only the moment of asking counts.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [asked]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const go = () => {
      returnsTo.current = undefined;
    };
    for (const event of readerEvents) element.addEventListener(event, go, { passive: true });
    return () => {
      for (const event of readerEvents) element.removeEventListener(event, go);
    };
  }, [scroller]);

  // Lines break elsewhere in another width: the reader stays at the same part of the same message.
  useEffect(() => {
    const element = scroller.current;
    if (!element || typeof ResizeObserver === "undefined") return undefined;
    let width = element.clientWidth;
    const observer = new ResizeObserver(() => {
      if (element.clientWidth === width) return;
      width = element.clientWidth;
      if (!follows.current) returnsTo.current ??= reads.current;
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [scroller]);

  useEffect(() => {
    const leave = () => {
      remember.current(follows.current ? undefined : (returnsTo.current ?? reads.current));
    };
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, []);

  return { onScroll, onKeyDown, follow };
}
