import { isTemporary, toApiError, type ApiError } from "@/api/api-error";

export type SaveState = "saved" | "saving" | "unsaved";

/** Milliseconds until a failed save is tried again, by attempt; the last one repeats. */
const pauses = [2_000, 5_000, 15_000, 60_000];

/**
 * Saves one conversation, one request at a time: changes during a save lead to one more, with the newest content.
 * What fails for a reason that passes is tried again, sooner when the browser is back online.
 */
export class Autosave {
  private running = false;
  private dirty = false;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param write - Stores the newest content.
   * @param onState - Told of each change, with the error that keeps content unsaved.
   */
  constructor(
    private readonly write: () => Promise<void>,
    private readonly onState: (state: SaveState, error?: ApiError) => void,
  ) {}

  /** There is something new to save. */
  request(): void {
    this.dirty = true;
    clearTimeout(this.timer);
    if (!this.running) void this.run();
  }

  /** Tries a failed save again now. */
  retry(): void {
    if (this.dirty) this.request();
  }

  private async run(): Promise<void> {
    this.running = true;
    while (this.dirty) {
      this.dirty = false;
      this.onState("saving");
      try {
        await this.write();
        this.failures = 0;
        if (!this.isDirty()) this.onState("saved");
      } catch (error) {
        this.failed(toApiError(error));
        break;
      }
    }
    this.running = false;
  }

  /** Read anew: a request may have come during the save. */
  private isDirty(): boolean {
    return this.dirty;
  }

  private failed(error: ApiError): void {
    this.dirty = true;
    this.onState("unsaved", error);
    if (!isTemporary(error)) return;
    const pause = pauses[Math.min(this.failures, pauses.length - 1)];
    this.failures += 1;
    this.timer = setTimeout(() => {
      this.request();
    }, pause);
  }
}
