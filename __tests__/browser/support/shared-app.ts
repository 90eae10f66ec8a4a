import { AppAddresses } from "../../support/app";

/** Environment variable through which the set-up of the run tells test files where the product answers. */
export const sharedPortsVariable = "SHARED_APP_PORTS";

/**
 * The one product that all files of a run share: a start costs seconds, and the first one builds the client. Each
 * file works with learners of its own; one that stops the product starts its own instead. Call it in beforeAll.
 */
export function sharedApp(): AppAddresses {
  const ports = process.env[sharedPortsVariable];
  if (ports === undefined) throw new Error("The product is not running. Fix: use npm run test:browser.");
  return new AppAddresses(JSON.parse(ports) as AppAddresses["ports"]);
}
