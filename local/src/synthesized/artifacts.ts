import { z } from "zod";
import type { UserPoolSettings } from "../cognito/settings";
import { type LambdaFunction, readFunction } from "./functions";
import { readRestApi, type RestApi } from "./rest-api";
import { SynthesizedTerraform } from "./terraform";
import { readTopology, type Topology } from "./topology";
import { readUserPoolSettings } from "./user-pool";

/** Everything the laptop world takes from the synthesized stacks. */
export interface Artifacts {
  readonly api: RestApi;
  readonly topology: Topology;
  readonly userPool: UserPoolSettings;
  /** The one function that the API calls. */
  readonly conversations: LambdaFunction;
  /** Ollama models that workers serve. */
  readonly models: readonly string[];
}

/** @param folder cdktf.out */
export async function readArtifacts(folder: string): Promise<Artifacts> {
  const terraform = await SynthesizedTerraform.read(folder);
  const api = readRestApi(terraform);
  return {
    api,
    topology: readTopology(terraform, api),
    userPool: readUserPoolSettings(terraform),
    conversations: readOnlyFunction(terraform, api),
    models: readModels(terraform),
  };
}

/** @throws Error where the API calls a function that has no code here */
function readOnlyFunction(terraform: SynthesizedTerraform, api: RestApi): LambdaFunction {
  const [first, ...others] = api.methods
    .filter(({ integration }) => integration.type === "aws_proxy")
    .map(({ integration }) => readFunction(terraform, integration.uri));
  if (!first || others.some(({ name }) => name !== first.name)) {
    throw new Error("cdktf.out: the API must call exactly one function, the conversations service.");
  }
  return first;
}

const modelsSchema = z.looseObject({ name: z.string(), value: z.string() });

/** The list that the workers' playbook reads. */
function readModels(terraform: SynthesizedTerraform): string[] {
  const parameters = terraform.all("aws_ssm_parameter").map(({ values }) => modelsSchema.parse(values));
  const models = parameters.find(({ name }) => name.endsWith("-models"));
  return models?.value.split(",") ?? [];
}
