import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv, { type Options } from "ajv";
import standaloneCode from "ajv/dist/standalone";
import { buildSync } from "esbuild";
import type { OpenAPIV3 } from "openapi-types";
import openapiTypescript, { astToString } from "openapi-typescript";
import { buildContract, conversationOperations, type ConversationOperation } from "./openapi";

const root = join(import.meta.dirname, "..");
const methods = ["get", "post", "put", "delete"] as const;

interface Operation {
  readonly name: ConversationOperation;
  readonly method: string;
  readonly resource: string;
  readonly parameters: OpenAPIV3.ParameterObject[];
  /** Reference to the schema of its body. */
  readonly body: string | undefined;
}

/**
 * What is made from the contract and committed, by file name: types for service and client, and, because compiling
 * schemas would cost every cold start, the checks of requests as ready code.
 */
async function generateFiles(): Promise<Record<string, string>> {
  const contract = buildContract();
  const operations = conversationsOperations(contract);
  const types = await openapiTypescript(JSON.stringify(contract, withoutChoiceOfRequired));
  return {
    "types.ts": `${notice}${astToString(types)}`,
    "operations.ts": operationsModule(operations),
    "parameters.ts": parametersModule(operations),
    "bodies.ts": bodiesModule(operations, contract),
  };
}

const notice = "// Made from the contract by `npm run generate`. Do not edit.\n";

/** "At least one of these" is nothing that openapi-typescript can say: it would make `unknown` of it. */
function withoutChoiceOfRequired(key: string, value: unknown): unknown {
  const isChoice = (item: object): boolean => Object.keys(item).join() === "required";
  return key === "anyOf" && (value as object[]).every(isChoice) ? undefined : value;
}

function conversationsOperations({ paths }: OpenAPIV3.Document): Operation[] {
  return Object.entries(paths).flatMap(([resource, item]) =>
    methods.flatMap((method) => {
      const operation = item?.[method];
      const name = conversationOperations.find((known) => known === operation?.operationId);
      if (!operation || !name) return [];
      const body = operation.requestBody as OpenAPIV3.RequestBodyObject | undefined;
      const schema = body?.content["application/json"]?.schema as OpenAPIV3.ReferenceObject | undefined;
      const parameters = (operation.parameters ?? []) as OpenAPIV3.ParameterObject[];
      return [{ name, method: method.toUpperCase(), resource, parameters, body: schema?.$ref }];
    }),
  );
}

function operationsModule(operations: Operation[]): string {
  const routes = operations.map(({ name, method, resource }) => [`${method} ${resource}`, name]);
  return `${notice}/** Operation by method and resource, as API Gateway names them. */
export const operations = ${JSON.stringify(Object.fromEntries(routes), undefined, 2)} as const;
`;
}

/** Path and query parameters arrive as text, so these checks turn them into what the contract says. */
function parametersModule(operations: Operation[]): string {
  const ajv = new Ajv({ ...ajvOptions, coerceTypes: true, useDefaults: true });
  for (const { name, parameters } of operations) {
    ajv.addSchema(
      {
        type: "object",
        required: parameters.filter(({ required }) => required).map((parameter) => parameter.name),
        properties: Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter.schema])),
      },
      name,
    );
  }
  return checksModule(ajv, Object.fromEntries(operations.map(({ name }) => [name, name])));
}

function bodiesModule(operations: Operation[], { components }: OpenAPIV3.Document): string {
  const ajv = new Ajv(ajvOptions);
  ajv.addSchema({ components }, "contract");
  const bodies = operations.flatMap(({ name, body }) => {
    if (body === undefined) return [];
    ajv.addSchema({ $ref: `contract${body}` }, name);
    return [[name, name] as const];
  });
  return checksModule(ajv, Object.fromEntries(bodies));
}

const ajvOptions: Options = {
  // `components` is no keyword of JSON Schema, and `date-time` is for readers.
  strict: false,
  validateFormats: false,
  code: { source: true, esm: true },
};

/** One self-contained module; ajv's own output requires parts of ajv. */
function checksModule(ajv: Ajv, checks: Record<string, string>): string {
  const { outputFiles } = buildSync({
    stdin: { contents: standaloneCode(ajv, checks), resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    legalComments: "none",
  });
  const code = outputFiles.map(({ text }) => text).join("");
  return `${notice}// @ts-nocheck\n${code}`;
}

async function writeFiles(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(await generateFiles())) writeFileSync(join(folder, name), text);
}

// The only argument is the folder to write to; whoever asks whether the committed files are fresh gives another.
if (process.argv[1] === import.meta.filename) {
  void writeFiles(process.argv[2] ?? join(import.meta.dirname, "generated"));
}
