import { about, type Policy } from "../policy";

export const privateBuckets: Policy = {
  requirement: "G4",
  title: "every bucket blocks all ways to be public",
  stacks: ["compute"],
  check: ({ buckets }) =>
    buckets
      .filter(({ blocked }) => blocked !== 4)
      .map((bucket) => about(bucket, `blocks ${bucket.blocked} of 4 ways to be public`)),
};
