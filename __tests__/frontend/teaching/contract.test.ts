/** @jest-environment node */
import { correctionFormat, readCorrection } from "@/teaching/correction";
import { aspects, levels, readScores, scoresFormat } from "@/teaching/scores";
import { buildContract } from "../../../lambda-src/contract/openapi";

type Json = Record<string, unknown>;
const schemas = (buildContract().components?.schemas ?? {}) as Record<string, Json>;

/** What a schema demands, its references put in, without what only explains it. */
function demands(schema: Json): Json {
  const { $ref, ...rest } = schema;
  delete rest.description;
  if (typeof $ref === "string") return demands(schemas[$ref.split("/").at(-1) ?? ""] ?? {});
  if (rest.items) rest.items = demands(rest.items as Json);
  if (rest.properties) {
    // What the client adds to a change by itself is nothing to ask a model for.
    const asked = Object.entries(rest.properties as Record<string, Json>).filter(
      ([name]) => name !== "before",
    );
    rest.properties = Object.fromEntries(asked.map(([name, property]) => [name, demands(property)]));
  }
  return rest;
}

test("D2: models are asked for corrections and scores in the shape in which the contract stores them", () => {
  expect(correctionFormat).toEqual(demands(schemas.Correction ?? {}));
  expect(scoresFormat).toEqual(demands(schemas.Scores ?? {}));
});

test("C4: the client shows the contract's nine aspects and six levels", () => {
  const { scores, level } = demands(schemas.Scores ?? {}).properties as Record<string, Json>;
  expect([...aspects, "overall"]).toEqual(scores?.required);
  expect(aspects).toHaveLength(8);
  expect([...levels]).toEqual(level?.enum);
});

test("D2: the client reads back what the contract allows to be stored, where a mistake was made before included", () => {
  const change = { original: "make", replacement: "do", reason: "Pasangan tetap.", before: "Sport" };
  const correction = { corrected: "I do sport.", changes: [change], betterWords: [], tip: "" };
  expect(Object.keys(schemas.Change?.properties ?? {})).toEqual(Object.keys(change));
  expect(readCorrection(correction)).toEqual(correction);
  const scores = Object.fromEntries([...aspects, "overall"].map((name) => [name, 70]));
  expect(readScores({ scores, level: "B1" })).toEqual({ scores, level: "B1" });
});
