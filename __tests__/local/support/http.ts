import http, { type IncomingMessage, type RequestListener } from "node:http";
import { type Listening, listen } from "../../../local/src/http/listen";

/** A server on a free port. */
export function serve(listener: RequestListener): Promise<Listening> {
  return listen(http.createServer(listener), 0);
}

export interface RawOptions {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | number | readonly string[]>>;
  readonly body?: string;
}

/** Sends a request as it is written, where fetch would tidy it up: path with dots, a Host of one's own. */
export function sendRaw(
  url: string,
  options: RawOptions = {},
): Promise<{ status: number; headers: IncomingMessage["headers"]; body: string }> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { agent: false, ...(options as http.RequestOptions) }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (text: string) => (body += text));
      response.once("end", () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    });
    request.once("error", reject).end(options.body);
  });
}
