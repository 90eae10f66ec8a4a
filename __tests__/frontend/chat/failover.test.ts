/** @jest-environment node */
import { ApiError } from "@/api/api-error";
import type { Region } from "@/api/llm";
import { withFailover } from "@/chat/failover";

function run(failures: Partial<Record<Region, ApiError>>, down: readonly Region[] = []) {
  const tried: Region[] = [];
  const failed: Region[] = [];
  const answered: Region[] = [];
  const options = {
    chosen: "us-east-1" as const,
    isDown: (region: Region) => down.includes(region),
    onFailure: (region: Region) => failed.push(region),
    onSuccess: (region: Region) => answered.push(region),
  };
  const result = withFailover(options, (region) => {
    tried.push(region);
    const failure = failures[region];
    return failure ? Promise.reject(failure) : Promise.resolve(region);
  });
  return { result, tried, failed, answered };
}

describe("withFailover", () => {
  it("C4: stays in the chosen region while it answers", async () => {
    const { result, tried } = run({});
    expect(await result).toBe("us-east-1");
    expect(tried).toEqual(["us-east-1"]);
  });

  it("C4: goes to the other region when the chosen one is down", async () => {
    const { result, failed, answered } = run({ "us-east-1": new ApiError("unavailable") });
    expect(await result).toBe("us-west-2");
    expect(failed).toEqual(["us-east-1"]);
    expect(answered).toEqual(["us-west-2"]);
  });

  it("C4: asks the other region first while the chosen one is known to be down, and returns when it is up", async () => {
    const { result, tried } = run({}, ["us-east-1"]);
    expect(await result).toBe("us-west-2");
    expect(tried).toEqual(["us-west-2"]);
    expect(await run({}, []).result).toBe("us-east-1");
  });

  it("C4: asks the chosen region first where both are known to be down", async () => {
    expect(await run({}, ["us-east-1", "us-west-2"]).result).toBe("us-east-1");
  });

  it("C4: tells why the chosen region failed where both do, and that both did", async () => {
    const { result, failed } = run({
      "us-east-1": new ApiError("rate_limited"),
      "us-west-2": new ApiError("unavailable"),
    });
    await expect(result).rejects.toMatchObject({ code: "rate_limited" });
    expect(failed).toEqual(["us-east-1", "us-west-2"]);
  });

  it.each(["aborted", "unauthorized", "invalid_request", "offline"] as const)(
    "does not try the other region after %s",
    async (code) => {
      const { result, tried } = run({ "us-east-1": new ApiError(code) });
      await expect(result).rejects.toMatchObject({ code });
      expect(tried).toEqual(["us-east-1"]);
    },
  );
});
