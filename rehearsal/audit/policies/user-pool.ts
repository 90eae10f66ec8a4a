import { about, missing, type Policy } from "../policy";

export const userPool: Policy = {
  requirement: "C2",
  title: "learners sign up themselves with e-mail and name, and sign in by e-mail with one factor",
  stacks: ["api"],
  check: ({ userPools }) => {
    const [pool, ...others] = userPools;
    if (!pool || others.length > 0) return [missing(`${userPools.length} user pools, expected one`)];
    const expect = (condition: boolean, sentence: string) => (condition ? [] : [about(pool, sentence)]);
    const required = [...pool.requiredAttributes].sort().join(", ");
    return [
      ...expect(pool.usernameAttributes.join() === "email", `signs in by ${pool.usernameAttributes.join()}`),
      ...expect(pool.autoVerified.join() === "email", `verifies ${pool.autoVerified.join() || "nothing"}`),
      ...expect(required === "email, name", `requires ${required || "nothing"}`),
      ...expect(pool.mfa === "OFF", `has multi-factor authentication ${pool.mfa}`),
      ...expect(!pool.adminCreatesUsers, "hands out temporary passwords"),
    ];
  },
};

export const userPoolClient: Policy = {
  requirement: "C2",
  title: "the client signs in with passwords and refresh tokens alone, without a secret",
  stacks: ["api"],
  check: ({ userPoolClients }) => {
    const [client, ...others] = userPoolClients;
    if (!client || others.length > 0) return [missing(`${userPoolClients.length} clients, expected one`)];
    const expect = (condition: boolean, sentence: string) => (condition ? [] : [about(client, sentence)]);
    const flows = [...client.authFlows].sort().join(", ");
    return [
      ...expect(flows === "ALLOW_REFRESH_TOKEN_AUTH, ALLOW_USER_PASSWORD_AUTH", `allows ${flows}`),
      ...expect(!client.hasSecret, "has a secret that a browser cannot keep"),
      ...expect(client.hidesWhoExists, "tells who has an account"),
      ...expect(client.revokesTokens, "cannot revoke tokens"),
    ];
  },
};
