/** @jest-environment node */
import { byDay, nameOfDay } from "@/components/chat/by-day";

const item = (id: string, date: Date) => ({ id, title: id, createdAt: "", updatedAt: date.toISOString() });
const words = { today: "Today", yesterday: "Yesterday" };

describe("byDay", () => {
  it("C4: groups conversations by the learner's own days, and leaves out days without any", () => {
    const items = [
      item("just now", new Date(2026, 2, 1, 8, 59)),
      item("after midnight", new Date(2026, 2, 1, 0, 1)),
      item("before midnight", new Date(2026, 1, 28, 23, 59)),
      item("long ago", new Date(2025, 1, 28)),
    ];
    expect(byDay(items).map(({ day, items: found }) => [day, found.map(({ id }) => id)])).toEqual([
      [new Date(2026, 2, 1), ["just now", "after midnight"]],
      [new Date(2026, 1, 28), ["before midnight"]],
      [new Date(2025, 1, 28), ["long ago"]],
    ]);
  });
});

describe("nameOfDay", () => {
  const now = new Date(2026, 2, 10, 9);
  it.each([
    [new Date(2026, 2, 10), "Today", "Today"],
    [new Date(2026, 2, 9), "Yesterday", "Yesterday"],
    [new Date(2026, 2, 8), "Sunday", "Minggu"],
    [new Date(2026, 2, 3), "3 March", "3 Maret"],
    [new Date(2025, 11, 31), "31 December 2025", "31 Desember 2025"],
  ])("C4: names %s in both languages", (day, english, indonesian) => {
    expect(nameOfDay(day, now, "en", words)).toBe(english);
    expect(nameOfDay(day, now, "id", words)).toBe(indonesian);
  });
});
