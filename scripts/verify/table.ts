/** Rows as text in columns, the first row underlined as their heads. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    });
  }
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  const [heads = [], ...others] = rows;
  return [line(heads), line(widths.map((width) => "-".repeat(width))), ...others.map(line)].join("\n");
}
