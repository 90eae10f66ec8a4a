import { createGateway } from "../../../local/src/gateway/server";
import { parseRestApiBody } from "../../../local/src/synthesized/rest-api";
import { body } from "../support/gateway";

test("O3: who sends a request byte by byte has a minute for its head and a minute for all of it", () => {
  const never = () => {
    throw new Error("Nothing arrives here");
  };
  const { headersTimeout, requestTimeout } = createGateway({
    api: parseRestApiBody(body, "v1"),
    authorize: never,
    findFunction: never,
    resolveOrigin: never,
    onError: never,
  });
  expect({ headersTimeout, requestTimeout }).toEqual({ headersTimeout: 60_000, requestTimeout: 60_000 });
});
