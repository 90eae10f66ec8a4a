/** @jest-environment node */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const css = readFileSync(join(__dirname, "../../frontend/src/app/globals.css"), "utf8");

/** Colours of one palette: the n-th block of custom properties in the style sheet. */
function palette(index: number): Record<string, number[]> {
  const block = css.split(/ color-scheme: (?:light|dark);/)[index + 1] ?? "";
  const properties = block.slice(0, block.indexOf("}")).matchAll(/--([\w-]+): (\d+) (\d+) (\d+);/g);
  const colours: Record<string, number[]> = {};
  for (const [, name = "", ...rgb] of properties) colours[name] = rgb.map(Number);
  return colours;
}

function luminance(rgb: number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: number[] = [], b: number[] = []): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const texts = [
  ["ink", "paper"],
  ["ink", "surface"],
  ["ink", "sunken"],
  ["ink", "primary-soft"],
  ["ink", "saffron-soft"],
  ["muted", "paper"],
  ["muted", "surface"],
  ["muted", "sunken"],
  ["primary", "paper"],
  ["primary", "surface"],
  ["on-primary", "primary"],
  ["good", "surface"],
  ["good", "good-soft"],
  ["bad", "surface"],
  ["bad", "paper"],
  ["bad", "bad-soft"],
  ["surface", "bad"],
] as const;

describe.each([
  ["light", 0],
  ["chosen dark", 1],
  ["the system's dark", 2],
])("the palette %s", (_name, index) => {
  const colours = palette(index);

  it.each(texts)("shows %s on %s with a contrast of 4.5 at least (WCAG AA)", (text, ground) => {
    expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it("shows the border of a field with a contrast of 3 at least", () => {
    expect(contrast(colours.field, colours.surface)).toBeGreaterThanOrEqual(3);
  });
});

it("The chosen dark theme is the same as the system's", () => {
  expect(palette(1)).toEqual(palette(2));
});
