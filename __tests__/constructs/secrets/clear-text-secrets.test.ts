import { clearTextSecrets } from "../../../rehearsal/audit/synthesized/clear-text-secrets";

describe("the search for secrets in clear", () => {
  it("G4: finds a literal, also beside a reference, and lets references pass", () => {
    const stack = {
      resource: {
        aws_db_instance: { db: { password: "hunter2", name: "lks" } },
        aws_amplify_branch: {
          main: {
            environment_variables: {
              AUTH_SECRET: "prefix-${var.secret}",
              DB_PASSWORD: "${aws_ssm_parameter.p.value}",
            },
          },
        },
      },
    };
    expect(clearTextSecrets(JSON.stringify(stack))).toEqual([
      "resource.aws_db_instance.db.password",
      "resource.aws_amplify_branch.main.environment_variables.AUTH_SECRET",
    ]);
  });
});
