import { extraVariables } from "../../../constructs/workers/worker-association";
import { SynthesizedApp } from "../../support/synthesized-app";

/** What AWS-ApplyAnsiblePlaybooks allows for each parameter, as `aws ssm get-document` shows it. */
const allowed: Readonly<Record<string, RegExp>> = {
  SourceType: /^(GitHub|S3)$/,
  InstallDependencies: /^(True|False)$/,
  PlaybookFile: /[(a-z_A-Z0-9\-)/]+(.yml|.yaml)$/,
  ExtraVariables: /^$|^\w+=[^\s|:();&]+(\s\w+=[^\s|:();&]+)*$/,
  Check: /^(True|False)$/,
  Verbose: /^-v{1,4}$/,
  TimeoutSeconds: /^\d+$/,
};

it("L3: the associations of both zones give the document what it allows", () => {
  const app = new SynthesizedApp();
  try {
    const all = app.stack("compute").resources("aws_ssm_association");
    expect(all).toHaveLength(6);
    for (const { parameters } of all) {
      const { SourceInfo, ...others } = parameters as Record<string, string>;
      expect(Object.keys(others).sort()).toEqual(Object.keys(allowed).sort());
      for (const [name, pattern] of Object.entries(allowed)) expect(others[name]).toMatch(pattern);
      expect(Object.keys(JSON.parse(SourceInfo ?? "") as object)).toEqual(["path"]);
    }
  } finally {
    app.dispose();
  }
});

it("L3: writes variables as the document takes them", () => {
  const { ExtraVariables = /^/ } = allowed;
  expect(extraVariables({ worker_kind: "chat", worker_zone: "b" })).toBe("worker_kind=chat worker_zone=b");
  expect(extraVariables({ worker_kind: "chat", worker_zone: "b" })).toMatch(ExtraVariables);
  expect(extraVariables({})).toMatch(ExtraVariables);
});

it.each(["https://x", "{{ssm:x}}", "a|b", "(a)", "a;b", "a&b", "two words", ""])(
  "L3: refuses %j and says what to do",
  (value) => {
    const { ExtraVariables = /^/ } = allowed;
    expect(`key=${value}`).not.toMatch(ExtraVariables);
    expect(() => extraVariables({ key: value })).toThrow("SSM parameter");
  },
);
