import { join, resolve } from "node:path";
import type { Settings } from "../config/presets";
import type { Arguments } from "./arguments";
import { audit, type AuditResult } from "./audit/audit";
import { killChildren, runChild } from "./child";
import { added, EmulatedAccount, type Inventory } from "./emulated-account";
import { accountEnvironment, childEnvironment } from "./environment";
import { readStacks, type StackEntry, withUpstream } from "./manifest";
import type { Progress } from "./progress";
import { RehearsalError } from "./rehearsal-error";
import { additions, type StackReport, table } from "./report";
import { reversed, schedule } from "./schedule";
import { StateLockedError, Terraform } from "./terraform";
import type { Tools } from "./tools";
import type { WorkFolder } from "./work-folder";

const root = resolve(__dirname, "..");
/** Stacks at a time: a provider takes up to 700 MB, and one that waits for a database needs no processor. */
const atOnce = 3;

export interface RehearsalProps {
  readonly arguments: Arguments;
  readonly settings: Settings;
  readonly tools: Tools;
  readonly workFolder: WorkFolder;
  readonly progress: Progress;
}

/** One run: from nothing to eight applied, checked and destroyed stacks. */
export class Rehearsal {
  private account: EmulatedAccount | undefined;
  private baseline: Inventory = {};
  private readonly applied = new Set<string>();
  private readonly reports = new Map<string, StackReport>();
  private audits: AuditResult[] = [];
  private readonly deviations: string[] = [];

  constructor(private readonly props: RehearsalProps) {}

  /** @returns what went otherwise than it must; empty: all is well */
  async run(): Promise<readonly string[]> {
    const { keep, stack } = this.props.arguments;
    const account = await this.openAccount();
    const all = await this.prepare(account);
    const chosen = stack === undefined ? all : withUpstream(all, stack);

    await this.apply(chosen);
    await this.planAgain(chosen);
    await this.audit(chosen);
    if (keep) this.keepAccount(account);
    else await this.destroy(account, all);

    const { answered, gaps } = await account.status();
    this.deviations.push(...gaps.map(({ operation, reason }) => `emulator gap ${operation}: ${reason}`));
    console.log(`\n${table([...this.reports.values()], this.audits)}\n\n${additions(answered)}\n`);
    if (keep)
      console.log(`The account stays up at ${account.endpoint}: export AWS_ENDPOINT_URL=${account.endpoint}`);
    return this.deviations;
  }

  /** The account's process has ended, though the run has not. */
  async accountDied(): Promise<boolean> {
    const { account } = this;
    return account !== undefined && (await EmulatedAccount.find(account.endpoint, account.pid)) === undefined;
  }

  /** Ends the account unless it was to be kept. */
  close(): void {
    if (!this.props.workFolder.kept) this.account?.end();
  }

  private async openAccount(): Promise<EmulatedAccount> {
    const { workFolder, arguments: given, settings, tools, progress } = this.props;
    const { kept } = workFolder;
    const found = kept && (await EmulatedAccount.find(kept.endpoint, kept.pid));
    if (found && !given.fromScratch) {
      progress.say(`using the account kept at ${found.endpoint}`);
      this.baseline = kept.baseline;
      kept.applied.forEach((name) => this.applied.add(name));
      return (this.account = found);
    }
    found?.end();
    workFolder.kept = undefined;
    workFolder.clean();
    const [account] = await progress.step("account emulated", () =>
      EmulatedAccount.start({
        python: tools.python,
        roleName: settings.roleName,
        instanceProfileName: settings.instanceProfileName,
        log: join(workFolder.path, "emulator.log"),
        stay: given.keep,
        // Without the account nothing can be saved; Terraform would try for minutes.
        onDeath: () => void killChildren(),
      }),
    );
    return (this.account = account);
  }

  private async prepare(account: EmulatedAccount): Promise<StackEntry[]> {
    const { progress, workFolder } = this.props;
    await progress.step("state bucket bootstrapped", () => this.npmRun("bootstrap", account));
    if (Object.keys(this.baseline).length === 0) this.baseline = await account.inventory();
    await progress.step("stacks synthesized", () => this.npmRun("synth", account));
    return readStacks(join(workFolder.path, "cdktf.out"));
  }

  private async npmRun(script: string, account: EmulatedAccount): Promise<void> {
    const { workFolder } = this.props;
    const { code, output } = await runChild({
      program: "npm",
      arguments: ["run", "--silent", script],
      cwd: root,
      environment: childEnvironment({
        ...accountEnvironment(account.endpoint),
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
      this.applied.add(stack.name);
      const report = this.report(stack);
      [, report.apply] = await progress.step(`${stack.name} applied`, (detail) =>
        this.applyOnce(terraform, detail),
      );
      report.resources = (await terraform.resources()).length;
    });
  }

  private async applyOnce(terraform: Terraform, detail: (line: string) => void): Promise<void> {
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
    await schedule(independent(stacks), atOnce, async (stack) => {
      const [changes] = await this.props.progress.step(`${stack.name} planned again`, () =>
        this.terraform(stack).plan(),
      );
      this.report(stack).secondPlan = changes === undefined ? "empty" : "CHANGES";
      if (changes !== undefined)
        this.deviations.push(`${stack.name}: the second plan is not empty.\n${changes}`);
    });
  }

  private async audit(stacks: readonly StackEntry[]): Promise<void> {
    const { backend } = this.props.settings;
    const endpoint = this.account?.endpoint;
    const stateBucket = backend.kind === "s3" ? backend.bucket : "";
    [this.audits] = await this.props.progress.step("account audited", () =>
      audit({ endpoint, stateBucket, stacks }),
    );
    for (const { policy, findings } of this.audits) {
      this.deviations.push(
        ...findings.map((finding) => `audit ${policy.requirement} (${policy.title}): ${finding}`),
      );
    }
  }

  private async destroy(account: EmulatedAccount, all: readonly StackEntry[]): Promise<void> {
    const { progress, workFolder } = this.props;
    const stacks = all.filter(({ name }) => this.applied.has(name));
    await schedule(reversed(stacks), atOnce, async (stack) => {
      const terraform = this.terraform(stack);
      if (!this.reports.has(stack.name)) await terraform.init();
      [, this.report(stack).destroy] = await progress.step(`${stack.name} destroyed`, (detail) =>
        terraform.destroy(detail),
      );
      const left = await terraform.resources();
      this.deviations.push(...left.map((address) => `${stack.name}: ${address} is still in the state`));
    });
    workFolder.kept = undefined;
    const left = added(this.baseline, await account.inventory());
    progress.say(
      left.length === 0 ? "nothing left in the account" : `${left.length} things left in the account`,
    );
    this.deviations.push(...left.map((name) => `left after the destroy: ${name}`));
  }

  private keepAccount({ endpoint, pid }: EmulatedAccount): void {
    this.props.workFolder.kept = { endpoint, pid, baseline: this.baseline, applied: [...this.applied] };
  }

  private terraform(stack: StackEntry): Terraform {
    if (!this.account) throw new Error("There is no account yet.");
    return new Terraform(
      { tools: this.props.tools, endpoint: this.account.endpoint, workFolder: this.props.workFolder.path },
      stack,
    );
  }

  private report({ name }: StackEntry): StackReport {
    const report = this.reports.get(name) ?? { stack: name };
    this.reports.set(name, report);
    return report;
  }
}

function independent(stacks: readonly StackEntry[]): StackEntry[] {
  return stacks.map((stack) => ({ ...stack, dependencies: [] }));
}
