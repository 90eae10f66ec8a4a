import type { QueryConfig, QueryResult, QueryResultRow } from "pg";
import { fromDatabaseError } from "../database/errors";
import { InternalError } from "../http/errors";
import { beginning, type Position } from "./cursor";
import * as statements from "./statements";

/** The part of a pool of `pg` that is used. */
export interface Database {
  query<R extends QueryResultRow>(config: QueryConfig): Promise<QueryResult<R>>;
}

export interface SummaryRow {
  readonly id: string;
  readonly title: string;
  /** As the contract writes times, as is updatedAt. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface ConversationRow extends SummaryRow {
  /** JSON text. */
  readonly conversation: string;
}

/** A row of a list; without messages in a summary. */
export interface ListedRow extends SummaryRow {
  readonly conversation?: string;
  /** Whether others follow in the list. */
  readonly more: boolean;
}

export interface SavedRow extends SummaryRow {
  /** False where it replaced one. */
  readonly created: boolean;
}

export interface SimilarRow extends SummaryRow {
  /** From 0 to 1. */
  readonly similarity: number;
  /** JSON text. */
  readonly corrections: string;
}

/** A conversation as it is written; null or missing for what was not given. */
export interface WrittenConversation {
  readonly title: string | null;
  /** JSON text. */
  readonly conversation: string | null;
  /** As pgvector reads it, text or binary. */
  readonly embedding: Buffer | string | null;
}

export interface ListRequest {
  readonly view: "full" | "summary";
  readonly limit: number;
  /** Last conversation of the page before. */
  readonly after?: Position | undefined;
  /** Words that title or messages contain. */
  readonly words?: string | undefined;
}

/**
 * The table of conversations, one statement each, and the owner in every one. All functions reject with an HttpError
 * where the database fails.
 */
export class ConversationRepository {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  async list(owner: string, { view, limit, after, words }: ListRequest): Promise<ListedRow[]> {
    const position = [after?.updatedAt ?? beginning.updatedAt, after?.id ?? beginning.id];
    const { all, matching } = statements.lists[view];
    const { rows } =
      words === undefined
        ? await this.query<ListedRow>(all, [owner, ...position, limit])
        : await this.query<ListedRow>(matching, [owner, ...position, limit, containing(words)]);
    return rows;
  }

  async find(owner: string, id: string): Promise<ConversationRow | undefined> {
    const { rows } = await this.query<ConversationRow>(statements.find, [owner, id]);
    return rows[0];
  }

  /** Creates or replaces; the embedding that is stored stays where none is given. */
  async save(
    owner: string,
    id: string,
    { title, conversation, embedding }: WrittenConversation,
  ): Promise<SavedRow> {
    const values = [owner, id, title, conversation, embedding];
    const { rows } = await this.query<SavedRow>(statements.save, values);
    const [row] = rows;
    if (!row) throw new InternalError({ cause: new Error("INSERT … RETURNING returned nothing") });
    return row;
  }

  /**
   * @param ifUpdatedAt time of the last change that the caller knows; null to change it whatever is stored
   * @returns undefined where the owner has no such conversation, or it has changed since
   */
  async update(
    owner: string,
    id: string,
    { title, conversation, embedding }: WrittenConversation,
    ifUpdatedAt: Date | null,
  ): Promise<SummaryRow | undefined> {
    const values = [owner, id, title, conversation, embedding, ifUpdatedAt];
    const { rows } = await this.query<SummaryRow>(statements.update, values);
    return rows[0];
  }

  /** @returns false where the owner has no such conversation */
  async delete(owner: string, id: string): Promise<boolean> {
    const { rowCount } = await this.query(statements.remove, [owner, id]);
    return rowCount === 1;
  }

  /** @returns how many there were */
  async deleteAll(owner: string): Promise<number> {
    const { rowCount } = await this.query(statements.removeAll, [owner]);
    return rowCount ?? 0;
  }

  /**
   * Most similar first; none while there is no vector to compare.
   * @returns undefined where the owner has no such conversation
   */
  async findSimilar(owner: string, id: string, limit: number): Promise<SimilarRow[] | undefined> {
    const { rows } = await this.query<SimilarRow | { id: null }>(statements.findSimilar, [owner, id, limit]);
    if (rows.length === 0) return undefined;
    return rows.filter((row): row is SimilarRow => row.id !== null);
  }

  private async query<R extends QueryResultRow>(
    statement: statements.Statement,
    values: unknown[],
  ): Promise<QueryResult<R>> {
    try {
      return await this.database.query<R>({ ...statement, values });
    } catch (error) {
      throw fromDatabaseError(error);
    }
  }
}

/** Pattern of ILIKE for a text as it stands. */
function containing(words: string): string {
  return `%${words.replaceAll(/[\\%_]/g, "\\$&")}%`;
}
