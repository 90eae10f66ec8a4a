import { toApiError } from "@/api/api-error";
import type { Conversations } from "@/api/conversations";
import { changesBetween, withChanges } from "./merge";
import { readMessages, type ChatMessage } from "./messages";

/** A conversation as somebody stored it. */
export interface Version {
  title: string;
  messages: readonly ChatMessage[];
  /** Names the version: each change gets a new one. */
  updatedAt: string;
}

/** How often a save may find that somebody else was faster, before it waits for its next turn. */
const attempts = 4;

/** What the service has of one conversation, as far as this page knows; every change builds on the newest version. */
export class StoredConversation {
  private known: Version | undefined;
  private embedding: readonly number[] | undefined;

  constructor(
    private readonly id: string,
    private readonly service: Pick<Conversations, "create" | "get" | "update">,
  ) {}

  /** The version that is known; undefined where none is stored. */
  get version(): Version | undefined {
    return this.known;
  }

  get messages(): readonly ChatMessage[] {
    return this.known?.messages ?? [];
  }

  /** Another tab has stored this. */
  adopt(version: Version): void {
    this.known = version;
  }

  /** Whether the next save brings a vector. */
  get embeddingDue(): boolean {
    return this.embedding !== undefined;
  }

  /** Goes with the next save. */
  setEmbedding(embedding: readonly number[]): void {
    this.embedding = embedding;
  }

  /** Fetches the newest version. @throws ApiError: `not_found` where there is none */
  async read(): Promise<Version> {
    try {
      const { title, conversation, updatedAt } = await this.service.get(this.id);
      this.known = { title, messages: readMessages(conversation), updatedAt };
      return this.known;
    } catch (error) {
      if (toApiError(error).code === "not_found") this.known = undefined;
      throw error;
    }
  }

  /**
   * Stores messages. Where another page was faster, its changes and ours both stay.
   *
   * @param title - For a conversation that is new, or that another page has deleted.
   * @returns What is stored now. @throws ApiError
   */
  async write(title: string, messages: readonly ChatMessage[]): Promise<Version> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.writeOnce(title, messages);
      } catch (error) {
        const { code } = toApiError(error);
        if (!this.known || !["conflict", "not_found"].includes(code) || attempt === attempts) throw error;
        messages = await this.rebase(messages);
      }
    }
  }

  private async writeOnce(title: string, messages: readonly ChatMessage[]): Promise<Version> {
    const { known, embedding } = this;
    // The contract's Message has an index signature, which interfaces only meet as fresh objects.
    const conversation = messages.map((message) => ({ ...message }));
    const vector = embedding && { embedding: [...embedding] };
    if (!known) {
      const { updatedAt } = await this.service.create({ id: this.id, title, conversation, ...vector });
      this.known = { title, messages, updatedAt };
    } else if (messages !== known.messages || vector) {
      const { title: storedTitle, updatedAt } = await this.service.update(this.id, {
        ...(messages !== known.messages && { conversation }),
        ...vector,
        ifUpdatedAt: known.updatedAt,
      });
      this.known = { title: storedTitle, messages, updatedAt };
    }
    if (this.embedding === embedding) this.embedding = undefined;
    return this.known ?? { title, messages, updatedAt: "" };
  }

  /** Our messages on top of what is stored now; where that is nothing any more, all of ours. */
  private async rebase(messages: readonly ChatMessage[]): Promise<readonly ChatMessage[]> {
    const changes = changesBetween(this.messages, messages);
    try {
      return withChanges((await this.read()).messages, changes);
    } catch (error) {
      if (toApiError(error).code === "not_found") return messages;
      throw error;
    }
  }
}
