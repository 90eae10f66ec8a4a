import { readMethod } from "../../rehearsal/audit/account/api";

/** As AWS's API reference shows a method; the emulated account leaves most of it out. */
const method = {
  authorizationType: "COGNITO_USER_POOLS",
  methodIntegration: {
    type: "HTTP_PROXY",
    uri: "http://lks-nlb-a.example.com:80/api/{proxy}",
    connectionType: "VPC_LINK",
    timeoutInMillis: 900_000,
    responseTransferMode: "STREAM",
  },
} as const;

it("A1, A3: a method of a real account is read with its authorizer, link, time-out and transfer mode", () => {
  expect(readMethod("POST", "/us-east-1/{proxy+}", method)).toEqual({
    method: "POST",
    path: "/us-east-1/{proxy+}",
    authorization: "COGNITO_USER_POOLS",
    integration: "HTTP_PROXY",
    uri: "http://lks-nlb-a.example.com:80/api/{proxy}",
    throughVpcLink: true,
    timeout: 900_000,
    transferMode: "STREAM",
  });
});

it("A3: what AWS does not say is not taken for the best", () => {
  expect(readMethod("GET", "/", {})).toMatchObject({
    authorization: "",
    throughVpcLink: false,
    timeout: 0,
    transferMode: "BUFFERED",
  });
});
