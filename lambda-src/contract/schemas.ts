import type { OpenAPIV3 } from "openapi-types";
import {
  embeddingDimensions,
  embeddingTextLength,
  notBlankPattern,
  shownCorrections,
  timePattern,
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

const score: Schema = { type: "integer", minimum: 0, maximum: 100 };
const scoreNames = [
  "writtenFluency",
  "vocabulary",
  "grammar",
  "comprehension",
  "coherence",
  "digitalEtiquette",
  "responsiveness",
  "clarity",
  "overall",
];

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
      "One message, as Ollama's /api/chat takes it. Clients may add fields, which are kept as they are; ChatMessage " +
      "says which ones have a meaning.",
  },
  ChatMessage: {
    allOf: [
      ref("Message"),
      {
        type: "object",
        properties: {
          id: { type: "string", description: "Of the message, unique in its conversation." },
          createdAt: timestamp,
          correction: ref("Correction"),
          scores: ref("Scores"),
          incomplete: { type: "boolean", description: "The answer was stopped or broke off." },
        },
      },
    ],
    description:
      "A message with what was taught about it. All of it is optional and none of it is checked, so that a client " +
      "that knows nothing of it keeps working; what has another shape is kept, and taken for no correction.",
  },
  Change: {
    type: "object",
    required: ["original", "replacement", "reason"],
    properties: {
      original: { type: "string", description: "Words of the learner." },
      replacement: { type: "string" },
      reason: { type: "string", description: "In the learner's language of explanations." },
      before: {
        type: "string",
        description:
          "Title of the conversation in which the same mistake was made before; empty for the same conversation.",
      },
    },
  },
  Correction: {
    type: "object",
    required: ["corrected", "changes", "betterWords", "tip"],
    properties: {
      corrected: { type: "string", description: "The whole corrected text." },
      changes: { type: "array", items: ref("Change") },
      betterWords: { type: "array", items: ref("Change"), description: "More natural words for right ones." },
      tip: { type: "string" },
    },
    description: "Of a message of the learner (role user).",
  },
  Scores: {
    type: "object",
    required: ["scores", "level"],
    properties: {
      scores: {
        type: "object",
        required: scoreNames,
        properties: Object.fromEntries(scoreNames.map((name) => [name, score])),
      },
      level: { type: "string", enum: ["A1", "A2", "B1", "B2", "C1", "C2"], description: "CEFR." },
    },
    description: "Of the learner, after this message (role user).",
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
    properties: {
      title,
      conversation: ref("Messages"),
      embedding: ref("Embedding"),
      ifUpdatedAt: {
        type: "string",
        pattern: timePattern,
        description:
          "`updatedAt` that the caller knows: where another one is stored, nothing changes and 409 is answered.",
      },
    },
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
  SimilarConversation: {
    type: "object",
    required: ["id", "title", "createdAt", "updatedAt", "similarity", "corrections"],
    properties: {
      id,
      title: { type: "string" },
      createdAt: timestamp,
      updatedAt: timestamp,
      similarity: {
        type: "number",
        minimum: 0,
        maximum: 1,
        description: "Cosine of the angle between both vectors; 1 is the same, 0 has nothing in common.",
      },
      corrections: {
        type: "array",
        items: ref("ShownCorrection"),
        maxItems: shownCorrections.corrections,
        description: "What was corrected in it, newest first.",
      },
    },
  },
  ShownCorrection: {
    type: "object",
    required: ["original", "corrected", "changes"],
    properties: {
      original: { type: "string", maxLength: shownCorrections.textLength },
      corrected: { type: "string", maxLength: shownCorrections.textLength },
      changes: { type: "array", items: ref("Change"), minItems: 1, maxItems: shownCorrections.changes },
    },
    description:
      "A correction, cut to what fits a hint: longer texts and lists end early. Messages without changes are not listed.",
  },
  SimilarConversations: success(
    {
      data: {
        type: "array",
        items: ref("SimilarConversation"),
        description: "Most similar first. Empty while the conversation, or every other one, has no vector.",
      },
    },
    ["data"],
  ),
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
