import type { BrowserContext, Page } from "playwright-core";
import type { AppAddresses } from "../support/app";
import { ChatPage } from "./pages/chat-page";
import { describeWithBrowser } from "./support/browser";
import { type LearnerChat, openChat } from "./support/learner-chat";
import {
  isUnavailable,
  says,
  saysAndHangs,
  saysByteByByte,
  type ScriptedModels,
} from "./support/scripted-models";

const otherRegion = "Virginia did not answer, so Oregon did.";

describeWithBrowser("answers that stream over a bad network", () => {
  let learner: LearnerChat;
  let app: AppAddresses;
  let context: BrowserContext;
  let page: Page;
  let chat: ChatPage;
  let models: ScriptedModels;

  beforeAll(async () => {
    learner = await openChat("streams");
    ({ app, chat, context, models, page } = learner);
  });

  afterAll(() => learner.close());

  beforeEach(() => chat.open());

  it("C4: are shown whole where every byte comes in a chunk of its own", async () => {
    const answer = "Café **naïve** 👋🏽 “quoted” \\ and\nmore";
    await models.play(context, saysByteByByte(answer));
    await chat.write("Hello");
    await chat.button("Another answer").waitFor();
    expect(await chat.contents()).toEqual(["Hello", "Café naïve 👋🏽 “quoted” \\ and\nmore"]);
  });

  it("C4: come from the other region at once where the chosen one answers 503, with a notice", async () => {
    await models.play(context, isUnavailable(), says("From Oregon."));
    await chat.write("Hello");
    await chat.says(otherRegion).waitFor();
    expect(models.asked).toEqual(["us-east-1", "us-west-2"]);
    expect((await chat.contents())[1]).toBe("From Oregon.");
  });

  it("C4: begin anew in the other region where the chosen one breaks off in the middle", async () => {
    await models.play(context, saysAndHangs("From Virgin"), says("From Oregon."));
    await chat.write("Hello");
    await chat.says("From Virgin").waitFor();
    models.breakOff();
    await chat.says(otherRegion).waitFor();
    expect(models.asked).toEqual(["us-east-1", "us-west-2"]);
    expect((await chat.contents())[1]).toBe("From Oregon.");
    await chat.saved();
    await page.reload();
    await chat.says("From Oregon.").waitFor();
    expect(await chat.messages.count()).toBe(2);
  });

  it("C4: begin anew in the other region where the chosen one falls silent in the middle", async () => {
    const silent = await context.newPage();
    await silent.clock.install();
    const slowChat = new ChatPage(silent, app.url);
    await slowChat.open();
    await models.play(context, saysAndHangs("From Virgin"), says("From Oregon."));
    await slowChat.write("Hello");
    await slowChat.says("From Virgin").waitFor();
    await silent.clock.fastForward(61_000);
    await slowChat.says(otherRegion).waitFor();
    expect(models.asked).toEqual(["us-east-1", "us-west-2"]);
    await silent.close();
  });

  it("C4: are kept as far as they came where both regions fail, and can be asked for again", async () => {
    await models.play(context, saysAndHangs("Half an ans"), isUnavailable(), says("A whole answer."));
    await chat.write("Hello");
    await chat.says("Half an ans").waitFor();
    models.breakOff();
    await chat.button("Ask again").waitFor();
    expect(await chat.contents()).toEqual(["Hello", "Half an ans"]);
    await chat.button("Ask again").click();
    await chat.says("A whole answer.").waitFor();
    expect(await chat.contents()).toEqual(["Hello", "A whole answer."]);
  });

  it("C4: are kept as far as they came when the learner stops them, and can be had anew", async () => {
    await models.play(context, saysAndHangs("I would go on and"), says("Short."), says("Shorter."));
    await chat.write("Hello");
    await chat.says("I would go on and").waitFor();
    await chat.button("Stop").click();
    await chat.says("This answer was cut short.").waitFor();
    await chat.button("Ask again").click();
    await chat.says("Short.").waitFor();
    await chat.button("Another answer").click();
    await chat.says("Shorter.").waitFor();
    expect(await chat.contents()).toEqual(["Hello", "Shorter."]);
  });

  it("C4: are kept as far as they came when the page is loaded anew in the middle", async () => {
    await models.play(context, saysAndHangs("The beginning"), says("The whole."));
    await chat.write("A precious question");
    await chat.says("The beginning").waitFor();
    await page.reload();
    await chat.says("This answer was cut short.").waitFor();
    expect(await chat.contents()).toEqual(["A precious question", "The beginning"]);
    await chat.button("Ask again").click();
    await chat.says("The whole.").waitFor();
    await chat.saved();
    expect(await chat.contents()).toEqual(["A precious question", "The whole."]);
  });

  it("C4: show how long the learner has waited, and that there is a queue", async () => {
    const waiting = await context.newPage();
    await waiting.clock.install();
    const slowChat = new ChatPage(waiting, app.url);
    await slowChat.open();
    await models.play(context, () => undefined);
    await slowChat.write("Hello");
    await slowChat.says("The tutor is thinking").waitFor();
    await waiting.clock.fastForward(12_000);
    await slowChat.says(/^1[2-9] s$/).waitFor();
    await slowChat.says(/You are in the queue/).waitFor();
    await waiting.close();
  });
});
