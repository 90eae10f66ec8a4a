/** Dimensions of every stored vector: those of nomic-embed-text (requirement D2). */
export const embeddingDimensions = 768;

/** Characters of an embedding given as text; 768 numbers of full precision take about 18,000. */
export const embeddingTextLength = 32_768;

/** UUID as PostgreSQL reads it, any version. */
export const uuidPattern = "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$";

export const notBlankPattern = "\\S";

/** A vector as pgvector writes it. */
export const vectorTextPattern = "^\\s*\\[[^\\]]*\\]\\s*$";

/** `nextCursor`: milliseconds since 1970 and the id of the last conversation of a page. */
export const cursorPattern =
  "^[0-9]{1,14}\\.[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$";

/** A time as the API writes it. */
export const timePattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$";

/** Characters of a title. */
export const titleLength = 200;

/** Conversations in one page of a list, at most and if not asked otherwise. */
export const pageLength = 100;

/** Similar conversations in one answer, at most and if not asked otherwise. */
export const similar = { most: 10, usual: 5 } as const;

/** What one similar conversation shows of its corrections, so that the answer stays small: counts, and characters. */
export const shownCorrections = { corrections: 5, changes: 5, textLength: 500, changeLength: 200 } as const;

/** Bytes of a request's body; Lambda itself takes 6 MB, its own envelope included. */
export const bodyBytes = 5_000_000;
