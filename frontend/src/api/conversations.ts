import type { components } from "../../../lambda-src/contract/generated/types";
import type { Gateway } from "@/api/gateway";

type Schemas = components["schemas"];
export type ConversationSummary = Schemas["ConversationSummary"];
export type StoredConversation = Schemas["Conversation"];
export type SimilarConversation = Schemas["SimilarConversation"];
type ConversationInput = Pick<Schemas["ConversationInput"], "id" | "title" | "conversation" | "embedding">;
type ConversationUpdate = Partial<
  Pick<Schemas["ConversationUpdate"], "title" | "conversation" | "embedding" | "ifUpdatedAt">
>;

/** The conversations service, for one user (requirement A2). Every call may throw an ApiError. */
export class Conversations {
  private readonly path: string;

  constructor(
    private readonly gateway: Gateway,
    userId: string,
  ) {
    this.path = `/conversations/${encodeURIComponent(userId)}`;
  }

  /** Newest first, without messages. `cursor` continues after an earlier page. */
  async list(options: { query?: string; cursor?: string } = {}): Promise<{
    data: ConversationSummary[];
    nextCursor?: string;
  }> {
    const parameters = new URLSearchParams({ view: "summary", limit: "50" });
    if (options.query) parameters.set("q", options.query);
    if (options.cursor) parameters.set("cursor", options.cursor);
    return this.gateway.json(`${this.path}?${parameters}`);
  }

  async get(id: string): Promise<StoredConversation> {
    return (await this.gateway.json<{ data: StoredConversation }>(`${this.path}/${id}`)).data;
  }

  /** Stores a conversation; again with the same id is harmless. */
  async create(conversation: ConversationInput): Promise<ConversationSummary> {
    return this.save(this.path, "POST", conversation);
  }

  /** @throws ApiError: `conflict` where another change came after `ifUpdatedAt` */
  async update(id: string, changes: ConversationUpdate): Promise<ConversationSummary> {
    return this.save(`${this.path}/${id}`, "PUT", changes);
  }

  /** @param leaving - The page is being left: the request goes on without it. */
  async remove(id: string, leaving = false): Promise<void> {
    await this.gateway.json(`${this.path}/${id}`, { method: "DELETE", keepalive: leaving });
  }

  /** The learner's conversations most like this one, with what was corrected in them. */
  async similar(id: string): Promise<SimilarConversation[]> {
    return (await this.gateway.json<{ data: SimilarConversation[] }>(`${this.path}/${id}/similar`)).data;
  }

  async removeAll(): Promise<void> {
    await this.gateway.json(this.path, { method: "DELETE" });
  }

  /** All conversations with their messages, page by page, newest first. */
  all(): AsyncGenerator<StoredConversation[], void> {
    return this.pages<StoredConversation>("full");
  }

  /** All conversations without their messages, page by page, newest first. */
  summaries(): AsyncGenerator<ConversationSummary[], void> {
    return this.pages<ConversationSummary>("summary");
  }

  private async *pages<Item>(view: "full" | "summary"): AsyncGenerator<Item[], void> {
    let cursor: string | undefined;
    do {
      const parameters = new URLSearchParams({ view, ...(cursor ? { cursor } : {}) });
      const page: { data: Item[]; nextCursor?: string } = await this.gateway.json(
        `${this.path}?${parameters}`,
      );
      yield page.data;
      cursor = page.nextCursor;
    } while (cursor);
  }

  private async save(path: string, method: "POST" | "PUT", body: object): Promise<ConversationSummary> {
    return (await this.gateway.json<{ data: ConversationSummary }>(path, { method, body })).data;
  }
}
