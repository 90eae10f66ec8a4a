import { SynthesizedApp } from "../support/synthesized-app";

/* What AWS refuses, and neither Terraform's validation nor the emulated account knows. */

const app = new SynthesizedApp();
const resources = app.stackNames.flatMap((name) => app.stack(name).allResources);
afterAll(() => {
  app.dispose();
});

/** Ids and descriptions of the resources of these types. */
const described = (type: RegExp) =>
  resources
    .filter(({ terraformType }) => type.test(terraformType))
    .map(
      ({ terraformId, description }) =>
        `${terraformId}: ${typeof description === "string" ? description : ""}`,
    );

it("SG1: descriptions of security groups and of their rules have the characters that EC2 takes", () => {
  const groups = described(/^aws_(?:vpc_)?security_group/);
  expect(groups.length).toBeGreaterThan(30);
  expect(groups.filter((text) => !/^\S+: [\w .\-:/()#,@[\]+=&;{}!$*]{1,255}$/.test(text))).toEqual([]);
});

it("G3: descriptions of functions have at most 256 characters, as Lambda takes them", () => {
  const functions = described(/^aws_lambda_function$/);
  expect(functions).toHaveLength(2);
  expect(functions.filter((text) => !/^\S+: .{1,256}$/.test(text))).toEqual([]);
});
