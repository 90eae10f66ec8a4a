/** The whole product in a real browser: slow, so apart from `npm test`. */
/** @type {import("jest").Config} */
export default {
  displayName: "browser",
  roots: ["<rootDir>/__tests__/browser"],
  transform: {
    "^.+\\.tsx?$": ["@swc/jest", { jsc: { parser: { syntax: "typescript" }, target: "es2022" } }],
  },
  testMatch: ["<rootDir>/__tests__/browser/**/*.test.ts"],
  // One product for all files; see the files for what each may rely on.
  globalSetup: "<rootDir>/__tests__/browser/support/global-setup.ts",
  globalTeardown: "<rootDir>/__tests__/browser/support/global-teardown.ts",
  testTimeout: 240_000,
  maxWorkers: 1,
};
