import type { Closers } from "./closers";
import type { DataFolder } from "./data-folder";
import type { Environment } from "./environment";
import type { Progress } from "./progress";

/** What every part of a start works with. */
export interface Context {
  /** Of the project. */
  readonly root: string;
  readonly folder: DataFolder;
  readonly environment: Environment;
  readonly progress: Progress;
  /** Gets everything that has to be ended. */
  readonly closers: Closers;
}
