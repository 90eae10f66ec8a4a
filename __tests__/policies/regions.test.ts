import { SynthesizedApp } from "../support/synthesized-app";

const app = new SynthesizedApp({ preset: "production" });
afterAll(() => {
  app.dispose();
});

it.each(app.stackNames)("G1: %s works in us-east-1 and us-west-2 only", (name) => {
  const regions = app
    .stack(name)
    .providers("aws")
    .map(({ region }) => region);
  expect(regions.length).toBeGreaterThan(0);
  expect(["us-east-1", "us-west-2"]).toEqual(expect.arrayContaining(regions));
  const named =
    app.stack(name).json.match(/\b(us|eu|ap|sa|ca|me|af)-(north|south|east|west|central)+-\d/g) ?? [];
  expect(["us-east-1", "us-west-2"]).toEqual(expect.arrayContaining(named));
});
