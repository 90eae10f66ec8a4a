"use client";

import { useEffect, useRef, useState, type FormEvent, type ReactNode } from "react";
import type { AuthErrorCode } from "@/auth/auth-error";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { cleanValue, fieldError, fields, type AccountText, type FieldName, type Values } from "./fields";
import { PasswordRulesList } from "./password-rules-list";

interface AccountFormProps {
  names: readonly FieldName[];
  text: AccountText;
  submitLabel: string;
  initial?: Values;
  /**
   * Sends the values; answers the reason where that fails. `unsure`: the answer to the try before did not come, so
   * that one may have done its work.
   */
  onSubmit: (values: Required<Values>, unsure: boolean) => Promise<AuthErrorCode | undefined>;
  /** What may help after this failure, such as a link. */
  help?: (code: AuthErrorCode, values: Values) => ReactNode;
  codeHint?: string;
  /** Other labels than the fields' own. */
  labels?: Partial<Record<FieldName, string>>;
  /** Shown after success, where the page stays. */
  done?: string;
  /** Whose password it is, where no field says so: password managers want to know. */
  username?: string | undefined;
  /** Whether it takes something away for good. */
  danger?: boolean;
}

const isPasswordField = (name: string): boolean => name === "password" || name === "newPassword";

/** A form about an account: checks its fields, shows what failed, and keeps what was typed. */
export function AccountForm({
  names,
  text,
  submitLabel,
  initial,
  onSubmit,
  help,
  codeHint,
  labels,
  done,
  username,
  danger = false,
}: AccountFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState<Values>(initial ?? {});
  const [invalid, setInvalid] = useState<readonly FieldName[]>([]);
  const [visible, setVisible] = useState(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<AuthErrorCode>();
  const [succeeded, setSucceeded] = useState(false);
  const [ready, setReady] = useState(false);

  // What was typed, or filled in by a password manager, before this page's scripts ran is in the fields only.
  useEffect(() => {
    if (form.current) setValues(Object.fromEntries(new FormData(form.current)));
    setReady(true);
    // The browser's "back" may bring this page back as it was left: in the middle of being sent.
    const shown = () => {
      setPending(false);
    };
    window.addEventListener("pageshow", shown);
    return () => {
      window.removeEventListener("pageshow", shown);
    };
  }, []);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (pending) return;
    const clean = Object.fromEntries(names.map((name) => [name, cleanValue(name, values[name] ?? "")]));
    const wrong = names.filter((name) => !fields[name].isValid(clean[name] ?? ""));
    setInvalid(wrong);
    setFailure(undefined);
    setSucceeded(false);
    if (wrong[0]) {
      form.current?.querySelector<HTMLInputElement>(`[name=${wrong[0]}]`)?.focus();
      return;
    }
    setPending(true);
    const code = await onSubmit(clean as Required<Values>, failure === "unavailable").catch(
      (): AuthErrorCode => "unavailable",
    );
    setFailure(code);
    // Without a word to say, success leads to another page: until it is there, nothing must be sent twice.
    if (code || done) setPending(false);
    if (code || !done) return;
    setSucceeded(true);
    // A password that has served is not left in its field.
    setValues(Object.fromEntries(Object.entries(values).filter(([name]) => !isPasswordField(name))));
  }

  const toggle = (
    <Button
      variant="quiet"
      size="small"
      aria-pressed={visible}
      onClick={() => {
        setVisible(!visible);
      }}
    >
      {visible ? text.hidePassword : text.showPassword}
    </Button>
  );

  return (
    <form ref={form} noValidate className="space-y-5" onSubmit={(event) => void submit(event)}>
      {failure && (
        <Alert kind="bad">
          {text.errors[failure]} {help?.(failure, values)}
        </Alert>
      )}
      {succeeded && <Alert kind="good">{done}</Alert>}
      {username && (
        <input
          type="text"
          autoComplete="username"
          value={username}
          readOnly
          tabIndex={-1}
          aria-hidden="true"
          className="sr-only [&:first-child+*]:!mt-0"
        />
      )}
      {names.map((name) => {
        const { attributes } = fields[name];
        const isPassword = attributes.type === "password";
        return (
          <Field
            key={name}
            name={name}
            label={labels?.[name] ?? text[name]}
            {...attributes}
            {...(isPassword && visible ? { type: "text" } : {})}
            required
            {...(isPassword ? { spellCheck: false, autoCapitalize: "none" } : {})}
            value={values[name] ?? ""}
            onChange={(event) => {
              setValues({ ...values, [name]: event.target.value });
            }}
            error={invalid.includes(name) ? fieldError(name, text) : undefined}
            end={isPassword ? toggle : undefined}
            hint={
              name === "newPassword" ? (
                <PasswordRulesList password={values.newPassword ?? ""} text={text} />
              ) : name === "code" ? (
                codeHint
              ) : undefined
            }
          />
        );
      })}
      {/* Without scripts a browser would send the form by itself, the password in the address. */}
      <Button
        type="submit"
        variant={danger ? "danger" : "primary"}
        className="w-full"
        disabled={!ready}
        aria-disabled={pending}
        aria-busy={pending}
      >
        {submitLabel}
        {pending && <span aria-hidden="true" className="h-2 w-2 animate-breathe rounded-full bg-current" />}
      </Button>
    </form>
  );
}
