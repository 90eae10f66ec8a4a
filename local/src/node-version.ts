import { PlainError } from "./plain-error";

/** Oldest Node.js that runs everything here; Next.js and PGlite need nothing newer. */
const oldest = [20, 9] as const;

/**
 * @param version as `process.versions.node` gives it
 * @throws PlainError naming the version found, the version needed and the fix
 */
export function checkNodeVersion(version: string): void {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  throw new PlainError(
    `Node.js ${version} is too old: ${oldest.join(".")} or newer is needed. Fix: install Node.js 22 (nvm install 22).`,
  );
}
