// Made from the contract by `npm run generate`. Do not edit.
/** Operation by method and resource, as API Gateway names them. */
export const operations = {
  "GET /conversations/{uid}": "listConversations",
  "POST /conversations/{uid}": "createConversation",
  "DELETE /conversations/{uid}": "deleteConversations",
  "GET /conversations/{uid}/{id}": "getConversation",
  "PUT /conversations/{uid}/{id}": "updateConversation",
  "DELETE /conversations/{uid}/{id}": "deleteConversation",
  "GET /conversations/{uid}/{id}/similar": "findSimilarConversations"
} as const;
