import type { Model } from "@/api/llm";

/** Models of this project's workers (requirement L2), by their job. */
const preferred = { chat: "orca-mini", scoring: "llama3", embedding: "nomic-embed-text" } as const;

const isNamed = (model: Model, name: string): boolean =>
  model.name === name || model.name.startsWith(`${name}:`);

/** Models that can hold a conversation. */
export function chatModels(models: readonly Model[]): Model[] {
  return models.filter(({ name }) => !/embed/i.test(name));
}

/** The chosen model where the region has it, else the default one, else any. */
export function chatModel(models: readonly Model[], chosen?: string): string {
  const usable = chatModels(models);
  const found =
    usable.find(({ name }) => name === chosen) ??
    usable.find((model) => isNamed(model, preferred.chat)) ??
    usable[0];
  return found?.name ?? chosen ?? preferred.chat;
}

/** The model for corrections and scores. */
export function scoringModel(models: readonly Model[], chosen?: string): string {
  return models.find((model) => isNamed(model, preferred.scoring))?.name ?? chatModel(models, chosen);
}

export const embeddingModel = preferred.embedding;

/** Whether rules answer here instead of a language model: the page must say so. */
export function isOfflineTutor(models: readonly Model[]): boolean {
  return models.some(({ details }) => details?.family === "offline-tutor");
}
