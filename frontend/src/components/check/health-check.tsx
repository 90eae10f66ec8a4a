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

function Row({ result, text }: { result: CheckResult; text: CheckText }) {
  const { check, state, time } = result;
  const words = advice(result, text);
  return (
    <>
      <tr className="border-t border-line align-top first:border-0">
        <th scope="row" className="break-all py-3 pr-3 font-normal">
          <code className="font-mono text-[0.8rem]">{check.endpoint}</code>
        </th>
        <td className={clsx("whitespace-nowrap py-3 pr-3 sm:w-24", stateStyle[state])}>
          {text.states[state]}
        </td>
        <td className="whitespace-nowrap py-3 text-right tabular-nums text-muted sm:w-20">
          {time !== undefined && `${time} ms`}
        </td>
      </tr>
      {words && (
        <tr>
          <td colSpan={3} className="pb-3 text-muted">
            {words}
          </td>
        </tr>
      )}
    </>
  );
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
            <Row key={result.check.endpoint} result={result} text={text} />
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
