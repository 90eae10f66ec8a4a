import { filesOfPage } from "../../scripts/client-budget";

const entries = {
  "/layout": ["static/main.js", "static/frame.js", "static/frame.css"],
  "/(chat)/chat/layout": ["static/main.js", "static/workspace.js"],
  "/(chat)/chat/page": ["static/main.js", "static/page.js"],
  "/(account)/sign-in/page": ["static/main.js", "static/form.js"],
};

describe("the JavaScript of a page's first load", () => {
  it("counts the layouts around the page, and each file once", () => {
    expect(filesOfPage(entries, "/(chat)/chat/page").sort()).toEqual([
      "static/frame.js",
      "static/main.js",
      "static/page.js",
      "static/workspace.js",
    ]);
  });

  it("does not count other pages", () => {
    expect(filesOfPage(entries, "/(account)/sign-in/page")).not.toContain("static/workspace.js");
  });

  it("stops where the build has no such page, for a budget that counts nothing is always met", () => {
    expect(() => filesOfPage(entries, "/chat/page")).toThrow("no page /chat/page");
  });
});
