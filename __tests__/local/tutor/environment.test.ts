import { describe, expect, it } from "@jest/globals";
import { readTutorEnvironment } from "../../../local/src/tutor/environment";

describe("the tutor's environment", () => {
  it("reads ports and pace, with 60 words a second where no pace is given", () => {
    expect(readTutorEnvironment({ TUTOR_PORTS: "3010, 3011" })).toEqual({
      ports: [3010, 3011],
      tokensPerSecond: 60,
    });
    expect(
      readTutorEnvironment({ TUTOR_PORTS: "3010", TUTOR_TOKENS_PER_SECOND: "5.5" }).tokensPerSecond,
    ).toBe(5.5);
  });

  it.each([
    [{}, 'TUTOR_PORTS="" is not a list of ports. Fix: use numbers from 1 to 65535, such as 3010,3011.'],
    [{ TUTOR_PORTS: "3010,x" }, 'TUTOR_PORTS="3010,x" is not a list of ports.'],
    [{ TUTOR_PORTS: "70000" }, 'TUTOR_PORTS="70000" is not a list of ports.'],
    [{ TUTOR_PORTS: "1", TUTOR_TOKENS_PER_SECOND: "fast" }, 'TUTOR_TOKENS_PER_SECOND="fast" is not a speed.'],
    [{ TUTOR_PORTS: "1", TUTOR_TOKENS_PER_SECOND: "0" }, "Fix: use a number above 0, or unset it for 60."],
  ])("refuses %j with one clear line", (variables, message) => {
    expect(() => readTutorEnvironment(variables)).toThrow(message);
  });
});
