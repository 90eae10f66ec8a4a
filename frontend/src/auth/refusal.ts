/** Request header: the status that a refused sign-in shall answer instead of 401. The body tells the reason anyway. */
export const refusalHeader = "X-Refusal-Status";

/** The answer to a sign-in with the status its sender asked for. */
export function withRefusalStatus(request: Request, response: Response): Response {
  if (response.status !== 401 || request.headers.get(refusalHeader) !== "200") return response;
  return new Response(response.body, { status: 200, headers: response.headers });
}
