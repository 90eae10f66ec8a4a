import { regions, type Llm, type Model, type Region } from "@/api/llm";
import { Store } from "./store";

/** What is known of one region. */
export interface Health {
  state: "unknown" | "up" | "down";
  /** Milliseconds the list of models took. */
  latency?: number;
  models: Model[];
}

export type RegionHealth = Record<Region, Health>;

/** A region that has not answered by then counts as down, in milliseconds. */
const timeout = 10_000;

/**
 * Milliseconds for which a failed call outweighs a list of models that comes, by failures in a row; the last one
 * repeats. Other workers list models than those that chat: a region whose chat hangs would cost a wait each minute.
 */
const distrust = [30_000, 60_000, 120_000, 300_000];

/** Health of both regions, by their lists of models and by the calls that were made. */
export class RegionHealthStore extends Store<RegionHealth> {
  private readonly failures: Record<Region, { inRow: number; until: number }> = {
    "us-east-1": { inRow: 0, until: 0 },
    "us-west-2": { inRow: 0, until: 0 },
  };

  constructor(private readonly llm: Pick<Llm, "tags">) {
    super({
      "us-east-1": { state: "unknown", models: [] },
      "us-west-2": { state: "unknown", models: [] },
    });
  }

  async check(): Promise<void> {
    await Promise.all(regions.map((region) => this.checkRegion(region)));
  }

  /** A call failed there: do not wait for the next check. */
  reportDown(region: Region): void {
    const { inRow } = this.failures[region];
    const pause = distrust[Math.min(inRow, distrust.length - 1)] ?? 0;
    this.failures[region] = { inRow: inRow + 1, until: Date.now() + pause };
    this.become(region, "down");
  }

  /** A call was answered there. */
  reportUp(region: Region): void {
    this.failures[region] = { inRow: 0, until: 0 };
    if (this.get()[region].state === "down") this.become(region, "up");
  }

  private become(region: Region, state: Health["state"]): void {
    this.set({ [region]: { ...this.get()[region], state } });
  }

  private async checkRegion(region: Region): Promise<void> {
    const start = performance.now();
    try {
      const models = await this.llm.tags(region, AbortSignal.timeout(timeout));
      const state = Date.now() < this.failures[region].until ? "down" : "up";
      this.set({ [region]: { state, latency: Math.round(performance.now() - start), models } });
    } catch {
      this.become(region, "down");
    }
  }
}
