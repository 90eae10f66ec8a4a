import { DataAwsCallerIdentity } from "@cdktf/provider-aws/lib/data-aws-caller-identity";
import { Construct } from "constructs";

export interface ExistingRoleProps {
  /** Name of a role with the path "/". */
  readonly roleName: string;
}

/**
 * The existing role that everything runs as (requirement G2). Its ARN is put together from the account's id:
 * looking the role up would need iam:GetRole, which restricted accounts may refuse; asking for one's own
 * account needs no permission at all.
 */
export class ExistingRole extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { roleName }: ExistingRoleProps) {
    super(scope, id);
    const identity = new DataAwsCallerIdentity(this, "caller");
    this.arn = `arn:aws:iam::${identity.accountId}:role/${roleName}`;
  }
}
