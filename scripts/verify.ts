import { loadSettings } from "../config/load";
import { common } from "../frontend/src/i18n/en/common";
import { readArguments, runCommand, say } from "./command";
import { CommandError } from "./command-error";
import { environment } from "./environment";
import { Api, VerifyError } from "./verify/api";
import { type Check, runChecks } from "./verify/check";
import { accessChecks, conversationChecks } from "./verify/conversation-checks";
import { deploymentOptions, deploymentUsage, findDeployment } from "./verify/deployment";
import { llmChecks } from "./verify/llm-checks";
import { signIn } from "./verify/sign-in";

const usage = `npm run verify [-- --local | --api URL --client-id ID] [--no-client]

Looks at a running product from outside, as a learner does: who gets in, one conversation from beginning to end (it is
removed again), the language models of both regions, the web page. Signs in as VERIFY_EMAIL with VERIFY_PASSWORD, or asks.

${deploymentUsage}
  --no-client        leave the web page out`;

/** `npm run verify` */
async function verify(): Promise<void> {
  const { values } = readArguments(usage, {
    ...deploymentOptions,
    "no-client": { type: "boolean", default: false },
  });
  const settings = loadSettings(environment.settingsFile);
  const deployment = await findDeployment(values, settings);
  say(`API: ${deployment.apiUrl}`);
  const { token, uid } = await signIn(deployment, settings.zones.a.region);
  const api = new Api(deployment.apiUrl, token);
  const conversation = conversationChecks(api, uid);
  const checks = [
    ...accessChecks(new Api(deployment.apiUrl, ""), api),
    ...conversation.checks,
    ...Object.values(settings.zones).flatMap(({ region }) => llmChecks(api, region, settings)),
    ...(values["no-client"] ? [] : siteChecks(deployment.siteUrl)),
  ];
  cleanUpWhenInterrupted(conversation.cleanUp);
  const failed = await runChecks(checks, say);
  const problems = failed.length > 0 ? [`${failed.length} of ${checks.length} checks failed.`] : [];
  const leftover = await conversation.cleanUp();
  if (leftover !== undefined) problems.push(leftover);
  if (problems.length > 0) throw new CommandError(problems.join("\n"));
  say(`\nAll ${checks.length} checks passed.`);
}

/** A second signal ends the command at once. */
function cleanUpWhenInterrupted(cleanUp: () => Promise<string | undefined>): void {
  for (const [signal, status] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const) {
    process.once(signal, () => {
      say("\nInterrupted; removing the conversation that was made to try the service.");
      void cleanUp().then((leftover) => {
        if (leftover !== undefined) console.error(leftover);
        process.exit(status);
      });
    });
  }
}

function siteChecks(siteUrl: string | undefined): Check[] {
  if (siteUrl === undefined) {
    say("Web page: left out, its stack is not deployed or its address was not given.");
    return [];
  }
  return [
    {
      title: "C1: the web page",
      fix: "Amplify's console shows the last build; on a laptop, --no-client leaves it out",
      run: async () => {
        const response = await fetch(siteUrl, { signal: AbortSignal.timeout(60_000) });
        const type = response.headers.get("content-type") ?? "";
        if (!response.ok || !type.startsWith("text/html")) {
          throw new VerifyError(`${siteUrl} answers with ${response.status}, ${type}`);
        }
        // Where no client was ever deployed Amplify shows a page of its own.
        const [title = "no title"] = /(?<=<title>)[^<]*/.exec(await response.text()) ?? [];
        if (!title.includes(common.name)) throw new VerifyError(`${siteUrl} shows another page: ${title}`);
        return `${siteUrl} shows "${title}"`;
      },
    },
  ];
}

runCommand(verify);
