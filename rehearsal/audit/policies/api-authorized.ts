import { about, type Policy } from "../policy";

/** The service's and the models' endpoints (requirements A2, A3). */
const endpoints = [
  "GET /conversations/{uid}",
  "GET /conversations/{uid}/{id}",
  "POST /conversations/{uid}",
  "PUT /conversations/{uid}/{id}",
  "DELETE /conversations/{uid}",
  "DELETE /conversations/{uid}/{id}",
  "GET /us-east-1/{proxy+}",
  "POST /us-east-1/{proxy+}",
  "GET /us-west-2/{proxy+}",
  "POST /us-west-2/{proxy+}",
];

export const apiAuthorized: Policy = {
  requirement: "A1, A2",
  title: "the one regional API has every endpoint, and each method asks for a Cognito user",
  stacks: ["api"],
  over: {
    worlds: ["synthesized", "account"],
    because: "the emulated account drops the authorizers of an API's body",
  },
  check: ({ apis }) =>
    apis.flatMap((api) => {
      const found = api.methods.map(({ method, path }) => `${method} ${path}`);
      return [
        ...(api.endpointTypes.join() === "REGIONAL" ? [] : [about(api, `is ${api.endpointTypes.join()}`)]),
        ...endpoints
          .filter((endpoint) => !found.includes(endpoint))
          .map((endpoint) => about(api, `lacks ${endpoint}`)),
        ...api.methods
          // A browser asks before it may send a token: what the gateway answers itself gives nothing away.
          .filter(({ method, integration }) => !(method === "OPTIONS" && integration === "MOCK"))
          .filter(({ authorization }) => authorization !== "COGNITO_USER_POOLS")
          .map(({ method, path, authorization }) =>
            about(api, `lets ${authorization === "NONE" ? "anybody" : authorization} call ${method} ${path}`),
          ),
      ];
    }),
};
