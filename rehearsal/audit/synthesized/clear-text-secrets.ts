const secretName = /password$|secret$|token$/i;
const reference = /^\$\{[^}]+\}$/;

/** Units of time under the names of tokens; EFS's name for the idempotency of a creation. */
const notSecret = ["token_validity_units", "creation_token"];

/** Paths of attributes that are named like a secret and hold something else than a reference. */
export function clearTextSecrets(json: string): string[] {
  const found: string[] = [];
  const visit = (value: unknown, path: readonly string[]): void => {
    if (typeof value === "object" && value !== null) {
      for (const [key, child] of Object.entries(value))
        if (!notSecret.includes(key)) visit(child, [...path, key]);
    } else if (typeof value === "string" && secretName.test(path.at(-1) ?? "") && !reference.test(value)) {
      found.push(path.join("."));
    }
  };
  visit(JSON.parse(json), []);
  return found;
}
