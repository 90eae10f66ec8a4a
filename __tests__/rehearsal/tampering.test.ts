import { policies } from "../../rehearsal/audit/policies";
import type { Policy } from "../../rehearsal/audit/policy";
import { tamperings } from "../../rehearsal/tampering/tamper";

it("O3: for every rule that is judged on the emulated account, the rehearsal does something that it must object to", () => {
  const judged = Object.entries<Policy>(policies)
    .filter(([, { over }]) => over === undefined || over.worlds.includes("emulated"))
    .map(([name]) => name);
  const covered = new Set(tamperings.flatMap(({ objections }) => Object.keys(objections)));

  expect([...covered].sort()).toEqual(judged.sort());
});
