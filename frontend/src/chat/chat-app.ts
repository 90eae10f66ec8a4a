import { Conversations } from "@/api/conversations";
import { Gateway } from "@/api/gateway";
import { Llm } from "@/api/llm";
import { BrowserSession } from "@/auth/browser-session";
import type { Locale } from "@/i18n/locales";
import { SlipFinder } from "@/slips/slip-finder";
import { Conversation } from "./conversation";
import { ConversationList, type ListListener } from "./conversation-list";
import { RegionHealthStore } from "./region-health";
import { SettingsStore } from "./settings";
import { Tabs, type News } from "./tabs";
import { Tutor } from "./tutor";
import { LocalCopies } from "./unsaved";

/** Milliseconds that signing out waits for text that is not stored yet. */
const longestSave = 5_000;

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
  private readonly tabs: Tabs;
  private readonly slips = new SlipFinder();
  private next: Conversation | undefined;
  private readonly open = new Map<string, Conversation>();

  constructor({ apiGatewayUrl, userId, locale, onSessionEnded }: ChatAppOptions) {
    const gateway = new Gateway({ baseUrl: apiGatewayUrl, session: new BrowserSession(), onSessionEnded });
    this.conversations = new Conversations(gateway, userId);
    this.llm = new Llm(gateway);
    this.settings = new SettingsStore(locale);
    this.health = new RegionHealthStore(this.llm);
    this.tabs = new Tabs(userId);
    this.copies = new LocalCopies(userId);
    const listener: ListListener = {
      renamed: (id, title) => {
        this.open.get(id)?.rename(title);
        this.tabs.tell({ kind: "renamed", id, title });
      },
      deleting: (id) => {
        this.open.get(id)?.stop();
      },
      deleted: (id) => {
        this.forget(id);
        this.tabs.tell({ kind: "deleted", id });
      },
      allDeleted: () => {
        this.forgetAll();
        this.tabs.tell({ kind: "all deleted" });
      },
    };
    this.list = new ConversationList(this.conversations, listener, this.copies);
    this.tutor = new Tutor(this.llm, this.settings, this.health);
  }

  /**
   * Begins to live in a page: other tabs are followed, what an earlier visit could not store is stored.
   *
   * @returns ends it
   */
  start(): () => void {
    this.settings.restore();
    for (const id of this.copies.unsaved()) this.conversation(id).open();
    this.list.deleteDue();
    void this.list.search("");
    return this.tabs.listen((news) => {
      this.hear(news);
    });
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

  /** Tries again what could not be saved, when the network is back. */
  retrySaves(): void {
    for (const conversation of this.open.values()) conversation.retrySave();
  }

  /** Saves what is not stored yet. @returns whether all is, after some seconds at most */
  async saveAll(): Promise<boolean> {
    this.retrySaves();
    const end = Date.now() + longestSave;
    while (this.copies.unsaved().length > 0 && Date.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return this.copies.unsaved().length === 0;
  }

  /** The page may be about to end: nothing that is only in its memory must be lost, and what was deleted is. */
  leave(): void {
    this.keepCopies();
    this.list.deleteNow(true);
  }

  /** Keeps in this browser what is not stored yet. */
  keepCopies(): void {
    for (const conversation of this.open.values()) conversation.keepCopy();
  }

  private forget(id: string): void {
    this.open.get(id)?.vanish();
    this.open.delete(id);
  }

  /** Stops everything, and keeps nothing of it in this browser. */
  forgetAll(): void {
    for (const conversation of this.open.values()) conversation.vanish();
    this.open.clear();
    this.next = undefined;
  }

  private hear(news: News): void {
    if (news.kind === "saved") {
      this.list.saved({ id: news.id, title: news.version.title });
      this.open.get(news.id)?.follow(news.version, news.answering);
    } else if (news.kind === "renamed") {
      this.list.renamed(news.id, news.title);
      this.open.get(news.id)?.rename(news.title);
    } else if (news.kind === "deleted") {
      this.list.gone(news.id);
      this.open.get(news.id)?.vanish();
    } else {
      this.list.allGone();
      for (const conversation of this.open.values()) conversation.vanish();
    }
  }

  private add(id: string, isNew: boolean): Conversation {
    const conversation = new Conversation(
      id,
      {
        conversations: this.conversations,
        tutor: this.tutor,
        copies: this.copies,
        slips: this.slips,
        region: () => this.settings.get().region,
        onSaved: (savedId, version, answering) => {
          this.list.saved({ id: savedId, title: version.title });
          this.tabs.tell({ kind: "saved", id: savedId, version, answering });
        },
      },
      isNew,
    );
    this.open.set(id, conversation);
    return conversation;
  }
}
