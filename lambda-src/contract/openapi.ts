import type { OpenAPIV3 } from "openapi-types";
import { bodyBytes, cursorPattern, pageLength, similar, uuidPattern } from "./limits";
import { ref, schemas } from "./schemas";

/** First path segment of each region's LLM endpoints (requirement A3). */
export const llmRegions = ["us-east-1", "us-west-2"] as const;
export type LlmRegion = (typeof llmRegions)[number];

/** Name of the security scheme every operation but CORS preflight asks for (requirement A1). */
export const securityScheme = "cognito";

export const conversationOperations = [
  "listConversations",
  "createConversation",
  "deleteConversations",
  "getConversation",
  "updateConversation",
  "deleteConversation",
  "findSimilarConversations",
] as const;
/** Operations answered by the conversations service. */
export type ConversationOperation = (typeof conversationOperations)[number];

/** Status codes an operation of the conversations service may answer, with what they mean. */
const errors = {
  400: "The request is wrong; the message names the field.",
  401: "No valid ID token in the Authorization header.",
  403: "The token belongs to another user.",
  404: "No such conversation.",
  409: "The request conflicts with what is stored.",
  413: `The body has more than ${bodyBytes} bytes, or the conversation would not fit an answer.`,
  429: "Too many requests; wait and try again.",
  500: "The service failed; nothing was stored.",
  503: "The database is not available; try again.",
} as const;

const json = (schema: string): Record<string, OpenAPIV3.MediaTypeObject> => ({
  "application/json": { schema: ref(schema) },
});

const corsHeaders: Record<string, OpenAPIV3.HeaderObject> = {
  "Access-Control-Allow-Origin": { schema: { type: "string" } },
};

const response = (description: string, schema: string): OpenAPIV3.ResponseObject => ({
  description,
  headers: corsHeaders,
  content: json(schema),
});

const errorResponses = Object.fromEntries(
  Object.entries(errors).map(([status, description]) => [status, response(description, "ErrorResponse")]),
);

const uid: OpenAPIV3.ParameterObject = {
  name: "uid",
  in: "path",
  required: true,
  schema: { type: "string", minLength: 1 },
  description: "The user: the `sub` of the ID token.",
};
const id: OpenAPIV3.ParameterObject = {
  name: "id",
  in: "path",
  required: true,
  schema: { type: "string", pattern: uuidPattern },
  description: "The conversation.",
};
const query = (
  name: string,
  schema: OpenAPIV3.SchemaObject,
  description: string,
): OpenAPIV3.ParameterObject => ({
  name,
  in: "query",
  required: false,
  schema,
  description,
});

const body = (schema: string): OpenAPIV3.RequestBodyObject => ({ required: true, content: json(schema) });

function operation(
  operationId: ConversationOperation,
  summary: string,
  responses: OpenAPIV3.ResponsesObject,
  rest: Partial<OpenAPIV3.OperationObject> = {},
): OpenAPIV3.OperationObject {
  return {
    operationId,
    summary,
    tags: ["conversations"],
    ...rest,
    responses: { ...responses, ...errorResponses },
    security: [{ [securityScheme]: [] }],
  };
}

const conversationPaths: OpenAPIV3.PathsObject = {
  "/conversations/{uid}": {
    get: operation(
      "listConversations",
      "The user's conversations, newest first.",
      { 200: response("The conversations.", "ConversationList") },
      {
        parameters: [
          uid,
          query(
            "view",
            { type: "string", enum: ["full", "summary"], default: "full" },
            "summary leaves the messages out.",
          ),
          query(
            "limit",
            { type: "integer", minimum: 1, maximum: pageLength, default: pageLength },
            "Most conversations in one answer; large ones make it fewer.",
          ),
          query("cursor", { type: "string", pattern: cursorPattern }, "`nextCursor` of the page before."),
          query(
            "q",
            { type: "string", maxLength: 200 },
            "Only conversations whose title or text contains this.",
          ),
        ],
      },
    ),
    post: operation(
      "createConversation",
      "Stores a conversation; the same id again replaces it.",
      { 200: response("Replaced.", "ConversationSaved"), 201: response("Created.", "ConversationSaved") },
      { parameters: [uid], requestBody: body("ConversationInput") },
    ),
    delete: operation(
      "deleteConversations",
      "Deletes all of the user's conversations.",
      { 200: response("Deleted.", "MessageResponse") },
      { parameters: [uid] },
    ),
  },
  "/conversations/{uid}/{id}": {
    get: operation(
      "getConversation",
      "One conversation.",
      { 200: response("The conversation.", "ConversationResponse") },
      { parameters: [uid, id] },
    ),
    put: operation(
      "updateConversation",
      "Changes what is given, keeps the rest.",
      { 200: response("Changed.", "ConversationSaved") },
      {
        parameters: [uid, id],
        requestBody: body("ConversationUpdate"),
      },
    ),
    delete: operation(
      "deleteConversation",
      "Deletes one conversation.",
      { 200: response("Deleted.", "MessageResponse") },
      { parameters: [uid, id] },
    ),
  },
  "/conversations/{uid}/{id}/similar": {
    get: operation(
      "findSimilarConversations",
      "The user's conversations that are most like this one, and what was corrected in them.",
      { 200: response("The similar conversations.", "SimilarConversations") },
      {
        parameters: [
          uid,
          id,
          query(
            "limit",
            { type: "integer", minimum: 1, maximum: similar.most, default: similar.usual },
            "Most conversations in the answer.",
          ),
        ],
      },
    ),
  },
};

function llmPath(region: LlmRegion): OpenAPIV3.PathItemObject {
  const llmOperation = (method: "get" | "post"): OpenAPIV3.OperationObject => ({
    operationId: `${method}Llm-${region}`,
    summary: `Ollama's /api/{proxy} in ${region}; POST answers stream as NDJSON unless the body says "stream": false.`,
    tags: ["llm"],
    parameters: [
      {
        name: "proxy",
        in: "path",
        required: true,
        schema: { type: "string" },
        description: "Path behind /api, such as tags or chat.",
      },
    ],
    responses: {
      200: {
        description: "Ollama's answer.",
        headers: corsHeaders,
        content: { "application/json": {}, "application/x-ndjson": {} },
      },
    },
    security: [{ [securityScheme]: [] }],
  });
  return { get: llmOperation("get"), post: llmOperation("post") };
}

/**
 * The public API, once: the REST API's body (with the gateway's extensions added), the routes of the local
 * gateway, and the types of service and client are all made from this document.
 */
export function buildContract(): OpenAPIV3.Document {
  return {
    openapi: "3.0.1",
    info: {
      title: "Ngobrol API",
      version: "1.0.0",
      description: "Conversations of English learners, and the language models they talk to.",
    },
    paths: {
      ...conversationPaths,
      ...Object.fromEntries(llmRegions.map((region) => [`/${region}/{proxy+}`, llmPath(region)])),
    },
    components: {
      schemas,
      securitySchemes: {
        [securityScheme]: {
          type: "apiKey",
          name: "Authorization",
          in: "header",
          description: 'Cognito ID token, with or without "Bearer ".',
        },
      },
    },
  };
}
