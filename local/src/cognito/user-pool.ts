import { Attempts } from "./attempts";
import { attemptLimit, CognitoError } from "./cognito-error";
import type { UserPoolSettings } from "./settings";
import type { SigningKey } from "./signing-key";
import { TokenIssuer } from "./tokens";
import type { Message, Session, User, UserStore } from "./user-store";

export interface UserPoolProps {
  readonly settings: UserPoolSettings;
  readonly store: UserStore;
  readonly key: SigningKey;
  /** `iss` of every token; its JWKS is at `<issuer>/.well-known/jwks.json`. */
  readonly issuer: string;
  readonly clientId: string;
  /** Called for every mail, after it is stored. */
  readonly onMessage: (message: Message) => void;
  /** Unix time, ms. @default Date.now */
  readonly now?: () => number;
}

const minute = 60_000;

/** What the operations of the local user pool share. */
export class UserPool {
  readonly settings: UserPoolSettings;
  readonly store: UserStore;
  readonly tokens: TokenIssuer;
  readonly now: () => number;
  /** Five wrong passwords lock a user for a while, as Cognito does (its waiting time grows; ours is fixed). */
  readonly failedSignIns: Attempts;
  private readonly mails: Attempts;

  constructor(private readonly props: UserPoolProps) {
    this.settings = props.settings;
    this.store = props.store;
    this.now = props.now ?? Date.now;
    this.tokens = new TokenIssuer({ ...props, client: props.settings.client, now: this.now });
    this.failedSignIns = new Attempts(5, minute, this.now);
    this.mails = new Attempts(10, 60 * minute, this.now);
  }

  /** @throws CognitoError ResourceNotFoundException */
  checkClient(clientId: string): void {
    if (clientId === this.props.clientId) return;
    throw new CognitoError("ResourceNotFoundException", `User pool client ${clientId} does not exist.`);
  }

  /** @param username address, or the user name that tokens carry */
  findUser(username: string): User | undefined {
    const wanted = this.fold(username);
    return this.store.find(
      (user) => user.username === username || this.fold(user.attributes.email ?? "") === wanted,
    );
  }

  /** The user and the session an access token stands for. */
  async authenticate(accessToken: string): Promise<{ user: User; session: Session }> {
    const { sub, sessionId } = await this.tokens.readAccessToken(accessToken);
    const user = this.store.find((candidate) => candidate.sub === sub);
    if (!user) throw new CognitoError("UserNotFoundException", "User does not exist.");
    const session = user.sessions.find(({ id }) => id === sessionId);
    if (!session || session.revoked) {
      throw new CognitoError("NotAuthorizedException", "Access Token has been revoked");
    }
    return { user, session };
  }

  /**
   * Puts a mail with a code into the inbox; the caller saves.
   * @returns CodeDeliveryDetails
   * @throws CognitoError LimitExceededException
   */
  sendCode(to: string, code: string): CodeDeliveryDetails {
    this.countMail(to);
    const { subject, body } = this.settings.verificationMessage;
    const message: Message = {
      to,
      subject: subject.replaceAll("{####}", code),
      body: body.replaceAll("{####}", code),
      code,
      sentAt: new Date(this.now()).toISOString(),
    };
    this.store.post(message);
    this.props.onMessage(message);
    return deliveryDetails(to);
  }

  /** What {@link sendCode} answers, for an address nobody has: nothing is sent. */
  pretendToSendCode(to: string): CodeDeliveryDetails {
    this.countMail(to);
    return deliveryDetails(to);
  }

  /** Names the same user in every spelling that the pool treats as one. */
  fold(username: string): string {
    return this.settings.caseSensitive ? username : username.toLowerCase();
  }

  private countMail(to: string): void {
    const key = this.fold(to);
    if (this.mails.exhausted(key)) throw attemptLimit();
    this.mails.count(key);
  }
}

export interface CodeDeliveryDetails {
  readonly AttributeName: "email";
  readonly DeliveryMedium: "EMAIL";
  readonly Destination: string;
}

/** Cognito shows the first letters only: a***@e***. */
function deliveryDetails(to: string): CodeDeliveryDetails {
  const [name = "", domain = ""] = to.split("@");
  return {
    AttributeName: "email",
    DeliveryMedium: "EMAIL",
    Destination: `${name.charAt(0)}***@${domain.charAt(0)}***`,
  };
}
