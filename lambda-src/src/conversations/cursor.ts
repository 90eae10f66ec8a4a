/** Where a page of a list ends: the last conversation's time of change and id. */
export interface Position {
  readonly updatedAt: Date;
  readonly id: string;
}

/** Before the first of all conversations. */
export const beginning = { updatedAt: "infinity", id: "ffffffff-ffff-ffff-ffff-ffffffffffff" } as const;

export function writeCursor({ updatedAt, id }: Position): string {
  return `${updatedAt.getTime()}.${id}`;
}

/** @param cursor as the contract's pattern says */
export function readCursor(cursor: string): Position {
  const point = cursor.indexOf(".");
  return { updatedAt: new Date(Number(cursor.slice(0, point))), id: cursor.slice(point + 1) };
}
