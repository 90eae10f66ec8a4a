import { z } from "zod";
import type { SynthesizedTerraform } from "./terraform";

const texts = z.record(z.string(), z.string());

const integrationSchema = z.looseObject({
  type: z.enum(["mock", "aws_proxy", "http_proxy"]),
  uri: z.string().optional(),
  httpMethod: z.string().optional(),
  connectionId: z.string().optional(),
  requestParameters: texts.default({}),
  requestTemplates: texts.default({}),
  responses: z
    .record(
      z.string(),
      z.looseObject({
        statusCode: z.string(),
        responseParameters: texts.default({}),
        responseTemplates: texts.default({}),
      }),
    )
    .default({}),
  timeoutInMillis: z.number().default(29_000),
  responseTransferMode: z.enum(["BUFFERED", "STREAM"]).default("BUFFERED"),
});

const operationSchema = z.looseObject({
  operationId: z.string().optional(),
  security: z.array(z.record(z.string(), z.array(z.string()))).default([]),
  parameters: z
    .array(z.looseObject({ name: z.string(), in: z.string(), required: z.boolean().default(false) }))
    .default([]),
  "x-amazon-apigateway-integration": integrationSchema,
  "x-amazon-apigateway-request-validator": z.string().optional(),
});

const gatewayResponseSchema = z.looseObject({
  statusCode: z.string().optional(),
  responseParameters: texts.default({}),
  responseTemplates: texts.default({}),
});

const securitySchemeSchema = z.looseObject({
  name: z.string(),
  in: z.literal("header"),
  "x-amazon-apigateway-authtype": z.literal("cognito_user_pools"),
});

const bodySchema = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.looseObject({ securitySchemes: z.record(z.string(), securitySchemeSchema).default({}) }),
  "x-amazon-apigateway-request-validators": z
    .record(z.string(), z.looseObject({ validateRequestParameters: z.boolean().default(false) }))
    .default({}),
  "x-amazon-apigateway-request-validator": z.string().optional(),
  "x-amazon-apigateway-gateway-responses": z.record(z.string(), gatewayResponseSchema).default({}),
});

/** `x-amazon-apigateway-integration`. */
export type Integration = z.output<typeof integrationSchema>;
/** An entry of `x-amazon-apigateway-gateway-responses`. */
export type GatewayResponse = z.output<typeof gatewayResponseSchema>;

/** One method of one path. */
export interface RestApiMethod {
  /** Upper case. */
  readonly method: string;
  /** Template, such as `/conversations/{uid}` or `/us-east-1/{proxy+}`. */
  readonly resource: string;
  readonly integration: Integration;
  /** Lower-case name of the header with the token; undefined: anybody may call. */
  readonly tokenHeader: string | undefined;
  /** Query parameters and headers a validator insists on, as `method.request.<place>.<name>`. */
  readonly requiredParameters: readonly string[];
}

/** The REST API as its OpenAPI body and its stage describe it. */
export interface RestApi {
  readonly stage: string;
  readonly methods: readonly RestApiMethod[];
  readonly gatewayResponses: Readonly<Record<string, GatewayResponse>>;
}

const httpMethods = ["get", "put", "post", "delete", "options", "head", "patch"];

/** The one REST API of all stacks. */
export function readRestApi(terraform: SynthesizedTerraform): RestApi {
  const { body } = z
    .looseObject({ body: z.string() })
    .parse(terraform.only("aws_api_gateway_rest_api").values);
  const stage = z
    .looseObject({ stage_name: z.string() })
    .parse(terraform.only("aws_api_gateway_stage").values).stage_name;
  return parseRestApiBody(JSON.parse(body), stage);
}

/** @param body an OpenAPI 3.0 document with API Gateway's extensions */
export function parseRestApiBody(body: unknown, stage: string): RestApi {
  const parsed = bodySchema.parse(body);
  return {
    stage,
    methods: Object.entries(parsed.paths).flatMap(([resource, item]) =>
      Object.entries(item)
        .filter(([method]) => httpMethods.includes(method))
        .map(([method, operation]) => readMethod(parsed, resource, method, operationSchema.parse(operation))),
    ),
    gatewayResponses: parsed["x-amazon-apigateway-gateway-responses"],
  };
}

function readMethod(
  body: z.output<typeof bodySchema>,
  resource: string,
  method: string,
  operation: z.output<typeof operationSchema>,
): RestApiMethod {
  const [scheme] = operation.security.flatMap((requirement) => Object.keys(requirement));
  const validator =
    operation["x-amazon-apigateway-request-validator"] ?? body["x-amazon-apigateway-request-validator"] ?? "";
  const validates =
    body["x-amazon-apigateway-request-validators"][validator]?.validateRequestParameters === true;
  return {
    method: method.toUpperCase(),
    resource,
    integration: operation["x-amazon-apigateway-integration"],
    tokenHeader: scheme === undefined ? undefined : tokenHeader(body, scheme),
    requiredParameters: operation.parameters
      .filter((parameter) => validates && parameter.required && parameter.in !== "path")
      .map(
        (parameter) =>
          `method.request.${parameter.in === "query" ? "querystring" : parameter.in}.${parameter.name}`,
      ),
  };
}

/** A scheme that is asked for and not defined must not mean "anybody". */
function tokenHeader(body: z.output<typeof bodySchema>, scheme: string): string {
  const definition = body.components.securitySchemes[scheme];
  if (!definition) throw new Error(`OpenAPI body: security scheme "${scheme}" is not defined.`);
  return definition.name.toLowerCase();
}
