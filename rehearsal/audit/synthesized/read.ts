import type { SynthesizedTerraform } from "../../../local/src/synthesized/terraform";
import { type Inventory, inventoryOf, thingsOf } from "../inventory";
import { readApi } from "./api";
import { readCompute } from "./compute";
import { readData } from "./data";
import { readLoadBalancing } from "./load-balancing";
import { readNetwork } from "./network";
import { readOperations } from "./operations";
import { Synthesis } from "./synthesis";

/** Facts as the synthesized JSON of all stacks has them: what will be made, before anything is. */
export function readSynthesized(terraform: SynthesizedTerraform): Inventory {
  const synthesis = new Synthesis(terraform);
  const sections = {
    ...readNetwork(synthesis),
    ...readCompute(synthesis),
    ...readLoadBalancing(synthesis),
    ...readData(synthesis),
    ...readApi(synthesis),
    ...readOperations(synthesis),
  };
  const known = new Set(
    thingsOf(inventoryOf("synthesized", { ...sections, others: [] })).map(({ id }) => id),
  );
  const others = terraform.stackNames
    .flatMap((stack) => terraform.resources(stack))
    .map((resource) => synthesis.entry(resource).thing)
    .filter(({ id, type }) => type.startsWith("aws_") && !known.has(id));
  return inventoryOf("synthesized", { ...sections, others });
}
