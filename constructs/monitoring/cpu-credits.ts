import type { AlarmProps } from "./watch";

/** CPU credits that a t2 earns in an hour; a new one starts with 30 for each of its processors. */
const earnedInAnHour: Readonly<Record<string, number>> = {
  nano: 3,
  micro: 6,
  small: 12,
  medium: 24,
  large: 36,
  xlarge: 54,
};

type CreditAlarm = Pick<AlarmProps, "comparison" | "threshold" | "meaning"> & {
  readonly metricName: string;
  readonly statistic: string;
};

/**
 * How credits run out, by kind of instance: a t2 slows down to a fraction of its processors, a t3 costs extra
 * ("unlimited" is its default), the others have no credits.
 */
export function creditAlarm(instanceType: string, whose: string): CreditAlarm | undefined {
  const [family = "", size = ""] = instanceType.split(".");
  if (family === "t2") {
    return {
      metricName: "CPUCreditBalance",
      statistic: "Minimum",
      comparison: "<",
      threshold: earnedInAnHour[size] ?? 0,
      meaning: `${whose} has less CPU credit left than it earns in an hour; without credit it slows down to a fraction of its processors.`,
    };
  }
  if (family.startsWith("t3")) {
    return {
      metricName: "CPUSurplusCreditsCharged",
      statistic: "Maximum",
      comparison: ">",
      threshold: 0,
      meaning: `${whose} has used up its CPU credit and is charged for more.`,
    };
  }
  return undefined;
}
