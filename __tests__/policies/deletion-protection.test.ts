import { SynthesizedApp } from "../support/synthesized-app";

/** What cannot be made again, or takes the service down: by type, the attributes that keep it. */
const protections: Readonly<Record<string, Record<string, unknown>>> = {
  aws_db_instance: { deletion_protection: true, lifecycle: { prevent_destroy: true } },
  aws_efs_file_system: { lifecycle: { prevent_destroy: true } },
  aws_cognito_user_pool: { deletion_protection: "ACTIVE", lifecycle: { prevent_destroy: true } },
  aws_lb: { enable_deletion_protection: true },
};

function found(app: SynthesizedApp): Record<string, Record<string, unknown>[]> {
  const all = app.stackNames.flatMap((name) => app.stack(name).allResources);
  app.dispose();
  return Object.fromEntries(
    Object.entries(protections).map(([type, expected]) => [
      type,
      all
        .filter(({ terraformType }) => terraformType === type)
        .map((resource) =>
          Object.fromEntries(Object.keys(expected).map((attribute) => [attribute, resource[attribute]])),
        ),
    ]),
  );
}

it("O2: production refuses to delete conversations, models, users and load balancers", () => {
  expect(found(new SynthesizedApp({ preset: "production" }))).toEqual({
    aws_db_instance: [protections.aws_db_instance],
    aws_efs_file_system: [protections.aws_efs_file_system],
    aws_cognito_user_pool: [protections.aws_cognito_user_pool],
    aws_lb: Array.from({ length: 4 }, () => protections.aws_lb),
  });
});

it.each([
  ["a lab", {}],
  [
    "production, once the setting says so,",
    { preset: "production", operations: { deletionProtection: false } },
  ],
] as const)("O2: %s can be destroyed by Terraform", (_where, settings) => {
  const open = { lifecycle: { prevent_destroy: false } };
  const resources = found(new SynthesizedApp(settings));
  expect(resources.aws_db_instance).toEqual([{ ...open, deletion_protection: false }]);
  expect(resources.aws_efs_file_system).toEqual([open]);
  expect(resources.aws_cognito_user_pool).toEqual([{ ...open, deletion_protection: "INACTIVE" }]);
  expect(resources.aws_lb).toEqual(Array.from({ length: 4 }, () => ({ enable_deletion_protection: false })));
});
