import type { OpenAPIV3 } from "openapi-types";
import { regions } from "../../config/schema";
import {
  buildContract,
  conversationOperations,
  securityScheme,
  type ConversationOperation,
} from "../../lambda-src/contract/openapi";
import { llmListenerPorts } from "../../stacks/outputs";
import type { WatchedRoute } from "./api-watch";
import { preflight } from "./cors";
import { gatewayResponses } from "./gateway-responses";
import { lambdaIntegration, llmIntegration } from "./integrations";

export interface RestApiBodyProps {
  /** Import makes the title the API's name. */
  readonly name: string;
  readonly userPoolArn: string;
  /** Invoke ARN of the conversations function. */
  readonly conversationsInvokeArn: string;
  readonly vpcLinkId: string;
  readonly networkLoadBalancerDnsName: string;
}

const requestValidator = "params-only";
const methods = ["get", "post", "put", "delete"] as const;

/**
 * The contract with API Gateway's extensions: who may call (Cognito), where a request goes, CORS, and how the
 * gateway's own errors look. The gateway checks that required parameters are there; bodies are the service's
 * business (docs/adr/0002), so schemas stay out: API Gateway would make them models nobody uses, from a subset of
 * JSON Schema that lacks anyOf and additionalProperties, and of a parameter it reads name, place, and type alone.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html
 */
export function buildRestApiBody(props: RestApiBodyProps) {
  const { openapi, info, paths, components } = buildContract();
  return {
    openapi,
    info: { ...info, title: props.name },
    paths: Object.fromEntries(
      Object.entries(paths).map(([path, item]) => [path, pathItem(path, item ?? {}, props)]),
    ),
    components: {
      securitySchemes: {
        [securityScheme]: {
          ...components?.securitySchemes?.[securityScheme],
          "x-amazon-apigateway-authtype": "cognito_user_pools",
          "x-amazon-apigateway-authorizer": {
            type: "cognito_user_pools",
            providerARNs: [props.userPoolArn],
          },
        },
      },
    },
    "x-amazon-apigateway-request-validators": {
      [requestValidator]: { validateRequestParameters: true, validateRequestBody: false },
    },
    "x-amazon-apigateway-request-validator": requestValidator,
    "x-amazon-apigateway-gateway-responses": gatewayResponses(),
  };
}

/** Routes of the conversations service. */
export function conversationRoutes(): WatchedRoute[] {
  return Object.entries(buildContract().paths).flatMap(([resource, item]) =>
    methods
      .filter((method) => isConversationOperation(item?.[method]))
      .map((method) => ({ resource, method: method.toUpperCase() })),
  );
}

function isConversationOperation(operation: OpenAPIV3.OperationObject | undefined): boolean {
  return conversationOperations.includes(operation?.operationId as ConversationOperation);
}

function pathItem(path: string, item: OpenAPIV3.PathItemObject, props: RestApiBodyProps) {
  const operations = methods.flatMap((method) => {
    const operation = item[method];
    return operation ? [{ method, operation }] : [];
  });
  const pathParameters = [...path.matchAll(/\{(\w+)\+?\}/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" as const },
  }));
  return {
    ...Object.fromEntries(
      operations.map(({ method, operation }) => [
        method,
        {
          operationId: operation.operationId,
          summary: operation.summary,
          tags: operation.tags,
          parameters: operation.parameters?.map(parameter),
          responses: Object.fromEntries(Object.entries(operation.responses).map(response)),
          security: operation.security,
          "x-amazon-apigateway-integration": integration(path, method, operation, props),
        },
      ]),
    ),
    options: preflight(
      operations.map(({ method }) => method.toUpperCase()),
      pathParameters,
    ),
  };
}

function parameter(source: OpenAPIV3.ParameterObject | OpenAPIV3.ReferenceObject): OpenAPIV3.ParameterObject {
  if ("$ref" in source) throw new Error(`Parameter ${source.$ref}: API Gateway needs parameters in place`);
  const { name, in: place, required, description } = source;
  return { name, in: place, required, description, schema: { type: "string" } };
}

function response([status, source]: [string, OpenAPIV3.ResponseObject | OpenAPIV3.ReferenceObject]) {
  if ("$ref" in source) throw new Error(`Response ${source.$ref}: API Gateway needs responses in place`);
  return [status, { description: source.description }] as const;
}

function integration(
  path: string,
  method: string,
  operation: OpenAPIV3.OperationObject,
  props: RestApiBodyProps,
) {
  if (isConversationOperation(operation)) {
    return lambdaIntegration(props.conversationsInvokeArn);
  }
  const zone = (["a", "b"] as const).find((id) => path === `/${regions[id]}/{proxy+}`);
  if (!zone)
    throw new Error(
      `Operation "${operation.operationId ?? ""}" of ${path} leads nowhere: give it an integration`,
    );
  return llmIntegration({ ...props, method, port: llmListenerPorts[zone] });
}
