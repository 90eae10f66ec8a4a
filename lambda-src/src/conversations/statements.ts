/** Every statement of the service. Each has the owner in its WHERE, or as the row's own value. */

import { shownCorrections } from "../../contract/limits";

/** Bytes that the conversations of one page may take; Lambda's answers end at 6 MB, titles and times included. */
const pageBytes = 5_500_000;

/** Times as the API writes them: PostgreSQL writes text faster than JavaScript reads, and writes, a Date. */
const [createdAt, updatedAt] = [
  ["created_at", "createdAt"],
  ["updated_at", "updatedAt"],
].map(
  ([column, name]) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "${name}"`,
);

/** What every answer shows of a conversation. */
const summary = `id, title, ${createdAt}, ${updatedAt}`;

const page = `user_id = $1 AND (updated_at, id) < ($2::timestamptz, $3::uuid)`;

/** $5 is a pattern of ILIKE. Of messages only what was said is searched, not who said it. */
const search = `(title ILIKE $5 OR EXISTS (
  SELECT FROM jsonb_path_query(
    conversation,
    CASE jsonb_typeof(conversation) WHEN 'array' THEN '$[*].content' ELSE '$.**' END::jsonpath
  ) AS said (text)
  WHERE jsonb_typeof(said.text) = 'string' AND said.text #>> '{}' ILIKE $5
))`;

/** Of JSON path: whether @ is a Change of the contract. */
const isChange = ["original", "replacement", "reason"]
  .map((field) => `@.${field}.type() == "string"`)
  .join(" && ");

/** Of JSON path: whether @ is a learner's message whose correction changed something. */
const isCorrected = `@.role == "user" && @.content.type() == "string" && @.correction.corrected.type() == "string"
    && exists(@.correction.changes[*] ? (${isChange}))`;

const where = (searching: boolean): string => (searching ? `${page} AND ${search}` : page);

/** One more than the page, in the order of the index, so that no more of it is read however many a learner has. */
const pageAndNext = (columns: string, searching: boolean): string => `(
    SELECT ${columns}
    FROM conversations
    WHERE ${where(searching)}
    ORDER BY updated_at DESC, id DESC
    LIMIT $4 + 1
  ) AS page`;

/**
 * As many conversations as fit an answer, at least one. `more` of the last says whether others follow.
 * $1 owner, $2 and $3 position, $4 limit, $5 pattern.
 */
const fullList = (searching: boolean): string => `
SELECT ${summary}, conversation::text AS conversation, more
FROM (
  SELECT id, title, created_at, updated_at, conversation,
    row_number() OVER newest AS place,
    sum(answer_bytes) OVER newest AS bytes,
    lead(id) OVER newest IS NOT NULL AS more
  FROM ${pageAndNext("id, title, created_at, updated_at, conversation, answer_bytes", searching)}
  WINDOW newest AS (ORDER BY updated_at DESC, id DESC)
) AS listed
WHERE place <= $4 AND (place = 1 OR bytes <= ${pageBytes})
ORDER BY updated_at DESC, id DESC`;

/** The same without messages. */
const summaryList = (searching: boolean): string => `
SELECT ${summary}, more
FROM (
  SELECT id, title, created_at, updated_at,
    row_number() OVER newest AS place,
    lead(id) OVER newest IS NOT NULL AS more
  FROM ${pageAndNext("id, title, created_at, updated_at", searching)}
  WINDOW newest AS (ORDER BY updated_at DESC, id DESC)
) AS listed
WHERE place <= $4
ORDER BY updated_at DESC, id DESC`;

/** Listing, by view and by whether a text is searched. */
export const lists = {
  full: { all: named("list-full", fullList(false)), matching: named("search-full", fullList(true)) },
  summary: {
    all: named("list-summary", summaryList(false)),
    matching: named("search-summary", summaryList(true)),
  },
} as const;

/** $1 owner, $2 id. */
export const find = named(
  "find",
  `SELECT ${summary}, conversation::text AS conversation
FROM conversations
WHERE user_id = $1 AND id = $2`,
);

const { corrections, changes, textLength, changeLength } = shownCorrections;

/** What was corrected in `near`, newest first; what has not the contract's shape is passed over. */
const correctionsOfNear = `(
  SELECT COALESCE(jsonb_agg(jsonb_build_object(
    'original', left(message ->> 'content', ${textLength}),
    'corrected', left(message #>> '{correction,corrected}', ${textLength}),
    'changes', (
      SELECT jsonb_agg(jsonb_build_object(
        'original', left(change ->> 'original', ${changeLength}),
        'replacement', left(change ->> 'replacement', ${changeLength}),
        'reason', left(change ->> 'reason', ${changeLength})
      ))
      FROM (
        SELECT change FROM jsonb_path_query(message, '$.correction.changes[*] ? (${isChange})') AS change
        LIMIT ${changes}
      ) AS shown
    )
  ) ORDER BY place DESC), '[]')::text
  FROM (
    SELECT message, place
    FROM jsonb_path_query(near.conversation, '$[*] ? (${isCorrected})') WITH ORDINALITY AS said (message, place)
    ORDER BY place DESC
    LIMIT ${corrections}
  ) AS newest
)`;

/**
 * Nearest by the angle between vectors, of all that the owner has (docs/adr/0009); one row of nulls where there is none,
 * no row where the owner has no such conversation. A vector of zeros has no angle: NaN, behind all numbers. Each
 * distance is worked out once, since reading a vector is what takes the time.
 * $1 owner, $2 id, $3 limit.
 */
export const findSimilar = named(
  "find-similar",
  `SELECT near.${summary}, GREATEST(0, 1 - distance) AS similarity,
  ${correctionsOfNear} AS corrections
FROM (SELECT embedding FROM conversations WHERE user_id = $1 AND id = $2) AS this
LEFT JOIN LATERAL (
  SELECT id, title, created_at, updated_at, conversation, other.embedding <=> this.embedding AS distance
  FROM conversations AS other
  WHERE user_id = $1 AND id <> $2
  ORDER BY distance
  LIMIT $3
) AS near ON distance < 'NaN'
ORDER BY distance`,
);

/** Each change gets a time of its own, in one millisecond and where a clock is set back too: ifUpdatedAt relies on it. */
const later = "GREATEST(now(), conversations.updated_at + interval '1 millisecond')";

/** $1 owner, $2 id, $3 title, $4 conversation, $5 embedding or null; a row that was only inserted has no xmax. */
export const save = named(
  "save",
  `INSERT INTO conversations (user_id, id, title, conversation, embedding)
VALUES ($1, $2, $3, $4::jsonb, $5::vector)
ON CONFLICT (user_id, id) DO UPDATE SET
  title = EXCLUDED.title,
  conversation = EXCLUDED.conversation,
  embedding = COALESCE(EXCLUDED.embedding, conversations.embedding),
  updated_at = ${later}
RETURNING ${summary}, xmax = 0 AS created`,
);

/**
 * $1 owner, $2 id, then title, conversation and embedding, null for what stays; $6 is the time of the last change that
 * the caller knows, or null: no row where it is another one.
 */
export const update = named(
  "update",
  `UPDATE conversations SET
  title = COALESCE($3, title),
  conversation = COALESCE($4::jsonb, conversation),
  embedding = COALESCE($5::vector, embedding),
  updated_at = ${later}
WHERE user_id = $1 AND id = $2 AND ($6::timestamptz IS NULL OR updated_at = $6)
RETURNING ${summary}`,
);

/** $1 owner, $2 id. */
export const remove = named("remove", "DELETE FROM conversations WHERE user_id = $1 AND id = $2");

/** $1 owner. */
export const removeAll = named("remove-all", "DELETE FROM conversations WHERE user_id = $1");

/** A statement with a name is parsed and planned once for a connection. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

function named(name: string, text: string): Statement {
  return { name, text };
}
