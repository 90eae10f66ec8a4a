import { DescribeAvailabilityZonesCommand } from "@aws-sdk/client-ec2";
import type { Settings } from "../../config/presets";
import { isRefusal } from "./aws-clients";
import { type Check, failed, type Outcome, passed, type PreflightContext } from "./check";

/** That a zone's region answers, and has the availability zones of the settings. */
export function regionAccess(zone: keyof Settings["zones"]): Check {
  return {
    title: `Region of zone ${zone}`,
    async run({ settings, aws, stacks }: PreflightContext): Promise<Outcome | undefined> {
      const { region, availabilityZones } = settings.zones[zone];
      if (zone === "b" && !stacks.some((stack) => ["network-west", "peering", "compute"].includes(stack))) {
        return undefined;
      }
      try {
        const { AvailabilityZones = [] } = await aws.ec2(region).send(new DescribeAvailabilityZonesCommand());
        const names = AvailabilityZones.filter(({ State }) => State === "available").map(
          ({ ZoneName }) => ZoneName,
        );
        const absent = availabilityZones
          .map((letter) => `${region}${letter}`)
          .filter((name) => !names.includes(name));
        return absent.length === 0
          ? passed(`${region}, ${availabilityZones.join(" and ")}`)
          : failed(
              `this account has no ${absent.join(", ")}, only ${names.join(", ")}`,
              `set zones.${zone}.availabilityZones to two of those letters`,
            );
      } catch (error) {
        if (!isRefusal(error)) throw error;
        return failed(
          `this account may not use ${region}`,
          "ask whoever runs the account; the product needs us-east-1 and us-west-2",
        );
      }
    },
  };
}
