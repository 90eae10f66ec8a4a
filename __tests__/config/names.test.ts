import { Names } from "../../config/names";

const names = new Names("lks-");

describe("Names", () => {
  it("G3: prefixes every name and joins its parts", () => {
    expect(names.resource("sg", "db")).toBe("lks-sg-db");
    expect(names.limited("targetGroup", "tg", "scoring", "zone", "b")).toBe("lks-tg-scoring-zone-b");
  });

  it("refuses a name longer than AWS allows and says what to shorten", () => {
    expect(() => names.limited("loadBalancer", "a-load-balancer", "with-a-long-name")).toThrow(
      'Name "lks-a-load-balancer-with-a-long-name" has 36 characters; AWS allows 32 for a loadBalancer. Shorten one of: a-load-balancer, with-a-long-name.',
    );
  });

  it("accepts a name of exactly the allowed length", () => {
    expect(names.limited("loadBalancer", "a".repeat(28))).toHaveLength(32);
  });

  it.each(["Upper", "under_score", "trailing-", "double--dash", ""])("refuses the part %p", (part) => {
    expect(() => names.resource(part)).toThrow(
      "is not allowed: use lower-case letters, digits and single dashes",
    );
  });
});
