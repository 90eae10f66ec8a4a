/** Milliseconds; API Gateway's limit for answers that it buffers. */
const bufferedTimeout = 29_000;
/** Milliseconds; API Gateway's limit for answers that it streams. */
const streamedTimeout = 900_000;

/** Hands a request to a Lambda function. */
export function lambdaIntegration(invokeArn: string) {
  return {
    type: "aws_proxy",
    // Lambda is always invoked by POST, whatever the caller's method.
    httpMethod: "POST",
    uri: invokeArn,
    passthroughBehavior: "when_no_match",
    timeoutInMillis: bufferedTimeout,
  };
}

export interface LlmIntegrationProps {
  readonly method: string;
  readonly vpcLinkId: string;
  readonly networkLoadBalancerDnsName: string;
  /** Listener of the network load balancer that leads to the region asked for. */
  readonly port: number;
}

/**
 * Hands a request to Ollama behind the load balancers and streams the answer back: a slow model on a CPU takes
 * minutes (requirement A3). `/us-east-1/tags` becomes `/api/tags`. The learner's token ends here; a header of an
 * HTTP proxy can be replaced, not removed.
 */
export function llmIntegration(props: LlmIntegrationProps) {
  return {
    type: "http_proxy",
    connectionType: "VPC_LINK",
    connectionId: props.vpcLinkId,
    httpMethod: props.method.toUpperCase(),
    uri: `http://${props.networkLoadBalancerDnsName}:${props.port}/api/{proxy}`,
    requestParameters: {
      "integration.request.path.proxy": "method.request.path.proxy",
      "integration.request.header.Authorization": "'none'",
    },
    passthroughBehavior: "when_no_match",
    timeoutInMillis: streamedTimeout,
    responseTransferMode: "STREAM",
  };
}
