/** @jest-environment node */
import { ApiError } from "@/api/api-error";
import { ConversationList } from "@/chat/conversation-list";

const item = (id: string, title = id) => ({
  id,
  title,
  createdAt: "2026-01-01T00:00:00Z",
  updatedAt: "2026-01-01T00:00:00Z",
});
type Page = { data: ReturnType<typeof item>[]; nextCursor?: string };

function setUp(...pages: Page[]) {
  const list = jest.fn<Promise<Page>, [object?]>(() => Promise.resolve(pages.shift() ?? { data: [] }));
  const update = jest.fn(() => Promise.resolve(item("a")));
  const remove = jest.fn<Promise<void>, [string, boolean]>(() => Promise.resolve());
  const removeAll = jest.fn(() => Promise.resolve());
  const listener = { renamed: jest.fn(), deleting: jest.fn(), deleted: jest.fn(), allDeleted: jest.fn() };
  const due: string[] = [];
  const kept = { keepDeletion: jest.fn(), forgetDeletion: jest.fn(), dueDeletions: () => due };
  const store = new ConversationList({ list, update, remove, removeAll }, listener, kept);
  const ids = () => store.get().items.map(({ id }) => id);
  return { store, list, update, remove, removeAll, listener, kept, due, ids };
}

describe("ConversationList", () => {
  it("C4: loads page after page", async () => {
    const { store, list, ids } = setUp({ data: [item("b")], nextCursor: "n" }, { data: [item("a")] });
    await store.search("");
    await store.more();
    expect(list.mock.calls).toEqual([[{}], [{ cursor: "n" }]]);
    expect(ids()).toEqual(["b", "a"]);
    await store.more();
    expect(list).toHaveBeenCalledTimes(2);
  });

  it("C4: drops the answer of an earlier search that comes late", async () => {
    const { store, list, ids } = setUp();
    let answerFirst: (page: Page) => void = () => undefined;
    list.mockImplementationOnce(() => new Promise((resolve) => (answerFirst = resolve)));
    list.mockResolvedValueOnce({ data: [item("right")] });
    const first = store.search("ba");
    await store.search("bali");
    answerFirst({ data: [item("wrong")] });
    await first;
    expect(ids()).toEqual(["right"]);
  });

  it("C4: puts a saved conversation on top, with the name it has", async () => {
    const { store, ids } = setUp({ data: [item("b"), item("a", "Renamed")] });
    await store.search("");
    store.saved({ id: "a", title: "Old" });
    store.saved({ id: "c", title: "New" });
    expect(ids()).toEqual(["c", "a", "b"]);
    expect(store.get().items[1]?.title).toBe("Renamed");
  });

  it("C4: does not mix a saved conversation into the results of a search", async () => {
    const { store, ids } = setUp({ data: [item("a")] });
    await store.search("bali");
    store.saved({ id: "b", title: "About work" });
    expect(ids()).toEqual(["a"]);
  });

  it("C4: renames once the service has done so", async () => {
    const { store, update, listener } = setUp({ data: [item("a")] });
    await store.search("");
    update.mockRejectedValueOnce(new ApiError("unavailable"));
    expect(await store.rename("a", "Bali")).toBe("unavailable");
    expect(store.get().items[0]?.title).toBe("a");
    expect(await store.rename("a", "Bali")).toBeUndefined();
    expect(store.get().items[0]?.title).toBe("Bali");
    expect(listener.renamed.mock.calls).toEqual([["a", "Bali"]]);
  });

  it("tells when the list cannot be loaded", async () => {
    const { store, list } = setUp();
    list.mockRejectedValueOnce(new ApiError("unavailable"));
    await store.search("");
    expect(store.get().load).toBe("failed");
  });
});

describe("deleting a conversation", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  async function withThree() {
    const all = setUp({ data: [item("c"), item("b"), item("a")] });
    await all.store.search("");
    return all;
  }

  it("C4: takes it out of the list at once, and deletes it when the time to undo is over", async () => {
    const { store, remove, listener, ids } = await withThree();
    store.remove("b");
    expect(ids()).toEqual(["c", "a"]);
    expect(store.get().deleting?.id).toBe("b");
    expect(remove).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(8_000);
    expect(remove.mock.calls).toEqual([["b", false]]);
    expect(listener.deleted.mock.calls).toEqual([["b"]]);
    expect(store.get().deleting).toBeUndefined();
  });

  it("C4: can be undone, and then nothing was deleted", async () => {
    const { store, remove, ids } = await withThree();
    store.remove("b");
    store.undo();
    await jest.advanceTimersByTimeAsync(60_000);
    expect([...ids()].sort()).toEqual(["a", "b", "c"]);
    expect(remove).not.toHaveBeenCalled();
  });

  it("C4: happens at once for the one before, and when the page is left", async () => {
    const { store, remove } = await withThree();
    store.remove("b");
    store.remove("a");
    store.deleteNow(true);
    expect(remove.mock.calls).toEqual([
      ["b", false],
      ["a", true],
    ]);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(remove).toHaveBeenCalledTimes(2);
  });

  it("C4: is made up for by the next page where one was left too early", async () => {
    const { store, remove, kept, due, list, ids } = await withThree();
    store.remove("b");
    store.deleteNow(true);
    expect(kept.keepDeletion.mock.lastCall).toEqual(["b", 0]);
    due.push("c");
    list.mockResolvedValueOnce({ data: [item("c"), item("a")] });
    await store.search("");
    expect(ids()).toEqual(["a"]);
    store.deleteDue();
    await jest.advanceTimersByTimeAsync(0);
    expect(remove).toHaveBeenLastCalledWith("c", false);
    expect(kept.forgetDeletion).toHaveBeenCalledWith("c");
  });

  it("C4: puts it back and says so where the service refuses", async () => {
    const { store, remove, ids } = await withThree();
    remove.mockRejectedValueOnce(new ApiError("unavailable"));
    store.remove("b");
    await jest.advanceTimersByTimeAsync(8_000);
    expect([...ids()].sort()).toEqual(["a", "b", "c"]);
    expect(store.get().deleteFailed).toBe(true);
  });

  it("C4: does not show it again while the list is loaded anew", async () => {
    const { store, list, ids } = await withThree();
    store.remove("b");
    list.mockResolvedValueOnce({ data: [item("b"), item("a")] });
    await store.search("x");
    expect(ids()).toEqual(["a"]);
  });

  it("C4: of all conversations is one call, and says where it fails", async () => {
    const { store, removeAll, listener, ids } = await withThree();
    removeAll.mockRejectedValueOnce(new ApiError("offline"));
    expect(await store.removeAll()).toBe("offline");
    expect(ids()).toHaveLength(3);
    expect(await store.removeAll()).toBeUndefined();
    expect(ids()).toEqual([]);
    expect(listener.allDeleted).toHaveBeenCalledTimes(1);
  });
});
