import { about, missing, type Policy } from "../policy";

export const alarms: Policy = {
  requirement: "O1",
  title: "both regions have alarms, each does something, and says what to do",
  stacks: ["network-east", "network-west", "compute"],
  check: ({ alarms: found, topics }, { zones }) => [
    ...[zones.a.region, zones.b.region]
      .filter((region) => !found.some((alarm) => alarm.region === region))
      .map((region) => missing(`there is no alarm in ${region}`)),
    ...[zones.a.region, zones.b.region]
      .filter((region) => !topics.some((topic) => topic.name === "lks-alarms" && topic.region === region))
      .map((region) => missing(`there is no topic lks-alarms in ${region}`)),
    ...found.filter(({ actions }) => actions.length === 0).map((alarm) => about(alarm, "tells nobody")),
  ],
};
