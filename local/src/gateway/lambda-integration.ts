import type { ServerResponse } from "node:http";
import type { APIGatewayProxyEvent, Context } from "aws-lambda";
import { z } from "zod";
import { GatewayError } from "./gateway-error";

/** The handler of a function, run in this process. */
export type LambdaHandler = (event: APIGatewayProxyEvent, context: Context) => Promise<unknown>;

const scalar = z.union([z.string(), z.number(), z.boolean()]);
/** What a Lambda proxy integration accepts; anything else is a malformed answer. */
const resultSchema = z.looseObject({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.record(z.string(), scalar).nullish(),
  multiValueHeaders: z.record(z.string(), z.array(scalar)).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

export interface LambdaCall {
  readonly handler: LambdaHandler;
  readonly functionName: string;
  readonly event: APIGatewayProxyEvent;
  /** ms. */
  readonly timeout: number;
  readonly onError: (error: unknown) => void;
}

/**
 * Calls a function and sends its answer.
 * @throws GatewayError where it fails, answers something else than a proxy result, or takes too long
 */
export async function answerByLambda(call: LambdaCall, response: ServerResponse): Promise<void> {
  const parsed = resultSchema.safeParse(await invoke(call));
  if (!parsed.success) {
    call.onError(new Error(`${call.functionName} answered no proxy result: ${parsed.error.message}`));
    throw new GatewayError("DEFAULT_5XX", "Internal server error");
  }
  const { statusCode, headers, multiValueHeaders, body, isBase64Encoded } = parsed.data;
  response.setHeader("content-type", "application/json");
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, String(value));
  for (const [name, values] of Object.entries(multiValueHeaders ?? {})) {
    response.setHeader(name, values.map(String));
  }
  const content = Buffer.from(body ?? "", isBase64Encoded === true ? "base64" : "utf8");
  response.setHeader("content-length", content.length);
  response.writeHead(statusCode).end(content);
}

async function invoke({ handler, functionName, event, timeout, onError }: LambdaCall): Promise<unknown> {
  const end = Date.now() + timeout;
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new GatewayError("INTEGRATION_TIMEOUT", "Endpoint request timed out"));
    }, timeout);
  });
  try {
    return await Promise.race([handler(event, createContext(functionName, event, end)), tooLong]);
  } catch (error) {
    if (error instanceof GatewayError) throw error;
    onError(error);
    throw new GatewayError("DEFAULT_5XX", "Internal server error");
  } finally {
    clearTimeout(timer);
  }
}

/** Without the callbacks `done`, `fail` and `succeed`, which Lambda's newer runtimes do not have either. */
function createContext(functionName: string, event: APIGatewayProxyEvent, end: number): Context {
  return {
    callbackWaitsForEmptyEventLoop: false,
    functionName,
    functionVersion: "$LATEST",
    invokedFunctionArn: `arn:aws:lambda:us-east-1:000000000000:function:${functionName}`,
    memoryLimitInMB: "512",
    awsRequestId: event.requestContext.requestId,
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: "local",
    getRemainingTimeInMillis: () => Math.max(0, end - Date.now()),
  } as Context;
}
