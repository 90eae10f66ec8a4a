/** Milliseconds between attempts; nothing is asked twice where the first one succeeds. */
const pause = 2000;

let loaded: ReturnType<typeof load> | undefined;

async function load() {
  for (;;) {
    try {
      const { MessageList } = await import("./message-list");
      return { default: MessageList };
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/**
 * The list of messages, once for all. What a newcomer sees first does without it, so a slow phone shows that sooner.
 * Never fails: where the network does, it is asked again.
 */
export const loadMessageList = () => (loaded ??= load());
