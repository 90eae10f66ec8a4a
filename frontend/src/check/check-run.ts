import { toApiError, type ApiError } from "@/api/api-error";
import { Store } from "@/chat/store";
import type { Check } from "./checks";

/** Where one check stands. */
export interface CheckResult {
  check: Check;
  state: "waiting" | "running" | "passed" | "failed" | "skipped";
  /** Milliseconds it took. */
  time?: number;
  error?: ApiError;
}

export interface CheckRunState {
  results: readonly CheckResult[];
  running: boolean;
}

/** Runs checks: the services side by side, the calls of one service in turn, since they build on each other. */
export class CheckRun extends Store<CheckRunState> {
  /** @param build - Makes the checks anew for each run. */
  constructor(private readonly build: () => Check[]) {
    super({ results: [], running: false });
  }

  async run(): Promise<void> {
    if (this.get().running) return;
    const checks = this.build();
    this.set({
      running: true,
      results: checks.map((check) => ({ check, state: check.run ? "waiting" : "skipped" })),
    });
    const services = [...new Set(checks.map(({ service }) => service))];
    await Promise.all(
      services.map((service) => this.runInTurn(checks.filter((check) => check.service === service))),
    );
    this.set({ running: false });
  }

  private async runInTurn(checks: readonly Check[]): Promise<void> {
    for (const check of checks) if (check.run) await this.runOne(check, check.run);
  }

  private async runOne(check: Check, run: () => Promise<unknown>): Promise<void> {
    this.report({ check, state: "running" });
    const start = performance.now();
    const time = () => Math.round(performance.now() - start);
    try {
      await run();
      this.report({ check, state: "passed", time: time() });
    } catch (error) {
      this.report({ check, state: "failed", time: time(), error: toApiError(error) });
    }
  }

  private report(result: CheckResult): void {
    const results = this.get().results.map((old) => (old.check === result.check ? result : old));
    this.set({ results });
  }
}
