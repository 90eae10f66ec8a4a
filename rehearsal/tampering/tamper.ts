import type { Settings } from "../../config/presets";
import { readAccount } from "../audit/account/read";
import { audit, type AuditResult, isObeyed } from "../audit/audit";
import { policies } from "../audit/policies";
import { stackNames } from "../audit/policy";
import { accountCredentials } from "../environment";
import { compute } from "./compute";
import { network } from "./network";
import { service } from "./service";
import { Site, type Tampering } from "./site";

export const tamperings: readonly Tampering[] = [...network, ...compute, ...service];

/**
 * Changes a whole emulated account behind Terraform's back, looks whether the audit sees each change, and undoes all.
 * An audit that is always content would be worth nothing.
 * @returns a sentence for each rule that did not object, or that still does at the end
 */
export async function tamper(endpoint: string, settings: Settings): Promise<string[]> {
  const look = async () => {
    const access = { endpoint, credentials: accountCredentials };
    return readAccount({ world: "emulated", access, settings });
  };
  const judge = async () => audit({ inventory: await look(), settings, stacks: stackNames });

  const site = new Site(endpoint, await look());
  const mends: (() => Promise<unknown>)[] = [];
  for (const { harm } of tamperings) mends.push(await harm(site));
  const harmed = await judge();
  for (const mend of mends.reverse()) await mend();
  const mended = await judge();

  return [
    ...tamperings.flatMap((tampering) => unseen(tampering, harmed)),
    ...harmed
      .filter(isObeyed)
      .map(({ policy }) => `nothing shows that this rule can object: ${policy.title}`),
    ...mended
      .filter((result) => !isObeyed(result))
      .map(({ policy, findings }) => `not mended: ${policy.title}: ${findings[0]?.sentence ?? "unread"}`),
  ];
}

function unseen({ what, objections }: Tampering, results: readonly AuditResult[]): string[] {
  return Object.entries(objections).flatMap(([name, says]) => {
    const policy = policies[name as keyof typeof policies];
    const result = results.find((one) => one.policy === policy);
    if (result?.findings.some(({ sentence }) => says.test(sentence))) return [];
    return [`${what}: not seen by the rule that ${policy.title}`];
  });
}
