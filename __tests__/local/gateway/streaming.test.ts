import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Listening } from "../../../local/src/http/listen";
import { startGateway, type TestGateway } from "../support/gateway";
import { sendRaw, serve } from "../support/http";
import { temporaryFolder } from "../support/temporary-folder";

const folder = temporaryFolder();
let backend: Listening;
let gateway: TestGateway;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
beforeAll(async () => {
  backend = await serve((request, response) => {
    answer(request, response);
  });
  gateway = await startGateway(folder, backend.url, () => Promise.resolve({ statusCode: 200 }));
});
afterAll(async () => {
  await gateway.close();
  await backend.close();
});

async function call(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(gateway.url + path, { ...init, headers: { authorization: await gateway.token() } });
}

describe("the local gateway in front of the language models (A3)", () => {
  test("A3: the first chunk arrives before the worker has finished", async () => {
    let finish = (): void => undefined;
    answer = (_, response) => {
      response.writeHead(200, { "content-type": "application/x-ndjson" }).write('{"n":1}\n');
      finish = () => response.end('{"n":2}\n');
    };
    const reader = (await call("/v1/stream/chat", { method: "POST", body: "{}" })).body?.getReader();
    const first = await reader?.read();
    // Only now may the worker go on: a gateway that waits for the end would wait here for ever.
    finish();
    const second = await reader?.read();
    const text = (chunk: typeof first) =>
      Buffer.from((chunk?.value as Uint8Array | undefined) ?? []).toString();
    expect([text(first), text(second)]).toEqual(['{"n":1}\n', '{"n":2}\n']);
  });

  test("A3: an integration that is not set to STREAM is held back to its end, as in AWS", async () => {
    answer = (_, response) => {
      response.write("a");
      setImmediate(() => response.end("b"));
    };
    const response = await call("/buffered/chat", { method: "POST", body: "{}" });
    expect(response.headers.get("transfer-encoding")).toBeNull();
    expect(await response.text()).toBe("ab");
  });

  test("A3: who goes away is gone for the worker too", async () => {
    let gone: Promise<unknown> = Promise.resolve();
    answer = (_, response) => {
      gone = once(response, "close");
      response.write("first");
    };
    const aborter = new AbortController();
    const response = await call("/stream/chat", { method: "POST", body: "{}", signal: aborter.signal });
    await response.body?.getReader().read();
    aborter.abort();
    await expect(gone).resolves.toBeDefined();
  });

  test("A3: an answer that breaks off is not passed off as whole", async () => {
    answer = (_, response) => {
      response.write("half");
      setImmediate(() => response.destroy());
    };
    const response = await call("/stream/chat", { method: "POST", body: "{}" });
    await expect(response.text()).rejects.toThrow("terminated");
  });

  test("A3: path and query go to the backend behind /api, the learner's token does not", async () => {
    answer = ({ url, method, headers }, response) => {
      response.end(JSON.stringify({ url, method, authorization: headers.authorization }));
    };
    const response = await call("/stream/blobs/a%2Fb?x=1&y=%20");
    expect(await response.json()).toEqual({
      url: "/api/blobs/a%2Fb?x=1&y=%20",
      method: "GET",
      authorization: "none",
    });
  });

  test("A3: status, headers and bodies of any size pass both ways unchanged", async () => {
    answer = (request, response) => {
      response.writeHead(418, { "x-worker": "yes", "set-cookie": ["a=1", "b=2"] });
      request.pipe(response);
    };
    const body = "é".repeat(1024 * 1024);
    const response = await call("/stream/echo", { method: "POST", body });
    expect(response.status).toBe(418);
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect(await response.text()).toBe(body);
  });

  test("a backend that is away is a 504 with CORS", async () => {
    const response = await call("/away/tags");
    expect(response.status).toBe(504);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(await response.json()).toMatchObject({ message: "Network error communicating with endpoint" });
  });

  test("a backend that does not begin its answer in time is a 504", async () => {
    answer = () => undefined;
    const response = await call("/slow/chat");
    expect(response.status).toBe(504);
    expect(await response.json()).toMatchObject({ message: "Endpoint request timed out" });
  });

  test.each(["content-length", "transfer-encoding"])(
    "a body above 10 MB, announced by %s, is a 413",
    async (kind) => {
      answer = (request, response) => {
        request.resume().once("end", () => response.end());
      };
      const body = "x".repeat(10 * 1024 * 1024 + 1);
      const length = kind === "content-length" ? String(body.length) : "chunked";
      const authorization = await gateway.token();
      const { status } = await sendRaw(gateway.url, {
        path: "/stream/chat",
        method: "POST",
        headers: { [kind]: length, authorization },
        body,
      });
      expect(status).toBe(413);
    },
  );

  test("without a valid token nothing reaches the backend", async () => {
    let reached = false;
    answer = (_, response) => {
      reached = true;
      response.end();
    };
    expect((await fetch(`${gateway.url}/stream/tags`)).status).toBe(401);
    expect(reached).toBe(false);
  });
});
