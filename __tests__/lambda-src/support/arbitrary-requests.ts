import fc from "fast-check";
import type { OpenAPIV3 } from "openapi-types";
import { buildContract } from "../../../lambda-src/contract/openapi";
import { uuidPattern } from "../../../lambda-src/contract/limits";
import { budi, embedding, first, type Method, type Request, sari, second } from "./caller";

type Schema = OpenAPIV3.SchemaObject | OpenAPIV3.ReferenceObject;

const contract = buildContract();

/** What nobody should send, as JSON text. */
const hostile: fc.Arbitrary<string> = fc.oneof(
  fc.json(),
  fc.string({ unit: "binary" }).map((text) => JSON.stringify(text)),
  fc.constantFrom(
    "null",
    '"\\u0000"',
    '"\\ud800"',
    '"a\\\\\\u0000"',
    "1e400",
    "-1e400",
    "1e308",
    '"1e400"',
    '{"__proto__":{"x":1}}',
    '{"constructor":null,"toString":5}',
    "'",
    '"\'; DROP TABLE conversations; --"',
    '"[NaN]"',
    '"[1,2]"',
    `[${"0,".repeat(767)}1e39]`,
    `${"[".repeat(5000)}${"]".repeat(5000)}`,
    `${'{"a":'.repeat(150)}1${"}".repeat(150)}`,
    "",
  ),
);

/** JSON text that mostly obeys a schema; at every level something hostile may stand instead. */
function jsonOf(schema: Schema): fc.Arbitrary<string> {
  return fc.oneof({ weight: 25, arbitrary: validJsonOf(schema) }, { weight: 1, arbitrary: hostile });
}

function validJsonOf(schema: Schema): fc.Arbitrary<string> {
  if ("$ref" in schema) {
    const name = schema.$ref.replace("#/components/schemas/", "");
    if (name === "Embedding") return vectors;
    return jsonOf(contract.components?.schemas?.[name] ?? {});
  }
  if (schema.enum)
    return fc.constantFrom(...(schema.enum as unknown[])).map((value) => JSON.stringify(value));
  if (schema.allOf) throw new Error("No schema of a request is put together from others");
  if (schema.anyOf && !schema.type) return fc.oneof(...schema.anyOf.map(jsonOf));
  switch (schema.type) {
    case "array":
      return fc.array(jsonOf(schema.items), { maxLength: 6 }).map((items) => `[${items.join()}]`);
    case "object":
      return objects(schema);
    default:
      return texts(schema).map((text) => JSON.stringify(text));
  }
}

function objects({ properties = {}, required = [], additionalProperties }: OpenAPIV3.SchemaObject) {
  const known = Object.entries(properties).map(([name, schema]) =>
    fc
      .option(jsonOf(schema), { freq: required.includes(name) ? 40 : 3, nil: undefined })
      .map((json) => ({ name, json })),
  );
  const extra = fc.array(fc.record({ name: fc.string(), json: hostile }), { maxLength: 1 });
  return fc
    .tuple(fc.tuple(...known), additionalProperties ? extra : fc.constant([]))
    .map(([some, others]) => {
      const given = [...some, ...others].flatMap(({ name, json }) =>
        json === undefined ? [] : [`${JSON.stringify(name)}:${json}`],
      );
      return `{${given.join()}}`;
    });
}

const vectors: fc.Arbitrary<string> = fc
  .record({
    length: fc.constantFrom(768, 768, 768, 767, 769, 0),
    start: fc.float({ noNaN: true }),
    text: fc.boolean(),
  })
  .map(({ length, start, text }) => {
    const list = JSON.stringify(embedding(start).concat(1).slice(0, length));
    return text ? JSON.stringify(list) : list;
  });

function texts({ pattern, minLength = 0, maxLength = 60 }: OpenAPIV3.SchemaObject): fc.Arbitrary<string> {
  if (pattern?.startsWith("^[0-9a-fA-F]")) {
    return fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(first, second) },
      { weight: 2, arbitrary: fc.stringMatching(new RegExp(pattern)) },
    );
  }
  if (pattern?.startsWith("^")) return fc.stringMatching(new RegExp(pattern));
  return fc.string({ unit: "grapheme", minLength, maxLength });
}

interface Operation {
  readonly method: Method;
  readonly path: (typeof paths)[number];
  readonly definition: OpenAPIV3.OperationObject;
}

const paths = [
  "/conversations/{uid}",
  "/conversations/{uid}/{id}",
  "/conversations/{uid}/{id}/similar",
] as const;

const operations = paths.flatMap((path) =>
  (["get", "post", "put", "delete"] as const).flatMap((method): Operation[] => {
    const definition = contract.paths[path]?.[method];
    return definition ? [{ method: method.toUpperCase() as Method, path, definition }] : [];
  }),
);

export interface GeneratedRequest extends Operation {
  readonly request: Request;
}

/** Requests to any operation of the contract, valid and not; few delete everything. */
export const arbitraryRequest: fc.Arbitrary<GeneratedRequest> = fc.oneof(
  ...operations.map((operation) => ({
    weight: operation.method === "DELETE" ? 1 : 4,
    arbitrary: requestsTo(operation),
  })),
);

function requestsTo(operation: Operation): fc.Arbitrary<GeneratedRequest> {
  const body = operation.definition.requestBody as OpenAPIV3.RequestBodyObject | undefined;
  const schema = body?.content["application/json"]?.schema;
  const nothing = fc.constant(undefined);
  return fc
    .record({
      uid: fc.constantFrom(budi, sari),
      sub: fc.oneof({ weight: 30, arbitrary: nothing }, fc.constantFrom(budi, null)),
      id: operation.path.includes("{id}") ? pathText(texts({ pattern: uuidPattern })) : nothing,
      body: schema ? fc.oneof({ weight: 30, arbitrary: jsonOf(schema) }, fc.string()) : nothing,
      base64: fc.boolean(),
      query: queries(operation.definition),
    })
    .map(({ sub, id, ...rest }) => ({
      ...operation,
      request: {
        ...rest,
        similar: operation.path.endsWith("/similar"),
        ...(id !== undefined && { id }),
        ...(sub !== undefined && { sub }),
      },
    }));
}

function queries({ parameters = [] }: OpenAPIV3.OperationObject): fc.Arbitrary<Record<string, string>> {
  const known = (parameters as OpenAPIV3.ParameterObject[])
    .filter((parameter) => parameter.in === "query")
    .map(({ name, schema = {} }) => [name, pathText(queryText(schema))] as const);
  return fc.record<Record<string, string>>(Object.fromEntries(known), { requiredKeys: [] });
}

function queryText(schema: Schema): fc.Arbitrary<string> {
  if ("$ref" in schema) throw new Error("Query parameters have their schema in place");
  if (schema.enum) return fc.constantFrom(...(schema.enum as string[]));
  if (schema.type === "integer") return fc.integer({ min: -1, max: 102 }).map(String);
  return texts(schema);
}

function pathText(valid: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 15, arbitrary: valid },
    fc.string({ unit: "binary" }),
    fc.constantFrom("", "\0", "\ud800", "%", "null"),
  );
}
