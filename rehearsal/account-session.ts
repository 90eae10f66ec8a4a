import { join } from "node:path";
import type { Settings } from "../config/presets";
import type { Arguments } from "./arguments";
import { killChildren } from "./child";
import { added, EmulatedAccount, type Inventory } from "./emulated-account";
import type { Progress } from "./progress";
import type { Tools } from "./tools";
import type { WorkFolder } from "./work-folder";

export interface AccountSessionProps {
  readonly arguments: Arguments;
  readonly settings: Settings;
  readonly tools: Tools;
  readonly workFolder: WorkFolder;
  readonly progress: Progress;
}

/** The emulated account of a run: a new one, or the one that an earlier run kept. */
export class AccountSession {
  private constructor(
    private readonly workFolder: WorkFolder,
    readonly account: EmulatedAccount,
    private baseline: Inventory | undefined,
    /** Stacks that may have something in the account. */
    private readonly applied: Set<string>,
  ) {}

  static async open(props: AccountSessionProps): Promise<AccountSession> {
    const { workFolder, arguments: given, progress } = props;
    const { kept } = workFolder;
    const found = kept && (await EmulatedAccount.find(kept.endpoint, kept.pid));
    if (found && !given.fromScratch) {
      progress.say(`using the account kept at ${found.endpoint}`);
      return new AccountSession(workFolder, found, kept.baseline, new Set(kept.applied));
    }
    found?.end();
    workFolder.kept = undefined;
    workFolder.clean();
    const [account] = await progress.step("account emulated", () => start(props));
    const session = new AccountSession(workFolder, account, undefined, new Set());
    // At once: a run that is killed, too, leaves an account that the next one knows.
    if (given.keep) session.keep();
    return session;
  }

  /** Remembers what is there before the first stack; the rest must be gone after a destroy. */
  async rememberBaseline(): Promise<void> {
    this.baseline ??= await this.account.inventory();
  }

  async leftBehind(): Promise<string[]> {
    return added(this.baseline ?? {}, await this.account.inventory());
  }

  markApplied(stack: string): void {
    this.applied.add(stack);
    if (this.workFolder.kept) this.keep();
  }

  wasApplied(stack: string): boolean {
    return this.applied.has(stack);
  }

  /** Lets the account outlive this run. */
  keep(): void {
    const { endpoint, pid } = this.account;
    this.workFolder.kept = { endpoint, pid, baseline: this.baseline, applied: [...this.applied] };
  }

  forget(): void {
    this.workFolder.kept = undefined;
  }

  /** The account's process has ended, though nobody asked it to. */
  async died(): Promise<boolean> {
    return (await EmulatedAccount.find(this.account.endpoint, this.account.pid)) === undefined;
  }

  /** Ends the account unless it is kept. */
  close(): void {
    if (!this.workFolder.kept) this.account.end();
  }
}

function start({
  tools,
  settings,
  workFolder,
  arguments: { keep },
}: AccountSessionProps): Promise<EmulatedAccount> {
  return EmulatedAccount.start({
    python: tools.python,
    roleName: settings.roleName,
    instanceProfileName: settings.instanceProfileName,
    log: join(workFolder.path, "emulator.log"),
    stay: keep,
    // Without the account nothing can be saved; Terraform would try for minutes.
    onDeath: () => void killChildren(),
  });
}
