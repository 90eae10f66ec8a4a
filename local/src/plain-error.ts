/** An error the person at the terminal can fix: its message is printed alone, as one line, without a stack. */
export class PlainError extends Error {
  override readonly name = "PlainError";
}
