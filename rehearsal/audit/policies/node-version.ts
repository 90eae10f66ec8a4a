import { about, type Policy } from "../policy";

export const nodeVersion: Policy = {
  requirement: "G6",
  title: "every function runs on Node.js 18 or newer",
  stacks: ["data", "api"],
  check: ({ functions }) =>
    functions
      .filter(({ runtime }) => !(Number(/^nodejs(\d+)\.x$/.exec(runtime)?.[1]) >= 18))
      .map((lambda) => about(lambda, `runs on ${lambda.runtime}`)),
};
