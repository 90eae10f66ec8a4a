import { type AmplifyClient, ListJobsCommand, StartJobCommand } from "@aws-sdk/client-amplify";

/**
 * Amplify builds when somebody pushes; the first build has to be asked for.
 * @param outputs of the stack web: app_id and branch_name
 * @returns what to tell
 * @throws Error where the outputs lack the app or the branch
 */
export async function startFirstBuild(
  amplify: AmplifyClient,
  region: string,
  { app_id: appId, branch_name: branchName }: Readonly<Record<string, unknown>>,
): Promise<string> {
  if (typeof appId !== "string" || typeof branchName !== "string") {
    throw new Error("The stack web has no outputs app_id and branch_name.");
  }
  const { jobSummaries = [] } = await amplify.send(new ListJobsCommand({ appId, branchName, maxResults: 1 }));
  if (jobSummaries.length > 0) return `Amplify has built ${branchName} before; pushes build it again.`;
  await amplify.send(new StartJobCommand({ appId, branchName, jobType: "RELEASE" }));
  return `Amplify builds ${branchName} for the first time: https://${region}.console.aws.amazon.com/amplify/apps/${appId}/branches/${encodeURIComponent(branchName)}`;
}
