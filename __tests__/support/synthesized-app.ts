import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseSettings } from "../../config/load";
import type { SettingsInput } from "../../config/schema";
import { buildApp } from "../../main";
import { SynthesizedStack } from "./synthesized-stack";

interface Manifest {
  readonly stacks: Record<string, { readonly synthesizedStackPath: string; readonly dependencies: string[] }>;
}

/** All stacks as `npm run synth` writes them. */
export class SynthesizedApp {
  readonly outdir = mkdtempSync(join(tmpdir(), "lks-synth-"));
  readonly stackNames: readonly string[];
  private readonly manifest: Manifest;
  private readonly stacks = new Map<string, SynthesizedStack>();

  constructor(settings: Partial<SettingsInput> = {}) {
    buildApp(parseSettings(settings), { outdir: this.outdir }).synth();
    this.manifest = JSON.parse(readFileSync(join(this.outdir, "manifest.json"), "utf8")) as Manifest;
    this.stackNames = Object.keys(this.manifest.stacks);
    for (const [name, { synthesizedStackPath }] of Object.entries(this.manifest.stacks)) {
      const json = readFileSync(join(this.outdir, synthesizedStackPath), "utf8");
      this.stacks.set(name, new SynthesizedStack(json));
    }
  }

  stack(name: string): SynthesizedStack {
    const stack = this.stacks.get(name);
    if (!stack) throw new Error(`No stack "${name}", only ${this.stackNames.join(", ")}`);
    return stack;
  }

  /** Names of the stacks that must be deployed before this one. */
  dependencies(name: string): readonly string[] {
    return this.manifest.stacks[name]?.dependencies ?? [];
  }

  /** Removes what was written. */
  dispose(): void {
    rmSync(this.outdir, { recursive: true, force: true });
  }
}
