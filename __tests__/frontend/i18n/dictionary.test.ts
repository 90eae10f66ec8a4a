/** @jest-environment node */
import { apiErrorCodes } from "@/api/api-error";
import { authErrorCodes } from "@/auth/auth-error";
import { dictionaries } from "@/i18n/dictionary";
import { format, plural } from "@/i18n/format";

/** Every text by its path, such as "chat.errors.offline". */
function texts(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    texts(inner, path ? `${path}.${key}` : key),
  );
}

const en = new Map(texts(dictionaries.en));
const id = new Map(texts(dictionaries.id));
const places = (text = "") => (text.match(/\{\w+\}/g) ?? []).sort().join();

describe("the dictionary", () => {
  it("C4: has the same texts in English and Indonesian", () => {
    expect([...id.keys()].sort()).toEqual([...en.keys()].sort());
  });

  it("C4: leaves no text empty", () => {
    expect([...en, ...id].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it("C4: has the same places for values in both languages", () => {
    const different = [...en].filter(([path, text]) => places(text) !== places(id.get(path)));
    expect(different).toEqual([]);
  });

  it("C4: translates every text that is longer than three words and not an English example", () => {
    const same = [...en].filter(
      ([path, text]) =>
        text === id.get(path) &&
        text.split(" ").length > 3 &&
        !/exampleReply|exampleReasons|starters/.test(path),
    );
    expect(same).toEqual([]);
  });

  it("C4: speaks to Indonesians as a friend does, with the words that they use", () => {
    const stiff = [...id].filter(([, text]) =>
      /\b(Anda|Saudara|surel|peramban|luring|titik akhir)\b/i.test(text),
    );
    expect(stiff).toEqual([]);
  });

  it("C4: counts one thing and several", () => {
    const { count } = dictionaries.en.learning.words;
    expect([0, 1, 2].map((number) => format(plural(count, number), { count: number }))).toEqual([
      "0 words",
      "1 word",
      "2 words",
    ]);
  });

  it.each(["en", "id"] as const)("C4: tells every failure in %s", (locale) => {
    const { account, chat } = dictionaries[locale];
    expect(Object.keys(account.errors).sort()).toEqual([...authErrorCodes].sort());
    expect(Object.keys(chat.errors).sort()).toEqual([...apiErrorCodes].sort());
  });
});
