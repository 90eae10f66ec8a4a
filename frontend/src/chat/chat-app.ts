import { Conversations } from "@/api/conversations";
import { Gateway } from "@/api/gateway";
import { Llm } from "@/api/llm";
import { BrowserSession } from "@/auth/browser-session";
import type { Locale } from "@/i18n/locales";
import { Conversation } from "./conversation";
import { ConversationList } from "./conversation-list";
import { RegionHealthStore } from "./region-health";
import { SettingsStore } from "./settings";
import { Tutor } from "./tutor";
import { LocalCopies } from "./unsaved";

export interface ChatAppOptions {
  apiGatewayUrl: string;
  userId: string;
  locale: Locale;
  onSessionEnded: () => void;
}

/** Everything behind the chat's pages, wired once for each visit. */
export class ChatApp {
  readonly settings: SettingsStore;
  readonly health: RegionHealthStore;
  readonly list: ConversationList;
  readonly llm: Llm;
  readonly conversations: Conversations;
  private readonly tutor: Tutor;
  private readonly copies: LocalCopies;
  private next: Conversation | undefined;
  private readonly open = new Map<string, Conversation>();

  constructor({ apiGatewayUrl, userId, locale, onSessionEnded }: ChatAppOptions) {
    const gateway = new Gateway({ baseUrl: apiGatewayUrl, session: new BrowserSession(), onSessionEnded });
    this.conversations = new Conversations(gateway, userId);
    this.llm = new Llm(gateway);
    this.settings = new SettingsStore(locale);
    this.health = new RegionHealthStore(this.llm);
    this.list = new ConversationList(this.conversations);
    this.copies = new LocalCopies(userId);
    this.tutor = new Tutor(this.llm, this.settings, this.health);
  }

  /** The conversation that begins with the next message. */
  newConversation(): Conversation {
    if (!this.next || this.next.get().messages.length > 0) {
      this.next = this.add(crypto.randomUUID(), true);
    }
    return this.next;
  }

  /** A conversation by its id. One that was open before is as it was left, its answer still being written. */
  conversation(id: string): Conversation {
    return this.open.get(id) ?? this.add(id, false);
  }

  /** A conversation was renamed in the list. */
  renamed(id: string, title: string): void {
    this.open.get(id)?.rename(title);
  }

  /** Forgets a deleted conversation. */
  forget(id: string): void {
    this.open.get(id)?.stop();
    this.open.delete(id);
  }

  /** Tries again what could not be saved, when the network is back. */
  retrySaves(): void {
    for (const conversation of this.open.values()) conversation.retrySave();
  }

  private add(id: string, isNew: boolean): Conversation {
    const conversation = new Conversation(
      id,
      {
        conversations: this.conversations,
        tutor: this.tutor,
        copies: this.copies,
        region: () => this.settings.get().region,
        onSaved: (summary) => {
          this.list.saved(summary);
        },
      },
      isNew,
    );
    this.open.set(id, conversation);
    return conversation;
  }
}
