import { ApiError, errorOfStatus, toApiError } from "@/api/api-error";
import type { TokenSource } from "@/auth/browser-session";

/** One call of the API. */
export interface GatewayRequest {
  method?: "GET" | "POST" | "PUT" | "DELETE";
  /** Sent as JSON. */
  body?: unknown;
  signal?: AbortSignal;
  /** Lets the request outlive the page. */
  keepalive?: boolean;
}

export interface GatewayOptions {
  /** Address of the API with its stage, without a slash at the end. */
  baseUrl: string;
  session: TokenSource;
  /** Called when a call failed because the session is over; it leads to sign-in. */
  onSessionEnded: () => void;
  /** Replaced in tests. */
  fetch?: typeof fetch;
}

/**
 * The one way to the API: puts the ID token on each call, renews it once when the gateway refuses it (requirement
 * A1), and turns every failure into an ApiError.
 */
export class Gateway {
  constructor(private readonly options: GatewayOptions) {}

  /** Sends a request; the answer is a success, its body still unread. @throws ApiError */
  async send(path: string, request: GatewayRequest = {}): Promise<Response> {
    const { session, onSessionEnded } = this.options;
    try {
      let response = await this.fetch(path, request, await session.idToken());
      if (response.status === 401) response = await this.fetch(path, request, await session.renew());
      if (!response.ok) throw errorOfStatus(response.status, await readMessage(response));
      return response;
    } catch (error) {
      const apiError = toApiError(error);
      if (apiError.code === "unauthorized") onSessionEnded();
      throw apiError;
    }
  }

  /** Sends a request and reads the JSON answer. @throws ApiError */
  async json<T>(path: string, request: GatewayRequest = {}): Promise<T> {
    const response = await this.send(path, request);
    try {
      return (await response.json()) as T;
    } catch (error) {
      const apiError = toApiError(error);
      throw apiError.code === "aborted" ? apiError : new ApiError("unexpected", "The answer is not JSON.");
    }
  }

  private fetch(path: string, { method = "GET", body, signal, keepalive }: GatewayRequest, token: string) {
    const send = this.options.fetch ?? fetch;
    return send(this.options.baseUrl + path, {
      method,
      headers: {
        Authorization: token,
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
      ...(keepalive ? { keepalive } : {}),
      cache: "no-store",
    });
  }
}

/** Words of an error: `message` from our service and the gateway, `error` from Ollama. */
async function readMessage(response: Response): Promise<string> {
  const text = await response.text();
  try {
    const { message, error } = JSON.parse(text) as { message?: unknown; error?: unknown };
    return [message, error].find((words) => typeof words === "string") ?? "";
  } catch {
    return text.slice(0, 200);
  }
}
