import { hintFor } from "../../scripts/terraform/hints";

describe("what Terraform says, and what to do", () => {
  it.each([
    [
      "a stack before it is missing",
      "Error: Unable to find remote state\n\nNo stored state was found for the given workspace in the given backend.",
      /Deploy it first; the order is network-east/,
    ],
    [
      "an output is missing",
      'Error: Unsupported attribute\n\nThis object does not have an attribute named\n"cross-stack-output-aws_vpcid".',
      /Deploy it first/,
    ],
    [
      "a lock held by another run",
      "Error: Error acquiring the state lock\n\nLock Info:\n  ID: 1234",
      /Another run holds the state.*force-unlock/,
    ],
    [
      "credentials of an ended lab session",
      "Error: reading EC2 VPC: operation error EC2: api error ExpiredToken: The security token included in the request is expired",
      /Your credentials have run out/,
    ],
    [
      "deletion protection",
      "Error: Instance cannot be destroyed\n\nResource aws_db_instance.x has lifecycle.prevent_destroy set",
      /deletionProtection": false/,
    ],
    [
      "an account without budgets",
      "Error: creating Budget: AccessDeniedException: User is not authorized to perform: budgets:ModifyBudget",
      /monthlyBudget": 0/,
    ],
    [
      "an account where a service has no role of its own yet",
      "Error: creating EFS Mount Target: AccessDenied: not authorized to perform: iam:CreateServiceLinkedRole on resource: arn:aws:iam::123456789012:role/aws-service-role/elasticfilesystem.amazonaws.com/AWSServiceRoleForAmazonElasticFileSystem",
      /create-service-linked-role --aws-service-name/,
    ],
    ["no login to HCP Terraform", "Error: Required token could not be found", /terraform login/],
  ])("O2: %s", (_reason, output, hint) => {
    expect(hintFor(output)).toMatch(hint);
  });

  it("O2: a plan before the error is not taken for its reason, and an unknown reason gets no advice", () => {
    const plan = "  ~ deletion_protection = true -> false\n\nPlan: 0 to add, 1 to change\n";
    expect(hintFor(`${plan}Error: creating EC2 Instance: Unsupported`)).toBeUndefined();
  });
});
