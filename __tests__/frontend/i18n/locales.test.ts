/** @jest-environment node */
import { format } from "@/i18n/format";
import { negotiateLocale } from "@/i18n/locales";

describe("negotiateLocale", () => {
  it.each([
    ["id-ID,id;q=0.9,en-US;q=0.8,en;q=0.7", "id"],
    ["en-GB,en;q=0.9", "en"],
    ["in-ID", "id"],
    ["en;q=0.5, id;q=0.8", "id"],
    ["fr-FR, id;q=0.3", "id"],
    ["id;q=0, en", "en"],
    ["fr-FR,de;q=0.5", "en"],
    ["*", "en"],
    ["", "en"],
    [undefined, "en"],
  ])("answers %j with %s", (header, locale) => {
    expect(negotiateLocale(header)).toBe(locale);
  });
});

describe("format", () => {
  it("fills places, and leaves those without a value", () => {
    expect(format("{name} has {count} of {other}", { name: "Ayu", count: 2 })).toBe("Ayu has 2 of {other}");
  });
});
