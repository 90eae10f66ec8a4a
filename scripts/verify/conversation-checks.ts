import { randomUUID } from "node:crypto";
import { type Api, VerifyError } from "./api";
import type { Check } from "./check";
import { reasonOf } from "./reason";

const fix =
  "read the log of the function lks-conversations (docs/runbook.md, lks-conversations-errors); on a laptop, the terminal of npm start";

/** Milliseconds that the removal of the conversation may take, at the end. */
const cleanUpPatience = 30_000;

/** Who may call what, seen from outside. */
export function accessChecks(nobody: Api, api: Api): Check[] {
  const refused = async (answer: ReturnType<Api["ask"]>, wanted: number) => {
    const { status } = await answer;
    if (status !== wanted) throw new VerifyError(`answered with ${status} instead of ${wanted}`);
    return String(status);
  };
  return [
    {
      title: "A1: without a token nobody gets in",
      fix: "npm run diff api, and deploy what differs",
      run: () => refused(nobody.ask("GET", "/us-east-1/tags"), 401),
    },
    {
      title: "A2: another user's conversations are closed",
      fix,
      run: () => refused(api.ask("GET", `/conversations/${randomUUID()}`), 403),
    },
  ];
}

/**
 * The way of one conversation through the service. Only this conversation is touched.
 * @returns the checks, and what removes the conversation should they have stopped before: it returns what to say where
 *   that does not succeed
 */
export function conversationChecks(api: Api, uid: string) {
  const id = randomUUID();
  const all = `/conversations/${uid}`;
  const one = `${all}/${id}`;
  const renamed = "npm run verify, renamed";
  let exists = false;
  const checks: Check[] = [
    {
      title: "A2: POST /conversations/{uid}",
      fix,
      run: async () => {
        exists = true;
        const conversation = [{ role: "user", content: "Is everything well?" }];
        await api.expect("POST", all, { id, title: "npm run verify", conversation });
        return "stored";
      },
    },
    {
      title: "A2: GET /conversations/{uid}",
      fix,
      run: async () => {
        const { data } = await api.expect("GET", `${all}?view=summary`);
        const found = (data as { id: string }[]).some((conversation) => conversation.id === id);
        if (!found) throw new VerifyError("the new conversation is not in the list");
        return "listed";
      },
    },
    {
      title: "A2: PUT /conversations/{uid}/{id}",
      fix,
      run: async () => {
        await api.expect("PUT", one, { title: renamed });
        return "renamed";
      },
    },
    {
      title: "A2: GET /conversations/{uid}/{id}",
      fix,
      run: async () => {
        const { title } = (await api.expect("GET", one)).data as { title: string };
        if (title !== renamed) throw new VerifyError(`its title is "${title}" instead of "${renamed}"`);
        return "read, with its new title";
      },
    },
    {
      title: "A2: DELETE /conversations/{uid}/{id}",
      fix,
      run: async () => {
        await api.expect("DELETE", one);
        exists = false;
        const { status } = await api.ask("GET", one);
        if (status !== 404) throw new VerifyError(`deleted, but reading it answers with ${status}`);
        return "deleted, and gone";
      },
    },
  ];
  const cleanUp = async (): Promise<string | undefined> => {
    if (!exists) return undefined;
    exists = false;
    let reason: string;
    try {
      const { status } = await api.ask("DELETE", one, undefined, cleanUpPatience);
      if (status === 404 || (status >= 200 && status < 300)) return undefined;
      reason = `answered with ${status}`;
    } catch (error) {
      reason = reasonOf(error);
    }
    return `The conversation ${id} is still there: ${reason}. Fix: delete "npm run verify" in the web client.`;
  };
  return { checks, cleanUp };
}
