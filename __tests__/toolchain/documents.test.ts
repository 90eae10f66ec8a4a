import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const root = resolve(__dirname, "../..");
const documents = [".", "docs", "docs/adr"].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name)),
);

/** Text without what is no prose. */
const proseOf = (file: string) => readFileSync(join(root, file), "utf8").replaceAll(/```[^]*?```/g, "");

/** Anchors of headings, as GitHub makes them. */
const anchorsOf = (file: string) =>
  [...proseOf(file).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );

it("O2: every link between documents leads to a file, and to a heading that is there", () => {
  expect(documents).toContain("README.md");
  const broken = documents.flatMap((file) =>
    [...proseOf(file).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)]
      .map(([, link = ""]) => link)
      .filter((link) => {
        const [path = "", anchor] = link.split("#");
        const target = path === "" ? file : join(dirname(file), path);
        if (!existsSync(join(root, target))) return true;
        return anchor !== undefined && !anchorsOf(target).includes(anchor);
      })
      .map((link) => `${file}: ${link}`),
  );
  expect(broken).toEqual([]);
});
