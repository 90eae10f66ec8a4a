import { z } from "zod";
import type { SynthesizedTerraform } from "./terraform";

const functionSchema = z.looseObject({
  function_name: z.string(),
  environment: z.looseObject({ variables: z.record(z.string(), z.string()) }),
});

/** A Lambda function behind the REST API. */
export interface LambdaFunction {
  readonly name: string;
  /** Values may be Terraform expressions. */
  readonly environment: Readonly<Record<string, string>>;
}

/** @param uri of an aws_proxy integration, an expression that names the function */
export function readFunction(terraform: SynthesizedTerraform, uri: string | undefined): LambdaFunction {
  const [restApi] = terraform.all("aws_api_gateway_rest_api");
  const resource = terraform.follow(restApi?.stack ?? "", uri);
  if (resource?.type !== "aws_lambda_function") {
    throw new Error(`cdktf.out: integration ${uri ?? "without uri"} names no Lambda function.`);
  }
  const { function_name: name, environment } = functionSchema.parse(resource.values);
  return { name, environment: environment.variables };
}
