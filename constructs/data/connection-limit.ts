/** GB of memory of the sizes that the t and m families share. */
const memory: Readonly<Record<string, number>> = {
  micro: 1,
  small: 2,
  medium: 4,
  large: 8,
  xlarge: 16,
};

/** Memory of other families, compared with the same size of the t and m families. */
const familyFactors: Readonly<Record<string, number>> = { r: 2, x: 4, c: 0.5 };

/**
 * RDS's default of max_connections: LEAST({DBInstanceClassMemory/9531392}, 5000). DBInstanceClassMemory is a little
 * less than the memory, so that the true limit lies up to a third lower for the smallest classes.
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html#RDS_Limits.MaxConnections
 * @param instanceClass such as "db.t3.micro"; the memory of an unknown size counts as 1 GB
 */
export function connectionLimit(instanceClass: string): number {
  const [, family = "", size = ""] = instanceClass.split(".");
  const multiple = /^(\d+)xlarge$/.exec(size)?.[1];
  const gigabytes = multiple === undefined ? (memory[size] ?? 1) : Number(multiple) * 16;
  const bytes = gigabytes * (familyFactors[family.charAt(0)] ?? 1) * 1024 ** 3;
  return Math.min(5000, Math.floor(bytes / 9_531_392));
}
