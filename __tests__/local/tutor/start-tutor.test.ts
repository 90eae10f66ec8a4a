import { request } from "node:http";
import { describe, expect, it } from "@jest/globals";
import { startTutor } from "../../../local/src/tutor/start-tutor";

const hello = [{ role: "user", content: "I like food" }];

describe("startTutor", () => {
  it("sends the first word at once, however slow the pace is, and stops when the client goes away", async () => {
    const slow = await startTutor({
      ports: [0],
      tokensPerSecond: 0.01,
      loadChecker: () => Promise.reject(new Error("none")),
      warn: () => undefined,
    });
    const first = await new Promise<string>((resolve, reject) => {
      const call = request({ port: slow.ports[0], path: "/api/chat", method: "POST" }, (response) => {
        response.once("data", (chunk: Buffer) => {
          resolve(chunk.toString());
          call.destroy();
        });
        response.on("error", () => undefined);
      });
      call.on("error", reject);
      call.end(JSON.stringify({ model: "llama3", messages: hello }));
    });
    expect(JSON.parse(first)).toMatchObject({ done: false });
    // The next word is due in 100 s: closing could not succeed so soon if the answer still went on.
    await slow.close();
  });

  it("goes on with its own rules where the spelling checker cannot be loaded, and says so once", async () => {
    const warnings: string[] = [];
    const without = await startTutor({
      ports: [0],
      loadChecker: () => Promise.reject(new Error("no wasm here")),
      warn: (message) => warnings.push(message),
    });
    const format = { type: "object", properties: { corrected: { type: "string" } } };
    const body = JSON.stringify({ model: "llama3", prompt: "I am agree", format, stream: false });
    for (let round = 0; round < 2; round += 1) {
      const response = await fetch(`http://127.0.0.1:${without.ports[0] ?? 0}/api/generate`, {
        method: "POST",
        body,
      });
      expect(await response.json()).toMatchObject({ response: '{"corrected":"I agree"}' });
    }
    await without.close();
    expect(warnings).toEqual(["The spelling checker could not be loaded: no wasm here"]);
  });

  it("leaves no port open where one of them is taken", async () => {
    const quiet = { loadChecker: () => Promise.reject(new Error("none")), warn: () => undefined };
    const other = await startTutor({ ports: [0], ...quiet });
    const [taken = 0] = other.ports;
    await expect(startTutor({ ports: [0, taken], ...quiet })).rejects.toThrow("EADDRINUSE");
    await other.close();
  });
});
