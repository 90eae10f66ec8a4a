import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { correctSentences } from "./data/correct-sentences";

/* The other tests put stand-ins in place of harper.js and the sentence model; here the real ones run. */
const script = fileURLToPath(new URL("../../../local/src/tutor/main.ts", import.meta.url));

function start(stdin: "pipe" | "ignore", ipc: boolean): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", script], {
    env: { ...process.env, TUTOR_PORTS: "0,0", NODE_OPTIONS: "" },
    stdio: [stdin, "pipe", "inherit", ...(ipc ? (["ipc"] as const) : [])],
  });
}

async function readyPorts(child: ChildProcess): Promise<number[]> {
  if (!child.stdout) throw new Error("no standard output");
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  const { ready, ports } = JSON.parse(line) as { ready: boolean; ports: number[] };
  expect(ready).toBe(true);
  return ports;
}

describe("the tutor's process", () => {
  let child: ChildProcess;
  let base: string;
  let message: Promise<unknown[]>;

  beforeAll(async () => {
    child = start("ignore", true);
    message = once(child, "message");
    const [port = 0] = await readyPorts(child);
    base = `http://127.0.0.1:${port}`;
  });

  afterAll(() => {
    child.kill("SIGKILL");
  });

  const corrected = async (text: string): Promise<{ corrected: string; changes: object[] }> => {
    const properties = {
      corrected: { type: "string" },
      changes: {
        type: "array",
        items: { type: "object", properties: { original: {}, replacement: {}, reason: { type: "string" } } },
      },
    };
    const body = JSON.stringify({
      model: "llama3",
      stream: false,
      prompt: `<learner language="id">${text}</learner>`,
      format: { type: "object", properties },
    });
    const response = await fetch(`${base}/api/generate`, { method: "POST", body });
    return JSON.parse(((await response.json()) as { response: string }).response) as {
      corrected: string;
      changes: object[];
    };
  };

  it("tells its parent that it is ready", async () => {
    expect((await message)[0]).toEqual({ ready: true });
  });

  it("corrects misspelt words with the real checker, names them in Indonesian, and knows Indonesian dishes", async () => {
    expect(await corrected("My freind eats rendang with gudeg in Yogyakarta with Wulandari.")).toEqual({
      corrected: "My friend eats rendang with gudeg in Yogyakarta with Wulandari.",
      changes: [{ original: "freind", replacement: "friend", reason: "Begini ejaan yang benar." }],
    });
    expect(await corrected("I am very hapy becuase the weathr is nice.")).toMatchObject({
      corrected: "I am very happy because the weather is nice.",
      changes: [{ reason: "Ejaan yang benar seperti ini." }, {}, {}],
    });
  });

  it("changes nothing in correct sentences, with all its rules and the real checker together", async () => {
    const touched: string[] = [];
    for (let first = 0; first < correctSentences.length; first += 10) {
      const text = correctSentences.slice(first, first + 10).join(" ");
      const result = await corrected(text);
      if (result.corrected !== text) touched.push(JSON.stringify(result.changes));
    }
    expect(touched).toEqual([]);
  });

  it("embeds with the real model: near for similar meaning, far for another", async () => {
    const input = [
      "I love eating noodles at the night market.",
      "My favourite food is fried rice.",
      "Our plane was delayed for three hours.",
    ];
    const response = await fetch(`${base}/api/embed`, {
      method: "POST",
      body: JSON.stringify({ model: "nomic-embed-text", input }),
    });
    const { embeddings } = (await response.json()) as { embeddings: number[][] };
    const [a = [], b = [], c = []] = embeddings;
    const cosine = (x: number[], y: number[]): number =>
      x.reduce((sum, value, index) => sum + value * (y[index] ?? 0), 0);
    expect([a.length, Math.hypot(...a).toFixed(6)]).toEqual([768, "1.000000"]);
    expect(cosine(a, b)).toBeGreaterThan(0.6);
    expect(cosine(a, c)).toBeLessThan(0.4);
  });

  it("ends when the channel to its parent closes", async () => {
    child.disconnect();
    expect(await once(child, "exit")).toEqual([0, null]);
  });
});

describe("a tutor started from a terminal", () => {
  it.each<[string, (child: ChildProcess) => void]>([
    ["its standard input closes", (child) => child.stdin?.end()],
    ["it is asked to terminate", (child) => child.kill("SIGTERM")],
  ])("ends when %s", async (_, end) => {
    const child = start("pipe", false);
    await readyPorts(child);
    end(child);
    expect(await once(child, "exit")).toEqual([0, null]);
  });
});
