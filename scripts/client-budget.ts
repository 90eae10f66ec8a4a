import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";

const build = resolve(__dirname, "../frontend/.next");

/** Most JavaScript that a first visit may load, in kB (1000 bytes) after gzip. */
export const budgets = [
  { page: "/page", title: "landing", kilobytes: 95 },
  { page: "/(account)/sign-in/page", title: "sign-in", kilobytes: 110 },
  { page: "/(chat)/chat/page", title: "chat", kilobytes: 150 },
] as const;

/** Files by entry, as Next.js writes them: each page, layout and error boundary is an entry. */
export type Entries = Readonly<Record<string, readonly string[]>>;

/**
 * The JavaScript of a page and of every layout and boundary around it, each file once. Next.js's own table leaves the
 * layouts out. Chunks that are loaded on demand do not count; a budget for the first load is what they are for.
 *
 * @throws Error where the build has no such page
 */
export function filesOfPage(entries: Entries, page: string): string[] {
  if (!entries[page])
    throw new Error(`The build has no page ${page}. It has: ${Object.keys(entries).join(", ")}`);
  const folders = page.split("/").slice(0, -1);
  const around = folders.flatMap((_, index) =>
    ["layout", "template", "error", "global-error", "not-found", "loading"].map((kind) =>
      [...folders.slice(0, index + 1), kind].join("/"),
    ),
  );
  const files = [page, ...around].flatMap((entry) => entries[entry] ?? []);
  return [...new Set(files)].filter((file) => file.endsWith(".js"));
}

function main(): void {
  const { pages } = JSON.parse(readFileSync(join(build, "app-build-manifest.json"), "utf8")) as {
    pages: Entries;
  };
  for (const { page, title, kilobytes } of budgets) {
    const files = filesOfPage(pages, page);
    const sizes = files.map((file) => gzipSync(readFileSync(join(build, file)), { level: 9 }).length);
    const total = sizes.reduce((sum, size) => sum + size, 0) / 1000;
    const met = total <= kilobytes;
    console.log(`${title}: ${total.toFixed(1)} kB of ${kilobytes} kB${met ? "" : ": TOO MUCH"}`);
    if (met) continue;
    process.exitCode = 1;
    for (const [index, file] of files.entries())
      console.log(`  ${((sizes[index] ?? 0) / 1000).toFixed(1)} kB  ${file}`);
  }
}

if (require.main === module) main();
