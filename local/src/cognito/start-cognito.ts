import { mkdir } from "node:fs/promises";
import type { DataFolder } from "../data-folder";
import { type Listening, listen } from "../http/listen";
import { createCognitoServer } from "./server";
import { localPool, type UserPoolSettings } from "./settings";
import { openSigningKey } from "./signing-key";
import { UserPool } from "./user-pool";
import { type Message, UserStore } from "./user-store";

export interface CognitoProps {
  readonly settings: UserPoolSettings;
  readonly folder: Pick<DataFolder, "file">;
  readonly port: number;
  readonly onMessage: (message: Message) => void;
  readonly onError: (error: unknown) => void;
}

export interface Cognito extends Listening {
  /** `iss` of its tokens. */
  readonly issuer: string;
  readonly clientId: string;
}

/** Starts the local user pool on its data. */
export async function startCognito({
  settings,
  folder,
  port,
  onMessage,
  onError,
}: CognitoProps): Promise<Cognito> {
  await mkdir(folder.file("cognito"), { recursive: true, mode: 0o700 });
  const [store, key] = await Promise.all([
    UserStore.open(folder.file("cognito", "users.json")),
    openSigningKey(folder.file("cognito", "signing-key.json")),
  ]);
  const { poolId, clientId } = localPool;
  const issuer = `http://127.0.0.1:${port}/${poolId}`;
  const pool = new UserPool({ settings, store, key, issuer, clientId, onMessage });
  const server = await listen(createCognitoServer({ pool, key, poolId, onError }), port);
  return { ...server, issuer, clientId };
}
