import { join, resolve } from "node:path";
import type { AccountSession } from "./account-session";
import { type AccountSessionProps } from "./account-session";
import { runChild } from "./child";
import { accountEnvironment, childEnvironment } from "./environment";
import { deviationsOf, judge } from "./judge";
import { readStacks, type StackEntry, withUpstream } from "./manifest";
import { RehearsalError } from "./rehearsal-error";
import { additions, type Audits, type StackReport, table } from "./report";
import { reversed, schedule } from "./schedule";
import { tamper, tamperings } from "./tampering/tamper";
import { StateLockedError, Terraform } from "./terraform";

const root = resolve(__dirname, "..");
/** Stacks at a time: a provider takes up to 700 MB, and one that waits for a database needs no processor. */
const atOnce = 3;

/** One run: from nothing to eight applied, checked and destroyed stacks. */
export class Rehearsal {
  private readonly reports = new Map<string, StackReport>();
  private audits: Audits = { json: [], account: [] };
  private readonly deviations: string[] = [];

  constructor(
    private readonly props: AccountSessionProps,
    private readonly session: AccountSession,
  ) {}

  /** @returns what went otherwise than it must; empty: all is well */
  async run(): Promise<readonly string[]> {
    const { keep, stack } = this.props.arguments;
    const { endpoint } = this.session.account;
    const all = await this.prepare();
    const chosen = stack === undefined ? all : withUpstream(all, stack);

    await this.apply(chosen);
    await this.planAgain(chosen);
    await this.audit(chosen);
    if (keep) this.session.keep();
    else {
      // Only a whole account has all that is tampered with, and a kept one is for somebody to look at.
      if (stack === undefined) await this.tamper();
      await this.destroy(all);
    }

    const { answered, gaps } = await this.session.account.status();
    this.deviations.push(...gaps.map(({ operation, reason }) => `emulator gap ${operation}: ${reason}`));
    console.log(`\n${table([...this.reports.values()], this.audits)}\n\n${additions(answered)}\n`);
    if (keep) console.log(`The account stays up at ${endpoint}: export AWS_ENDPOINT_URL=${endpoint}`);
    return this.deviations;
  }

  private async prepare(): Promise<StackEntry[]> {
    const { progress, workFolder } = this.props;
    await progress.step("state bucket bootstrapped", () => this.npmRun("bootstrap"));
    await this.session.rememberBaseline();
    await progress.step("stacks synthesized", () => this.npmRun("synth"));
    return readStacks(join(workFolder.path, "cdktf.out"));
  }

  private async npmRun(script: string): Promise<void> {
    const { workFolder } = this.props;
    const { code, output } = await runChild({
      program: "npm",
      arguments: ["run", "--silent", script],
      cwd: root,
      environment: childEnvironment({
        ...accountEnvironment(this.session.account.endpoint),
        CDKTF_OUTDIR: join(workFolder.path, "cdktf.out"),
      }),
      log: join(workFolder.path, "logs", `${script}.log`),
    });
    if (code !== 0) throw new RehearsalError(`npm run ${script} failed.\n${output}`);
  }

  private async apply(stacks: readonly StackEntry[]): Promise<void> {
    const { progress } = this.props;
    for (const { name } of stacks) this.reports.set(name, { stack: name });
    await schedule(stacks, atOnce, async (stack) => {
      const terraform = this.terraform(stack);
      await terraform.init();
      this.session.markApplied(stack.name);
      const report = this.report(stack);
      [, report.apply] = await progress.step(`${stack.name} applied`, (detail) =>
        this.applyUnlocked(terraform, detail),
      );
      report.resources = (await terraform.resources()).length;
    });
  }

  private async applyUnlocked(terraform: Terraform, detail: (line: string) => void): Promise<void> {
    try {
      await terraform.apply(detail);
    } catch (error) {
      if (!(error instanceof StateLockedError) || !this.props.arguments.unlock) throw error;
      this.props.progress.say(`${terraform.stack.name}: releasing lock ${error.id}`);
      await terraform.unlock(error.id);
      await terraform.apply(detail);
    }
  }

  /** Only now: what one stack does to the resources of another must show. */
  private async planAgain(stacks: readonly StackEntry[]): Promise<void> {
    const independent = stacks.map((stack) => ({ ...stack, dependencies: [] }));
    await schedule(independent, atOnce, async (stack) => {
      const [changes] = await this.props.progress.step(`${stack.name} planned again`, () =>
        this.terraform(stack).plan(),
      );
      this.report(stack).secondPlan = changes === undefined ? "empty" : "CHANGES";
      if (changes !== undefined)
        this.deviations.push(`${stack.name}: the second plan is not empty.\n${changes}`);
    });
  }

  private async audit(stacks: readonly StackEntry[]): Promise<void> {
    const { settings, workFolder, progress } = this.props;
    [this.audits] = await progress.step("synthesized JSON and account audited", () =>
      judge({
        endpoint: this.session.account.endpoint,
        settings,
        outdir: join(workFolder.path, "cdktf.out"),
        stacks: stacks.map(({ name }) => name),
      }),
    );
    this.deviations.push(...deviationsOf(this.audits));
  }

  private async tamper(): Promise<void> {
    const { settings, progress } = this.props;
    const [findings] = await progress.step(`audit proven by ${tamperings.length} changes`, () =>
      tamper(this.session.account.endpoint, settings),
    );
    this.deviations.push(...findings.map((finding) => `audit of a changed account: ${finding}`));
  }

  private async destroy(all: readonly StackEntry[]): Promise<void> {
    const { progress } = this.props;
    const stacks = all.filter(({ name }) => this.session.wasApplied(name));
    await schedule(reversed(stacks), atOnce, async (stack) => {
      const terraform = this.terraform(stack);
      // A stack of a kept account that this run did not choose.
      if (!this.reports.has(stack.name)) await terraform.init();
      [, this.report(stack).destroy] = await progress.step(`${stack.name} destroyed`, (detail) =>
        terraform.destroy(detail),
      );
      const left = await terraform.resources();
      this.deviations.push(...left.map((address) => `${stack.name}: ${address} is still in the state`));
    });
    this.session.forget();
    const left = await this.session.leftBehind();
    progress.say(
      left.length === 0 ? "nothing left in the account" : `${left.length} things left in the account`,
    );
    this.deviations.push(...left.map((name) => `left after the destroy: ${name}`));
  }

  private terraform(stack: StackEntry): Terraform {
    const { tools, workFolder } = this.props;
    const { endpoint } = this.session.account;
    return new Terraform({ tools, endpoint, workFolder: workFolder.path }, stack);
  }

  private report({ name }: StackEntry): StackReport {
    const report = this.reports.get(name) ?? { stack: name };
    this.reports.set(name, report);
    return report;
  }
}
