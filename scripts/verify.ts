import { loadSettings } from "../config/load";
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
  process.once("SIGINT", () => {
    void conversation.cleanUp().finally(() => process.exit(130));
  });
  const failed = await runChecks(checks, say).finally(conversation.cleanUp);
  if (failed.length > 0) throw new CommandError(`${failed.length} of ${checks.length} checks failed.`);
  say(`\nAll ${checks.length} checks passed.`);
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
        return `${siteUrl} answers`;
      },
    },
  ];
}

runCommand(verify);
