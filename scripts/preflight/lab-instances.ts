import type { Settings } from "../../config/presets";
import { isRefusal } from "./aws-clients";
import { type Check, failed, passed, warning } from "./check";
import { runningInstances, wantedInstances } from "./running-instances";

/** Instances that a lab account may run in a region; the twentieth in all regions gets it deactivated. */
const perRegion = 9;

/** Room for our instances within what a lab account tolerates. */
export function labInstances(zone: keyof Settings["zones"]): Check {
  return {
    title: `Room for instances in zone ${zone}`,
    async run({ settings, stacks, aws }) {
      const { region } = settings.zones[zone];
      const wanted = wantedInstances(settings, zone, stacks);
      if (settings.preset !== "lab" || wanted.length === 0) return undefined;
      try {
        const { own, others } = await runningInstances(aws, region);
        const replaced = new Set(wanted.map(({ stack }) => stack));
        const staying = Object.entries(own)
          .filter(([stack]) => !replaced.has(stack))
          .reduce((sum, [, instances]) => sum + instances.length, 0);
        const ours = staying + wanted.reduce((sum, { count }) => sum + count, 0);
        const total = ours + others.length;
        return total <= perRegion
          ? passed(`${region} will run ${total} of the ${perRegion} that a lab account may`)
          : failed(
              `${region} would run ${total} instances, ${ours} of them ours; a lab account may run ${perRegion}, and 20 in all regions deactivate it`,
              `stop ${total - perRegion} of the others: ${others.map(({ InstanceId }) => InstanceId).join(", ")}; or, if this is no lab account, set "preset": "production"`,
            );
      } catch (error) {
        if (!isRefusal(error)) throw error;
        return warning(`this account does not let you list the instances of ${region}`);
      }
    },
  };
}
