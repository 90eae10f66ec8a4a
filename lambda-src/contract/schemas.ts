import type { OpenAPIV3 } from "openapi-types";
import {
  embeddingDimensions,
  embeddingTextLength,
  notBlankPattern,
  titleLength,
  uuidPattern,
  vectorTextPattern,
} from "./limits";

type Schema = OpenAPIV3.SchemaObject | OpenAPIV3.ReferenceObject;

const ref = (name: string): OpenAPIV3.ReferenceObject => ({ $ref: `#/components/schemas/${name}` });

const id: Schema = {
  type: "string",
  pattern: uuidPattern,
  description: "UUID of the conversation, chosen by the client.",
};
const title: Schema = {
  type: "string",
  minLength: 1,
  maxLength: titleLength,
  pattern: notBlankPattern,
  description: "Not blank.",
};
const timestamp: Schema = { type: "string", format: "date-time", description: "ISO 8601, UTC." };

const success = (properties: Record<string, Schema>, required: string[]): Schema => ({
  type: "object",
  required: ["status", ...required],
  properties: { status: { type: "string", enum: ["success"] }, ...properties },
});

/** Every schema of the conversations service, by name. */
export const schemas: Record<string, Schema> = {
  Message: {
    type: "object",
    required: ["role", "content"],
    properties: {
      role: { type: "string", enum: ["system", "user", "assistant"] },
      content: { type: "string" },
    },
    additionalProperties: true,
    description:
      "One message, as Ollama's /api/chat takes it. Clients may add fields, such as a correction or scores.",
  },
  Messages: {
    description: "The conversation: its messages in order, or, from older clients, any text or JSON object.",
    anyOf: [
      { type: "array", items: ref("Message") },
      { type: "string" },
      { type: "object", additionalProperties: true },
    ],
  },
  Embedding: {
    description: `${embeddingDimensions} finite numbers, as an array or as the text "[0.1, …]".`,
    anyOf: [
      {
        type: "array",
        items: { type: "number" },
        minItems: embeddingDimensions,
        maxItems: embeddingDimensions,
      },
      { type: "string", maxLength: embeddingTextLength, pattern: vectorTextPattern },
    ],
  },
  ConversationInput: {
    type: "object",
    required: ["id", "title", "conversation"],
    properties: { id, title, conversation: ref("Messages"), embedding: ref("Embedding") },
    additionalProperties: true,
    description: "Without an embedding, one that is stored under the same id stays.",
  },
  ConversationUpdate: {
    type: "object",
    properties: { title, conversation: ref("Messages"), embedding: ref("Embedding") },
    additionalProperties: true,
    anyOf: [{ required: ["title"] }, { required: ["conversation"] }, { required: ["embedding"] }],
    description: "At least one of title, conversation and embedding; what is left out stays as it is.",
  },
  ConversationSummary: {
    type: "object",
    required: ["id", "title", "createdAt", "updatedAt"],
    properties: { id, title: { type: "string" }, createdAt: timestamp, updatedAt: timestamp },
  },
  Conversation: {
    type: "object",
    required: ["id", "title", "conversation", "createdAt", "updatedAt"],
    properties: {
      id,
      title: { type: "string" },
      conversation: ref("Messages"),
      createdAt: timestamp,
      updatedAt: timestamp,
    },
  },
  ConversationList: success(
    {
      data: {
        type: "array",
        items: { anyOf: [ref("Conversation"), ref("ConversationSummary")] },
        description: "Newest first.",
      },
      nextCursor: { type: "string", description: "Present where more follow: pass it as `cursor`." },
    },
    ["data"],
  ),
  ConversationResponse: success({ data: ref("Conversation") }, ["data"]),
  ConversationSaved: success({ data: ref("ConversationSummary") }, ["data"]),
  MessageResponse: success({ message: { type: "string" } }, ["message"]),
  ErrorResponse: {
    type: "object",
    required: ["status", "message", "code"],
    properties: {
      status: { type: "string", enum: ["error"] },
      message: { type: "string", description: "What is wrong, with the name of the field, and what to do." },
      code: {
        type: "string",
        description: "Stable, for programs: invalid_request, unauthorized, forbidden, not_found, …",
      },
    },
  },
};

export { ref };
