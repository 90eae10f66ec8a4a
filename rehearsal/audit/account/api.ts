import {
  type Integration,
  type Method,
  paginateGetResources,
  paginateGetRestApis,
  type Resource,
} from "@aws-sdk/client-api-gateway";
import {
  DescribeUserPoolClientCommand,
  DescribeUserPoolCommand,
  paginateListUserPoolClients,
  paginateListUserPools,
} from "@aws-sdk/client-cognito-identity-provider";
import type { ApiMethod, RestApi, UserPool, UserPoolClient } from "../facts/api";
import { collect, forEach, isOwn, type RegionSource } from "./region-source";

async function ownPoolIds({ clients: { cognito: client } }: RegionSource): Promise<string[]> {
  const pages = paginateListUserPools({ client }, { MaxResults: 60 });
  const all = await collect(pages, ({ UserPools }) => UserPools);
  return all.flatMap(({ Id, Name }) => (isOwn(Name) ? (Id ?? []) : []));
}

export async function readUserPools(source: RegionSource): Promise<UserPool[]> {
  return forEach(await ownPoolIds(source), async (UserPoolId) => {
    const { UserPool } = await source.clients.cognito.send(new DescribeUserPoolCommand({ UserPoolId }));
    return {
      ...source.thing("aws_cognito_user_pool", UserPoolId, UserPool?.UserPoolTags ?? {}, {
        name: UserPool?.Name,
      }),
      usernameAttributes: UserPool?.UsernameAttributes ?? [],
      requiredAttributes: (UserPool?.SchemaAttributes ?? [])
        // AWS requires the id that it gives by itself.
        .filter(({ Name, Required }) => Required === true && Name !== "sub")
        .flatMap(({ Name }) => Name ?? []),
      autoVerified: UserPool?.AutoVerifiedAttributes ?? [],
      mfa: UserPool?.MfaConfiguration ?? "OFF",
      adminCreatesUsers: UserPool?.AdminCreateUserConfig?.AllowAdminCreateUserOnly ?? false,
      deletionProtection: UserPool?.DeletionProtection === "ACTIVE",
    };
  });
}

export async function readUserPoolClients(source: RegionSource): Promise<UserPoolClient[]> {
  const { cognito: client } = source.clients;
  const perPool = await forEach(await ownPoolIds(source), (UserPoolId) =>
    collect(
      paginateListUserPoolClients({ client }, { UserPoolId, MaxResults: 60 }),
      (page) => page.UserPoolClients,
    ),
  );
  return forEach(perPool.flat(), async ({ UserPoolId, ClientId, ClientName }) => {
    const { UserPoolClient: found } = await client.send(
      new DescribeUserPoolClientCommand({ UserPoolId, ClientId }),
    );
    return {
      ...source.thing("aws_cognito_user_pool_client", ClientId, undefined, { name: ClientName }),
      authFlows: found?.ExplicitAuthFlows ?? [],
      hasSecret: found?.ClientSecret !== undefined,
      hidesWhoExists: found?.PreventUserExistenceErrors === "ENABLED",
      revokesTokens: found?.EnableTokenRevocation ?? false,
    };
  });
}

export async function readRestApis(source: RegionSource): Promise<RestApi[]> {
  const { apiGateway: client } = source.clients;
  const all = await collect(paginateGetRestApis({ client }, {}), ({ items }) => items);
  return forEach(
    all.filter(({ name, tags }) => isOwn(name, tags)),
    async ({ id, name, description, tags, endpointConfiguration }) => {
      const pages = paginateGetResources({ client }, { restApiId: id, embed: ["methods"] });
      const resources = await collect(pages, ({ items }) => items);
      return {
        ...source.thing("aws_api_gateway_rest_api", id, tags ?? {}, { name, description: description ?? "" }),
        endpointTypes: endpointConfiguration?.types ?? [],
        methods: resources.flatMap(readMethods),
      };
    },
  );
}

function readMethods({ path = "", resourceMethods = {} }: Resource): ApiMethod[] {
  return Object.entries(resourceMethods).map(([method, settings]) => readMethod(method, path, settings));
}

/** Exported for tests: the emulated account leaves out most of these fields. */
export function readMethod(
  method: string,
  path: string,
  { authorizationType = "", methodIntegration }: Method,
): ApiMethod {
  const integration: Integration = methodIntegration ?? {};
  return {
    method,
    path,
    authorization: authorizationType,
    integration: integration.type ?? "",
    uri: integration.uri ?? "",
    throughVpcLink: integration.connectionType === "VPC_LINK",
    timeout: integration.timeoutInMillis ?? 0,
    transferMode: integration.responseTransferMode ?? "BUFFERED",
  };
}
