import { parseArgs } from "node:util";
import { RehearsalError } from "./rehearsal-error";

export interface Arguments {
  /** Leave the account up at the end. */
  readonly keep: boolean;
  /** Limit to one stack and what it depends on. */
  readonly stack: string | undefined;
  /** End an account that an earlier run kept, and start with an empty one. */
  readonly fromScratch: boolean;
  /** Release state locks that a killed run left behind. */
  readonly unlock: boolean;
}

export const usage = `npm run rehearse -- [--stack NAME] [--keep] [--from-scratch] [--unlock]

  --stack NAME     this stack and those it depends on
  --keep           leave the emulated account up and print its address; the next run uses it again
  --from-scratch   end a kept account and begin with an empty one
  --unlock         release state locks that a killed run left behind`;

/** @throws RehearsalError with the usage where an argument is unknown */
export function readArguments(given: readonly string[]): Arguments {
  try {
    const { values } = parseArgs({
      args: [...given],
      options: {
        keep: { type: "boolean", default: false },
        stack: { type: "string" },
        "from-scratch": { type: "boolean", default: false },
        unlock: { type: "boolean", default: false },
      },
    });
    return {
      keep: values.keep,
      stack: values.stack,
      fromScratch: values["from-scratch"],
      unlock: values.unlock,
    };
  } catch (error) {
    throw new RehearsalError(`${(error as Error).message}\n\n${usage}`);
  }
}
