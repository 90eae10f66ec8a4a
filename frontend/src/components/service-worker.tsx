"use client";

import { useEffect } from "react";

/** Registers public/sw.js, which shows a page of ours where the network is gone. Rendered in production only. */
export function ServiceWorker() {
  useEffect(() => {
    if (!("serviceWorker" in navigator)) return;
    // A browser that refuses (a private window, say) only lacks the offline page.
    navigator.serviceWorker.register("/sw.js").catch(() => undefined);
  }, []);
  return null;
}
