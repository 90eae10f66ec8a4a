/** @jest-environment node */
import { refusalHeader, withRefusalStatus } from "@/auth/refusal";

const address = "http://localhost:3000/api/auth/callback/credentials";
const body = { url: "http://localhost:3000/sign-in?error=wrong_credentials" };
const pageRequest = new Request(address, { method: "POST", headers: { [refusalHeader]: "200" } });

describe("the status of a refused sign-in", () => {
  it("C4: is 200 for pages, whose browser would print a 401 on the console; the reason stays", async () => {
    const answer = withRefusalStatus(pageRequest, Response.json(body, { status: 401 }));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual(body);
  });

  it("C4: is 401 for everybody else", () => {
    const answer = withRefusalStatus(
      new Request(address, { method: "POST" }),
      Response.json(body, { status: 401 }),
    );
    expect(answer.status).toBe(401);
  });

  it("hides no other failure", () => {
    expect(withRefusalStatus(pageRequest, new Response(null, { status: 500 })).status).toBe(500);
  });
});
