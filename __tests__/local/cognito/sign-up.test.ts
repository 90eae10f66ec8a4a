import {
  ConfirmSignUpCommand,
  ResendConfirmationCodeCommand,
  SignUpCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { verificationEmail } from "../../../constructs/api/verification-email";
import { renderInbox } from "../../../local/src/cognito/inbox-page";
import { sendRaw } from "../support/http";
import { temporaryFolder } from "../support/temporary-folder";
import { ClientId, signIn, signUp, startPool, type TestPool } from "../support/user-pool";

const folder = temporaryFolder();
const temporary = temporaryFolder();
let pool: TestPool;
beforeAll(async () => {
  pool = await startPool(folder);
});
afterAll(() => pool.close());

const confirm = (email: string, code: string) =>
  pool.cognito.send(new ConfirmSignUpCommand({ ClientId, Username: email, ConfirmationCode: code }));

describe("signing up at the local user pool (C2, C4)", () => {
  test("C2: sign-up by e-mail address answers where the code went, without showing the address", async () => {
    const answer = await pool.cognito.send(signUp("ayu@example.com"));
    expect(answer).toMatchObject({
      UserConfirmed: false,
      CodeDeliveryDetails: { AttributeName: "email", DeliveryMedium: "EMAIL", Destination: "a***@e***" },
    });
    expect(answer.UserSub).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("an address can be taken once, whatever its case", async () => {
    await pool.cognito.send(signUp("bayu@example.com"));
    await expect(pool.cognito.send(signUp("Bayu@Example.com"))).rejects.toMatchObject({
      name: "UsernameExistsException",
      message: "User already exists",
      $metadata: { httpStatusCode: 400 },
    });
  });

  test("of two sign-ups with one address at the same moment, one wins", async () => {
    const results = await Promise.allSettled([1, 2].map(() => pool.cognito.send(signUp("dua@example.com"))));
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test.each([
    ["Aa1", "Password did not conform with policy: Password not long enough"],
    ["BELAJAR2026", "Password did not conform with policy: Password must have lowercase characters"],
    ["belajar2026", "Password did not conform with policy: Password must have uppercase characters"],
    ["BelajarSaja", "Password did not conform with policy: Password must have numeric characters"],
  ])("C2: the password %s is refused in Cognito's words", async (weak, message) => {
    await expect(pool.cognito.send(signUp("weak@example.com", weak))).rejects.toMatchObject({
      name: "InvalidPasswordException",
      message,
    });
  });

  test("C2: a name is required", async () => {
    const command = new SignUpCommand({ ClientId, Username: "noname@example.com", Password: "Belajar2026" });
    await expect(pool.cognito.send(command)).rejects.toMatchObject({
      name: "InvalidParameterException",
      message: "Attributes did not conform to the schema: name: The attribute is required\n",
    });
  });

  test("C2: a user name that is no address is refused", async () => {
    await expect(pool.cognito.send(signUp("sari"))).rejects.toMatchObject({
      name: "InvalidParameterException",
      message: "Username should be an email.",
    });
  });

  test("a client id that is not the pool's is refused", async () => {
    const command = new SignUpCommand({
      ClientId: "somebodyelse",
      Username: "x@example.com",
      Password: "Belajar2026",
    });
    await expect(pool.cognito.send(command)).rejects.toMatchObject({
      name: "ResourceNotFoundException",
      message: "User pool client somebodyelse does not exist.",
    });
  });

  test("nobody signs in before confirming, and then everybody does", async () => {
    await pool.cognito.send(signUp("citra@example.com"));
    await expect(pool.cognito.send(signIn("citra@example.com"))).rejects.toMatchObject({
      name: "UserNotConfirmedException",
      message: "User is not confirmed.",
    });
    await confirm("citra@example.com", pool.code("citra@example.com"));
    const { AuthenticationResult } = await pool.cognito.send(signIn("citra@example.com"));
    expect(AuthenticationResult?.TokenType).toBe("Bearer");
  });

  test("a wrong code is refused, and after five wrong ones the right one too", async () => {
    await pool.cognito.send(signUp("dewi@example.com"));
    const right = pool.code("dewi@example.com");
    const wrong = right === "000000" ? "000001" : "000000";
    for (let guess = 0; guess < 5; guess += 1) {
      await expect(confirm("dewi@example.com", wrong)).rejects.toMatchObject({
        name: "CodeMismatchException",
        message: "Invalid verification code provided, please try again.",
      });
    }
    await expect(confirm("dewi@example.com", right)).rejects.toMatchObject({
      name: "LimitExceededException",
    });
  });

  test("a code that is sent again replaces the first", async () => {
    await pool.cognito.send(signUp("eka@example.com"));
    const first = pool.code("eka@example.com");
    await pool.cognito.send(new ResendConfirmationCodeCommand({ ClientId, Username: "eka@example.com" }));
    const second = pool.code("eka@example.com");
    if (first !== second) {
      await expect(confirm("eka@example.com", first)).rejects.toMatchObject({
        name: "CodeMismatchException",
      });
    }
    await confirm("eka@example.com", second);
    await expect(confirm("eka@example.com", second)).rejects.toMatchObject({
      name: "NotAuthorizedException",
      message: "User cannot be confirmed. Current status is CONFIRMED",
    });
  });

  test("a code is worth nothing after a day", async () => {
    const late = await startPool(temporary);
    await late.cognito.send(signUp("fajar@example.com"));
    late.advance(25 * 3_600_000);
    const command = new ConfirmSignUpCommand({
      ClientId,
      Username: "fajar@example.com",
      ConfirmationCode: late.code("fajar@example.com"),
    });
    await expect(late.cognito.send(command)).rejects.toMatchObject({ name: "ExpiredCodeException" });
    await late.close();
  });

  test("an unknown address gets the answers of a known one", async () => {
    const resend = new ResendConfirmationCodeCommand({ ClientId, Username: "nobody@example.com" });
    await expect(pool.cognito.send(resend)).resolves.toMatchObject({
      CodeDeliveryDetails: { Destination: "n***@e***" },
    });
    await expect(confirm("nobody@example.com", "123456")).rejects.toMatchObject({
      name: "ExpiredCodeException",
    });
    expect(pool.code("nobody@example.com")).toBe("");
  });

  test("more than ten mails an hour to one address are refused", async () => {
    const resend = new ResendConfirmationCodeCommand({ ClientId, Username: "busy@example.com" });
    for (let mail = 0; mail < 10; mail += 1) await pool.cognito.send(resend);
    await expect(pool.cognito.send(resend)).rejects.toMatchObject({
      name: "LimitExceededException",
      message: "Attempt limit exceeded, please try after some time.",
    });
  });

  test("the inbox page shows the code after the address", async () => {
    await pool.cognito.send(signUp("gita@example.com"));
    const page = await fetch(`${pool.url}/inbox`);
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const text = await page.text();
    expect(text.slice(text.indexOf("gita@example.com"))).toContain(pool.code("gita@example.com"));
  });

  test("the inbox page shows each paragraph of the mail by itself", () => {
    const mail = { to: "gita@example.com", subject: "Code", code: "480319", sentAt: "now" };
    const body = verificationEmail.message.replaceAll("{####}", mail.code);
    const paragraphs = [...renderInbox([{ ...mail, body }]).matchAll(/<p>(.*?)<\/p>/g)].map(
      ([, text]) => text,
    );
    expect(paragraphs).toContain("Your Ngobrol code is 480319");
    expect(paragraphs).toContain("Kode Ngobrol kamu adalah 480319");
  });

  test("the inbox page shows an address as text, not as markup", async () => {
    await pool.cognito.send(signUp("<b>x</b>@example.com"));
    const text = await (await fetch(`${pool.url}/inbox`)).text();
    expect(text).toContain("&lt;b&gt;x&lt;/b&gt;@example.com");
    expect(text).not.toContain("<b>x</b>");
  });

  test("a site whose name points to this computer cannot read codes", async () => {
    const answer = await sendRaw(`${pool.url}/inbox`, { headers: { host: "evil.example.com" } });
    expect(answer).toMatchObject({ status: 403, body: "This server answers on this computer only.\n" });
  });
});
