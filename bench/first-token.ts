import { localPool } from "../local/src/cognito/settings";
import { App } from "../__tests__/support/app";
import { signUpLearner } from "../__tests__/support/learner";
import { type Bench, median } from "./measure";

const requests = 40;

interface Stream {
  /** Milliseconds from request to first byte. */
  readonly first: number;
  /** Milliseconds from first to last byte. */
  readonly spread: number;
}

/** A chat answer through gateway and load balancer, against the same answer straight from the worker. */
export const firstToken: Bench = {
  name: "first-token",
  title: "First token of a chat answer on a laptop",
  async run() {
    const app = await App.create({ client: false });
    try {
      await app.start();
      const { idToken } = await signUpLearner(app, localPool.clientId, "bench@example.com");
      const direct: Stream[] = [];
      const through: Stream[] = [];
      // Alternately, so that whatever else the machine does hits both alike; the first pair only warms up.
      for (let request = 0; request <= requests; request++) {
        const pair = [
          await stream(`${app.workerUrl}/api/chat`),
          await stream(`${app.gatewayUrl}/us-east-1/chat`, { Authorization: idToken }),
        ] as const;
        if (request === 0) continue;
        direct.push(pair[0]);
        through.push(pair[1]);
      }
      const [worker, gateway] = [direct, through].map((list) => median(list.map(({ first }) => first))) as [
        number,
        number,
      ];
      const [sent, arrived] = [direct, through].map((list) => median(list.map(({ spread }) => spread))) as [
        number,
        number,
      ];
      return [
        {
          what: `first byte, median of ${requests}`,
          ours: `${gateway.toFixed(1)} ms`,
          other: `${worker.toFixed(1)} ms (the worker itself)`,
          result: `+${(gateway - worker).toFixed(1)} ms`,
          claim: "within 10 ms",
          met: gateway - worker <= 10,
        },
        {
          what: "first to last byte, median",
          ours: `${arrived.toFixed(0)} ms`,
          other: `${sent.toFixed(0)} ms (the worker itself)`,
          result: `${(arrived / sent).toFixed(2)}×`,
          claim: "chunks are not buffered (at least 0.9×)",
          met: arrived >= 0.9 * sent,
        },
      ];
    } finally {
      await app.stop();
    }
  },
};

async function stream(url: string, headers: Record<string, string> = {}): Promise<Stream> {
  const body = JSON.stringify({
    model: "orca-mini",
    messages: [{ role: "user", content: "I like to cook nasi goreng." }],
  });
  const started = performance.now();
  const response = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body,
  });
  if (!response.ok || !response.body)
    throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  const reader = response.body.getReader();
  await reader.read();
  const first = performance.now();
  while (!(await reader.read()).done);
  return { first: first - started, spread: performance.now() - first };
}
