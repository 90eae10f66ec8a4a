import { existsSync } from "node:fs";

const candidates = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Path of the browser; undefined where none is installed. */
export function findChromium(): string | undefined {
  return process.env.CHROMIUM_PATH ?? candidates.find((path) => existsSync(path));
}
