"use client";

import { useRouter } from "next/navigation";
import { useMemo } from "react";

/** Ways to another page. */
export interface Navigation {
  /** Without leaving the document: what is in memory stays. */
  push: (path: string) => void;
  /** With a new document, which the server renders for whoever is signed in now. */
  load: (path: string) => void;
}

export function useNavigation(): Navigation {
  const router = useRouter();
  return useMemo(
    () => ({
      push: (path) => {
        router.push(path);
      },
      load: (path) => {
        window.location.assign(path);
      },
    }),
    [router],
  );
}
