/** How to reach the database, from DB_HOST, DB_PORT, DB_NAME, DB_USER and DB_PASSWORD (requirement A4). */
export interface DatabaseEnvironment {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  /** False only where DB_SSL is "disable": a database on the same machine. */
  readonly tls: boolean;
}

/** The role the service runs as, from DB_SERVICE_USER and DB_SERVICE_PASSWORD. */
export interface ServiceRoleEnvironment {
  readonly serviceUser: string;
  readonly servicePassword: string;
}

type Variables = Record<string, string | undefined>;

/** @throws Error naming the variable that is missing or wrong */
export function readDatabaseEnvironment(variables: Variables = process.env): DatabaseEnvironment {
  const port = Number(required(variables, "DB_PORT"));
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(`DB_PORT is "${variables.DB_PORT ?? ""}"; it must be a number from 1 to 65535.`);
  }
  const ssl = variables.DB_SSL ?? "verify";
  if (ssl !== "verify" && ssl !== "disable") {
    throw new Error(`DB_SSL is "${ssl}"; it must be "verify" (the default) or "disable".`);
  }
  return {
    host: required(variables, "DB_HOST"),
    port,
    database: required(variables, "DB_NAME"),
    user: required(variables, "DB_USER"),
    password: required(variables, "DB_PASSWORD"),
    tls: ssl === "verify",
  };
}

/** @throws Error naming the variable that is missing */
export function readServiceRoleEnvironment(variables: Variables = process.env): ServiceRoleEnvironment {
  return {
    serviceUser: required(variables, "DB_SERVICE_USER"),
    servicePassword: required(variables, "DB_SERVICE_PASSWORD"),
  };
}

function required(variables: Variables, name: string): string {
  const value = variables[name];
  if (value === undefined || value === "") throw new Error(`${name} is not set.`);
  return value;
}
