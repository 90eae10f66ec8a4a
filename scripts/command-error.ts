/** Something whoever runs a command can fix: its message is all that is shown. */
export class CommandError extends Error {
  override readonly name: string = "CommandError";
}
