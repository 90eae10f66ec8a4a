import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EmulatedAccount } from "../../rehearsal/emulated-account";
import { MissingToolError } from "../../rehearsal/rehearsal-error";
import { findTools, type Tools } from "../../rehearsal/tools";

/**
 * Terraform, a provider mirror and moto; undefined, after a loud line, where one is missing, so that the tests that need
 * them are skipped. In CI a missing one is an error.
 */
export function toolsIfFound(): Tools | undefined {
  try {
    return findTools();
  } catch (error) {
    if (process.env.CI || !(error instanceof MissingToolError)) throw error;
    console.warn(`SKIPPED. ${error.message}`);
    return undefined;
  }
}

/** An emulated account with a folder of its own, both gone after `end`. */
export class TestAccount {
  private constructor(
    readonly account: EmulatedAccount,
    readonly folder: string,
  ) {}

  static async start({ python }: Tools): Promise<TestAccount> {
    const folder = mkdtempSync(join(tmpdir(), "lks-rehearsal-"));
    const account = await EmulatedAccount.start({
      python,
      roleName: "LabRole",
      instanceProfileName: "LabInstanceProfile",
      log: join(folder, "emulator.log"),
      stay: false,
    });
    return new TestAccount(account, folder);
  }

  get endpoint(): string {
    return this.account.endpoint;
  }

  end(): void {
    this.account.end();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
