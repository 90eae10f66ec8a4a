import type { Version } from "./stored-conversation";

/** What one tab tells the others of the same browser and learner. */
export type News =
  | { kind: "saved"; id: string; version: Version; answering: boolean }
  | { kind: "renamed"; id: string; title: string }
  | { kind: "deleted"; id: string }
  | { kind: "all deleted" };

/** The learner's other tabs, which follow what this one stores. A browser without channels still merges on saving. */
export class Tabs {
  private readonly channel: BroadcastChannel | undefined;

  constructor(userId: string) {
    this.channel =
      typeof BroadcastChannel === "function" ? new BroadcastChannel(`conversations:${userId}`) : undefined;
  }

  tell(news: News): void {
    this.channel?.postMessage(news);
  }

  /** @returns ends listening */
  listen(hear: (news: News) => void): () => void {
    const listener = ({ data }: MessageEvent<News>) => {
      hear(data);
    };
    this.channel?.addEventListener("message", listener);
    return () => this.channel?.removeEventListener("message", listener);
  }
}
