import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { DbInstance } from "@cdktf/provider-aws/lib/db-instance";
import { DbParameterGroup } from "@cdktf/provider-aws/lib/db-parameter-group";
import { DbSubnetGroup } from "@cdktf/provider-aws/lib/db-subnet-group";
import { Construct } from "constructs";
import type { Names } from "../../config/names";
import type { Settings } from "../../config/presets";

export interface DatabaseProps {
  readonly names: Names;
  readonly settings: Settings["database"];
  /** Keeps a final snapshot on destroy, and leaves changes that interrupt service to the maintenance window. */
  readonly production: boolean;
  /** Whether AWS and Terraform refuse to delete the instance. */
  readonly deletionProtection: boolean;
  /** Days. */
  readonly logRetention: number;
  /** Private, in two availability zones. */
  readonly subnetIds: readonly string[];
  readonly securityGroupId: string;
  /** Master user: owns the schema and runs the migrations. */
  readonly ownerUser: string;
  readonly ownerPassword: string;
}

/**
 * Parameters of the engine; the rest is RDS's default. Slow statements are not logged (log_min_duration_statement):
 * PostgreSQL would write the bound values beside them, which are learners' texts.
 */
const parameters = {
  "rds.force_ssl": "1",
  log_lock_waits: "1",
} as const;

/** PostgreSQL in the private subnets: encrypted, TLS only, backed up, not public (requirement D1). */
export class Database extends Construct {
  readonly instance: DbInstance;

  constructor(scope: Construct, id: string, props: DatabaseProps) {
    super(scope, id);
    const { names, settings, production } = props;
    const identifier = names.limited("database", "db");

    const subnetGroup = new DbSubnetGroup(this, "subnet-group", {
      name: identifier,
      description: "Private subnets of the conversations database",
      subnetIds: [...props.subnetIds],
      tags: { Name: identifier },
    });
    const parameterGroup = new DbParameterGroup(this, "parameter-group", {
      // The family is part of the name: a major upgrade needs both groups at the same time.
      name: names.resource("db", family(settings.engineVersion)),
      description: "TLS only; waits for locks are logged",
      family: family(settings.engineVersion),
      parameter: Object.entries(parameters).map(([name, value]) => ({
        name,
        value,
        applyMethod: "immediate",
      })),
      tags: { Name: names.resource("db", family(settings.engineVersion)) },
      lifecycle: { createBeforeDestroy: true },
    });
    // RDS would create it without retention; the name is RDS's own.
    const logGroup = new CloudwatchLogGroup(this, "log-group", {
      name: `/aws/rds/instance/${identifier}/postgresql`,
      retentionInDays: props.logRetention,
      tags: { Name: names.resource("db", "postgresql") },
    });

    this.instance = new DbInstance(this, "instance", {
      identifier,
      engine: "postgres",
      engineVersion: settings.engineVersion,
      instanceClass: settings.instanceClass,
      storageType: settings.storageType,
      allocatedStorage: settings.allocatedStorage,
      storageEncrypted: true,
      dbName: settings.name,
      port: settings.port,
      username: props.ownerUser,
      password: props.ownerPassword,
      dbSubnetGroupName: subnetGroup.name,
      parameterGroupName: parameterGroup.name,
      vpcSecurityGroupIds: [props.securityGroupId],
      publiclyAccessible: false,
      multiAz: settings.multiAz,
      caCertIdentifier: "rds-ca-rsa2048-g1",
      // UTC: the small hours in Indonesia.
      backupWindow: "18:00-19:00",
      maintenanceWindow: "sat:19:30-sat:20:30",
      backupRetentionPeriod: settings.backupRetention,
      copyTagsToSnapshot: true,
      deletionProtection: props.deletionProtection,
      skipFinalSnapshot: !production,
      finalSnapshotIdentifier: production ? names.limited("database", "db", "final") : undefined,
      applyImmediately: !production,
      autoMinorVersionUpgrade: true,
      enabledCloudwatchLogsExports: ["postgresql"],
      // Enhanced monitoring needs a role of its own, and accounts that forbid creating one refuse it.
      monitoringInterval: 0,
      tags: { Name: identifier },
      dependsOn: [logGroup],
      // Also where a change would replace the instance, which AWS's own protection sees only half way through.
      lifecycle: { preventDestroy: props.deletionProtection },
    });
  }
}

/** "17.5" is of the family "postgres17". */
function family(engineVersion: string): string {
  return `postgres${engineVersion.split(".", 1).join("")}`;
}
