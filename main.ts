import { relative } from "node:path";
import { App, type AppConfig } from "cdktf";
import { environment } from "./config/environment";
import { loadSettings, SettingsError } from "./config/load";
import type { Settings } from "./config/presets";
import { writeHcl } from "./scripts/hcl/write-hcl";
import { ApiStack } from "./stacks/api-stack";
import { ComputeStack } from "./stacks/compute-stack";
import { DataStack } from "./stacks/data-stack";
import { NetworkStack } from "./stacks/network-stack";
import { PeeringStack } from "./stacks/peering-stack";
import { StorageStack } from "./stacks/storage-stack";
import { WebStack } from "./stacks/web-stack";

/** The whole infrastructure: eight stacks, wired through their typed outputs, in the order of deployment. */
export function buildApp(settings: Settings, options?: AppConfig): App {
  const app = new App(options);
  const east = new NetworkStack(app, "network-east", { settings, zone: "a" });
  const west = new NetworkStack(app, "network-west", { settings, zone: "b" });
  const zones = { east: east.outputs, west: west.outputs };
  const peering = new PeeringStack(app, "peering", { settings, ...zones });
  const storage = new StorageStack(app, "storage", { settings, ...zones });
  const compute = new ComputeStack(app, "compute", { settings, ...zones, storage: storage.outputs });
  // Not in any output, but nothing of zone B works without it: EFS and the way to its load balancer.
  compute.addDependency(peering);
  const data = new DataStack(app, "data", { settings, east: east.outputs });
  const api = new ApiStack(app, "api", {
    settings,
    ...zones,
    storage: storage.outputs,
    compute: compute.outputs,
    data: data.outputs,
  });
  new WebStack(app, "web", { settings, api: api.outputs });
  return app;
}

if (require.main === module) {
  try {
    const app = buildApp(loadSettings(environment.settingsFile));
    app.synth();
    const stacks = Object.keys(app.manifest.stacks);
    console.log(`${stacks.length} stacks written to ${relative("", app.outdir)}.`);
    if (process.argv.includes("--hcl")) {
      console.log(`The same in HCL, to be read: ${relative("", writeHcl(app.outdir, stacks))}.`);
    }
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
