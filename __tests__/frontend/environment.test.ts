/** @jest-environment node */
import { readEnvironment } from "@/environment";

const complete = {
  AUTH_SECRET: "a long random text",
  AUTH_URL: "https://main.example.amplifyapp.com",
  NEXT_PUBLIC_COGNITO_CLIENT_ID: "client",
  NEXT_PUBLUC_COGNITO_ID_TOKEN_EXPIRED: "60",
  NEXT_PUBLIC_API_GATEWAY_URL: "https://api.example.com/prod/",
};

describe("the client's environment", () => {
  it("C3: takes the contract's variables, the one with the odd spelling included", () => {
    expect(readEnvironment(complete)).toEqual({
      authSecret: "a long random text",
      authUrl: "https://main.example.amplifyapp.com",
      cognitoClientId: "client",
      idTokenMinutes: 60,
      apiGatewayUrl: "https://api.example.com/prod",
    });
  });

  it("C3: takes the correct spelling too", () => {
    const environment = readEnvironment({
      ...complete,
      NEXT_PUBLUC_COGNITO_ID_TOKEN_EXPIRED: undefined,
      NEXT_PUBLIC_COGNITO_ID_TOKEN_EXPIRED: "30",
    });
    expect(environment.idTokenMinutes).toBe(30);
  });

  it("C3: lists every missing variable at once", () => {
    expect(() => readEnvironment({ AUTH_SECRET: " " })).toThrow(
      /AUTH_SECRET is missing[^]*AUTH_URL is missing[^]*NEXT_PUBLIC_COGNITO_CLIENT_ID is missing[^]*NEXT_PUBLUC_COGNITO_ID_TOKEN_EXPIRED is missing[^]*NEXT_PUBLIC_API_GATEWAY_URL is missing/,
    );
  });

  it.each([
    ["AUTH_URL", "example.com"],
    ["NEXT_PUBLUC_COGNITO_ID_TOKEN_EXPIRED", "an hour"],
    ["NEXT_PUBLUC_COGNITO_ID_TOKEN_EXPIRED", "0"],
    ["NEXT_PUBLIC_API_GATEWAY_URL", "ftp://api.example.com"],
    ["COGNITO_ENDPOINT", "localhost:3002"],
  ])("C3: says what is wrong with %s=%s", (name, value) => {
    expect(() => readEnvironment({ ...complete, [name]: value })).toThrow(`${name} is "${value}", expected`);
  });
});
