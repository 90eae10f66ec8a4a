import { clearTextSecrets } from "../support/clear-text-secrets";
import { SynthesizedApp } from "../support/synthesized-app";

const app = new SynthesizedApp({ web: { repository: "https://github.com/example/ngobrol" } });
afterAll(() => {
  app.dispose();
});

it.each(app.stackNames)("G4: %s holds no password, secret or token in clear", (name) => {
  expect(clearTextSecrets(app.stack(name).json)).toEqual([]);
});
