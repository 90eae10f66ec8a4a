/**
 * Idle time-out of every load balancer on the path of an LLM request, in seconds. The API Gateway gives up
 * after 900 s; balancers wait a little longer, so that there is one place that decides. A cold llama3 stays
 * silent for minutes before its first token.
 */
export const idleTimeoutSeconds = 960;
