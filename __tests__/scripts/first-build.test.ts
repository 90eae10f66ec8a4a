import {
  AmplifyClient,
  CreateAppCommand,
  CreateBranchCommand,
  ListJobsCommand,
} from "@aws-sdk/client-amplify";
import { startFirstBuild } from "../../scripts/first-build";
import { TestAccount, toolsIfFound } from "../support/emulated-account";

const tools = toolsIfFound();

(tools ? describe : describe.skip)("the client's first build", () => {
  let emulated: TestAccount;
  beforeAll(async () => {
    if (tools) emulated = await TestAccount.start(tools);
  });
  afterAll(() => {
    emulated.end();
  });

  it("O2: is started once, since Amplify builds by itself only when somebody pushes", async () => {
    const amplify = new AmplifyClient({
      region: "us-east-1",
      endpoint: emulated.endpoint,
      credentials: { accessKeyId: "rehearsal", secretAccessKey: "rehearsal" },
    });
    const { app } = await amplify.send(new CreateAppCommand({ name: "lks-web" }));
    const ids = { appId: app?.appId ?? "", branchName: "feature/x" };
    await amplify.send(new CreateBranchCommand(ids));
    const outputs = { app_id: ids.appId, branch_name: ids.branchName };

    expect(await startFirstBuild(amplify, "us-east-1", outputs)).toBe(
      `Amplify builds feature/x for the first time: https://us-east-1.console.aws.amazon.com/amplify/apps/${ids.appId}/branches/feature%2Fx`,
    );
    expect(await startFirstBuild(amplify, "us-east-1", outputs)).toMatch(/has built feature\/x before/);
    const { jobSummaries } = await amplify.send(new ListJobsCommand(ids));
    expect(jobSummaries?.map(({ jobType }) => jobType)).toEqual(["RELEASE"]);
  });
});
