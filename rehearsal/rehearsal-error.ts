/** Something a person can fix: its message is all that is shown. */
export class RehearsalError extends Error {
  override readonly name: string = "RehearsalError";
}

/** The rehearsal cannot begin for want of a tool; exit code 2 tells it from a deviation. */
export class MissingToolError extends RehearsalError {
  override readonly name = "MissingToolError";
}
