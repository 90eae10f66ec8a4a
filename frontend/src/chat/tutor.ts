import type { Llm, LlmMessage, Region } from "@/api/llm";
import { correctionRequest, parseCorrection, type Correction } from "@/teaching/correction";
import { parseScores, scoresRequest, type Scores } from "@/teaching/scores";
import { tutorMessages } from "@/teaching/tutor-prompt";
import { withFailover } from "./failover";
import { chatModel, embeddingModel, scoringModel } from "./models";
import type { RegionHealthStore } from "./region-health";
import type { SettingsStore } from "./settings";

/** Most characters that are embedded: the end of a long conversation says what it is about now. */
const embeddedCharacters = 6000;

/** The language models, as the learner set them: picks region and model, and goes to the other region on failure. */
export class Tutor {
  constructor(
    private readonly llm: Llm,
    private readonly settings: SettingsStore,
    private readonly health: RegionHealthStore,
  ) {}

  /**
   * Streams an answer. A region that fails before its first word is replaced by the other one.
   *
   * @param onText - Called with each piece of the answer.
   * @returns The region that answered. @throws ApiError
   */
  async answer(
    messages: readonly LlmMessage[],
    signal: AbortSignal,
    onText: (piece: string) => void,
  ): Promise<Region> {
    const body = { messages: tutorMessages(messages) };
    const { region, rest, first } = await this.call(async (region) => {
      const pieces = this.llm.chat(region, { model: this.chatModel(region), ...body }, signal);
      const first = await pieces.next();
      return { region, first, rest: pieces };
    });
    if (!first.done) onText(first.value);
    for await (const piece of rest) onText(piece);
    return region;
  }

  /** The correction of a text; asks once more where the answer is no correction. @throws ApiError */
  async correct(text: string): Promise<Correction | undefined> {
    const request = correctionRequest(text, this.settings.get().explanations);
    const ask = async () => parseCorrection(await this.generate(request), text);
    return (await ask()) ?? (await ask());
  }

  /** Scores of the learner; undefined where the answer is none. @throws ApiError */
  async score(messages: readonly LlmMessage[]): Promise<Scores | undefined> {
    return parseScores(await this.generate(scoresRequest(messages)));
  }

  /** Vector of what the learner wrote. @throws ApiError */
  async embed(messages: readonly LlmMessage[]): Promise<number[]> {
    const text = messages.flatMap(({ role, content }) => (role === "user" ? [content] : [])).join("\n");
    const input = text.slice(-embeddedCharacters);
    return this.call((region) => this.llm.embed(region, { model: embeddingModel, input }));
  }

  private generate(request: { system: string; prompt: string; format: object }): Promise<string> {
    return this.call((region) => this.llm.generate(region, { model: this.scoringModel(region), ...request }));
  }

  private call<T>(call: (region: Region) => Promise<T>): Promise<T> {
    return withFailover(this.settings.get().region, call, (region) => {
      this.health.reportDown(region);
    });
  }

  private chatModel(region: Region): string {
    return chatModel(this.health.get()[region].models, this.settings.get().model);
  }

  private scoringModel(region: Region): string {
    return scoringModel(this.health.get()[region].models, this.settings.get().model);
  }
}
