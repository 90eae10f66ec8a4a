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
  const update = jest.fn(() => Promise.resolve());
  const remove = jest.fn(() => Promise.resolve());
  const store = new ConversationList({ list, update, remove });
  return { store, list, update, remove, ids: () => store.get().items.map(({ id }) => id) };
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

  it("C4: renames and deletes once the service has done so", async () => {
    const { store, update, remove, ids } = setUp({ data: [item("a")] });
    await store.search("");
    update.mockRejectedValueOnce(new ApiError("unavailable"));
    expect(await store.rename("a", "Bali")).toBe("unavailable");
    expect(store.get().items[0]?.title).toBe("a");
    expect(await store.rename("a", "Bali")).toBeUndefined();
    expect(store.get().items[0]?.title).toBe("Bali");
    remove.mockRejectedValueOnce(new ApiError("offline"));
    expect(await store.remove("a")).toBe("offline");
    expect(ids()).toEqual(["a"]);
    await store.remove("a");
    expect(ids()).toEqual([]);
  });

  it("tells when the list cannot be loaded", async () => {
    const { store, list } = setUp();
    list.mockRejectedValueOnce(new ApiError("unavailable"));
    await store.search("");
    expect(store.get().load).toBe("failed");
  });
});
