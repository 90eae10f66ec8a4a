"use client";

import { useEffect, useState, type RefObject } from "react";
import { flushSync } from "react-dom";
import { defaultRangeExtractor, type Range, useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import type { ChatMessage } from "@/chat/messages";
import type { ReadingPlace } from "@/chat/unsaved";
import { guessHeight } from "./message-height";

/** Messages drawn above and below those that are seen, at rest and while the list is scrolled. */
const overscan = { still: 4, scrolling: 3 } as const;
/** Pixels above each message, which belong to it, and below the last one. */
const gap = 24;
/** Pixels of a screen that is not measured yet. */
const usualHeight = 800;
const widest = 800;

/** Safari has no scroll anchoring. */
const holdsPlace = typeof CSS !== "undefined" && CSS.supports("overflow-anchor", "auto");

/** Index of a drawn message around a node; undefined outside of the messages. */
function indexAround(node: Node | null): number | undefined {
  const element = node instanceof Element ? node : node?.parentElement;
  const index = element?.closest<HTMLElement>("[data-message]")?.dataset.index;
  return index === undefined ? undefined : Number(index);
}

/**
 * Messages that stay drawn though they are out of sight: what has the focus, with those the tabulator leads to from
 * there, what is being edited, and what is selected.
 */
function held(list: Element | null): number[] {
  if (!list) return [];
  const kept = [...list.querySelectorAll("form")].map(indexAround);
  const focused = indexAround(document.activeElement);
  if (focused !== undefined) kept.push(focused - 1, focused, focused + 1);
  const selection = document.getSelection();
  if (selection && !selection.isCollapsed) {
    const [from, to] = [indexAround(selection.anchorNode), indexAround(selection.focusNode)];
    if (from !== undefined && to !== undefined) {
      const first = Math.min(from, to);
      kept.push(...Array.from({ length: Math.abs(to - from) + 1 }, (_, offset) => first + offset));
    }
  }
  return kept.filter((index) => index !== undefined);
}

/**
 * Which messages are drawn. A jump, as by a dragged scroll bar, draws no more than is seen: the others follow when the
 * list is at rest.
 */
function rangeExtractor(list: RefObject<Element>): (range: Range) => number[] {
  let seen = { startIndex: 0, endIndex: 0 };
  return (range) => {
    const { startIndex, endIndex, count } = range;
    const jumps = startIndex > seen.endIndex || endIndex < seen.startIndex;
    seen = { startIndex, endIndex };
    const indexes = [
      ...defaultRangeExtractor(jumps ? { ...range, overscan: 0 } : range),
      ...held(list.current),
    ];
    return [...new Set(indexes)]
      .filter((index) => index >= 0 && index < count)
      .sort((one, other) => one - other);
  };
}

/** Whether the page is being printed: paper has no window, so all messages are drawn. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => {
      flushSync(() => {
        setPrinting(true);
      });
    };
    const end = () => {
      setPrinting(false);
    };
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return printing;
}

/** The messages around those that are seen: the others stand in no document, and cost nothing. */
export function useMessageWindow(
  scroller: RefObject<HTMLDivElement>,
  list: RefObject<HTMLOListElement>,
  messages: readonly ChatMessage[],
  place: ReadingPlace | undefined,
): { virtualizer: Virtualizer<HTMLDivElement, HTMLLIElement>; printing: boolean } {
  const printing = usePrinting();
  const [scrolling, setScrolling] = useState(false);
  const [extractRange] = useState(() => rangeExtractor(list));
  const estimateSize = (index: number) => {
    const message = messages[index];
    const width = Math.min(widest, scroller.current?.clientWidth ?? widest);
    return message ? gap + guessHeight(message, width) : 0;
  };
  // It returns another one after each change, which only a compiler that remembers values would miss.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLLIElement>({
    count: messages.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => messages[index]?.id ?? index,
    estimateSize,
    rangeExtractor: extractRange,
    overscan: scrolling ? overscan.scrolling : overscan.still,
    onChange: ({ isScrolling }) => {
      setScrolling(isScrolling);
    },
    paddingEnd: gap,
    // Messages that another page has added before those that are read must not move them.
    anchorTo: "end",
    initialOffset: () => {
      const found = place ? messages.findIndex(({ id }) => id === place.id) : -1;
      const end = found < 0 ? messages.length : found;
      const above = Array.from({ length: end }, (_, index) => estimateSize(index));
      return above.reduce((sum, height) => sum + height, 0) - (found < 0 ? usualHeight : 0);
    },
  });
  // Browsers hold the place of what is read by themselves, where they can: a write here would end their gliding.
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = ({ key, start, end }, _delta, { scrollOffset }) =>
    !holdsPlace && (virtualizer.itemSizeCache.has(key) ? end : start + 1) <= (scrollOffset ?? 0);
  return { virtualizer, printing };
}
