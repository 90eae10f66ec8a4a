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

/** Health of both regions, by their lists of models. */
export class RegionHealthStore extends Store<RegionHealth> {
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
    this.set({ [region]: { ...this.get()[region], state: "down" } });
  }

  private async checkRegion(region: Region): Promise<void> {
    const start = performance.now();
    try {
      const models = await this.llm.tags(region, AbortSignal.timeout(timeout));
      this.set({ [region]: { state: "up", latency: Math.round(performance.now() - start), models } });
    } catch {
      this.reportDown(region);
    }
  }
}
