import { z } from "zod";

const tagsSchema = z.object({ models: z.array(z.looseObject({ name: z.string() })).nullable() });

/**
 * Asks an Ollama for its models.
 * @param url base, without a slash at the end
 * @param patience ms
 * @returns their names; undefined where no Ollama answers
 */
export async function listOllamaModels(url: string, patience = 1500): Promise<string[] | undefined> {
  try {
    const response = await fetch(`${url}/api/tags`, { signal: AbortSignal.timeout(patience) });
    const { models } = tagsSchema.parse(await response.json());
    return (models ?? []).map(({ name }) => name);
  } catch {
    return undefined;
  }
}
