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

/** What models do; each job has workers of its own in a region, so one may fail while the others work. */
export type Job = "chat" | "generate" | "embed";

/**
 * Milliseconds for which a failed call outweighs a list of models that comes, by failures in a row; the last one
 * repeats. Other workers list models than those that chat: a region whose chat hangs would cost a wait each minute.
 */
const distrust = [30_000, 60_000, 120_000, 300_000];

/** Health of both regions, by their lists of models and by the calls that were made. */
export class RegionHealthStore extends Store<RegionHealth> {
  private readonly failures = new Map<string, { inRow: number; until: number }>();
  /** Regions whose list of models did not come. */
  private readonly unlisted = new Set<Region>();

  constructor(private readonly llm: Pick<Llm, "tags">) {
    super({
      "us-east-1": { state: "unknown", models: [] },
      "us-west-2": { state: "unknown", models: [] },
    });
  }

  async check(): Promise<void> {
    await Promise.all(regions.map((region) => this.checkRegion(region)));
  }

  /** Whether a region is better not asked first. */
  isDown(region: Region, job: Job): boolean {
    const failure = this.failures.get(`${region} ${job}`);
    return this.unlisted.has(region) || (failure !== undefined && Date.now() < failure.until);
  }

  /** A call failed there: do not wait for the next check. */
  reportDown(region: Region, job: Job): void {
    const inRow = this.failures.get(`${region} ${job}`)?.inRow ?? 0;
    const pause = distrust[Math.min(inRow, distrust.length - 1)] ?? 0;
    this.failures.set(`${region} ${job}`, { inRow: inRow + 1, until: Date.now() + pause });
    this.show(region);
  }

  /** A call was answered there. */
  reportUp(region: Region, job: Job): void {
    this.failures.delete(`${region} ${job}`);
    if (job !== "chat" || this.get()[region].state !== "down") return;
    this.unlisted.delete(region);
    this.show(region);
  }

  /** What the learner sees is about the chat. */
  private show(region: Region, news: Partial<Health> = {}): void {
    const state = this.isDown(region, "chat") ? "down" : "up";
    this.set({ [region]: { ...this.get()[region], ...news, state } });
  }

  private async checkRegion(region: Region): Promise<void> {
    const start = performance.now();
    try {
      const models = await this.llm.tags(region, AbortSignal.timeout(timeout));
      this.unlisted.delete(region);
      this.show(region, { latency: Math.round(performance.now() - start), models });
    } catch {
      this.unlisted.add(region);
      this.show(region);
    }
  }
}
