import { randomUUID } from "node:crypto";
import { setImmediate } from "node:timers";
import { ApiError } from "@/api/api-error";
import { Conversation, type ConversationContext } from "@/chat/conversation";
import type { Version } from "@/chat/stored-conversation";
import { LocalCopies } from "@/chat/unsaved";

// jsdom's crypto has no randomUUID, which browsers have.
Object.assign(globalThis.crypto, { randomUUID });
const settle = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  localStorage.clear();
});

type Conversations = ConversationContext["conversations"];
interface Row {
  title: string;
  conversation: { role: "user" | "assistant"; content: string }[];
  version: number;
}

/** The service as its contract says, with one row. */
class Service implements Conversations {
  row: Row | undefined;
  conflicts = 0;

  get contents(): string[] {
    return this.row?.conversation.map(({ content }) => content) ?? [];
  }

  get: Conversations["get"] = (id) => {
    if (!this.row) return Promise.reject(new ApiError("not_found"));
    const { title, conversation, version } = this.row;
    // Over the network nothing stays the same object.
    const copy = JSON.parse(JSON.stringify(conversation)) as Row["conversation"];
    return Promise.resolve({ id, title, conversation: copy, createdAt: "", updatedAt: String(version) });
  };

  similar: Conversations["similar"] = () => Promise.resolve([]);

  create: Conversations["create"] = ({ id, title, conversation }) => {
    this.row = { title, conversation: conversation as Row["conversation"], version: 1 };
    return Promise.resolve({ id, title, createdAt: "", updatedAt: "1" });
  };

  update: Conversations["update"] = (id, { title, conversation, ifUpdatedAt }) => {
    const { row } = this;
    if (!row || (ifUpdatedAt !== undefined && ifUpdatedAt !== String(row.version))) {
      this.conflicts += 1;
      return Promise.reject(new ApiError("conflict"));
    }
    row.title = title ?? row.title;
    row.conversation = (conversation as Row["conversation"] | undefined) ?? row.conversation;
    row.version += 1;
    return Promise.resolve({ id, title: row.title, createdAt: "", updatedAt: String(row.version) });
  };
}

/** A tab whose tutor answers at once with the learner's last words, or, with `finish`, when the test says so. */
function openTab(service: Service, onSaved: ConversationContext["onSaved"] = () => undefined, waits = false) {
  let finish: () => void = () => undefined;
  const tutor: ConversationContext["tutor"] = {
    answer: async (messages, _signal, onText) => {
      if (waits) await new Promise<void>((resolve) => (finish = resolve));
      onText(`${messages.at(-1)?.content ?? ""}?`, "us-east-1");
      return "us-east-1";
    },
    correct: (text) => Promise.resolve({ corrected: text, changes: [], betterWords: [], tip: "" }),
    score: () => Promise.resolve(undefined),
    embed: () => Promise.resolve([1]),
    usualWait: () => undefined,
  };
  const context: ConversationContext = {
    conversations: service,
    tutor,
    copies: new LocalCopies("u"),
    slips: { find: () => Promise.resolve([]) },
    region: () => "us-east-1",
    onSaved,
  };
  const conversation = new Conversation("c", context, !service.row);
  const say = (text: string) => {
    conversation.type(text);
    conversation.send();
  };
  return {
    conversation,
    say,
    contents: () => conversation.get().messages.map(({ content }) => content),
    finish: () => {
      finish();
      return settle();
    },
  };
}

async function withOneMessage() {
  const service = new Service();
  const first = openTab(service);
  first.say("One");
  await settle();
  expect(service.contents).toEqual(["One", "One?"]);
  const second = openTab(service);
  await second.conversation.load();
  return { service, first, second };
}

describe("two pages on one conversation that do not hear of each other", () => {
  it("C4: keep what either of them added", async () => {
    const { service, first, second } = await withOneMessage();
    first.say("Two");
    await settle();
    second.say("Three");
    await settle();
    expect(service.conflicts).toBeGreaterThan(0);
    expect(service.contents).toEqual(["One", "One?", "Two", "Two?", "Three", "Three?"]);
    expect(second.contents()).toEqual(service.contents);
    first.say("Four");
    await settle();
    expect(service.contents).toEqual(["One", "One?", "Two", "Two?", "Three", "Three?", "Four", "Four?"]);
  });

  it("C4: keep what both say in the same moment", async () => {
    const { service, first, second } = await withOneMessage();
    first.say("Two");
    second.say("Three");
    await settle();
    expect([...service.contents].sort()).toEqual(["One", "One?", "Three", "Three?", "Two", "Two?"]);
    expect(first.conversation.get().save).toBe("saved");
    expect(second.conversation.get().save).toBe("saved");
  });

  it("C4: do not bring back what one of them has removed", async () => {
    const { service, first, second } = await withOneMessage();
    first.conversation.resend(first.conversation.get().messages[0]?.id ?? "", "Uno");
    await settle();
    expect(service.contents).toEqual(["Uno", "Uno?"]);
    second.say("Two");
    await settle();
    expect(service.contents).toEqual(["Uno", "Uno?", "Two", "Two?"]);
  });

  it("C4: store a conversation anew that one of them goes on with after the other deleted it", async () => {
    const { service, second } = await withOneMessage();
    service.row = undefined;
    second.say("Two");
    await settle();
    expect(service.contents).toEqual(["One", "One?", "Two", "Two?"]);
  });

  it("C4: keep what was not stored before a reload, on top of what another page stored since", async () => {
    const { service, first } = await withOneMessage();
    const update = service.update;
    service.update = () => Promise.reject(new ApiError("too_large"));
    first.say("Offline");
    await settle();
    service.update = update;
    const other = openTab(service);
    other.conversation.open();
    await settle();
    expect(service.contents).toEqual(["One", "One?", "Offline", "Offline?"]);
  });
});

describe("two tabs that hear of each other", () => {
  function pair(service: Service) {
    const saved: [Version, boolean][] = [];
    const first = openTab(service, (_id, version, answering) => saved.push([version, answering]), true);
    return { first, saved };
  }

  it("C4: show what the other one stored, and that it waits for an answer", async () => {
    const service = new Service();
    const { first, saved } = pair(service);
    first.say("One");
    await settle();
    const second = openTab(service);
    await second.conversation.load();
    second.conversation.type("half a sen");
    second.conversation.follow(...(saved.at(-1) as [Version, boolean]));
    expect(second.contents()).toEqual(["One"]);
    expect(second.conversation.get().answer.status).toBe("elsewhere");
    await first.finish();
    second.conversation.follow(...(saved.at(-1) as [Version, boolean]));
    expect(second.contents()).toEqual(["One", "One?"]);
    expect(second.conversation.get()).toMatchObject({ answer: { status: "idle" }, draft: "half a sen" });
    second.say("Two");
    await settle();
    expect(service.conflicts).toBe(0);
    expect(service.contents).toEqual(["One", "One?", "Two", "Two?"]);
  });

  it("C4: a conversation that the other one deleted is not stored again", async () => {
    const service = new Service();
    const { first } = pair(service);
    first.say("One");
    await settle();
    service.row = undefined;
    first.conversation.vanish();
    await first.finish();
    expect(service.row).toBeUndefined();
    expect(first.conversation.get().load).toBe("missing");
  });
});
