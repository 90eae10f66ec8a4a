import { z } from "zod";
import { invalidParameter } from "./cognito-error";
import type { UserPool } from "./user-pool";

/** One operation of the API: checks its input, acts, answers its output. */
export type Operation = (pool: UserPool, input: unknown) => Promise<object>;

/**
 * @param schema members of the input, in the API's spelling
 * @returns an operation that answers InvalidParameterException, worded as Cognito does, for input that does not fit
 */
export function operation<S extends z.ZodType>(
  schema: S,
  act: (pool: UserPool, input: z.output<S>) => Promise<object>,
): Operation {
  return (pool, input) => {
    const result = schema.safeParse(input);
    if (!result.success) return Promise.reject(invalidParameter(describe(result.error.issues)));
    return act(pool, result.data);
  };
}

/** A member that must be there and not empty. */
export const required = z.string().min(1).max(131_072);

export const attributeList = z.array(
  z.object({ Name: z.string().min(1).max(32), Value: z.string().max(2048).default("") }),
);

function describe(issues: readonly z.core.$ZodIssue[]): string {
  const errors = issues.map(({ path, message }) => {
    const member = path
      .map((part, index) => (index === 0 ? lowerFirst(String(part)) : String(part)))
      .join(".");
    const constraint = message.includes("received undefined") ? "Member must not be null" : message;
    return `Value at '${member}' failed to satisfy constraint: ${constraint}`;
  });
  return `${errors.length} validation error${errors.length === 1 ? "" : "s"} detected: ${errors.join("; ")}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
