import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import { settingsSchema } from "./schema";

/** The JSON schema that editors use to complete and check config/settings.json. */
export function settingsJsonSchema(): string {
  const schema = z.toJSONSchema(settingsSchema, { io: "input", unrepresentable: "any" });
  return `${JSON.stringify({ ...schema, title: "Settings of the infrastructure" }, null, 2)}\n`;
}

if (require.main === module) writeFileSync(resolve(__dirname, "settings.schema.json"), settingsJsonSchema());
