"use client";

import type { AnchorHTMLAttributes, MouseEvent } from "react";
import { openPath } from "./route";

interface NavigationLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  path: string;
  onOpen?: () => void;
}

/** A link within the chat: a real one for new tabs and readers, but without a trip to the server. */
export function NavigationLink({ path, onOpen, ...link }: NavigationLinkProps) {
  function open(event: MouseEvent): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    openPath(path);
    onOpen?.();
  }
  return <a href={path} onClick={open} {...link} />;
}
