import { clsx } from "clsx";
import { passwordRules, unmetRules, type PasswordRule } from "@/auth/password-rules";
import { CheckIcon } from "@/components/ui/icons";
import type { AccountText } from "./fields";

/** The rules for a password, each ticked off as it is met. */
export function PasswordRulesList({ password, text }: { password: string; text: AccountText }) {
  const unmet = unmetRules(password);
  const { passwordRules: labels } = text;
  return (
    <div>
      {labels.title}
      <ul className="mt-1 grid grid-cols-2 gap-x-4 gap-y-1">
        {(Object.keys(passwordRules) as PasswordRule[]).map((rule) => {
          const met = !unmet.includes(rule);
          return (
            <li key={rule} className={clsx("flex items-center gap-1.5", met && "text-good")}>
              {met ? (
                <CheckIcon className="h-4 w-4" />
              ) : (
                <span aria-hidden="true" className="mx-[5px] h-1.5 w-1.5 rounded-full bg-field" />
              )}
              {labels[rule]}
              <span className="sr-only">({met ? labels.met : labels.open})</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
