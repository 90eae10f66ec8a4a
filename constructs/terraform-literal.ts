/**
 * Text that reaches Terraform as written: `${` and `%{` would start an interpolation, so they are doubled.
 * Needed wherever a file with its own `${…}`, such as a shell script, becomes an argument.
 */
export function terraformLiteral(text: string): string {
  return text.replaceAll("${", "$${").replaceAll("%{", "%%{");
}
