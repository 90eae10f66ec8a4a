import { type ClientBase, escapeIdentifier, escapeLiteral } from "pg";
import { scramVerifier } from "./scram-verifier";

/** The role that the service logs in as. */
export interface ServiceRole {
  readonly serviceUser: string;
  readonly servicePassword: string;
}

/**
 * Creates the role, or gives it the password of today, with the right to read and write conversations and nothing
 * else: no table of its own, no other table, no other role.
 *
 * @throws Error where it would be the role that migrates
 */
export async function grantServiceRole(
  client: ClientBase,
  { serviceUser, servicePassword }: ServiceRole,
): Promise<void> {
  const { rows } = await client.query<{ own: boolean; known: boolean }>(
    "SELECT session_user = $1 AS own, EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS known",
    [serviceUser],
  );
  if (rows[0]?.own)
    throw new Error(`The service's role must not be "${serviceUser}", which owns the database.`);
  const role = escapeIdentifier(serviceUser);
  // PostgreSQL takes the verifier as it is, so that no log of statements ever holds the password.
  const password = escapeLiteral(scramVerifier(servicePassword));
  await client.query(`${rows[0]?.known ? "ALTER" : "CREATE"} ROLE ${role} LOGIN PASSWORD ${password}`);
  await client.query(`REVOKE CREATE ON SCHEMA public FROM PUBLIC, ${role}`);
  await client.query(`REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, ${role}`);
  await client.query(`GRANT USAGE ON SCHEMA public TO ${role}`);
  await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON conversations TO ${role}`);
}
