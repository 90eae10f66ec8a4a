import { createHash } from "node:crypto";

/** Under these names the tutor answers, so that clients made for the workers' models work unchanged. */
const names = ["orca-mini", "llama3", "nomic-embed-text"] as const;

/** What /api/tags and /api/show tell; the family is how a client knows that no LLM is speaking. */
export const details = {
  parent_model: "",
  format: "rules",
  family: "offline-tutor",
  families: ["offline-tutor"],
  parameter_size: "0",
  quantization_level: "none",
} as const;

export interface TutorModel {
  /** With its tag, as Ollama lists it. */
  readonly name: string;
  readonly digest: string;
  readonly isEmbedding: boolean;
}

/** A stand-in has nothing to download; a pull shows this many bytes, so that progress bars have something to show. */
export const nominalSize = 1024;

export const models: readonly TutorModel[] = names.map((name) => ({
  name: `${name}:latest`,
  digest: createHash("sha256").update(`offline-tutor ${name}`).digest("hex"),
  isEmbedding: name === "nomic-embed-text",
}));

/** Finds a model with or without ":latest", as Ollama does without regard to case. */
export function findModel(name: string): TutorModel | undefined {
  const wanted = name.toLowerCase();
  return models.find((model) => model.name === wanted || model.name === `${wanted}:latest`);
}

/** What /api/tags and /api/ps tell of a model. */
export function listed({ name, digest }: TutorModel): Record<string, unknown> {
  return { name, model: name, size: nominalSize, digest, details };
}
