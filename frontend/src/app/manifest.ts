import type { MetadataRoute } from "next";
import { currentDictionary, currentLocale } from "@/i18n/server";

/** Web app manifest, in the browser's language: makes the client installable. */
export default function manifest(): MetadataRoute.Manifest {
  const { name, tagline, description } = currentDictionary().common;
  const png = { type: "image/png" } as const;
  return {
    id: "/chat",
    name: `${name}: ${tagline}`,
    short_name: name,
    description,
    lang: currentLocale(),
    start_url: "/chat",
    scope: "/",
    display: "standalone",
    background_color: "#fbf6ec",
    theme_color: "#0f5e5a",
    categories: ["education"],
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
      { src: "/icons/192.png", sizes: "192x192", ...png },
      { src: "/icons/512.png", sizes: "512x512", ...png },
      { src: "/icons/maskable-512.png", sizes: "512x512", purpose: "maskable", ...png },
    ],
  };
}
