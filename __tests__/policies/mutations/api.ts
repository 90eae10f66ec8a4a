import type { Mutable } from "../../support/draft";
import type { Mutation, Mutations } from "./mutation";

type Body = { paths: Record<string, Record<string, Mutable>> };

function method({ paths }: Body, name: string, path: string): Mutable {
  const found = paths[path]?.[name];
  if (!found) throw new Error(`The API has no ${name} ${path}`);
  return found;
}

const integration = (body: Body, name: string, path: string) =>
  method(body, name, path)["x-amazon-apigateway-integration"] as Mutable;

export const api = {
  apiAuthorized: [
    {
      what: "a method for anybody",
      change: (draft) => {
        draft.changeBody((body) => {
          delete method(body, "delete", "/conversations/{uid}").security;
        });
      },
      says: /lets anybody call DELETE \/conversations\/\{uid\}$/,
    },
    {
      what: "a method whose authorizer is switched off",
      change: (draft) => {
        draft.changeBody((body) => {
          method(body, "post", "/us-east-1/{proxy+}").security = [];
        });
      },
      says: /lets anybody call POST \/us-east-1\/\{proxy\+\}$/,
    },
    {
      what: "an OPTIONS that reaches the function",
      change: (draft) => {
        draft.changeBody((body) => {
          integration(body, "options", "/conversations/{uid}").type = "aws_proxy";
        });
      },
      says: /lets anybody call OPTIONS \/conversations\/\{uid\}$/,
    },
    {
      what: "an endpoint less",
      change: (draft) => {
        draft.changeBody(({ paths }) => {
          delete paths["/conversations/{uid}/{id}"]?.put;
        });
      },
      says: /lacks PUT \/conversations\/\{uid\}\/\{id\}$/,
    },
    {
      what: "an edge-optimized API",
      change: (draft) => {
        draft.resource("api", "aws_api_gateway_rest_api").endpoint_configuration = { types: ["EDGE"] };
      },
      says: /is EDGE$/,
    },
  ],
  llmStreams: [
    {
      what: "a buffered answer",
      change: (draft) => {
        draft.changeBody((body) => {
          delete integration(body, "post", "/us-west-2/{proxy+}").responseTransferMode;
        });
      },
      says: /POST \/us-west-2\/\{proxy\+\} is BUFFERED$/,
    },
    {
      what: "29 seconds",
      change: (draft) => {
        draft.changeBody((body) => {
          integration(body, "get", "/us-east-1/{proxy+}").timeoutInMillis = 29_000;
        });
      },
      says: /GET \/us-east-1\/\{proxy\+\} is cut off after 29000 ms$/,
    },
    {
      what: "a way without the VPC link",
      change: (draft) => {
        draft.changeBody((body) => {
          delete integration(body, "post", "/us-east-1/{proxy+}").connectionId;
        });
      },
      says: /POST \/us-east-1\/\{proxy\+\} does not use the VPC link$/,
    },
    {
      what: "the other region's listener",
      change: (draft) => {
        draft.changeBody((body) => {
          const found = integration(body, "post", "/us-west-2/{proxy+}");
          found.uri = String(found.uri).replace(":81/", ":80/");
        });
      },
      says: /POST \/us-west-2\/\{proxy\+\} leads to http:.*:80\/api\/\{proxy\}$/,
    },
  ],
  userPool: [
    {
      what: "a user name of one's own",
      change: (draft) => {
        draft.resource("api", "aws_cognito_user_pool").username_attributes = ["email", "phone_number"];
      },
      says: /signs in by email,phone_number$/,
    },
    {
      what: "a name that may be left out",
      change: (draft) => {
        const schema = draft.resource("api", "aws_cognito_user_pool").schema as Mutable[];
        for (const attribute of schema) if (attribute.name === "name") attribute.required = false;
      },
      says: /requires email$/,
    },
    {
      what: "a second factor",
      change: (draft) => {
        draft.resource("api", "aws_cognito_user_pool").mfa_configuration = "OPTIONAL";
      },
      says: /has multi-factor authentication OPTIONAL$/,
    },
    {
      what: "accounts that an administrator makes",
      change: (draft) => {
        const pool = draft.resource("api", "aws_cognito_user_pool");
        pool.admin_create_user_config = { allow_admin_create_user_only: true };
      },
      says: /hands out temporary passwords$/,
    },
  ],
  userPoolClient: [
    {
      what: "a flow more",
      change: (draft) => {
        const flows = draft.resource("api", "aws_cognito_user_pool_client").explicit_auth_flows as string[];
        flows.push("ALLOW_ADMIN_USER_PASSWORD_AUTH");
      },
      says: /allows ALLOW_ADMIN_USER_PASSWORD_AUTH, ALLOW_REFRESH_TOKEN_AUTH/,
    },
    {
      what: "a secret",
      change: (draft) => {
        draft.resource("api", "aws_cognito_user_pool_client").generate_secret = true;
      },
      says: /has a secret that a browser cannot keep$/,
    },
    {
      what: "an answer that tells who has an account",
      change: (draft) => {
        delete draft.resource("api", "aws_cognito_user_pool_client").prevent_user_existence_errors;
      },
      says: /tells who has an account$/,
    },
  ],
} as const satisfies Mutations & Record<string, readonly Mutation[]>;
