import { afterAll, beforeAll, describe } from "@jest/globals";
import { type Tutor, startTutor } from "../../../local/src/tutor/start-tutor";
import { itSpeaksOllama, ollamaClient } from "../support/ollama-client";

let tutor: Tutor;

beforeAll(async () => {
  tutor = await startTutor({
    ports: [0],
    tokensPerSecond: 500,
    loadChecker: () => Promise.resolve({ check: () => Promise.resolve([]) }),
    loadEmbedder: () =>
      Promise.resolve({
        embed: (texts) =>
          Promise.resolve(texts.map(() => Array.from({ length: 768 }, (_, i) => (i === 0 ? 1 : 0)))),
      }),
  });
});
afterAll(async () => {
  await tutor.close();
});

describe("the npm client ollama and the tutor itself", () => {
  itSpeaksOllama(() => ollamaClient({ host: `http://127.0.0.1:${tutor.ports[0] ?? 0}` }));
});
