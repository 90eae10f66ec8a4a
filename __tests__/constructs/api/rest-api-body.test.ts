import { buildRestApiBody } from "../../../constructs/api/rest-api-body";

interface Operation {
  readonly security?: unknown;
  readonly parameters?: { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly responses: Record<string, object>;
  readonly "x-amazon-apigateway-integration": Record<string, unknown>;
}

const body = buildRestApiBody({
  name: "lks-api",
  userPoolArn: "arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_abc",
  conversationsInvokeArn: "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/f/invocations",
  vpcLinkId: "link-id",
  networkLoadBalancerDnsName: "nlb.example",
});
const paths = body.paths as unknown as Record<string, Record<string, Operation>>;
const operations = Object.entries(paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({
    route: `${method.toUpperCase()} ${path}`,
    operation,
  })),
);
const integrationOf = (route: string) =>
  operations.find((candidate) => candidate.route === route)?.operation["x-amazon-apigateway-integration"];

describe("routes", () => {
  it("A2, A3: are the conversations operations, both regions, and CORS, and no other", () => {
    expect(operations.map(({ route }) => route).sort()).toEqual([
      "DELETE /conversations/{uid}",
      "DELETE /conversations/{uid}/{id}",
      "GET /conversations/{uid}",
      "GET /conversations/{uid}/{id}",
      "GET /conversations/{uid}/{id}/similar",
      "GET /us-east-1/{proxy+}",
      "GET /us-west-2/{proxy+}",
      "OPTIONS /conversations/{uid}",
      "OPTIONS /conversations/{uid}/{id}",
      "OPTIONS /conversations/{uid}/{id}/similar",
      "OPTIONS /us-east-1/{proxy+}",
      "OPTIONS /us-west-2/{proxy+}",
      "POST /conversations/{uid}",
      "POST /us-east-1/{proxy+}",
      "POST /us-west-2/{proxy+}",
      "PUT /conversations/{uid}/{id}",
    ]);
  });

  it("A1: all require a Cognito user, but OPTIONS, which browsers send without credentials", () => {
    const secured = operations.filter(
      ({ operation }) => JSON.stringify(operation.security) === '[{"cognito":[]}]',
    );
    expect(secured.map(({ route }) => route)).toEqual(
      operations.map(({ route }) => route).filter((route) => !route.startsWith("OPTIONS ")),
    );
    expect(secured).toHaveLength(11);
  });

  it("A1: read the token from the Authorization header and let the user pool judge it", () => {
    expect(body.components.securitySchemes.cognito).toMatchObject({
      type: "apiKey",
      name: "Authorization",
      in: "header",
      "x-amazon-apigateway-authtype": "cognito_user_pools",
      "x-amazon-apigateway-authorizer": {
        type: "cognito_user_pools",
        providerARNs: ["arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_abc"],
      },
    });
  });

  it("A2: declare the parameters of their path, as import demands", () => {
    for (const { route, operation } of operations) {
      const inPath = operation.parameters?.filter((parameter) => parameter.in === "path");
      expect([route, inPath?.map(({ name }) => `{${name}}`)]).toEqual([
        route,
        (route.match(/\{\w+\+?\}/g) ?? []).map((name) => name.replace("+", "")),
      ]);
      expect(inPath?.every(({ required }) => required)).toBe(true);
    }
  });
});

describe("integrations", () => {
  it("A4: hand conversations to the function", () => {
    const expected = {
      type: "aws_proxy",
      httpMethod: "POST",
      uri: "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/f/invocations",
      passthroughBehavior: "when_no_match",
      timeoutInMillis: 29000,
    };
    for (const method of ["GET", "POST", "DELETE"]) {
      expect(integrationOf(`${method} /conversations/{uid}`)).toEqual(expected);
    }
    for (const method of ["GET", "PUT", "DELETE"]) {
      expect(integrationOf(`${method} /conversations/{uid}/{id}`)).toEqual(expected);
    }
  });

  it.each([
    ["GET", "us-east-1", 80],
    ["POST", "us-east-1", 80],
    ["GET", "us-west-2", 81],
    ["POST", "us-west-2", 81],
  ])(
    "A3: hand %s /%s/* to listener %s behind the VPC link, streamed, for up to 15 minutes",
    (method, region, port) => {
      expect(integrationOf(`${method} /${region}/{proxy+}`)).toEqual({
        type: "http_proxy",
        connectionType: "VPC_LINK",
        connectionId: "link-id",
        httpMethod: method,
        uri: `http://nlb.example:${port}/api/{proxy}`,
        requestParameters: {
          "integration.request.path.proxy": "method.request.path.proxy",
          "integration.request.header.Authorization": "'none'",
        },
        passthroughBehavior: "when_no_match",
        timeoutInMillis: 900000,
        responseTransferMode: "STREAM",
      });
    },
  );

  it("A1: answer preflight at the gateway with the methods of the path", () => {
    expect(integrationOf("OPTIONS /conversations/{uid}/{id}")).toEqual({
      type: "mock",
      requestTemplates: { "application/json": '{"statusCode": 204}' },
      passthroughBehavior: "when_no_match",
      responses: {
        default: {
          statusCode: "204",
          responseParameters: {
            "method.response.header.Access-Control-Allow-Origin": "'*'",
            "method.response.header.Access-Control-Allow-Headers": "'Authorization,Content-Type'",
            "method.response.header.Access-Control-Allow-Methods": "'GET,PUT,DELETE,OPTIONS'",
            "method.response.header.Access-Control-Max-Age": "'7200'",
          },
        },
      },
    });
    expect(Object.keys(paths["/conversations/{uid}/{id}"]?.options?.responses ?? {})).toEqual(["204"]);
  });
});

describe("validation", () => {
  it("A2: checks parameters at the gateway and leaves bodies to the service", () => {
    expect(body["x-amazon-apigateway-request-validators"]).toEqual({
      "params-only": { validateRequestParameters: true, validateRequestBody: false },
    });
    expect(body["x-amazon-apigateway-request-validator"]).toBe("params-only");
  });

  it("A1: uses none of the schema features that API Gateway's import lacks", () => {
    const json = JSON.stringify(body);
    for (const keyword of [
      "anyOf",
      "oneOf",
      "additionalProperties",
      "pattern",
      "$ref",
      "nullable",
      "example",
    ]) {
      expect([keyword, json.includes(`"${keyword}"`)]).toEqual([keyword, false]);
    }
  });
});
