/**
 * Idle time-out of every load balancer on the path of an LLM request, in seconds. API Gateway is the one place that
 * decides: it ends an answer after 900 s in all, and after 300 s without a byte. Balancers wait a little longer.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/response-transfer-mode.html
 */
export const idleTimeoutSeconds = 960;
