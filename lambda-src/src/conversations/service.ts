import type { APIGatewayProxyEvent } from "aws-lambda";
import type { ConversationOperation } from "../../contract/openapi";
import { ConflictError, NotFoundError } from "../http/errors";
import { readBody } from "../http/request";
import { dataAnswer, messageAnswer, type Answer } from "../http/responses";
import { checkBody, checkParameters } from "../http/validation";
import { readCursor, writeCursor } from "./cursor";
import { conversationJson, listJson, similarJson } from "./representation";
import type { ConversationRepository, WrittenConversation } from "./repository";
import { storableJson, storableText, storableTime, storableVector } from "./stored-values";

/** One function for each operation of the contract. */
type Operations = Record<
  ConversationOperation,
  (owner: string, event: APIGatewayProxyEvent) => Promise<Answer>
>;

/** What the API does, apart from how a request arrives: check it, store or find, answer. */
export class ConversationService {
  constructor(private readonly conversations: ConversationRepository) {}

  /**
   * @param owner who asks, and whose conversations alone are touched
   * @throws HttpError
   */
  answer(operation: ConversationOperation, owner: string, event: APIGatewayProxyEvent): Promise<Answer> {
    return this.operations[operation](owner, event);
  }

  private readonly operations: Operations = {
    listConversations: async (owner, { pathParameters, queryStringParameters }) => {
      const query = checkParameters("listConversations", pathParameters, queryStringParameters);
      const rows = await this.conversations.list(owner, {
        view: query.view,
        limit: query.limit,
        after: query.cursor === undefined ? undefined : readCursor(query.cursor),
        words: query.q === undefined ? undefined : storableText("q", query.q),
      });
      const last = rows.at(-1);
      const next = last?.more ? writeCursor({ updatedAt: new Date(last.updatedAt), id: last.id }) : undefined;
      return dataAnswer(200, listJson(rows), next);
    },

    createConversation: async (owner, event) => {
      checkParameters("createConversation", event.pathParameters, event.queryStringParameters);
      const body = checkBody("createConversation", readBody(event));
      const saved = await this.conversations.save(owner, body.id, storable(body));
      return dataAnswer(saved.created ? 201 : 200, conversationJson(saved));
    },

    deleteConversations: async (owner) => {
      const count = await this.conversations.deleteAll(owner);
      return messageAnswer(count === 1 ? "1 conversation deleted." : `${count} conversations deleted.`);
    },

    getConversation: async (owner, { pathParameters, queryStringParameters }) => {
      const { id } = checkParameters("getConversation", pathParameters, queryStringParameters);
      return dataAnswer(200, conversationJson(found(id, await this.conversations.find(owner, id))));
    },

    updateConversation: async (owner, event) => {
      const { id } = checkParameters("updateConversation", event.pathParameters, event.queryStringParameters);
      const body = checkBody("updateConversation", readBody(event));
      const expected = body.ifUpdatedAt === undefined ? null : storableTime("ifUpdatedAt", body.ifUpdatedAt);
      const updated = await this.conversations.update(owner, id, storable(body), expected);
      if (!updated && expected) throw changed(id);
      return dataAnswer(200, conversationJson(found(id, updated)));
    },

    deleteConversation: async (owner, { pathParameters, queryStringParameters }) => {
      const { id } = checkParameters("deleteConversation", pathParameters, queryStringParameters);
      if (!(await this.conversations.delete(owner, id))) throw missing(id);
      return messageAnswer("Conversation deleted.");
    },

    findSimilarConversations: async (owner, { pathParameters, queryStringParameters }) => {
      const { id, limit } = checkParameters(
        "findSimilarConversations",
        pathParameters,
        queryStringParameters,
      );
      return dataAnswer(200, similarJson(found(id, await this.conversations.findSimilar(owner, id, limit))));
    },
  };
}

function storable(body: {
  readonly title?: string;
  readonly conversation?: unknown;
  readonly embedding?: readonly number[] | string;
}): WrittenConversation {
  const { title, conversation, embedding } = body;
  return {
    title: title === undefined ? null : storableText("title", title),
    conversation: conversation === undefined ? null : storableJson("conversation", conversation),
    embedding: embedding === undefined ? null : storableVector("embedding", embedding),
  };
}

function found<T>(id: string, row: T | undefined): T {
  if (row === undefined) throw missing(id);
  return row;
}

function changed(id: string): ConflictError {
  return new ConflictError(
    `Conversation ${id} was changed or deleted since ifUpdatedAt. Read it, merge, and send it with its new updatedAt.`,
  );
}

function missing(id: string): NotFoundError {
  return new NotFoundError(`You have no conversation ${id}. Check the id, or create it with POST.`);
}
