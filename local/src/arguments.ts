import { PlainError } from "./plain-error";

export interface Arguments {
  /** Start empty: users and conversations of earlier starts are deleted. */
  readonly reset: boolean;
  /** False: everything but the web page. */
  readonly client: boolean;
  readonly help: boolean;
}

const known = ["--reset", "--no-client", "--help"];

/** @throws PlainError naming the first unknown argument */
export function parseArguments(given: readonly string[]): Arguments {
  const unknown = given.find((argument) => !known.includes(argument));
  if (unknown !== undefined) {
    throw new PlainError(`Unknown argument "${unknown}". Allowed: ${known.join(", ")}.`);
  }
  return {
    reset: given.includes("--reset"),
    client: !given.includes("--no-client"),
    help: given.includes("--help"),
  };
}

export const help = `npm start -- [--reset] [--no-client] [--help]

  --reset      start empty: delete users and conversations of earlier starts
  --no-client  start everything but the web page

Variables (all optional)
  PORT, GATEWAY_PORT, COGNITO_PORT, LB_A_PORT, LB_B_PORT   ports; 3000, 3001, 3002, 3003, 3004
  WORKER_PORT    first port of the built-in tutor's workers; 3010
  LKS_DATA_DIR   folder of all data; .lks
  LKS_SETTINGS   settings of the infrastructure; config/settings.json
  DATABASE_URL   a PostgreSQL server with pgvector, instead of the embedded one
  OLLAMA_HOST    the Ollama to use, or "off" for the built-in tutor; 127.0.0.1:11434`;
