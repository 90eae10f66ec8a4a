import { z } from "zod";
import { readIfPresent, writeAtomically } from "../atomic-file";
import { PlainError } from "../plain-error";

const codeSchema = z.object({
  value: z.string(),
  /** Unix time, ms. */
  expires: z.number(),
  /** Wrong guesses so far. */
  failures: z.number(),
});

const sessionSchema = z.object({
  /** `origin_jti` of all its tokens. */
  id: z.string(),
  /** SHA-256 of the refresh token, base64url. */
  refreshTokenHash: z.string(),
  /** Unix time of the sign-in, s. */
  authTime: z.number(),
  /** Unix time, s. */
  expires: z.number(),
  revoked: z.boolean(),
});

const userSchema = z.object({
  sub: z.string(),
  username: z.string(),
  passwordHash: z.string(),
  status: z.enum(["UNCONFIRMED", "CONFIRMED"]),
  /** Standard attributes; `sub` is not among them. */
  attributes: z.record(z.string(), z.string()),
  signUpCode: codeSchema.optional(),
  passwordCode: codeSchema.optional(),
  sessions: z.array(sessionSchema),
});

const messageSchema = z.object({
  to: z.string(),
  subject: z.string(),
  body: z.string(),
  code: z.string(),
  /** ISO 8601. */
  sentAt: z.string(),
});

const stateSchema = z.object({ users: z.array(userSchema), inbox: z.array(messageSchema) });

export type Code = z.output<typeof codeSchema>;
export type Session = z.output<typeof sessionSchema>;
export type User = z.output<typeof userSchema>;
/** A mail that the real pool would have sent. */
export type Message = z.output<typeof messageSchema>;

const inboxLength = 50;

/** All users and the mails to them: in memory, and in one file that is replaced on every change. */
export class UserStore {
  private next: Promise<void> | undefined;
  private current: Promise<void> = Promise.resolve();

  private constructor(
    private readonly path: string,
    private readonly state: z.output<typeof stateSchema>,
  ) {}

  /** @throws PlainError where the file was damaged */
  static async open(path: string): Promise<UserStore> {
    const content = await readIfPresent(path);
    if (content === undefined) return new UserStore(path, { users: [], inbox: [] });
    try {
      return new UserStore(path, stateSchema.parse(JSON.parse(content)));
    } catch {
      throw new PlainError(
        `The users in ${path} cannot be read. Fix: restore the file, or start with --reset.`,
      );
    }
  }

  find(matches: (user: User) => boolean): User | undefined {
    return this.state.users.find(matches);
  }

  add(user: User): void {
    this.state.users.push(user);
  }

  remove(user: User): void {
    this.state.users.splice(this.state.users.indexOf(user), 1);
  }

  /** Newest first. */
  get inbox(): readonly Message[] {
    return this.state.inbox;
  }

  post(message: Message): void {
    this.state.inbox.unshift(message);
    this.state.inbox.length = Math.min(this.state.inbox.length, inboxLength);
  }

  /** Resolves when everything changed so far is on the disk; changes that come together share one write. */
  save(): Promise<void> {
    this.next ??= this.current
      .catch(() => undefined)
      .then(() => {
        this.next = undefined;
        this.current = writeAtomically(this.path, JSON.stringify(this.state));
        return this.current;
      });
    return this.next;
  }
}
