import { nameIn } from "../network-lookup";
import { about, missing, type Policy } from "../policy";

const name = "lks-conversations";
const wanted = ["DB_HOST", "DB_NAME", "DB_PASSWORD", "DB_PORT", "DB_USER"];

export const serviceFunction: Policy = {
  requirement: "A4, SG2",
  title: "the conversations service is configured by DB_* and carries the database's group",
  stacks: ["network-east", "data", "api"],
  check: ({ functions, securityGroups }) => {
    const service = functions.find((one) => one.name === name);
    if (!service) return [missing(`there is no function ${name}`, "api")];
    const lacking = wanted.filter((variable) => !service.variables.includes(variable));
    const strangers = functions.filter(
      ({ groups }) => groups.map((id) => nameIn(securityGroups, id)).join() !== "lks-sg-db",
    );
    return [
      ...(lacking.length === 0 ? [] : [about(service, `is not told ${lacking.join(", ")}`)]),
      ...strangers.map((lambda) => about(lambda, "does not carry lks-sg-db alone")),
    ];
  },
};
