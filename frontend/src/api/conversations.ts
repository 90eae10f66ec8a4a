import type { components } from "../../../lambda-src/contract/generated/types";
import type { Gateway } from "@/api/gateway";

type Schemas = components["schemas"];
export type ConversationSummary = Schemas["ConversationSummary"];
export type StoredConversation = Schemas["Conversation"];
type ConversationInput = Pick<Schemas["ConversationInput"], "id" | "title" | "conversation">;
type ConversationUpdate = Partial<Pick<Schemas["ConversationInput"], "title" | "conversation" | "embedding">>;

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
  async create(conversation: ConversationInput): Promise<void> {
    await this.gateway.json(this.path, { method: "POST", body: conversation });
  }

  async update(id: string, changes: ConversationUpdate): Promise<void> {
    await this.gateway.json(`${this.path}/${id}`, { method: "PUT", body: changes });
  }

  async remove(id: string): Promise<void> {
    await this.gateway.json(`${this.path}/${id}`, { method: "DELETE" });
  }
}
