import { Fragment, memo } from "react";
import { parseInline, parseMarkdown, type Block, type Inline } from "@/markdown/parse";

function Inlines({ content }: { content: Inline[] }) {
  return content.map((inline, index) => {
    if (inline.kind === "text") return <Fragment key={index}>{inline.text}</Fragment>;
    if (inline.kind === "code") {
      return (
        <code key={index} className="rounded bg-sunken px-1.5 py-0.5 font-mono text-[0.9em]">
          {inline.text}
        </code>
      );
    }
    const Tag = inline.kind === "strong" ? "strong" : "em";
    return (
      <Tag key={index}>
        <Inlines content={inline.content} />
      </Tag>
    );
  });
}

function BlockView({ block }: { block: Block }) {
  if (block.kind === "code") {
    return (
      <pre className="overflow-x-auto rounded-xl bg-sunken p-3 font-mono text-sm">
        <code>{block.text}</code>
      </pre>
    );
  }
  if (block.kind === "paragraph") {
    return (
      <p className="whitespace-pre-line">
        <Inlines content={block.content} />
      </p>
    );
  }
  const List = block.ordered ? "ol" : "ul";
  return (
    <List className={block.ordered ? "list-decimal space-y-1 pl-6" : "list-disc space-y-1 pl-6"}>
      {block.items.map((item, index) => (
        <li key={index}>
          <Inlines content={item} />
        </li>
      ))}
    </List>
  );
}

/** A line of a model's words, such as a reason. */
export function InlineMarkdown({ text }: { text: string }) {
  return <Inlines content={parseInline(text)} />;
}

/** An answer of the tutor. */
export const Markdown = memo(function Markdown({ text }: { text: string }) {
  return (
    <div className="space-y-3 break-words">
      {parseMarkdown(text).map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
    </div>
  );
});
