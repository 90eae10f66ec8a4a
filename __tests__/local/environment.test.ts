import { parseArguments } from "../../local/src/arguments";
import { readEnvironment } from "../../local/src/environment";
import { checkNodeVersion } from "../../local/src/node-version";

describe("settings of the laptop world (O3)", () => {
  test("O3: without any variable everything has its place", () => {
    expect(readEnvironment("/project", {})).toEqual({
      ports: {
        client: 3000,
        gateway: 3001,
        cognito: 3002,
        loadBalancerA: 3003,
        loadBalancerB: 3004,
        worker: 3010,
      },
      dataFolder: "/project/.lks",
      settingsFile: "config/settings.json",
      databaseUrl: undefined,
      ollamaUrl: "http://127.0.0.1:11434",
      ollamaChosen: false,
    });
  });

  test("every port can be set", () => {
    const variables = {
      PORT: "4000",
      GATEWAY_PORT: "4001",
      COGNITO_PORT: "4002",
      LB_A_PORT: "4003",
      LB_B_PORT: "4004",
      WORKER_PORT: "4010",
    };
    expect(readEnvironment("/project", variables).ports).toEqual({
      client: 4000,
      gateway: 4001,
      cognito: 4002,
      loadBalancerA: 4003,
      loadBalancerB: 4004,
      worker: 4010,
    });
  });

  test.each(["0", "65536", "80.5", "http", "-1", "1e3"])(
    "PORT=%s is refused with name, value and fix",
    (PORT) => {
      expect(() => readEnvironment("/project", { PORT })).toThrow(
        `PORT="${PORT}" is not a port. Fix: use a number from 1 to 65535, or unset PORT for 3000.`,
      );
    },
  );

  test("two variables with one port are refused by both names, the row of workers included", () => {
    expect(() => readEnvironment("/project", { PORT: "3001" })).toThrow(
      "PORT and GATEWAY_PORT both use port 3001. Fix: set one of them to another port.",
    );
    expect(() => readEnvironment("/project", { WORKER_PORT: "2998" })).toThrow(
      "PORT and WORKER_PORT both use port 3000. Fix: set one of them to another port.",
    );
  });

  test.each([
    ["192.168.1.5", "http://192.168.1.5:11434"],
    ["gpu:8080", "http://gpu:8080"],
    ["0.0.0.0", "http://127.0.0.1:11434"],
    ["https://ollama.example.com", "https://ollama.example.com"],
    ["https://example.com/ollama/", "https://example.com/ollama"],
    ["off", undefined],
    ["", "http://127.0.0.1:11434"],
  ])('OLLAMA_HOST="%s" means %s', (OLLAMA_HOST, url) => {
    expect(readEnvironment("/project", { OLLAMA_HOST }).ollamaUrl).toBe(url);
  });

  test("an OLLAMA_HOST that is no address is refused with name, value and fix", () => {
    expect(() => readEnvironment("/project", { OLLAMA_HOST: "my server" })).toThrow(
      /^OLLAMA_HOST="my server" is not an address\. Fix: /,
    );
  });

  test("a wrong DATABASE_URL is refused without showing the password in it", () => {
    const read = () => readEnvironment("/project", { DATABASE_URL: "mysql://root:secret@db/x" });
    expect(read).toThrow(/^DATABASE_URL is not the address of a PostgreSQL database\. Fix: /);
    expect(read).not.toThrow(/secret/);
  });

  test.each(["18.20.0", "20.8.1", "16.0.0"])("Node.js %s is refused in one line", (version) => {
    expect(() => {
      checkNodeVersion(version);
    }).toThrow(
      `Node.js ${version} is too old: 20.9 or newer is needed. Fix: install Node.js 22 (nvm install 22).`,
    );
  });

  test.each(["20.9.0", "20.20.2", "22.0.0", "25.1.0"])("Node.js %s is accepted", (version) => {
    expect(() => {
      checkNodeVersion(version);
    }).not.toThrow();
  });

  test("an unknown argument is refused with those there are", () => {
    expect(() => parseArguments(["--rest"])).toThrow(
      'Unknown argument "--rest". Allowed: --reset, --no-client, --help.',
    );
    expect(parseArguments(["--reset", "--no-client"])).toEqual({ reset: true, client: false, help: false });
  });
});
