import { listOllamaModels } from "./ollama";
import { startTutor } from "./tutor";
import type { Workers } from "./workers";

export interface WorkersProps {
  /** Of the project. */
  readonly root: string;
  /** Undefined: the built-in tutor. */
  readonly ollamaUrl: string | undefined;
  /** True where somebody named that Ollama: then its silence is worth a line. */
  readonly ollamaChosen: boolean;
  /** Of the built-in tutor, one for each target group. */
  readonly ports: readonly number[];
  /** Models an Ollama should have. */
  readonly models: readonly string[];
  /** Called with lines for the terminal. */
  readonly onLine: (line: string) => void;
  /** Called before the built-in tutor takes its ports. */
  readonly beforeTutor: () => Promise<void>;
}

/** Where an Ollama answers it is every worker, else the built-in tutor is. */
export async function startWorkers(props: WorkersProps): Promise<Workers> {
  const { ollamaUrl, ports, models, onLine } = props;
  const installed = ollamaUrl === undefined ? undefined : await listOllamaModels(ollamaUrl);
  if (ollamaUrl === undefined || installed === undefined) {
    if (ollamaUrl !== undefined && props.ollamaChosen) {
      onLine(`OLLAMA_HOST: no Ollama answers at ${ollamaUrl}; the built-in tutor stands in.`);
    }
    await props.beforeTutor();
    return startTutor({
      root: props.root,
      ports,
      onLine: (line) => {
        onLine(`tutor: ${line}`);
      },
    });
  }
  const missing = models.filter(
    (model) => !installed.some((name) => name === model || name.startsWith(`${model}:`)),
  );
  if (missing.length > 0) {
    onLine(
      `This Ollama lacks ${missing.join(", ")}. Fix: ${missing.map((model) => `ollama pull ${model}`).join(" && ")}`,
    );
  }
  return {
    urls: ports.map(() => ollamaUrl),
    description: `Ollama at ${ollamaUrl}`,
    close: () => Promise.resolve(),
  };
}
