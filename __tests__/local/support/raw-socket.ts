import { connect } from "node:net";

/**
 * Sends text as it is, which no HTTP client would, and reads until the server hangs up.
 * @returns all that came; empty where nothing did
 */
export function sendText(url: string, text: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let answer = "";
    socket.setEncoding("latin1").on("data", (chunk: string) => (answer += chunk));
    // A server that has answered may reset what still comes.
    socket.on("error", () => undefined);
    socket.once("close", () => {
      resolve(answer);
    });
    socket.write(text, "latin1");
  });
}

/** Status codes of the answers in a text that came over one connection. */
export function statusesIn(text: string): number[] {
  return [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map((match) => Number(match[1]));
}
