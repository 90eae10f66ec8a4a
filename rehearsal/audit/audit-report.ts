import { type AuditResult, isObeyed } from "./audit";

/** A line for each policy, with what was found below it, and a sum at the end. */
export function auditReport(results: readonly AuditResult[]): string {
  const widest = Math.max(...results.map(({ policy }) => policy.requirement.length));
  const lines = results.flatMap((result) => {
    const { policy, findings, unread } = result;
    const mark = unread === undefined ? (isObeyed(result) ? "ok  " : "FAIL") : "?   ";
    return [
      `  ${mark} ${policy.requirement.padEnd(widest)}  ${policy.title}`,
      ...[...findings.map(({ sentence }) => sentence), ...(unread === undefined ? [] : [unread])].map(
        (sentence) => `       ${" ".repeat(widest)}  - ${sentence}`,
      ),
    ];
  });
  return [...lines, "", sum(results)].join("\n");
}

function sum(results: readonly AuditResult[]): string {
  const obeyed = results.filter(isObeyed).length;
  const unread = results.filter((result) => result.unread !== undefined).length;
  return [
    `${obeyed} of ${results.length} rules obeyed`,
    ...(obeyed + unread < results.length ? [`${results.length - obeyed - unread} not`] : []),
    ...(unread > 0 ? [`${unread} could not be judged`] : []),
  ].join(", ");
}
