export interface Node {
  readonly name: string;
  /** Names of what must be finished before; names that are not among the nodes are ignored. */
  readonly dependencies: readonly string[];
}

/** The same nodes, with every dependency turned round: the order of a destroy. */
export function reversed<N extends Node>(nodes: readonly N[]): N[] {
  return nodes.map((node) => ({
    ...node,
    dependencies: nodes
      .filter(({ dependencies }) => dependencies.includes(node.name))
      .map(({ name }) => name),
  }));
}

/**
 * Works on each node once, after everything it depends on, at most `limit` at a time.
 * @throws the first error, after what was running has ended; nothing new is begun after it
 */
export async function schedule<N extends Node>(
  nodes: readonly N[],
  limit: number,
  work: (node: N) => Promise<void>,
): Promise<void> {
  const waiting = [...nodes];
  const names = new Set(nodes.map(({ name }) => name));
  const finished = new Set<string>();
  const running = new Map<string, Promise<void>>();
  const errors: unknown[] = [];

  while (waiting.length > 0 || running.size > 0) {
    for (const node of errors.length > 0 ? [] : [...waiting]) {
      const ready = node.dependencies.every((name) => finished.has(name) || !names.has(name));
      if (!ready || running.size >= limit) continue;
      waiting.splice(waiting.indexOf(node), 1);
      const run = work(node)
        .then(() => {
          finished.add(node.name);
        })
        .catch((error: unknown) => {
          errors.push(error);
        })
        .finally(() => {
          running.delete(node.name);
        });
      running.set(node.name, run);
    }
    if (running.size === 0) break;
    await Promise.race(running.values());
  }
  if (errors.length > 0) throw errors[0];
}
