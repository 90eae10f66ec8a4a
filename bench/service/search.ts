import { randomUUID } from "node:crypto";
import { talk } from "../../__tests__/lambda-src/support/talk";
import { budi } from "../../__tests__/lambda-src/support/caller";
import { type Bench, quantile, type Row, time } from "../measure";
import { type BenchedService, withService } from "./database";

const stored = 5_000;
const searches = 30;

/** `q` over all that one learner ever said, against a page of the list without it. */
export const search: Bench = {
  name: "search",
  title: `Searching ${stored.toLocaleString("en")} conversations of one learner`,
  run: () =>
    withService(async (service) => {
      await fill(service);
      const list = await measure(service);
      const row = async (what: string, q: string, most: number): Promise<Row> => {
        const times = await measure(service, q);
        return {
          what: `${what}, p95 of ${searches}`,
          ours: `${quantile(times, 0.95).toFixed(1)} ms`,
          other: `${quantile(list, 0.95).toFixed(1)} ms (the list without words)`,
          result: `${(quantile(times, 0.95) / quantile(list, 0.95)).toFixed(1)}×`,
          claim: `at most ${most} ms`,
          met: quantile(times, 0.95) <= most,
        };
      };
      return [
        await row("words of many conversations", "market", 20),
        await row("words of the oldest conversation", "rendang", 1_000),
        await row("words nobody said", "xylophone", 1_000),
        await row("only wildcards", "%_\\".repeat(60), 1_000),
      ];
    }),
};

async function fill({ postgres, pool }: BenchedService): Promise<void> {
  for (let number = 0; number < stored; number++) {
    const { title, conversation } = talk(number);
    const oldest =
      number === 0 ? [{ role: "user", content: "I cooked rendang." }, ...conversation] : conversation;
    await pool.query({
      name: "fill",
      text: `INSERT INTO conversations (user_id, id, title, conversation, created_at, updated_at)
        VALUES ($1, $2, $3, $4, now() + $5 * interval '1 second', now() + $5 * interval '1 second')`,
      values: [budi, randomUUID(), title, JSON.stringify(oldest), number],
    });
  }
  await postgres.query("VACUUM ANALYZE conversations");
}

/** @returns milliseconds of each */
async function measure({ call }: BenchedService, q?: string): Promise<number[]> {
  const times: number[] = [];
  const query = { view: "summary", limit: "50", ...(q !== undefined && { q }) };
  for (let count = 0; count < searches; count++) times.push(await time(() => call("GET", { query })));
  return times;
}
