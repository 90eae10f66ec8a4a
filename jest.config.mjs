/** One project per world, because each needs its own module system or environment. */
const swc = (jsx) => [
  "@swc/jest",
  {
    jsc: {
      parser: { syntax: "typescript", tsx: jsx },
      target: "es2022",
      transform: jsx ? { react: { runtime: "automatic" } } : {},
    },
  },
];
/** Only tests are looked for; what they import may lie anywhere. */
const roots = ["<rootDir>/__tests__"];
const base = { roots, transform: { "^.+\\.tsx?$": swc(false) } };

/** @type {import("jest").Config} */
export default {
  // For all projects: Jest does not read it from one of them. Real processes and databases take their time where the
  // machine is busy; a test that hangs is the only one to feel it.
  testTimeout: 300_000,
  // Many tests wait for processes of their own.
  maxWorkers: "100%",
  projects: [
    {
      ...base,
      displayName: "infrastructure",
      testMatch: [
        "<rootDir>/__tests__/{ansible,config,constructs,stacks,policies,rehearsal,scripts,toolchain}/**/*.test.ts",
      ],
    },
    { ...base, displayName: "service", testMatch: ["<rootDir>/__tests__/lambda-src/**/*.test.ts"] },
    {
      ...base,
      displayName: "local",
      extensionsToTreatAsEsm: [".ts"],
      testMatch: ["<rootDir>/__tests__/local/**/*.test.ts"],
    },
    {
      displayName: "client",
      roots,
      testEnvironment: "jsdom",
      transform: { "^.+\\.tsx?$": swc(true) },
      moduleNameMapper: {
        "^@/(.*)$": "<rootDir>/frontend/src/$1",
        // The one for browsers asks for what jsdom lacks.
        "^react-dom/server$": "react-dom/server.node",
      },
      testMatch: ["<rootDir>/__tests__/frontend/**/*.test.{ts,tsx}"],
    },
  ],
};
