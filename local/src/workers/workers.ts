/** The language models of the laptop world: one base URL for each row of a target group. */
export interface Workers {
  /** Base URLs, in the order of the target groups they were asked for. */
  readonly urls: readonly string[];
  /** For the terminal. */
  readonly description: string;
  readonly close: () => Promise<void>;
}
