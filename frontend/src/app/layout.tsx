import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { ServiceWorker } from "@/components/service-worker";
import { isProduction } from "@/environment";
import { currentDictionary, currentLocale } from "@/i18n/server";
import { currentTheme } from "@/preferences/server";
import "./globals.css";

export function generateMetadata(): Metadata {
  const { common } = currentDictionary();
  return {
    title: { default: `${common.name}: ${common.tagline}`, template: `%s · ${common.name}` },
    description: common.description,
    applicationName: common.name,
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbf6ec" },
    { media: "(prefers-color-scheme: dark)", color: "#0c191a" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  const theme = currentTheme();
  const { common } = currentDictionary();
  return (
    <html lang={currentLocale()} data-theme={theme === "system" ? undefined : theme}>
      <body className="min-h-dvh">
        <a
          href="#content"
          className="sr-only z-50 rounded-full bg-primary px-5 py-3 text-on-primary focus:not-sr-only focus:fixed focus:left-4 focus:top-4"
        >
          {common.skip}
        </a>
        {children}
        {isProduction && <ServiceWorker />}
      </body>
    </html>
  );
}
