import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readAuthSecret } from "../../../local/src/client/auth-secret";
import { buildStamp } from "../../../local/src/client/build-stamp";
import { clientVariables, writeEnvironmentFile } from "../../../local/src/client/environment-file";
import { temporaryFolder } from "../support/temporary-folder";

const folder = temporaryFolder();
const file = (...names: string[]) => join(folder, ...names);

describe("files of the client on a laptop (C3)", () => {
  test("C3: the .env file carries the contract's names, its odd spelling included, and Cognito's place", async () => {
    const variables = clientVariables({
      authSecret: "secret",
      url: "http://localhost:3000",
      gatewayUrl: "http://127.0.0.1:3001/v1",
      cognitoUrl: "http://127.0.0.1:3002",
      cognitoClientId: "client",
      idTokenMinutes: 60,
    });
    await writeEnvironmentFile(folder, variables);
    expect(readFileSync(file(".env.production.local"), "utf8")).toBe(
      [
        "# Written by npm start; changes are lost.",
        "AUTH_SECRET=secret",
        "AUTH_URL=http://localhost:3000",
        "NEXT_PUBLIC_COGNITO_CLIENT_ID=client",
        "NEXT_PUBLUC_COGNITO_ID_TOKEN_EXPIRED=60",
        "NEXT_PUBLIC_API_GATEWAY_URL=http://127.0.0.1:3001/v1",
        "COGNITO_ENDPOINT=http://127.0.0.1:3002",
        "",
      ].join("\n"),
    );
    expect(statSync(file(".env.production.local")).mode & 0o777).toBe(0o600);
  });

  test("the secret of session cookies is long, and the same at the next start", async () => {
    const secret = await readAuthSecret({ file });
    expect(secret).toMatch(/^[\w-]{43}$/);
    await expect(readAuthSecret({ file })).resolves.toBe(secret);
  });

  test("a build is stale after a change of a source, a new file, or another package; not after a build", async () => {
    const root = join(folder, "project");
    for (const name of ["frontend/src", "frontend/.next", "frontend/node_modules", "lambda-src/contract"]) {
      mkdirSync(join(root, name), { recursive: true });
    }
    const write = (name: string, text: string) => {
      writeFileSync(join(root, name), text);
    };
    write("frontend/src/page.tsx", "1");
    write("package-lock.json", "1");
    const stamps = [await buildStamp(root)];
    for (const name of [
      "frontend/.next/build",
      "frontend/node_modules/x",
      "frontend/.env.production.local",
    ]) {
      write(name, "made");
    }
    expect(await buildStamp(root)).toBe(stamps[0]);
    for (const [name, text] of [
      ["frontend/src/page.tsx", "2"],
      ["frontend/src/new.tsx", ""],
      ["lambda-src/contract/openapi.ts", "1"],
      ["package-lock.json", "2"],
    ] as const) {
      write(name, text);
      stamps.push(await buildStamp(root));
    }
    expect(new Set(stamps).size).toBe(5);
  });
});
