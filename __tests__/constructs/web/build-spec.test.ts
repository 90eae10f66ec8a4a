import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { buildSpec } from "../../../constructs/web/build-spec";
import { customHeaders } from "../../../constructs/web/security-headers";

interface Application {
  readonly appRoot: string;
  readonly frontend: {
    readonly buildPath: string;
    readonly phases: Record<string, { readonly commands: string[] }>;
    readonly artifacts: { readonly baseDirectory: string };
  };
  readonly customHeaders: { pattern: string; headers: { key: string; value: string }[] }[];
}
const application = (yaml: string): Application | undefined =>
  (parse(yaml) as { applications: Application[] }).applications[0];

describe("the build specification", () => {
  const spec = application(buildSpec);

  it("C1: installs the workspaces at the root and builds the client", () => {
    expect(spec?.appRoot).toBe("frontend");
    expect(spec?.frontend.buildPath).toBe("/");
    expect(spec?.frontend.phases.preBuild?.commands).toContain("npm ci --cache .npm --prefer-offline");
    expect(spec?.frontend.phases.build?.commands.at(-1)).toBe("npm run build -w frontend");
    expect(spec?.frontend.artifacts.baseDirectory).toBe("frontend/.next");
  });

  it("C3: writes the client's variables, and only those, to its environment file", () => {
    const folder = mkdtempSync(join(tmpdir(), "lks-build-spec-"));
    try {
      mkdirSync(join(folder, "frontend"));
      execFileSync("sh", ["-c", spec?.frontend.phases.build?.commands[0] ?? ""], {
        cwd: folder,
        env: {
          PATH: process.env.PATH,
          AUTH_SECRET: "s3cret=",
          AUTH_URL: "https://main.example",
          NEXT_PUBLUC_COGNITO_ID_TOKEN_EXPIRED: "60",
          NEXT_PUBLIC_API_GATEWAY_URL: "https://api.example/v1",
          AUTH_OTHER: "no",
          AWS_SECRET_ACCESS_KEY: "no",
        },
      });
      const lines = readFileSync(join(folder, "frontend/.env.production"), "utf8").trim().split("\n");
      expect(lines.sort()).toEqual([
        "AUTH_SECRET=s3cret=",
        "AUTH_URL=https://main.example",
        "NEXT_PUBLIC_API_GATEWAY_URL=https://api.example/v1",
        "NEXT_PUBLUC_COGNITO_ID_TOKEN_EXPIRED=60",
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("the custom headers", () => {
  it("C1: protect every page, and allow no origin to everything", () => {
    const [rule, ...others] = application(customHeaders)?.customHeaders ?? [];
    expect(others).toEqual([]);
    expect(rule?.pattern).toBe("**/*");
    expect(Object.fromEntries(rule?.headers.map(({ key, value }) => [key, value]) ?? [])).toEqual({
      "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
      "X-Content-Type-Options": "nosniff",
      "X-Frame-Options": "DENY",
      "Referrer-Policy": "strict-origin-when-cross-origin",
      "Permissions-Policy": "camera=(), geolocation=(), payment=(), usb=()",
    });
  });
});
