import type { Browser, BrowserContext, Page } from "playwright-core";
import type { AppAddresses } from "../support/app";
import { ChatPage } from "./pages/chat-page";
import { SettingsPanel } from "./pages/settings-panel";
import { describeWithBrowser } from "./support/browser";
import { openBrowser } from "./support/learner-chat";
import { hangs, hangsUp, isUnavailable, says, ScriptedModels } from "./support/scripted-models";
import { visitSignedIn } from "./support/visit";

const east = "us-east-1";
const west = "us-west-2";
const otherRegion = "Virginia did not answer, so Oregon did.";

describeWithBrowser("the regions and their models", () => {
  let app: AppAddresses;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let chat: ChatPage;
  let settings: SettingsPanel;
  let models: ScriptedModels;
  let visits = 0;

  beforeAll(async () => {
    ({ app, browser } = await openBrowser());
    models = await ScriptedModels.start();
  });
  afterAll(async () => {
    await browser.close();
    await models.stop();
  });

  beforeEach(async () => {
    const email = `regions-${process.pid}-${(visits += 1)}@example.com`;
    ({ context, page } = await visitSignedIn(browser, app, email, { serviceWorkers: "block" }));
    await page.clock.install();
    chat = new ChatPage(page, app.url);
    settings = new SettingsPanel(page);
  });
  afterEach(() => context.close());

  /** Answers the list of models of one region. */
  async function listModels(region: string, ...names: string[]): Promise<void> {
    await context.route(`**/${region}/tags`, (route) =>
      route.fulfill({
        json: { models: names.map((name) => ({ name })) },
        headers: { "Access-Control-Allow-Origin": "*" },
      }),
    );
  }

  it("C4: shows both with their health and latency, and the models that each of them lists", async () => {
    await listModels(east, "orca-mini:latest", "llama3:latest", "nomic-embed-text:latest");
    await context.route(`**/${west}/tags`, (route) => route.abort("connectionrefused"));
    await chat.open();
    await settings.open();
    await settings
      .region("Virginia")
      .getByText(/^answers in \d+ ms$/)
      .waitFor();
    await settings.region("Oregon").getByText("does not answer").waitFor();
    // A model that makes vectors cannot chat.
    expect(await settings.model.getByRole("option").allInnerTexts()).toEqual(["orca-mini", "llama3"]);
    await settings.region("Oregon").click();
    expect(await settings.model.isDisabled()).toBe(true);
  });

  it("C4: asks the region and the model that were chosen, also after a reload", async () => {
    await listModels(west, "orca-mini:latest", "llama3:latest");
    await models.play(context, says("As you like."));
    await chat.open();
    await settings.open();
    await settings.region("Oregon").click();
    await settings.model.selectOption("llama3:latest");
    await settings.close();
    await chat.write("Hello");
    await chat.answers.first().waitFor();
    await chat.saved();
    await page.reload();
    await page.getByRole("button", { name: /^Settings: Oregon .*answers in/ }).waitFor();
    await chat.write("Hello again");
    await chat.answers.nth(1).waitFor();
    expect(models.asked).toEqual([west, west]);
    expect(models.models).toEqual(["llama3:latest", "llama3:latest"]);
    expect(await page.getByText("did not answer").count()).toBe(0);
  });

  it("C4: takes the default model where the other region lacks the chosen one", async () => {
    await listModels(east, "llama3:latest");
    await listModels(west, "orca-mini:latest");
    await models.play(context, isUnavailable(), says("From Oregon."));
    await chat.open();
    await settings.open();
    await settings.model.selectOption("llama3:latest");
    await settings
      .region("Oregon")
      .getByText(/^answers in/)
      .waitFor();
    await settings.close();
    await chat.write("Hello");
    await chat.says(otherRegion).waitFor();
    expect(models.models).toEqual(["llama3:latest", "orca-mini:latest"]);
  });

  it("C4: sends to the other one at once where the chosen one refuses the connection", async () => {
    await models.play(context, says("From Oregon."));
    await context.route(`**/${east}/chat`, (route) => route.abort("connectionrefused"));
    await chat.open();
    await chat.write("Hello");
    await chat.says(otherRegion).waitFor();
    expect(models.asked).toEqual([west]);
  });

  it("C4: sends to the other one at once where the chosen one hangs up", async () => {
    await models.play(context, hangsUp(), says("From Oregon."));
    await chat.open();
    await chat.write("Hello");
    await chat.says(otherRegion).waitFor();
    expect(models.asked).toEqual([east, west]);
  });

  it("C4: sends to the other one where the chosen one does not say a word in three minutes, and not to it again", async () => {
    await models.play(context, hangs(), says("From Oregon."), says("Still Oregon."));
    await chat.open();
    await chat.write("Hello");
    await chat.says("The tutor is thinking").waitFor();
    await models.called(1);
    await page.clock.fastForward(181_000);
    await chat.says(otherRegion).waitFor();
    // Its list of models still comes, from other workers; it is not believed yet.
    await chat.write("And now?");
    await chat.says("Still Oregon.").waitFor();
    expect(models.asked).toEqual([east, west, west]);
  });

  it("C4: returns to the chosen one when it is healthy again", async () => {
    await models.play(context, isUnavailable(), says("From Oregon."), says("Virginia is back."));
    await chat.open();
    await chat.write("Hello");
    await chat.says(otherRegion).waitFor();
    await page.getByRole("button", { name: /Virginia .* does not answer$/ }).waitFor();
    await page.clock.fastForward(61_000);
    await page.getByRole("button", { name: /Virginia .* answers in \d+ ms$/ }).waitFor();
    await chat.write("Are you back?");
    await chat.says("Virginia is back.").waitFor();
    expect(models.asked).toEqual([east, west, east]);
    expect(await page.getByText(otherRegion).count()).toBe(0);
  });

  it("C4: keeps the message where both are down, says so, and answers it when asked again", async () => {
    await models.play(context, isUnavailable(), isUnavailable(), says("Here I am."));
    await chat.open();
    await chat.write("A precious sentence");
    await chat.button("Ask again").waitFor();
    await page.getByRole("alert").getByText("The service does not answer.").waitFor();
    await settings.open();
    await settings.region("Virginia").getByText("does not answer").waitFor();
    await settings.region("Oregon").getByText("does not answer").waitFor();
    await settings.close();
    await chat.saved();
    await page.reload();
    await chat.says("A precious sentence").waitFor();
    await chat.button("Ask again").click();
    await chat.says("Here I am.").waitFor();
  });
});
