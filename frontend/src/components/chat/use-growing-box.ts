import { useEffect, useRef, type RefObject } from "react";

/** Height up to which a box grows with its text, in pixels; what is longer scrolls. */
const tallest = 200;

/** A text box that is as high as its text. */
export function useGrowingBox(text: string): RefObject<HTMLTextAreaElement> {
  const ref = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const box = ref.current;
    if (!box) return;
    box.style.height = "auto";
    // The border does not count as content.
    const border = box.offsetHeight - box.clientHeight;
    box.style.height = `${Math.min(box.scrollHeight + border, tallest)}px`;
  }, [text]);
  return ref;
}
