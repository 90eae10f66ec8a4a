import { llmListenerPorts } from "../../../stacks/outputs";
import { about, type Policy } from "../policy";

/** Milliseconds. */
const longest = 900_000;

export const llmStreams: Policy = {
  requirement: "A3",
  title: "LLM endpoints stream for up to 900 s, through the VPC link to their region's listener",
  stacks: ["api"],
  over: {
    worlds: ["synthesized", "account"],
    because: "the emulated account drops connection and transfer mode of an API's integrations",
  },
  check: ({ apis }, { zones }) =>
    apis.flatMap((api) =>
      (["a", "b"] as const).flatMap((zone) => {
        const methods = api.methods.filter(
          ({ path, integration }) => path === `/${zones[zone].region}/{proxy+}` && integration !== "MOCK",
        );
        if (methods.length === 0) return [about(api, `has no way to the models of ${zones[zone].region}`)];
        return methods.flatMap((found) => {
          const wrong = [
            ...(found.transferMode === "STREAM" ? [] : [`is ${found.transferMode}`]),
            ...(found.timeout === longest ? [] : [`is cut off after ${found.timeout} ms`]),
            ...(found.integration === "HTTP_PROXY" ? [] : [`is ${found.integration}`]),
            ...(found.throughVpcLink ? [] : ["does not use the VPC link"]),
            ...(found.uri.endsWith(`:${llmListenerPorts[zone]}/api/{proxy}`)
              ? []
              : [`leads to ${found.uri}`]),
          ];
          return wrong.map((sentence) => about(api, `${found.method} ${found.path} ${sentence}`));
        });
      }),
    ),
};
