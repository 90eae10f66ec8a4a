import type { ParsedSettings } from "./schema";

/** Defaults that differ between a restricted student account and a production account. */
const presets = {
  lab: {
    database: {
      instanceClass: "db.t3.micro",
      storageType: "gp2",
      multiAz: false,
      backupRetention: 1,
    },
    api: { accessLogs: false, detailedMetrics: false },
    operations: { logRetention: 7, deletionProtection: false },
  },
  production: {
    database: {
      instanceClass: "db.t4g.small",
      storageType: "gp3",
      multiAz: true,
      backupRetention: 14,
    },
    api: { accessLogs: true, detailedMetrics: true },
    operations: { logRetention: 90, deletionProtection: true },
  },
} as const;

/** Fills in what the settings file left to its preset. */
export function applyPreset(parsed: ParsedSettings) {
  const preset = presets[parsed.preset];
  return {
    ...parsed,
    database: { ...preset.database, ...defined(parsed.database) },
    api: { ...preset.api, ...defined(parsed.api) },
    operations: { ...preset.operations, ...defined(parsed.operations) },
  };
}

/** Complete settings, every default filled in. */
export type Settings = ReturnType<typeof applyPreset>;

type Defined<T> = { [K in keyof T]-?: Exclude<T[K], undefined> };

function defined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as Defined<T>;
}
