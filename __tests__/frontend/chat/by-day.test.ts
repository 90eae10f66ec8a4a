/** @jest-environment node */
import { byDay } from "@/components/chat/by-day";

const item = (id: string, date: Date) => ({ id, title: id, createdAt: "", updatedAt: date.toISOString() });

describe("byDay", () => {
  it("C4: groups conversations by the learner's own days, and leaves out days without any", () => {
    const now = new Date(2026, 2, 1, 9);
    const items = [
      item("just now", new Date(2026, 2, 1, 8, 59)),
      item("after midnight", new Date(2026, 2, 1, 0, 1)),
      item("before midnight", new Date(2026, 1, 28, 23, 59)),
    ];
    expect(byDay(items, now).map(({ day, items: found }) => [day, found.map(({ id }) => id)])).toEqual([
      ["today", ["just now", "after midnight"]],
      ["yesterday", ["before midnight"]],
    ]);
    expect(byDay([item("old", new Date(2026, 1, 27, 23, 59))], now)[0]?.day).toBe("earlier");
  });
});
