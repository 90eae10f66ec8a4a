import type { SimilarRow, SummaryRow } from "./repository";

/** A row as the API shows it, as JSON text; with its messages, which already are JSON text, where it has them. */
export function conversationJson({
  id,
  title,
  createdAt,
  updatedAt,
  conversation,
}: SummaryRow & { readonly conversation?: string }): string {
  const messages = conversation === undefined ? "" : `,"conversation":${conversation}`;
  return `{"id":"${id}","title":${JSON.stringify(title)},"createdAt":"${createdAt}","updatedAt":"${updatedAt}"${messages}}`;
}

export function listJson(rows: readonly (SummaryRow & { readonly conversation?: string })[]): string {
  return `[${rows.map(conversationJson).join(",")}]`;
}

/** @param rows whose corrections already are JSON text */
export function similarJson(rows: readonly SimilarRow[]): string {
  const items = rows.map((row) => {
    const summary = conversationJson(row).slice(0, -1);
    return `${summary},"similarity":${row.similarity},"corrections":${row.corrections}}`;
  });
  return `[${items.join(",")}]`;
}
