// Made from the contract by `npm run generate`. Do not edit.
export interface paths {
    "/conversations/{uid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The user's conversations, newest first. */
        get: operations["listConversations"];
        put?: never;
        /** Stores a conversation; the same id again replaces it. */
        post: operations["createConversation"];
        /** Deletes all of the user's conversations. */
        delete: operations["deleteConversations"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{uid}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One conversation. */
        get: operations["getConversation"];
        /** Changes what is given, keeps the rest. */
        put: operations["updateConversation"];
        post?: never;
        /** Deletes one conversation. */
        delete: operations["deleteConversation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{uid}/{id}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The user's conversations that are most like this one, and what was corrected in them. */
        get: operations["findSimilarConversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/us-east-1/{proxy+}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ollama's /api/{proxy} in us-east-1; POST answers stream as NDJSON unless the body says "stream": false. */
        get: operations["getLlm-us-east-1"];
        put?: never;
        /** Ollama's /api/{proxy} in us-east-1; POST answers stream as NDJSON unless the body says "stream": false. */
        post: operations["postLlm-us-east-1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/us-west-2/{proxy+}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ollama's /api/{proxy} in us-west-2; POST answers stream as NDJSON unless the body says "stream": false. */
        get: operations["getLlm-us-west-2"];
        put?: never;
        /** Ollama's /api/{proxy} in us-west-2; POST answers stream as NDJSON unless the body says "stream": false. */
        post: operations["postLlm-us-west-2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description One message, as Ollama's /api/chat takes it. Clients may add fields, which are kept as they are; ChatMessage says which ones have a meaning. */
        Message: {
            /** @enum {string} */
            role: "system" | "user" | "assistant";
            content: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A message with what was taught about it. All of it is optional and none of it is checked, so that a client that knows nothing of it keeps working; what has another shape is kept, and taken for no correction. */
        ChatMessage: components["schemas"]["Message"] & {
            /** @description Of the message, unique in its conversation. */
            id?: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            createdAt?: string;
            correction?: components["schemas"]["Correction"];
            scores?: components["schemas"]["Scores"];
            /** @description The answer was stopped or broke off. */
            incomplete?: boolean;
        };
        Change: {
            /** @description Words of the learner. */
            original: string;
            replacement: string;
            /** @description In the learner's language of explanations. */
            reason: string;
            /** @description Title of the conversation in which the same mistake was made before; empty for the same conversation. */
            before?: string;
        };
        /** @description Of a message of the learner (role user). */
        Correction: {
            /** @description The whole corrected text. */
            corrected: string;
            changes: components["schemas"]["Change"][];
            /** @description More natural words for right ones. */
            betterWords: components["schemas"]["Change"][];
            tip: string;
        };
        /** @description Of the learner, after this message (role user). */
        Scores: {
            scores: {
                writtenFluency: number;
                vocabulary: number;
                grammar: number;
                comprehension: number;
                coherence: number;
                digitalEtiquette: number;
                responsiveness: number;
                clarity: number;
                overall: number;
            };
            /**
             * @description CEFR.
             * @enum {string}
             */
            level: "A1" | "A2" | "B1" | "B2" | "C1" | "C2";
        };
        /** @description The conversation: its messages in order, or, from older clients, any text or JSON object. */
        Messages: components["schemas"]["Message"][] | string | {
            [key: string]: unknown;
        };
        /** @description 768 finite numbers, as an array or as the text "[0.1, …]". */
        Embedding: number[] | string;
        /** @description Without an embedding, one that is stored under the same id stays. */
        ConversationInput: {
            /** @description UUID of the conversation, chosen by the client. */
            id: string;
            /** @description Not blank. */
            title: string;
            conversation: components["schemas"]["Messages"];
            embedding?: components["schemas"]["Embedding"];
        } & {
            [key: string]: unknown;
        };
        /** @description At least one of title, conversation and embedding; what is left out stays as it is. */
        ConversationUpdate: {
            /** @description Not blank. */
            title?: string;
            conversation?: components["schemas"]["Messages"];
            embedding?: components["schemas"]["Embedding"];
            /** @description `updatedAt` that the caller knows: where another one is stored, nothing changes and 409 is answered. */
            ifUpdatedAt?: string;
        } & {
            [key: string]: unknown;
        };
        ConversationSummary: {
            /** @description UUID of the conversation, chosen by the client. */
            id: string;
            title: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            updatedAt: string;
        };
        Conversation: {
            /** @description UUID of the conversation, chosen by the client. */
            id: string;
            title: string;
            conversation: components["schemas"]["Messages"];
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            updatedAt: string;
        };
        SimilarConversation: {
            /** @description UUID of the conversation, chosen by the client. */
            id: string;
            title: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            updatedAt: string;
            /** @description Cosine of the angle between both vectors; 1 is the same, 0 has nothing in common. */
            similarity: number;
            /** @description What was corrected in it, newest first. */
            corrections: components["schemas"]["ShownCorrection"][];
        };
        /** @description A correction, cut to what fits a hint: longer texts and lists end early. Messages without changes are not listed. */
        ShownCorrection: {
            original: string;
            corrected: string;
            changes: components["schemas"]["Change"][];
        };
        SimilarConversations: {
            /** @enum {string} */
            status: "success";
            /** @description Most similar first. Empty while the conversation, or every other one, has no vector. */
            data: components["schemas"]["SimilarConversation"][];
        };
        ConversationList: {
            /** @enum {string} */
            status: "success";
            /** @description Newest first. */
            data: (components["schemas"]["Conversation"] | components["schemas"]["ConversationSummary"])[];
            /** @description Present where more follow: pass it as `cursor`. */
            nextCursor?: string;
        };
        ConversationResponse: {
            /** @enum {string} */
            status: "success";
            data: components["schemas"]["Conversation"];
        };
        ConversationSaved: {
            /** @enum {string} */
            status: "success";
            data: components["schemas"]["ConversationSummary"];
        };
        MessageResponse: {
            /** @enum {string} */
            status: "success";
            message: string;
        };
        ErrorResponse: {
            /** @enum {string} */
            status: "error";
            /** @description What is wrong, with the name of the field, and what to do. */
            message: string;
            /** @description Stable, for programs: invalid_request, unauthorized, forbidden, not_found, … */
            code: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listConversations: {
        parameters: {
            query?: {
                /** @description summary leaves the messages out. */
                view?: "full" | "summary";
                /** @description Most conversations in one answer; large ones make it fewer. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only conversations whose title or text contains this. */
                q?: string;
            };
            header?: never;
            path: {
                /** @description The user: the `sub` of the ID token. */
                uid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The conversations. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationList"];
                };
            };
            /** @description The request is wrong; the message names the field. */
            400: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description No valid ID token in the Authorization header. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The token belongs to another user. */
            403: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description No such conversation. */
            404: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The request conflicts with what is stored. */
            409: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The body has more than 5000000 bytes, or the conversation would not fit an answer. */
            413: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description Too many requests; wait and try again. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The service failed; nothing was stored. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The database is not available; try again. */
            503: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    createConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user: the `sub` of the ID token. */
                uid: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConversationInput"];
            };
        };
        responses: {
            /** @description Replaced. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationSaved"];
                };
            };
            /** @description Created. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationSaved"];
                };
            };
            /** @description The request is wrong; the message names the field. */
            400: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description No valid ID token in the Authorization header. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The token belongs to another user. */
            403: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description No such conversation. */
            404: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The request conflicts with what is stored. */
            409: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The body has more than 5000000 bytes, or the conversation would not fit an answer. */
            413: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description Too many requests; wait and try again. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The service failed; nothing was stored. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The database is not available; try again. */
            503: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    deleteConversations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user: the `sub` of the ID token. */
                uid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageResponse"];
                };
            };
            /** @description The request is wrong; the message names the field. */
            400: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description No valid ID token in the Authorization header. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The token belongs to another user. */
            403: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description No such conversation. */
            404: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The request conflicts with what is stored. */
            409: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The body has more than 5000000 bytes, or the conversation would not fit an answer. */
            413: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description Too many requests; wait and try again. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The service failed; nothing was stored. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The database is not available; try again. */
            503: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    getConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user: the `sub` of the ID token. */
                uid: string;
                /** @description The conversation. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The conversation. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationResponse"];
                };
            };
            /** @description The request is wrong; the message names the field. */
            400: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description No valid ID token in the Authorization header. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The token belongs to another user. */
            403: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description No such conversation. */
            404: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The request conflicts with what is stored. */
            409: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The body has more than 5000000 bytes, or the conversation would not fit an answer. */
            413: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description Too many requests; wait and try again. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The service failed; nothing was stored. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The database is not available; try again. */
            503: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    updateConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user: the `sub` of the ID token. */
                uid: string;
                /** @description The conversation. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConversationUpdate"];
            };
        };
        responses: {
            /** @description Changed. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationSaved"];
                };
            };
            /** @description The request is wrong; the message names the field. */
            400: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description No valid ID token in the Authorization header. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The token belongs to another user. */
            403: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description No such conversation. */
            404: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The request conflicts with what is stored. */
            409: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The body has more than 5000000 bytes, or the conversation would not fit an answer. */
            413: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description Too many requests; wait and try again. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The service failed; nothing was stored. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The database is not available; try again. */
            503: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    deleteConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user: the `sub` of the ID token. */
                uid: string;
                /** @description The conversation. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageResponse"];
                };
            };
            /** @description The request is wrong; the message names the field. */
            400: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description No valid ID token in the Authorization header. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The token belongs to another user. */
            403: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description No such conversation. */
            404: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The request conflicts with what is stored. */
            409: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The body has more than 5000000 bytes, or the conversation would not fit an answer. */
            413: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description Too many requests; wait and try again. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The service failed; nothing was stored. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The database is not available; try again. */
            503: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    findSimilarConversations: {
        parameters: {
            query?: {
                /** @description Most conversations in the answer. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The user: the `sub` of the ID token. */
                uid: string;
                /** @description The conversation. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The similar conversations. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarConversations"];
                };
            };
            /** @description The request is wrong; the message names the field. */
            400: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description No valid ID token in the Authorization header. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The token belongs to another user. */
            403: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description No such conversation. */
            404: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The request conflicts with what is stored. */
            409: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The body has more than 5000000 bytes, or the conversation would not fit an answer. */
            413: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description Too many requests; wait and try again. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The service failed; nothing was stored. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The database is not available; try again. */
            503: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "getLlm-us-east-1": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Path behind /api, such as tags or chat. */
                proxy: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ollama's answer. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                    "application/x-ndjson": unknown;
                };
            };
        };
    };
    "postLlm-us-east-1": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Path behind /api, such as tags or chat. */
                proxy: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ollama's answer. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                    "application/x-ndjson": unknown;
                };
            };
        };
    };
    "getLlm-us-west-2": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Path behind /api, such as tags or chat. */
                proxy: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ollama's answer. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                    "application/x-ndjson": unknown;
                };
            };
        };
    };
    "postLlm-us-west-2": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Path behind /api, such as tags or chat. */
                proxy: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ollama's answer. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                    "application/x-ndjson": unknown;
                };
            };
        };
    };
}
