import type { TaughtConversation } from "@/teaching/history";

/** What one conversation says about the learner, and which version of it. */
export interface KeptConversation extends TaughtConversation {
  id: string;
}

const database = "learning-history";
/** Another name for another shape: what is kept under an old one is not read again. */
const store = "conversations-1";

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error("IndexedDB failed"));
    };
  });
}

/**
 * What this browser has read of the learner's conversations before, so that the next visit reads only what has
 * changed. It belongs to one user, and ends with signing out. A browser that refuses to keep it only reads more.
 */
export class KeptHistory {
  constructor(private readonly userId: string) {}

  async read(): Promise<KeptConversation[]> {
    try {
      return await this.use("readonly", async (kept) => {
        return ((await settled(kept.get(this.userId))) as KeptConversation[] | undefined) ?? [];
      });
    } catch {
      return [];
    }
  }

  async write(conversations: readonly KeptConversation[]): Promise<void> {
    try {
      await this.use("readwrite", (kept) => settled(kept.put(conversations, this.userId)));
    } catch {
      // Storage is full or blocked: the next visit reads everything again.
    }
  }

  /** Forgets everything, of every user, on sign-out. */
  static clear(): void {
    if (typeof indexedDB !== "undefined") indexedDB.deleteDatabase(database);
  }

  private async use<Result>(
    mode: IDBTransactionMode,
    work: (kept: IDBObjectStore) => Promise<Result>,
  ): Promise<Result> {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(store);
    };
    const opened = await settled(request);
    try {
      return await work(opened.transaction(store, mode).objectStore(store));
    } finally {
      opened.close();
    }
  }
}
