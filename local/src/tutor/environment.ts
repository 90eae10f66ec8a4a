import { PlainError } from "../plain-error";

type Variables = Readonly<Record<string, string | undefined>>;

export interface TutorEnvironment {
  readonly ports: readonly number[];
  /** Pace of streamed answers. */
  readonly tokensPerSecond: number;
}

/** About as fast as a comfortable reader; a CPU model in a worker is slower. */
const defaultTokensPerSecond = 60;

/**
 * Reads TUTOR_PORTS ("3010,3011,…") and TUTOR_TOKENS_PER_SECOND.
 * @throws PlainError naming variable, value and fix
 */
export function readTutorEnvironment(variables: Variables = process.env): TutorEnvironment {
  const list = variables.TUTOR_PORTS ?? "";
  const ports = list.split(",").map((port) => Number(port.trim() === "" ? "none" : port));
  if (!ports.every((port) => Number.isInteger(port) && port >= 0 && port <= 65_535)) {
    throw new PlainError(
      `TUTOR_PORTS="${list}" is not a list of ports. Fix: use numbers from 1 to 65535, such as 3010,3011.`,
    );
  }
  const pace = variables.TUTOR_TOKENS_PER_SECOND?.trim() ?? "";
  const tokensPerSecond = pace === "" ? defaultTokensPerSecond : Number(pace);
  if (!(tokensPerSecond > 0)) {
    throw new PlainError(
      `TUTOR_TOKENS_PER_SECOND="${pace}" is not a speed. Fix: use a number above 0, or unset it for ${defaultTokensPerSecond}.`,
    );
  }
  return { ports, tokensPerSecond };
}
