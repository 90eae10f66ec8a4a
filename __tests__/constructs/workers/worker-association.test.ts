import { extraVariables } from "../../../constructs/workers/worker-association";

/** Allowed pattern of ExtraVariables in AWS-ApplyAnsiblePlaybooks. */
const allowed = /^$|^\w+=(([^\s|:();&]+)|('[^|:();&]+'))(\s+\w+=(([^\s|:();&]+)|('[^|:();&]+')))*$/;

it("L3: writes variables as the document takes them", () => {
  expect(extraVariables({ worker_kind: "chat", worker_zone: "b" })).toBe("worker_kind=chat worker_zone=b");
  expect(extraVariables({ worker_kind: "chat", worker_zone: "b" })).toMatch(allowed);
  expect(extraVariables({})).toMatch(allowed);
});

it.each(["https://x", "{{ssm:x}}", "a|b", "(a)", "a;b", "a&b", "two words", ""])(
  "L3: refuses %j and says what to do",
  (value) => {
    expect(`key=${value}`).not.toMatch(allowed);
    expect(() => extraVariables({ key: value })).toThrow("SSM parameter");
  },
);
