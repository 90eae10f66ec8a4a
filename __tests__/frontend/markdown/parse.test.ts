/** @jest-environment node */
import { parseInline, parseMarkdown } from "@/markdown/parse";

const text = (value: string) => ({ kind: "text", text: value });

describe("parseMarkdown", () => {
  it("C4: parses paragraphs, lists and code", () => {
    expect(parseMarkdown("One\ntwo\n\n- a\n- b\n1. c\n\n```ts\nlet x\n```\nEnd")).toEqual([
      { kind: "paragraph", content: [text("One"), text("\n"), text("two")] },
      { kind: "list", ordered: false, items: [[text("a")], [text("b")]] },
      { kind: "list", ordered: true, items: [[text("c")]] },
      { kind: "code", text: "let x" },
      { kind: "paragraph", content: [text("End")] },
    ]);
  });

  it("parses code that is still being written", () => {
    expect(parseMarkdown("```\nlet")).toEqual([{ kind: "code", text: "let" }]);
  });

  it("shows a heading as a strong line", () => {
    expect(parseMarkdown("## Tips\nRead.")).toEqual([
      {
        kind: "paragraph",
        content: [{ kind: "strong", content: [text("Tips")] }, text("\n"), text("Read.")],
      },
    ]);
  });
});

describe("parseInline", () => {
  it("marks strong, emphasis and code", () => {
    expect(parseInline("Say **went**, *not* `go`.")).toEqual([
      text("Say "),
      { kind: "strong", content: [text("went")] },
      text(", "),
      { kind: "emphasis", content: [text("not")] },
      text(" "),
      { kind: "code", text: "go" },
      text("."),
    ]);
  });

  it.each(["2 * 3 * 4", "snake_case_name", "a ** b", "<b>bold</b>", "[link](https://example.com)"])(
    "leaves %s as it is",
    (value) => {
      expect(parseInline(value)).toEqual([text(value)]);
    },
  );
});
