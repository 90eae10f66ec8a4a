"use client";

import { clsx } from "clsx";
import { Fragment, useEffect, useState } from "react";
import { Gateway } from "@/api/gateway";
import { BrowserSession } from "@/auth/browser-session";
import { CheckRun, type CheckResult } from "@/check/check-run";
import { buildChecks, type Service as ServiceName } from "@/check/checks";
import { useStore } from "@/chat/store";
import { Button } from "@/components/ui/button";
import type { Dictionary } from "@/i18n/dictionary";
import { format, plural } from "@/i18n/format";

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

/** A path with a place to break after each slash, since no word of it fits on a phone. */
function Path({ endpoint }: { endpoint: string }) {
  return endpoint.split(/(?<=\/)/).map((part, index) => (
    <Fragment key={index}>
      {part}
      <wbr />
    </Fragment>
  ));
}

function Row({ result, text }: { result: CheckResult; text: CheckText }) {
  const { check, state, time } = result;
  const words = advice(result, text);
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-t border-line py-3 first:border-0">
      <code className="min-w-0 flex-1 basis-52 font-mono text-[0.8rem]">
        <Path endpoint={check.endpoint} />
      </code>
      <span className={clsx("whitespace-nowrap sm:w-24", stateStyle[state])}>
        <span className="sr-only">{text.state}: </span>
        {text.states[state]}
      </span>
      <span className="ml-auto whitespace-nowrap text-right tabular-nums text-muted sm:w-20">
        {time !== undefined && (
          <>
            <span className="sr-only">{text.time}: </span>
            {time} ms
          </>
        )}
      </span>
      {words && <p className="w-full text-muted">{words}</p>}
    </li>
  );
}

function Service({ name, results, text }: { name: string; results: CheckResult[]; text: CheckText }) {
  return (
    <section className="rounded-3xl border border-line bg-surface p-5 sm:p-6">
      <h2 className="font-display text-xl font-semibold">{name}</h2>
      <ul className="mt-2 text-sm">
        {results.map((result) => (
          <Row key={result.check.endpoint} result={result} text={text} />
        ))}
      </ul>
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
    : format(failed.length > 0 ? plural(text.someBad, failed.length) : text.allGood, {
        failed: failed.length,
        count: called.length,
      });
  const services = [...new Set(results.map(({ check }) => check.service))];
  const nameOf = (service: ServiceName): string => text.service[service];
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
        <Service
          key={service}
          name={nameOf(service)}
          results={results.filter(({ check }) => check.service === service)}
          text={text}
        />
      ))}
    </div>
  );
}
