import type { DbInstance } from "@cdktf/provider-aws/lib/db-instance";
import { LambdaInvocation } from "@cdktf/provider-aws/lib/lambda-invocation";
import { Construct } from "constructs";
import type { Names } from "../../config/names";
import { NodeFunction } from "../functions/node-function";
import type { GeneratedSecret } from "../secrets/generated-secret";

export interface MigrationProps {
  readonly names: Names;
  readonly roleArn: string;
  readonly subnetIds: readonly string[];
  readonly securityGroupId: string;
  /** Days. */
  readonly logRetention: number;
  readonly database: DbInstance;
  readonly databaseName: string;
  readonly databasePort: number;
  readonly ownerUser: string;
  readonly ownerPassword: GeneratedSecret;
  readonly serviceUser: string;
  readonly servicePassword: GeneratedSecret;
}

/**
 * Brings the schema and the service's role up to date on deploy. It runs again when its code or its SQL files
 * change, when the database is another one, or when the service's password was rotated.
 */
export class Migration extends Construct {
  constructor(scope: Construct, id: string, props: MigrationProps) {
    super(scope, id);
    const { names, database } = props;
    const migrate = new NodeFunction(this, "function", {
      functionName: names.limited("function", "migrate"),
      description: "Applies the numbered SQL migrations to the conversations database",
      bundle: "migrate",
      roleArn: props.roleArn,
      subnetIds: props.subnetIds,
      securityGroupIds: [props.securityGroupId],
      // An index build on a full table takes its time.
      timeout: 300,
      logRetention: props.logRetention,
      environment: {
        DB_HOST: database.address,
        DB_PORT: String(props.databasePort),
        DB_NAME: props.databaseName,
        DB_USER: props.ownerUser,
        DB_PASSWORD: props.ownerPassword.value,
        DB_SERVICE_USER: props.serviceUser,
        DB_SERVICE_PASSWORD: props.servicePassword.value,
      },
    });
    new LambdaInvocation(this, "invocation", {
      functionName: migrate.function.functionName,
      input: "{}",
      triggers: {
        code: migrate.codeHash,
        database: database.resourceId,
        servicePassword: props.servicePassword.version,
      },
    });
  }
}
