import { warmUp } from "../correction/apply-rules";
import { type GrammarChecker, loadHarper } from "../correction/harper";
import { ownRules } from "../correction/rules/index";
import { type Embedder, loadEmbedder } from "../embedding/embedder";

export interface BrainProps {
  /** @default harper.js */
  readonly loadChecker?: () => Promise<GrammarChecker>;
  /** @default the sentence model of @energetic-ai */
  readonly loadEmbedder?: () => Promise<Embedder>;
  /** Told once where the checker cannot be loaded; the own rules go on alone. @default standard error */
  readonly warn?: (message: string) => void;
}

/** The parts that take time to load, each loaded once. */
export class Brain {
  private checking: Promise<GrammarChecker | undefined> | undefined;
  private embedding: Promise<Embedder> | undefined;

  constructor(private readonly props: BrainProps = {}) {}

  /** Never fails: without a checker the tutor still knows its own rules. */
  checker(): Promise<GrammarChecker | undefined> {
    this.checking ??= (this.props.loadChecker ?? loadHarper)().catch((error: unknown) => {
      const warn = this.props.warn ?? ((message: string) => process.stderr.write(`${message}\n`));
      warn(
        `The spelling checker could not be loaded: ${error instanceof Error ? error.message : String(error)}`,
      );
      return undefined;
    });
    return this.checking;
  }

  /** Does beforehand what the first requests would have to wait for. */
  async prepare(): Promise<void> {
    await warmUp(ownRules);
    await this.checker();
  }

  /** A failed load is tried again with the next request. */
  async embedder(): Promise<Embedder> {
    this.embedding ??= (this.props.loadEmbedder ?? loadEmbedder)();
    try {
      return await this.embedding;
    } catch (error) {
      this.embedding = undefined;
      throw error;
    }
  }
}
