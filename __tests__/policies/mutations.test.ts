import { parseSettings } from "../../config/load";
import { policies } from "../../rehearsal/audit/policies";
import type { Policy } from "../../rehearsal/audit/policy";
import { Draft } from "../support/draft";
import { SynthesizedApp } from "../support/synthesized-app";
import { api } from "./mutations/api";
import { compute } from "./mutations/compute";
import { general } from "./mutations/general";
import type { Mutation } from "./mutations/mutation";
import { network } from "./mutations/network";
import { securityGroups } from "./mutations/security-groups";
import { service } from "./mutations/service";

/** The type says that no policy is left out: those that cannot be judged on the JSON have tests of their own. */
const mutations: Record<Exclude<keyof typeof policies, "protectedStateBucket">, readonly Mutation[]> = {
  ...general,
  ...network,
  ...securityGroups,
  ...compute,
  ...service,
  ...api,
};

const apps = { lab: new SynthesizedApp(), production: new SynthesizedApp({ preset: "production" }) };
afterAll(() => {
  apps.lab.dispose();
  apps.production.dispose();
});

const cases = Object.entries(mutations).flatMap(([name, all]) =>
  all.map((mutation): Mutation & { policy: Policy } => ({
    policy: policies[name as keyof typeof mutations],
    ...mutation,
  })),
);

it.each(cases)(
  "$policy.requirement: the rule “$policy.title” objects to $what",
  ({ policy, preset, change, says }) => {
    const draft = Draft.of(apps[preset ?? "lab"]);
    const settings = parseSettings({ preset });
    expect(policy.check(draft.inventory(), settings)).toEqual([]);

    change(draft);

    const sentences = policy.check(draft.inventory(), settings).map(({ sentence }) => sentence);
    expect(sentences).toContainEqual(expect.stringMatching(says));
  },
);
