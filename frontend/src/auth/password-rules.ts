/** The user pool's password policy, rule by rule, so that the form can show them live. */
export const passwordRules = {
  length: (password: string) => password.length >= 8,
  lower: (password: string) => /[a-z]/.test(password),
  upper: (password: string) => /[A-Z]/.test(password),
  digit: (password: string) => /\d/.test(password),
} as const;
export type PasswordRule = keyof typeof passwordRules;

/** Rules this password does not meet yet. */
export function unmetRules(password: string): PasswordRule[] {
  return (Object.keys(passwordRules) as PasswordRule[]).filter((rule) => !passwordRules[rule](password));
}
