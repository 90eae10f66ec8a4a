import { body, braces } from "./body";
import type { Json } from "./expression";

type JsonObject = Readonly<Record<string, Json>>;

/** A synthesized stack, as Terraform's JSON has it. */
export interface TerraformJson {
  readonly terraform: Readonly<Record<string, Json>>;
  readonly provider?: Readonly<Record<string, readonly JsonObject[]>>;
  readonly variable?: Readonly<Record<string, JsonObject>>;
  readonly data?: Readonly<Record<string, Readonly<Record<string, JsonObject>>>>;
  readonly resource?: Readonly<Record<string, Readonly<Record<string, JsonObject>>>>;
  readonly output?: Readonly<Record<string, JsonObject>>;
}

/** The whole stack in HCL: settings, providers, variables, data sources, resources, outputs. */
export function document(stack: TerraformJson): string {
  return [
    "# Written by `npm run synth -- --hcl`, to be read: change the TypeScript instead.\n",
    `terraform ${settings(stack.terraform)}`,
    ...Object.entries(stack.provider ?? {}).flatMap(([name, providers]) =>
      providers.map((provider) => `provider "${name}" ${braces(provider, "")}`),
    ),
    // A type is an expression of its own, not a text.
    ...Object.entries(stack.variable ?? {}).map(
      ([name, { type, ...rest }]) =>
        `variable "${name}" {\n${body({ type: `\${${type as string}}`, ...rest }, "")}}\n`,
    ),
    ...labelled("data", stack.data),
    ...labelled("resource", stack.resource),
    ...Object.entries(stack.output ?? {}).map(([name, output]) => `output "${name}" ${braces(output, "")}`),
  ].join("\n");
}

function labelled(keyword: string, types: TerraformJson["resource"] = {}): string[] {
  return Object.entries(types).flatMap(([type, resources]) =>
    Object.entries(resources).map(
      ([name, content]) => `${keyword} "${type}" "${name}" ${braces(content, "")}`,
    ),
  );
}

/** The block that has labelled and unlabelled blocks of its own. */
function settings({ backend, required_providers: providers, ...rest }: TerraformJson["terraform"]): string {
  const indent = "  ";
  const parts = [
    body(rest, ""),
    ...Object.entries((backend ?? {}) as JsonObject).map(
      ([kind, content]) => `${indent}backend "${kind}" ${braces(content as JsonObject, indent)}`,
    ),
    `${indent}required_providers {\n${Object.entries(providers as Record<string, JsonObject>)
      .map(
        ([name, { source, version }]) =>
          `    ${name} = {\n      source  = "${source as string}"\n      version = "${version as string}"\n    }\n`,
      )
      .join("")}${indent}}\n`,
  ];
  return `{\n${parts.filter((part) => part !== "").join("\n")}}\n`;
}
