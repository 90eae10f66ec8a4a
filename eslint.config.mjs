import eslint from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const noBarrel = {
  paths: [
    {
      name: "@cdktf/provider-aws",
      message: "Import @cdktf/provider-aws/lib/<resource>: the barrel costs five times the synth time.",
    },
  ],
};
const noEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message:
    "Read the environment once, in the module that owns it (config/environment.ts, lambda-src/src/environment.ts, local/src/environment.ts, frontend/src/environment.ts).",
};

export default tseslint.config(
  {
    ignores: [
      "**/node_modules/",
      "cdktf.out/",
      "**/dist/",
      "**/.next/",
      ".lks/",
      ".cache/",
      "artifacts/",
      "**/generated/",
      "**/next-env.d.ts",
    ],
  },
  eslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "no-restricted-imports": ["error", noBarrel],
      "no-restricted-syntax": ["error", noEnvironment],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Constructs are created for their effect on the scope.
      "no-new": "off",
    },
  },
  {
    files: [
      "**/environment.ts",
      "**/environment.*.ts",
      "__tests__/**/*.{ts,tsx}",
      "scripts/**/*.ts",
      "bench/**/*.ts",
      "**/next.config.mjs",
    ],
    rules: { "no-restricted-syntax": "off" },
  },
  {
    files: ["frontend/**/*.{ts,tsx}", "__tests__/frontend/**/*.tsx"],
    plugins: { "react-hooks": reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
  {
    files: ["**/*.{mjs,js,cjs}"],
    languageOptions: { globals: { process: "readonly", console: "readonly", URL: "readonly" } },
  },
  {
    // Sent to browsers as they are.
    files: ["frontend/public/*.js"],
    languageOptions: {
      globals: Object.fromEntries(
        [
          "self",
          "caches",
          "fetch",
          "Request",
          "Response",
          "navigator",
          "document",
          "location",
          "addEventListener",
        ].map((name) => [name, "readonly"]),
      ),
    },
  },
);
