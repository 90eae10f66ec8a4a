import { isOurs, StateBucketError } from "../state-bucket";
import { type Check, failed, passed } from "./check";

export const ownStateBucket: Check = {
  title: "State bucket",
  async run({ settings: { backend }, aws, account }) {
    if (backend.kind !== "s3") return undefined;
    const { bucket, region } = backend;
    try {
      return (await isOurs(aws.s3(region), { bucket, account }))
        ? passed(bucket)
        : failed(`there is no bucket ${bucket}`, "npm run bootstrap");
    } catch (error) {
      if (!(error instanceof StateBucketError)) throw error;
      const [problem = "", fix = ""] = error.message.split(" Fix: ");
      return failed(problem, fix);
    }
  },
};
