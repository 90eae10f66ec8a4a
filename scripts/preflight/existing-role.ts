import { GetInstanceProfileCommand, GetRoleCommand } from "@aws-sdk/client-iam";
import type { Settings } from "../../config/presets";
import { isRefusal } from "./aws-clients";
import { type Check, failed, type Outcome, passed, warning } from "./check";

/** Services that take the role, by the stack that hands it to them. */
const users: Readonly<Record<string, (settings: Settings) => readonly string[]>> = {
  data: () => ["lambda.amazonaws.com"],
  api: ({ api }) => ["lambda.amazonaws.com", ...(api.accessLogs ? ["apigateway.amazonaws.com"] : [])],
  web: () => ["amplify.amazonaws.com"],
};

/** That the role exists (nothing here makes one) and trusts the services that are to use it. */
export const existingRole: Check = {
  title: "Role",
  async run({ settings, stacks, aws, account }) {
    const { roleName } = settings;
    const services = new Set(stacks.flatMap((stack) => users[stack]?.(settings) ?? []));
    if (services.size === 0) return undefined;
    return look(`role ${roleName}`, "roleName", account, async () => {
      const { Role } = await aws
        .iam(settings.zones.a.region)
        .send(new GetRoleCommand({ RoleName: roleName }));
      const trust = decodeURIComponent(Role?.AssumeRolePolicyDocument ?? "");
      const strangers = [...services].filter((service) => !trust.includes(service));
      return strangers.length === 0
        ? passed(`${roleName} trusts ${[...services].join(", ")}`)
        : warning(`${roleName} does not seem to trust ${strangers.join(", ")}, which is to use it`);
    });
  },
};

export const instanceProfile: Check = {
  title: "Instance profile",
  async run({ settings, stacks, aws, account }) {
    const { instanceProfileName } = settings;
    if (!stacks.some((stack) => stack.startsWith("network-") || stack === "compute")) return undefined;
    return look(`instance profile ${instanceProfileName}`, "instanceProfileName", account, async () => {
      const { InstanceProfile } = await aws
        .iam(settings.zones.a.region)
        .send(new GetInstanceProfileCommand({ InstanceProfileName: instanceProfileName }));
      const [role] = InstanceProfile?.Roles ?? [];
      return role
        ? passed(`${instanceProfileName}, with role ${role.RoleName ?? "?"}`)
        : failed(`instance profile ${instanceProfileName} has no role`, "put the role into it");
    });
  },
};

async function look(
  what: string,
  setting: string,
  account: string,
  read: () => Promise<Outcome>,
): Promise<Outcome> {
  try {
    return await read();
  } catch (error) {
    if ((error as Error).name.startsWith("NoSuchEntity")) {
      return failed(
        `account ${account} has no ${what}`,
        `set ${setting} in the settings to one that exists; nothing here creates IAM`,
      );
    }
    if (isRefusal(error)) return warning(`this account does not let you look at ${what}`);
    throw error;
  }
}
