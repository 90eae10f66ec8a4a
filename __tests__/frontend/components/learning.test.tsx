import { fireEvent, render, screen, within } from "@testing-library/react";
import { AspectLines } from "@/components/learning/aspect-lines";
import { MistakeList } from "@/components/learning/mistake-list";
import { OverallChart } from "@/components/learning/overall-chart";
import { Words } from "@/components/learning/words";
import { dictionaries } from "@/i18n/dictionary";
import type { DayScores } from "@/teaching/history";
import { aspects } from "@/teaching/scores";

const { learning, chat, common } = dictionaries.en;
const day = (date: number, value: number): DayScores => ({
  day: new Date(2026, 0, date),
  level: "B1",
  scores: Object.fromEntries([...aspects, "overall"].map((name) => [name, value])) as DayScores["scores"],
});
const chart = {
  text: learning.progress,
  aspectNames: chat.scores,
  formatDay: (date: Date) => `day ${date.getDate()}`,
};

describe("the chart of the overall score", () => {
  it("C4: says in words what it shows, and has the numbers as a table", () => {
    render(<OverallChart days={[day(1, 40), day(3, 62)]} {...chart} />);
    expect(screen.getByRole("img", { name: "Overall score by day: 40 on day 1, 62 on day 3." })).toBeTruthy();
    const rows = within(screen.getByRole("table", { hidden: true })).getAllByRole("row", { hidden: true });
    expect(rows.map(({ textContent }) => textContent)).toEqual(["DayLevelOverall", "day 1B140", "day 3B162"]);
  });

  it("C4: draws each day at its time and value", () => {
    const { container } = render(<OverallChart days={[day(1, 0), day(2, 50), day(5, 100)]} {...chart} />);
    const [line] = container.querySelectorAll('path[stroke-linejoin="round"]');
    expect(line?.getAttribute("d")).toBe("M0.0 100.0L150.0 50.0L600.0 0.0");
  });

  it("C4: promises a line after the first day", () => {
    render(<OverallChart days={[day(1, 40)]} {...chart} />);
    expect(screen.getByText(learning.progress.oneDay)).toBeTruthy();
  });
});

it("C4: tells of each aspect how it has changed", () => {
  render(<AspectLines days={[day(1, 40), day(3, 35)]} {...chart} />);
  expect(screen.getAllByText("−5 since day 1")).toHaveLength(aspects.length);
});

it("C4: lists mistakes with their number, reason and sentence", () => {
  const mistake = {
    original: "go",
    replacement: "went",
    reason: "Past.",
    example: "I went.",
    at: "",
    count: 3,
  };
  render(<MistakeList mistakes={[mistake]} text={learning.progress} />);
  expect(screen.getByRole("listitem").textContent).toBe("go → wentPast.I went.3 ×");
});

describe("the words to learn", () => {
  const conversation = [
    {
      role: "user",
      content: "I go",
      createdAt: "2026-01-01T00:00:00.000Z",
      correction: {
        corrected: "I went",
        changes: [{ original: "go", replacement: "went", reason: "" }],
        betterWords: [{ original: "big", replacement: "huge", reason: "" }],
        tip: "",
      },
    },
  ];
  const source = { apiGatewayUrl: "http://api", userId: "u" };

  function answer(...answers: { status: number; body: unknown }[]) {
    const session = { idToken: "token", idTokenExpires: Date.now() / 1000 + 3600, ended: false };
    global.fetch = jest.fn((url: string) => {
      const next = url.startsWith("http://api") ? answers.shift() : { status: 200, body: session };
      const { status = 500, body = {} } = next ?? {};
      return Promise.resolve({
        ok: status < 400,
        status,
        json: () => Promise.resolve(body),
        text: () => Promise.resolve(""),
      });
    }) as unknown as typeof fetch;
  }

  it("C4: come from all conversations, page after page, and can be searched and filtered", async () => {
    const item = { id: "c", title: "", createdAt: "", updatedAt: "", conversation };
    answer(
      { status: 200, body: { data: [item], nextCursor: "1.x" } },
      { status: 200, body: { data: [{ ...item, conversation: [] }] } },
    );
    render(<Words source={source} text={learning} common={common} />);
    expect(await screen.findByText("2 words")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Better words" }));
    expect(screen.getByRole("listitem").textContent).toContain("huge instead of big");
    fireEvent.click(screen.getByRole("button", { name: "All" }));
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "GO" } });
    expect(screen.getByRole("listitem").textContent).toContain("went instead of go");
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "zebra" } });
    expect(screen.getByText("No word matches “zebra”.")).toBeTruthy();
  });

  it("C4: can be asked for again where they could not be read", async () => {
    answer({ status: 503, body: {} }, { status: 200, body: { data: [] } });
    render(<Words source={source} text={learning} common={common} />);
    fireEvent.click(await screen.findByRole("button", { name: "Try again" }));
    expect(await screen.findByText(learning.words.empty)).toBeTruthy();
  });
});
