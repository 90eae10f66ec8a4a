import type { Bench, Row } from "./measure";
import { firstToken } from "./first-token";
import { longConversation } from "./long-conversation";
import { lighthouse } from "./lighthouse";
import { progress } from "./progress";
import { restart } from "./restart";
import { serviceStart } from "./service/cold-start";
import { serviceOperations } from "./service/operations";
import { search } from "./service/search";
import { vectors } from "./service/vectors";
import { synthesis } from "./synthesis";

const benches: readonly Bench[] = [
  synthesis,
  restart,
  firstToken,
  serviceStart,
  serviceOperations,
  vectors,
  search,
  longConversation,
  progress,
  lighthouse,
];

/** `npm run bench [name …]`: measures, prints Markdown tables, and fails where a claim is not met. */
async function main(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !benches.some((bench) => bench.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `Unknown bench: ${unknown.join(", ")}. There are: ${benches.map(({ name }) => name).join(", ")}.`,
    );
  }
  for (const bench of benches.filter(({ name }) => names.length === 0 || names.includes(name))) {
    console.log(`\n### ${bench.title}\n`);
    const rows = await bench.run();
    console.log(table(rows));
    if (rows.some(({ met }) => !met)) process.exitCode = 1;
  }
}

function table(rows: readonly Row[]): string {
  const cells = rows.map(({ what, ours, other, result, claim, met }) => [
    what,
    ours,
    other,
    result,
    `${claim}: ${met ? "met" : "NOT MET"}`,
  ]);
  return [["", "ours", "compared with", "result", "claim"], Array<string>(5).fill("---"), ...cells]
    .map((line) => `| ${line.join(" | ")} |`)
    .join("\n");
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
