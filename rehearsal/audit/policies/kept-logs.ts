import { about, missing, type Policy } from "../policy";

export const keptLogs: Policy = {
  requirement: "O1",
  title: "every log group forgets after the time of the settings, and every function has one",
  stacks: "each",
  check: ({ logGroups, functions }, { operations: { logRetention } }) => [
    ...logGroups
      .filter(({ retention }) => retention !== logRetention)
      .map((group) =>
        about(group, `keeps logs ${group.retention ?? "for ever"}, expected ${logRetention} days`),
      ),
    ...functions
      .filter(({ name }) => !logGroups.some((group) => group.name === `/aws/lambda/${name}`))
      .map(({ name, stack }) => missing(`there is no log group for the function ${name}`, stack)),
  ],
};
