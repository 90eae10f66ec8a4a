/** Asymmetric matchers of Jest under the type of what they stand for; Jest types them `any`. */
export const matching = (pattern: RegExp): string => expect.stringMatching(pattern) as string;

/** An object with at least these properties. */
export const including = <T extends object>(properties: T): T => expect.objectContaining(properties) as T;
