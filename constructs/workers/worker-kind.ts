/**
 * The three kinds of workers (requirement L1): `llm` embeds, pulls and lists models and does the rest,
 * `scoring` serves /api/generate, `chat` serves /api/chat.
 */
export const workerKinds = ["llm", "scoring", "chat"] as const;

export type WorkerKind = (typeof workerKinds)[number];

/** Something there is one of for each kind. */
export type PerKind<T> = Readonly<Record<WorkerKind, T>>;

export function perKind<T>(make: (kind: WorkerKind) => T): PerKind<T> {
  return { llm: make("llm"), scoring: make("scoring"), chat: make("chat") };
}
