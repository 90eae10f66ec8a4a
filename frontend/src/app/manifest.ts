import type { MetadataRoute } from "next";

/** Web app manifest: makes the client installable. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "Ngobrol: learn English by chatting",
    short_name: "Ngobrol",
    description: "Chat in English with an AI tutor that corrects you kindly.",
    start_url: "/chat",
    display: "standalone",
    background_color: "#fbf6ec",
    theme_color: "#0f5e5a",
    icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml" }],
  };
}
