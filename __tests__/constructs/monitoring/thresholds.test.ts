import { connectionLimit } from "../../../constructs/data/connection-limit";
import { creditAlarm } from "../../../constructs/monitoring/cpu-credits";

describe("CPU credits", () => {
  it("O1: a t2 rings when less is left than it earns in an hour, and a new one does not ring", () => {
    expect(creditAlarm("t2.large", "A worker")).toMatchObject({
      metricName: "CPUCreditBalance",
      comparison: "<",
      // A new t2.large starts with 60.
      threshold: 36,
    });
    expect(creditAlarm("t2.micro", "The NAT")).toMatchObject({
      metricName: "CPUCreditBalance",
      threshold: 6,
    });
  });

  it("O1: a t3, which never slows down, rings when it costs extra", () => {
    expect(creditAlarm("t3a.large", "A worker")).toMatchObject({
      metricName: "CPUSurplusCreditsCharged",
      comparison: ">",
      threshold: 0,
    });
  });

  it("G7: an instance without credits gets no alarm", () => {
    expect(creditAlarm("m5.large", "A worker")).toBeUndefined();
  });
});

describe("connections", () => {
  it.each([
    ["db.t3.micro", 112],
    ["db.t4g.small", 225],
    ["db.m6g.large", 901],
    ["db.r6g.large", 1802],
    ["db.m6g.2xlarge", 3604],
    ["db.r6g.8xlarge", 5000],
  ])("O1: RDS allows %s about %i", (instanceClass, connections) => {
    expect(connectionLimit(instanceClass)).toBe(connections);
  });
});
