import { resolve } from "node:path";
import { PlainError } from "./plain-error";

type Variables = Readonly<Record<string, string | undefined>>;

/** Settings of the laptop world, each from one variable; a variable that is empty counts as unset. */
export interface Environment {
  readonly ports: Ports;
  /** Absolute path. */
  readonly dataFolder: string;
  /** Settings of the infrastructure, relative to the project's root. */
  readonly settingsFile: string;
  /** Undefined: the embedded database. */
  readonly databaseUrl: string | undefined;
  /** Base URL without a slash at the end; undefined: never use an Ollama. */
  readonly ollamaUrl: string | undefined;
  /** True where OLLAMA_HOST was given. */
  readonly ollamaChosen: boolean;
}

export interface Ports {
  readonly client: number;
  readonly gateway: number;
  readonly cognito: number;
  readonly loadBalancerA: number;
  readonly loadBalancerB: number;
  /** First of a row, one for each kind of worker in each zone. */
  readonly worker: number;
}

/** The variable and the default of each port. */
export const portVariables = {
  client: ["PORT", 3000],
  gateway: ["GATEWAY_PORT", 3001],
  cognito: ["COGNITO_PORT", 3002],
  loadBalancerA: ["LB_A_PORT", 3003],
  loadBalancerB: ["LB_B_PORT", 3004],
  worker: ["WORKER_PORT", 3010],
} as const satisfies Record<keyof Ports, readonly [string, number]>;

/** Room for the row of worker ports. */
const workerPorts = 6;

/**
 * Reads and checks every variable of the laptop world.
 * @param root folder that a relative LKS_DATA_DIR starts from
 * @throws PlainError naming variable, value and fix
 */
export function readEnvironment(root: string, variables: Variables = process.env): Environment {
  return {
    ports: readPorts(variables),
    dataFolder: resolve(root, value(variables, "LKS_DATA_DIR") ?? ".lks"),
    settingsFile: value(variables, "LKS_SETTINGS") ?? "config/settings.json",
    databaseUrl: readDatabaseUrl(variables),
    ollamaUrl: readOllamaUrl(variables),
    ollamaChosen: value(variables, "OLLAMA_HOST") !== undefined,
  };
}

/** Environment of a child process: this process's own, with some variables added or, if undefined, removed. */
export function childEnvironment(changes: Variables): NodeJS.ProcessEnv {
  return { ...process.env, ...changes };
}

/** True where npm started this process. */
export function startedByNpm(variables: Variables = process.env): boolean {
  return value(variables, "npm_lifecycle_event") !== undefined;
}

function value(variables: Variables, name: string): string | undefined {
  const text = variables[name]?.trim();
  return text === "" ? undefined : text;
}

function readPorts(variables: Variables): Ports {
  const ports = Object.fromEntries(
    Object.entries(portVariables).map(([key, [name, standard]]) => [
      key,
      readPort(variables, name, standard),
    ]),
  ) as Record<keyof Ports, number>;
  const taken = new Map<number, string>();
  for (const [key, [name]] of Object.entries(portVariables)) {
    const first = ports[key as keyof Ports];
    for (let port = first; port < first + (key === "worker" ? workerPorts : 1); port += 1) {
      const other = taken.get(port);
      if (other !== undefined) {
        throw new PlainError(
          `${other} and ${name} both use port ${port}. Fix: set one of them to another port.`,
        );
      }
      taken.set(port, name);
    }
  }
  return ports;
}

function readPort(variables: Variables, name: string, standard: number): number {
  const text = value(variables, name);
  if (text === undefined) return standard;
  const port = Number(text);
  const last = name === portVariables.worker[0] ? 65_535 - workerPorts + 1 : 65_535;
  if (/^\d+$/.test(text) && port >= 1 && port <= last) return port;
  throw new PlainError(
    `${name}="${text}" is not a port. Fix: use a number from 1 to ${last}, or unset ${name} for ${standard}.`,
  );
}

function readDatabaseUrl(variables: Variables): string | undefined {
  const text = value(variables, "DATABASE_URL");
  if (text === undefined) return undefined;
  if (URL.canParse(text) && ["postgres:", "postgresql:"].includes(new URL(text).protocol)) return text;
  // The value is not repeated: it may hold a password.
  throw new PlainError(
    "DATABASE_URL is not the address of a PostgreSQL database. Fix: use postgres://user:password@host:5432/name, or unset DATABASE_URL for the embedded one.",
  );
}

/** Accepts what Ollama's own OLLAMA_HOST accepts: a host, host:port or URL; port 11434 where none is given. */
function readOllamaUrl(variables: Variables): string | undefined {
  const text = value(variables, "OLLAMA_HOST") ?? "127.0.0.1";
  if (text === "off") return undefined;
  const withScheme = /^https?:\/\//.test(text) ? text : `http://${text}`;
  if (!URL.canParse(withScheme) || /\s/.test(text)) {
    throw new PlainError(
      `OLLAMA_HOST="${text}" is not an address. Fix: use host:port or http://host:port, "off" for the built-in tutor, or unset OLLAMA_HOST.`,
    );
  }
  const url = new URL(withScheme);
  // A server that listens everywhere is reached at the loopback address.
  if (url.hostname === "0.0.0.0") url.hostname = "127.0.0.1";
  if (url.port === "" && withScheme !== text) url.port = "11434";
  return url.href.replace(/\/$/, "");
}
