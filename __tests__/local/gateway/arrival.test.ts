import type { Server } from "node:http";
import { createCognitoServer } from "../../../local/src/cognito/server";
import { createGateway } from "../../../local/src/gateway/server";
import { parseRestApiBody } from "../../../local/src/synthesized/rest-api";
import { body } from "../support/gateway";

const never = () => {
  throw new Error("Nothing arrives here");
};
const gateway = () =>
  createGateway({
    api: parseRestApiBody(body, "v1"),
    authorize: never,
    findFunction: never,
    resolveOrigin: never,
    onError: never,
  });
const userPool = () =>
  createCognitoServer({ poolId: "pool", onError: never } as unknown as Parameters<
    typeof createCognitoServer
  >[0]);

test.each<[string, () => Server]>([
  ["gateway", gateway],
  ["user pool", userPool],
])(
  "O3: who sends the %s a request byte by byte has a minute for its head and a minute for all of it",
  (_, create) => {
    const { headersTimeout, requestTimeout } = create();
    expect({ headersTimeout, requestTimeout }).toEqual({ headersTimeout: 60_000, requestTimeout: 60_000 });
  },
);
