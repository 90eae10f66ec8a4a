import * as bodies from "../../contract/generated/bodies";
import * as parameters from "../../contract/generated/parameters";
import type { components, operations } from "../../contract/generated/types";
import type { ConversationOperation } from "../../contract/openapi";
import { BadRequestError } from "./errors";
import { describeProblem, type Problem } from "./problem";

/** Code that ajv has made from the contract: checks a value and leaves the problems on itself. */
interface Check {
  (value: unknown): boolean;
  errors?: Problem[] | null;
}

type Schemas = components["schemas"];
interface Bodies {
  createConversation: Schemas["ConversationInput"];
  updateConversation: Schemas["ConversationUpdate"];
}
type OperationWithId = "getConversation" | "updateConversation" | "deleteConversation";
type SimilarQuery = NonNullable<operations["findSimilarConversations"]["parameters"]["query"]>;

/** What a list was asked for, defaults filled in. */
export type ListQuery = NonNullable<operations["listConversations"]["parameters"]["query"]> &
  Required<Pick<NonNullable<operations["listConversations"]["parameters"]["query"]>, "view" | "limit">>;

/** What the path and query of an operation hold once they are checked. */
export type Parameters<O extends ConversationOperation> = O extends "listConversations"
  ? ListQuery
  : O extends OperationWithId
    ? { id: string }
    : O extends "findSimilarConversations"
      ? { id: string } & Required<SimilarQuery>
      : object;

/** @throws BadRequestError naming the parameter */
export function checkParameters<O extends ConversationOperation>(
  operation: O,
  path: Record<string, string | undefined> | null,
  query: Record<string, string | undefined> | null,
): Parameters<O> {
  // A copy: the checks put numbers and defaults into it.
  const given = { ...query, ...path };
  check(parameters[operation] as Check, given);
  return given as Parameters<O>;
}

/** @throws BadRequestError naming the field */
export function checkBody<O extends keyof Bodies>(operation: O, body: unknown): Bodies[O] {
  check(bodies[operation] as Check, body);
  return body as Bodies[O];
}

function check(validate: Check, value: unknown): void {
  if (!validate(value)) throw new BadRequestError(describeProblem(validate.errors ?? [], value));
}
