import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { page, product, SmallProduct } from "../support/small-product";
import { type Finished, startProgram } from "../support/command";

let small: SmallProduct;
beforeEach(async () => {
  small = await SmallProduct.start();
});
afterEach(async () => {
  await small.end();
});

const environment = (): Record<string, string> => ({
  PATH: process.env.PATH ?? "",
  HOME: process.env.HOME ?? "",
  AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: small.url,
  AWS_ACCESS_KEY_ID: "nobody",
  AWS_SECRET_ACCESS_KEY: "nobody",
});

describe("npm run verify of a product that answers", () => {
  const start = () =>
    startProgram("scripts/verify.ts", small.flags, {
      ...environment(),
      VERIFY_EMAIL: product.email,
      VERIFY_PASSWORD: product.password,
    });
  const run = (): Promise<Finished> => start().finished;
  const one = `/conversations/${product.uid}/{id}`;

  it("O2, C1: passes every check, the web page included, and leaves nothing behind", async () => {
    const { code, stdout, stderr } = await run();
    expect(stderr).toBe("");
    expect(stdout).toMatch(/ok {3}C1: the web page: http\S+\/site shows "Ngobrol: learn English"/);
    expect(stdout).toContain("All 16 checks passed.");
    expect(small.conversations.size).toBe(0);
    expect(code).toBe(0);
  });

  it("O2, C1: the page that Amplify shows where no client was ever deployed is no web page", async () => {
    small.instead("GET /site", (response) => {
      page(response, "Welcome");
    });
    const { code, stdout, stderr } = await run();
    expect(stdout).toMatch(/FAIL C1: the web page: http\S+\/site shows another page: Welcome/);
    expect(stderr).toBe("\n1 of 16 checks failed.\n");
    expect(code).toBe(1);
  });

  it("O2: removes its conversation where a check after its creation fails", async () => {
    // The removal that is a check of its own fails, the one at the end does not.
    small.instead(`PUT ${one}`, (response) => response.writeHead(500).end("{}"));
    let removals = 0;
    small.instead(`DELETE ${one}`, (response) => {
      removals += 1;
      if (removals > 1) small.conversations.clear();
      response.writeHead(removals > 1 ? 200 : 503).end("{}");
    });
    const { code, stdout, stderr } = await run();
    expect(stdout).toContain("FAIL A2: PUT /conversations/{uid}/{id}: 500");
    expect(stdout).toContain("FAIL A2: DELETE /conversations/{uid}/{id}: 503");
    // The title was not changed either.
    expect(stderr).toBe("\n3 of 16 checks failed.\n");
    expect(small.conversations.size).toBe(0);
    expect(code).toBe(1);
  });

  it("O2: says which conversation it could not remove, and how to, without a stack trace", async () => {
    small.instead(`DELETE ${one}`, (response) => response.destroy());
    const { code, stderr } = await run();
    const [id = ""] = small.conversations.keys();
    expect(stderr).toMatch(/^\n1 of 16 checks failed\.\n/);
    expect(stderr).toMatch(
      new RegExp(
        `The conversation ${id} is still there: .+\\. Fix: delete "npm run verify" in the web client\\.\\n$`,
      ),
    );
    expect(stderr).not.toMatch(/^ +at /m);
    expect(code).toBe(1);
  });

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)(
    "O2: removes its conversation after %s, while an answer is still awaited",
    async (signal, status) => {
      const hanging = new Promise<void>((hangs) => {
        small.instead(`PUT ${one}`, () => {
          hangs();
        });
      });
      const { child, finished } = start();
      await hanging;
      expect(small.conversations.size).toBe(1);
      child.kill(signal);
      const { code, stdout, stderr } = await finished;
      expect(stdout).toContain("Interrupted; removing the conversation that was made to try the service.");
      expect(stderr).toBe("");
      expect(small.conversations.size).toBe(0);
      expect(code).toBe(status);
    },
  );

  it("O2: interrupted before it has made a conversation, it removes none", async () => {
    const hanging = new Promise<void>((hangs) => {
      small.instead("GET /us-east-1/tags", () => {
        hangs();
      });
    });
    const { child, finished } = start();
    await hanging;
    child.kill("SIGINT");
    expect((await finished).code).toBe(130);
    expect(small.asked.filter((request) => request.startsWith("DELETE"))).toEqual([]);
  });
});

describe("npm run verify at a terminal", () => {
  let child: ChildProcess;
  let shown: string;

  /** With a terminal of its own, whose other side is this test. */
  const start = () => {
    const terminal = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))";
    child = spawn(
      "python3",
      ["-c", terminal, process.execPath, "--import", "tsx", "scripts/verify.ts", ...small.flags],
      { cwd: resolve(__dirname, "../.."), env: environment(), stdio: ["pipe", "pipe", "inherit"] },
    );
    shown = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      shown += text;
    });
  };
  const shows = async (text: string) => {
    while (!shown.includes(text)) await once(child.stdout ?? child, "data");
  };
  const type = (text: string) => child.stdin?.write(text);
  const ends = async () => {
    const [code] = (await once(child, "close")) as [number | null];
    return code;
  };

  it("O2: asks for a user and a password, and does not show what is typed as the password", async () => {
    start();
    await shows("E-mail of a user: ");
    type(`${product.email}\r`);
    await shows("Password: ");
    // One letter too many, and taken back.
    type(`${product.password}x\x7f\r`);
    await shows("All 16 checks passed.");
    expect(await ends()).toBe(0);
    expect(small.signIns).toEqual([`${product.email} ${product.password}`]);
    expect(shown).toContain(product.email);
    expect(shown).not.toContain(product.password.slice(0, 3));
  });

  it.each([
    ["Ctrl-C", "\x03"],
    ["Ctrl-D", "\x04"],
  ])("O2: %s instead of a password ends it as a failure, and nobody is signed in", async (_name, key) => {
    start();
    await shows("E-mail of a user: ");
    type(`${product.email}\r`);
    await shows("Password: ");
    type(key);
    expect(await ends()).toBe(1);
    expect(shown).toContain("Nobody is signed in, so nothing was looked at.");
    expect(small.asked).toEqual([]);
  });
});
