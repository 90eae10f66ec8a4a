import { currentSession } from "@/auth/session";
import { Example } from "@/components/landing/example";
import { SiteFooter } from "@/components/site-footer";
import { buttonStyle } from "@/components/ui/button";
import { Logo } from "@/components/ui/logo";
import { currentDictionary } from "@/i18n/server";

/** The landing page: server-rendered whole, with plain links, so that it costs hardly any JavaScript. */
export default async function LandingPage() {
  const { common, landing, chat } = currentDictionary();
  const signedIn = (await currentSession()) !== null;
  return (
    <div className="flex min-h-dvh flex-col overflow-x-clip">
      <header className="mx-auto flex w-full max-w-6xl items-center justify-between gap-4 px-5 py-5 sm:px-8">
        <Logo name={common.name} />
        <nav className="flex items-center gap-1">
          {signedIn ? (
            <a href="/chat" className={buttonStyle({ variant: "outline", size: "small" })}>
              {landing.open}
            </a>
          ) : (
            <>
              <a href="/sign-in" className={buttonStyle({ variant: "quiet", size: "small" })}>
                {common.signIn}
              </a>
              <a href="/sign-up" className={buttonStyle({ variant: "outline", size: "small" })}>
                {common.signUp}
              </a>
            </>
          )}
        </nav>
      </header>
      <main id="content" className="mx-auto w-full max-w-6xl flex-1 px-5 sm:px-8">
        <div className="grid items-center gap-14 py-8 sm:py-14 lg:grid-cols-[1.05fr_1fr] lg:gap-16 lg:py-20">
          <div>
            <p className="mb-5 inline-block rounded-full bg-saffron-soft px-4 py-1.5 text-sm font-medium">
              {landing.eyebrow}
            </p>
            <h1 className="font-display text-[2.4rem] font-semibold leading-[1.12] tracking-tight sm:text-5xl xl:text-6xl">
              {landing.title}
            </h1>
            <p className="mt-6 max-w-xl text-lg text-muted">{landing.lead}</p>
            <div className="mt-9 flex flex-wrap items-center gap-3">
              <a
                href={signedIn ? "/chat" : "/sign-up"}
                className={buttonStyle({ className: "px-7 text-base" })}
              >
                {signedIn ? landing.open : landing.start}
              </a>
              {!signedIn && (
                <a href="/sign-in" className={buttonStyle({ variant: "quiet" })}>
                  {landing.haveAccount}
                </a>
              )}
            </div>
          </div>
          <Example text={landing} labels={chat.correction} />
        </div>
        <section className="border-t border-line py-14 sm:py-20">
          <h2 className="max-w-2xl font-display text-2xl font-semibold sm:text-3xl">
            {landing.benefitsTitle}
          </h2>
          <ol className="mt-10 grid gap-8 sm:grid-cols-3 sm:gap-10">
            {landing.benefits.map(({ title, text }) => (
              <li key={title} className="border-t-2 border-saffron pt-4">
                <h3 className="font-display text-xl font-semibold">{title}</h3>
                <p className="mt-2 text-muted">{text}</p>
              </li>
            ))}
          </ol>
        </section>
      </main>
      <SiteFooter text={landing.footer} />
    </div>
  );
}
