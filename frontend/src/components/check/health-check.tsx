"use client";

import { clsx } from "clsx";
import { useEffect, useState } from "react";
import { Gateway } from "@/api/gateway";
import { BrowserSession } from "@/auth/browser-session";
import { CheckRun, type CheckResult } from "@/check/check-run";
import { buildChecks, type Service } from "@/check/checks";
import { useStore } from "@/chat/store";
import { Button } from "@/components/ui/button";
import type { Dictionary } from "@/i18n/dictionary";
import { format } from "@/i18n/format";

type CheckText = Dictionary["check"];

const stateStyle = {
  waiting: "text-muted",
  running: "animate-breathe text-ink",
  passed: "text-good",
  failed: "font-medium text-bad",
  skipped: "text-muted",
} as const;

function advice({ state, error }: CheckResult, text: CheckText): string {
  if (state === "skipped") return text.skippedDeleteAll;
  if (!error) return "";
  const known = text.advices as Partial<Record<string, string>>;
  const detail = [error.status, error.detail].filter(Boolean).join(" ");
  return `${known[error.code] ?? text.advices.unexpected}${detail ? ` (${detail})` : ""}`;
}

function ServiceTable({ name, results, text }: { name: string; results: CheckResult[]; text: CheckText }) {
  return (
    <section className="rounded-3xl border border-line bg-surface p-5 sm:p-6">
      <h2 className="font-display text-xl font-semibold">{name}</h2>
      <table className="mt-3 w-full text-left text-sm">
        <thead className="sr-only">
          <tr>
            <th>{text.endpoint}</th>
            <th>{text.state}</th>
            <th>{text.time}</th>
          </tr>
        </thead>
        <tbody>
          {results.map((result) => (
            <tr key={result.check.endpoint} className="border-t border-line align-top first:border-0">
              <th scope="row" className="break-all py-3 pr-3 font-normal">
                <code className="font-mono text-[0.8rem]">{result.check.endpoint}</code>
                {advice(result, text) && (
                  <span className="mt-1 block break-normal text-muted">{advice(result, text)}</span>
                )}
              </th>
              <td className={clsx("w-24 whitespace-nowrap py-3 pr-3", stateStyle[result.state])}>
                {text.states[result.state]}
              </td>
              <td className="w-20 whitespace-nowrap py-3 text-right tabular-nums text-muted">
                {result.time !== undefined && `${result.time} ms`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface HealthCheckProps {
  apiGatewayUrl: string;
  userId: string;
  text: CheckText;
}

/** Calls every endpoint as the learner and shows what comes back; never a token. */
export function HealthCheck({ apiGatewayUrl, userId, text }: HealthCheckProps) {
  const [run] = useState(() => {
    // A refused token is a result here, not a reason to leave.
    const onSessionEnded = () => undefined;
    const gateway = new Gateway({ baseUrl: apiGatewayUrl, session: new BrowserSession(), onSessionEnded });
    return new CheckRun(() => buildChecks(gateway, userId));
  });
  const { results, running } = useStore(run);
  useEffect(() => {
    void run.run();
  }, [run]);

  const called = results.filter(({ state }) => state !== "skipped");
  const failed = called.filter(({ state }) => state === "failed");
  const verdict = running
    ? text.running
    : format(failed.length > 0 ? text.someBad : text.allGood, {
        failed: failed.length,
        count: called.length,
      });
  const services = [...new Set(results.map(({ check }) => check.service))];
  const nameOf = (service: Service): string => text.service[service];
  return (
    <div className="space-y-6">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p role="status" className={clsx("font-medium", !running && (failed[0] ? "text-bad" : "text-good"))}>
          {verdict}
        </p>
        <Button variant="outline" disabled={running} onClick={() => void run.run()}>
          {text.run}
        </Button>
      </div>
      {services.map((service) => (
        <ServiceTable
          key={service}
          name={nameOf(service)}
          results={results.filter(({ check }) => check.service === service)}
          text={text}
        />
      ))}
    </div>
  );
}
