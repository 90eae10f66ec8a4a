import { join } from "node:path";
import { type ChildResult, runChild } from "./child";
import { accountEnvironment, childEnvironment } from "./environment";
import type { StackEntry } from "./manifest";
import { RehearsalError } from "./rehearsal-error";
import type { Tools } from "./tools";

export interface TerraformProps {
  readonly tools: Tools;
  readonly endpoint: string;
  /** Folder for provider links and logs. */
  readonly workFolder: string;
}

/** Terraform as a person would run it in a stack's folder: same configuration, same backend, same locks. */
export class Terraform {
  constructor(
    private readonly props: TerraformProps,
    readonly stack: StackEntry,
  ) {}

  async init(): Promise<void> {
    const mirror = this.props.tools.providerMirror;
    await this.mustRun("init", ["init", "-reconfigure", `-plugin-dir=${mirror}`]);
  }

  async apply(onLine?: (line: string) => void): Promise<void> {
    await this.mustRun("apply", ["apply", "-auto-approve"], onLine);
  }

  /** @returns what would change, in Terraform's words; undefined where nothing would */
  async plan(): Promise<string | undefined> {
    const { code, output } = await this.run("plan", ["plan", "-detailed-exitcode"]);
    if (code === 0) return undefined;
    if (code === 2) return output;
    throw this.failure("plan", output);
  }

  async destroy(onLine?: (line: string) => void): Promise<void> {
    await this.mustRun("destroy", ["destroy", "-auto-approve"], onLine);
  }

  async unlock(id: string): Promise<void> {
    await this.mustRun("unlock", ["force-unlock", "-force", id]);
  }

  /** Addresses of the resources in the state, data sources left out. */
  async resources(): Promise<string[]> {
    const { output } = await this.mustRun("state", ["state", "list"]);
    return output.split("\n").filter((line) => /^[\w-]+\./.test(line) && !line.startsWith("data."));
  }

  private async mustRun(
    phase: string,
    given: readonly string[],
    onLine?: (line: string) => void,
  ): Promise<ChildResult> {
    const result = await this.run(phase, given, onLine);
    if (result.code !== 0) throw this.failure(phase, result.output);
    return result;
  }

  private run(
    phase: string,
    given: readonly string[],
    onLine?: (line: string) => void,
  ): Promise<ChildResult> {
    const { tools, endpoint, workFolder } = this.props;
    const [command = "", ...options] = given;
    return runChild({
      program: tools.terraform,
      arguments: [command, ...(acceptsColor(command) ? ["-no-color"] : []), ...options],
      cwd: this.stack.folder,
      environment: childEnvironment({
        ...accountEnvironment(endpoint),
        TF_DATA_DIR: join(workFolder, "terraform", this.stack.name),
      }),
      log: join(workFolder, "logs", `${this.stack.name}.${phase}.log`),
      onLine,
    });
  }

  private failure(phase: string, output: string): RehearsalError {
    const lock = /Lock Info:\s+ID:\s+(\S+)[\s\S]*?Who:\s+(\S+)[\s\S]*?Created:\s+(\S+ \S+)/.exec(output);
    if (lock) return new StateLockedError(this.stack.name, lock[1] ?? "", lock[2] ?? "", lock[3] ?? "");
    return new RehearsalError(`${this.stack.name}: terraform ${phase} failed.\n${errorsOf(output)}`);
  }
}

/** Another run holds the state, or was killed while it did. */
export class StateLockedError extends RehearsalError {
  override readonly name = "StateLockedError";

  constructor(
    stack: string,
    readonly id: string,
    who: string,
    since: string,
  ) {
    super(
      `${stack}: the state is locked by ${who} since ${since} (lock ${id}). If that run is still alive, wait for it. ` +
        `If it was killed: \`npm run rehearse -- --unlock\` here, \`terraform force-unlock ${id}\` in the stack's folder for a real account.`,
    );
  }
}

function acceptsColor(command: string): boolean {
  return !["state", "force-unlock"].includes(command);
}

/** Terraform's error blocks, without the frame; all of the end of the output where there is none. */
function errorsOf(output: string): string {
  const start = output.search(/^(╷\n)?(│ )?Error:/m);
  return (start < 0 ? output.slice(-3000) : output.slice(start)).replaceAll(/^[╷│╵] ?/gm, "").trim();
}
