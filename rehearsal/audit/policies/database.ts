import { nameIn } from "../network-lookup";
import { about, missing, type Policy } from "../policy";

export const database: Policy = {
  requirement: "D1",
  title: "the database is a private, encrypted, backed up PostgreSQL that insists on TLS",
  stacks: ["network-east", "data"],
  check: ({ databases, securityGroups }, { database: settings }) => {
    const [instance, ...others] = databases;
    if (!instance || others.length > 0)
      return [missing(`${databases.length} databases, expected one`, "data")];
    const expect = (condition: boolean, sentence: string) => (condition ? [] : [about(instance, sentence)]);
    const groups = instance.groups.map((id) => nameIn(securityGroups, id)).join(", ");
    return [
      ...expect(instance.engine === "postgres", `is a ${instance.engine}`),
      ...expect(instance.encrypted, "is not encrypted"),
      ...expect(!instance.public, "is publicly accessible"),
      ...expect(instance.parameters["rds.force_ssl"] === "1", "takes connections without TLS"),
      ...expect(
        instance.backupRetention === settings.backupRetention,
        `keeps backups ${instance.backupRetention} days, expected ${settings.backupRetention}`,
      ),
      ...expect(instance.multiAz === settings.multiAz, `has multiAz ${String(instance.multiAz)}`),
      ...expect(instance.monitoringInterval === 0, "has enhanced monitoring, which needs a role of its own"),
      ...expect(groups === "lks-sg-db", `carries ${groups}, expected lks-sg-db`),
      ...expect(instance.subnets.length === 2, `has ${instance.subnets.length} subnets, expected two`),
    ];
  },
};
