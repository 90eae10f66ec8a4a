import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { join } from "node:path";
import { Laptop } from "./support/laptop";
import { newLearner } from "./support/learner";
import { itSpeaksOllama, ollamaClient } from "./support/ollama-client";
import { temporaryFolder } from "./support/temporary-folder";

const folder = temporaryFolder();
let laptop: Laptop;
let token: string;

beforeAll(async () => {
  laptop = await Laptop.create(join(folder, "data"), "off");
  await laptop.start();
  const cognito = new CognitoIdentityProviderClient({ region: "us-east-1", endpoint: laptop.cognitoUrl });
  ({ token } = await newLearner(cognito, laptop.cognitoUrl, "ayu@example.com"));
  cognito.destroy();
});
afterAll(async () => {
  await laptop.end("SIGKILL");
});

describe.each([
  ["A", 0],
  ["B", 1],
] as const)("L4: the npm client ollama through the load balancer of zone %s", (_, index) => {
  const client = () => ollamaClient({ host: laptop.balancerUrls[index] });
  itSpeaksOllama(client);

  it("L4: hears Ollama's own 404 for what the workers do not have", async () => {
    await expect(client().copy({ source: "llama3", destination: "mine" })).rejects.toMatchObject({
      status_code: 404,
    });
  });
});

describe.each(["us-east-1", "us-west-2"])(
  "A3: the npm client ollama through gateway and load balancer, as a learner, /%s",
  (region) => {
    /** The client adds /api to each path; the API has the region in its place. */
    const client = (authorization: string) =>
      ollamaClient({
        host: laptop.gatewayUrl,
        headers: { authorization },
        fetch: (input, init) => fetch((input as string).replace("/v1/api/", `/v1/${region}/`), init),
      });
    itSpeaksOllama(() => client(token));

    it("A1: is refused without the learner's token", async () => {
      await expect(client("").list()).rejects.toMatchObject({ status_code: 401 });
    });

    it("A3: can delete nothing, because the API takes GET and POST only", async () => {
      await expect(client(token).delete({ model: "llama3" })).rejects.toMatchObject({ status_code: 403 });
      expect((await client(token).list()).models).toHaveLength(3);
    });
  },
);
