import type { Construct } from "constructs";
import { Database } from "../constructs/data/database";
import { DatabaseWatch } from "../constructs/data/database-watch";
import { Migration } from "../constructs/data/migration";
import { ExistingRole } from "../constructs/iam/existing-role";
import { GeneratedSecret } from "../constructs/secrets/generated-secret";
import { LksStack, type LksStackProps } from "./lks-stack";
import type { DataOutputs, ZoneOutputs } from "./outputs";

/** Runs the migrations and owns the schema. */
const ownerUser = "lks_owner";
/** Reads and writes conversations, nothing else. */
const serviceUser = "lks_service";

export interface DataStackProps extends LksStackProps {
  readonly east: Pick<ZoneOutputs<"a">, "privateSubnetIds" | "securityGroups" | "alarmTopicArn">;
}

/** The conversations database, and the function that migrates it (requirements D1, D2). */
export class DataStack extends LksStack {
  readonly outputs: DataOutputs;

  constructor(scope: Construct, id: string, props: DataStackProps) {
    super(scope, id, props, "a");
    const { database: settings, operations, preset, roleName } = this.settings;
    const subnetIds = props.east.privateSubnetIds;
    const securityGroupId = props.east.securityGroups.db;
    const { logRetention } = operations;

    const ownerPassword = new GeneratedSecret(this, "owner-password", {
      parameterName: this.names.resource("db", "owner", "password"),
      description: `Password of ${ownerUser}, who owns the conversations schema`,
    });
    const servicePassword = new GeneratedSecret(this, "service-password", {
      parameterName: this.names.resource("db", "service", "password"),
      description: `Password of ${serviceUser}, whom the conversations service runs as`,
    });
    const { instance } = new Database(this, "database", {
      names: this.names,
      settings,
      production: preset === "production",
      deletionProtection: operations.deletionProtection,
      logRetention,
      subnetIds,
      securityGroupId,
      ownerUser,
      ownerPassword: ownerPassword.value,
    });
    new Migration(this, "migration", {
      names: this.names,
      roleArn: new ExistingRole(this, "role", { roleName }).arn,
      subnetIds,
      securityGroupId,
      logRetention,
      database: instance,
      databaseName: settings.name,
      databasePort: settings.port,
      ownerUser,
      ownerPassword,
      serviceUser,
      servicePassword,
    });

    const watched = new DatabaseWatch(this, "database-watch", {
      names: this.names,
      region: this.settings.zones.a.region,
      topicArn: props.east.alarmTopicArn,
      identifier: instance.identifier,
      settings,
    });

    this.outputs = {
      host: instance.address,
      port: String(settings.port),
      databaseName: settings.name,
      serviceUser,
      servicePassword: servicePassword.value,
      watched,
    };
  }
}
