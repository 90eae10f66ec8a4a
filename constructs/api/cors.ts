import type { OpenAPIV3 } from "openapi-types";

/**
 * Any origin may call: a caller proves itself by the token in the Authorization header, never by a cookie that
 * a browser would add by itself. The quotes are API Gateway's mark of a static value.
 */
export const corsOrigin = "'*'";

const corsHeaders = "'Authorization,Content-Type'";
/** Seconds; the most that Chromium honours. */
const preflightMaxAge = "'7200'";

type Preflight = OpenAPIV3.OperationObject<{ "x-amazon-apigateway-integration": object }>;

/**
 * The OPTIONS operation of a path, answered by the gateway itself. It carries no security: browsers send
 * preflight requests without credentials.
 * @param methods allowed on the path, upper case
 */
export function preflight(
  methods: readonly string[],
  pathParameters: readonly OpenAPIV3.ParameterObject[],
): Preflight {
  const headers = {
    "Access-Control-Allow-Origin": corsOrigin,
    "Access-Control-Allow-Headers": corsHeaders,
    "Access-Control-Allow-Methods": `'${[...methods, "OPTIONS"].join(",")}'`,
    "Access-Control-Max-Age": preflightMaxAge,
  };
  return {
    summary: "CORS preflight.",
    tags: ["cors"],
    parameters: [...pathParameters],
    responses: {
      204: {
        description: "What a page of another origin may send.",
        headers: mapEntries(headers, (name) => [name, { schema: { type: "string" } }]),
      },
    },
    "x-amazon-apigateway-integration": {
      type: "mock",
      requestTemplates: { "application/json": '{"statusCode": 204}' },
      passthroughBehavior: "when_no_match",
      responses: {
        default: {
          statusCode: "204",
          responseParameters: mapEntries(headers, (name, value) => [`method.response.header.${name}`, value]),
        },
      },
    },
  };
}

function mapEntries<T>(
  values: Record<string, string>,
  entry: (name: string, value: string) => [string, T],
): Record<string, T> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => entry(name, value)));
}
