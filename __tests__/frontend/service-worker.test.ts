/** @jest-environment node */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

const frontend = resolve(__dirname, "../../frontend");
const worker = readFileSync(resolve(frontend, "public/sw.js"), "utf8");
const files = JSON.parse(/^const files = (\[.*\]);$/m.exec(worker)?.[1] ?? "[]") as string[];

/** The icon is a route of the app, everything else lies in public/. */
function read(file: string): Buffer {
  const own = resolve(frontend, `public${file}`);
  return readFileSync(existsSync(own) ? own : resolve(frontend, `src/app${file}`));
}

describe("the service worker", () => {
  it("C4: names a version of its own for each content of the offline page, so that browsers fetch the new one", () => {
    const hash = createHash("sha256");
    for (const file of files) hash.update(read(file));
    expect(/^const version = "(.*)";$/m.exec(worker)?.[1]).toBe(hash.digest("hex").slice(0, 12));
  });

  it("keeps the offline page and what it shows, and nothing of the API", () => {
    expect(files).toEqual(["/offline.html", "/offline.css", "/offline.js", "/icon.svg"]);
    expect(worker).not.toMatch(/\.put\(/);
  });
});
