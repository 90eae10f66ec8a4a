import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { SynthesizedApp } from "../../support/synthesized-app";

/** What State Manager runs on a worker. */
export interface Playbook {
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** Parameter of the association. */
  readonly extraVariables: string;
  /** Variables that only a trial sets: where things are here, and less patience. */
  readonly trial: Readonly<Record<string, unknown>>;
}

/** The very zip file and parameters that the compute stack deploys. */
export function synthesizedPlaybook(downloads: string): Playbook {
  const app = new SynthesizedApp();
  try {
    const stack = app.stack("compute");
    const [object] = stack.resources("aws_s3_object");
    const [association] = stack.resources("aws_ssm_association");
    const { ExtraVariables } = association?.parameters as { ExtraVariables: string };
    return {
      files: unzipSync(readFileSync(join(app.outdir, "stacks", "compute", String(object?.source)))),
      extraVariables: ExtraVariables,
      trial: {
        instance_ssm_endpoint: "http://127.0.0.1:8001",
        model_share_patience: 3,
        models_interval: 1,
        models_deadline: 60,
        cloudwatch_agent_url: "http://127.0.0.1:8000/agent.deb",
        cloudwatch_agent_sha256: sha256(join(downloads, "agent.deb")),
        ...ollamaVersion(downloads, "1.0.0"),
      },
    };
  } finally {
    app.dispose();
  }
}

/** Variables that ask for one version of the Ollama stand-in. */
export function ollamaVersion(downloads: string, version: "1.0.0" | "2.0.0"): Record<string, string> {
  const archive = `ollama-${version}.tar.zst`;
  return {
    ollama_version: version,
    ollama_sha256: sha256(join(downloads, archive)),
    ollama_url: `http://127.0.0.1:8000/${archive}`,
  };
}

function sha256(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

/** What a run of ansible-playbook came to. */
export interface Recap {
  readonly output: string;
  readonly changed: number;
  readonly failed: number;
}

/** @throws Error where there was no run to speak of */
export function readRecap(output: string): Recap {
  const recap = /localhost\s+: ok=\d+\s+changed=(\d+)\s+unreachable=0\s+failed=(\d+)/.exec(output);
  if (!recap) throw new Error(`No recap in:\n${output}`);
  return { output, changed: Number(recap[1]), failed: Number(recap[2]) };
}
