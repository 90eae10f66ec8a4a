/** @jest-environment node */
import { apiErrorCodes } from "@/api/api-error";
import { authErrorCodes } from "@/auth/auth-error";
import { dictionaries } from "@/i18n/dictionary";

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

  it.each(["en", "id"] as const)("C4: tells every failure in %s", (locale) => {
    const { account, chat } = dictionaries[locale];
    expect(Object.keys(account.errors).sort()).toEqual([...authErrorCodes].sort());
    expect(Object.keys(chat.errors).sort()).toEqual([...apiErrorCodes].sort());
  });
});
