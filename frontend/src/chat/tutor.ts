import type { Llm, LlmMessage, Region } from "@/api/llm";
import {
  correctionRequest,
  parseCorrection,
  type Correction,
  type CorrectionProblem,
} from "@/teaching/correction";
import type { PastMistake } from "@/teaching/past-mistakes";
import { parseScores, scoresRequest, type Scores } from "@/teaching/scores";
import { tutorMessages } from "@/teaching/tutor-prompt";
import { withFailover } from "./failover";
import { chatModel, embeddingModel, scoringModel } from "./models";
import { withPatience } from "./patience";
import type { Job, RegionHealthStore } from "./region-health";
import type { SettingsStore } from "./settings";

/** Most characters that are embedded: the end of a long conversation says what it is about now. */
const embeddedCharacters = 6000;

const rememberedWaits = 5;

/** A cold 8B model takes a minute or more to come from the file system; a token a second is slow, but alive. */
const patience = { first: 180_000, next: 60_000 };

/** The language models, as the learner set them: picks region and model, and goes to the other region on failure. */
export class Tutor {
  /** Milliseconds that the first words of the newest answers took. */
  private waits: number[] = [];

  constructor(
    private readonly llm: Llm,
    private readonly settings: SettingsStore,
    private readonly health: RegionHealthStore,
  ) {}

  /**
   * Streams an answer. A region that fails, before its first word or in the middle of its answer, is replaced by the
   * other one, whose answer begins anew.
   *
   * @param onText - Called with each piece of the answer, and the region that wrote it.
   * @returns The region that answered. @throws ApiError
   */
  async answer(
    messages: readonly LlmMessage[],
    signal: AbortSignal,
    onText: (piece: string, region: Region) => void,
  ): Promise<Region> {
    const { level } = this.settings.get();
    return this.call("chat", async (region) => {
      const body = { model: this.chatModel(region), messages: tutorMessages(messages, level) };
      const open = (inner: AbortSignal) => this.llm.chat(region, body, inner);
      const asked = Date.now();
      let first = true;
      for await (const piece of withPatience(open, signal, patience)) {
        if (first) this.waits = [...this.waits, Date.now() - asked].slice(-rememberedWaits);
        first = false;
        onText(piece, region);
      }
      return region;
    });
  }

  /** Milliseconds until the first word of an answer, as it was of late; undefined before the first answer. */
  usualWait(): number | undefined {
    return [...this.waits].sort((one, other) => one - other)[Math.floor(this.waits.length / 2)];
  }

  /** The correction of a text; where the answer is none, the model is told why and asked once more. @throws ApiError */
  async correct(text: string): Promise<Correction | undefined> {
    const { explanations } = this.settings.get();
    const ask = async (problem?: CorrectionProblem) =>
      parseCorrection(await this.generate(correctionRequest(text, explanations, problem)), text);
    const first = await ask();
    const answer = typeof first === "string" ? await ask(first) : first;
    return typeof answer === "string" ? undefined : answer;
  }

  /** Scores of the learner; asks once more where the answer is none. @throws ApiError */
  async score(messages: readonly LlmMessage[], past: readonly PastMistake[]): Promise<Scores | undefined> {
    const ask = async () => parseScores(await this.generate(scoresRequest(messages, past)));
    return (await ask()) ?? (await ask());
  }

  /** Vector of what the learner wrote. @throws ApiError */
  async embed(messages: readonly LlmMessage[]): Promise<number[]> {
    const text = messages.flatMap(({ role, content }) => (role === "user" ? [content] : [])).join("\n");
    const input = text.slice(-embeddedCharacters);
    return this.call("embed", (region) => this.llm.embed(region, { model: embeddingModel, input }));
  }

  private generate(request: { system: string; prompt: string; format: object }): Promise<string> {
    return this.call("generate", (region) =>
      this.llm.generate(region, { model: this.scoringModel(region), ...request }),
    );
  }

  private call<T>(job: Job, call: (region: Region) => Promise<T>): Promise<T> {
    return withFailover(
      {
        chosen: this.settings.get().region,
        isDown: (region) => this.health.isDown(region, job),
        onFailure: (region) => {
          this.health.reportDown(region, job);
        },
        onSuccess: (region) => {
          this.health.reportUp(region, job);
        },
      },
      call,
    );
  }

  private chatModel(region: Region): string {
    return chatModel(this.health.get()[region].models, this.settings.get().model);
  }

  private scoringModel(region: Region): string {
    return scoringModel(this.health.get()[region].models, this.settings.get().model);
  }
}
