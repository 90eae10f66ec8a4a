import { ApiError } from "@/api/api-error";
import type { StoredConversation } from "@/api/conversations";
import { HistoryStore } from "@/chat/history-store";
import type { KeptConversation } from "@/chat/kept-history";

const correction = (reason: string) => ({
  corrected: "I went",
  changes: [{ original: "go", replacement: "went", reason }],
  betterWords: [],
  tip: "",
});

function stored(id: string, updatedAt: string): StoredConversation {
  const createdAt = "2026-01-01T00:00:00.000Z";
  const conversation = [
    {
      id: "1",
      role: "user" as const,
      content: "I go",
      createdAt,
      correction: correction(`${id} ${updatedAt}`),
    },
    { id: "2", role: "assistant" as const, content: "A long answer.", createdAt },
  ];
  return { id, title: id, conversation, createdAt, updatedAt };
}

/** A browser that has kept something, and a service that has something. */
function setUp(kept: KeptConversation[], there: StoredConversation[]) {
  const keeper = {
    read: () => Promise.resolve(kept),
    write: jest.fn<Promise<void>, [readonly KeptConversation[]]>(() => Promise.resolve()),
  };
  async function* pages<Item>(items: Item[]): AsyncGenerator<Item[], void> {
    for (let from = 0; from < items.length; from += 100) {
      await Promise.resolve();
      yield items.slice(from, from + 100);
    }
  }
  const service = {
    all: jest.fn(() => pages(there)),
    summaries: jest.fn(() => pages(there)),
    get: jest.fn((id: string) => {
      const found = there.find((conversation) => conversation.id === id);
      return found ? Promise.resolve(found) : Promise.reject(new ApiError("not_found"));
    }),
  };
  return { store: new HistoryStore(service, keeper), service, keeper };
}

/** What a first visit keeps of some conversations. */
async function keptOf(there: StoredConversation[]): Promise<KeptConversation[]> {
  const { store, keeper } = setUp([], there);
  await store.load();
  return [...(keeper.write.mock.lastCall?.[0] ?? [])];
}

const many = Array.from({ length: 500 }, (_, index) => stored(`c${index}`, "v1"));

it("C4: a first visit reads everything, and keeps only what says something about the learner", async () => {
  const { store, service, keeper } = setUp([], many);
  await store.load();
  expect(store.get()).toMatchObject({ load: "ready", read: 500 });
  expect(store.get().history.mistakes[0]).toMatchObject({ original: "go", count: 500 });
  expect(service.summaries).not.toHaveBeenCalled();
  expect(JSON.stringify(keeper.write.mock.lastCall?.[0])).not.toContain("A long answer.");
});

it("C4: a later visit reads only the conversations that have changed since", async () => {
  const kept = await keptOf(many);
  const changed = [
    stored("c7", "v2"),
    stored("new", "v1"),
    ...many.filter(({ id }) => id !== "c7" && id !== "c8"),
  ];
  const { store, service, keeper } = setUp(kept, changed);
  await store.load();
  expect(service.all).not.toHaveBeenCalled();
  expect(service.get.mock.calls).toEqual([["c7"], ["new"]]);
  expect(store.get()).toMatchObject({ load: "ready", read: 500 });
  // c8 is gone, and what it said with it.
  expect(store.get().history.mistakes[0]?.count).toBe(500);
  expect(keeper.write.mock.lastCall?.[0].find(({ id }) => id === "c7")?.updatedAt).toBe("v2");
});

it("C4: what is known shows before anything is read", async () => {
  const kept = await keptOf(many);
  const { store, service } = setUp(kept, many);
  service.summaries.mockImplementation(() => {
    expect(store.get()).toMatchObject({ load: "loading", read: 500 });
    throw new ApiError("unavailable");
  });
  await store.load();
  expect(service.summaries).toHaveBeenCalledTimes(1);
  expect(store.get()).toMatchObject({ load: "failed", read: 500 });
});

it("C4: a visit after many changes reads page by page again", async () => {
  const kept = await keptOf(many);
  const { store, service } = setUp(
    kept,
    many.map(({ id }) => stored(id, "v2")),
  );
  await store.load();
  expect(service.get).not.toHaveBeenCalled();
  expect(service.all).toHaveBeenCalledTimes(1);
  expect(store.get()).toMatchObject({ load: "ready", read: 500 });
});

it("C4: a conversation that is deleted meanwhile is left out", async () => {
  const there = many.slice(0, 3);
  const { store, service } = setUp(await keptOf(there), [...there.slice(1), stored("gone", "v1")]);
  service.get.mockRejectedValue(new ApiError("not_found"));
  await store.load();
  expect(store.get()).toMatchObject({ load: "ready", read: 2 });
});
