import { environment } from "@/environment";
import { linkStyle } from "./account-card";
import type { AccountText } from "./fields";

/** Where the code is on a laptop, whose user pool sends its email nowhere else; nothing in AWS. */
export function LocalInbox({ text }: { text: AccountText }) {
  const { cognitoEndpoint } = environment();
  if (!cognitoEndpoint) return null;
  return (
    <p className="mb-5 rounded-2xl bg-saffron-soft px-4 py-3 text-sm">
      {text.localInbox}{" "}
      <a href={`${cognitoEndpoint}/inbox`} target="_blank" rel="noreferrer" className={linkStyle}>
        {text.localInboxLink}
      </a>
    </p>
  );
}
