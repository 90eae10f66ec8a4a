import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { requireSession } from "@/auth/session";
import { Workspace } from "@/components/chat/workspace";
import { environment } from "@/environment";
import { currentDictionary, currentLocale } from "@/i18n/server";
import { pathHeader } from "@/middleware-headers";
import { currentTheme } from "@/preferences/server";

export function generateMetadata(): Metadata {
  return { title: currentDictionary().chat.title };
}

export default async function ChatLayout({ children }: { children: ReactNode }) {
  const { user } = await requireSession(headers().get(pathHeader) ?? "/chat");
  const { chat, common } = currentDictionary();
  return (
    <>
      <Workspace
        apiGatewayUrl={environment().apiGatewayUrl}
        user={user}
        locale={currentLocale()}
        theme={currentTheme()}
        text={chat}
        common={common}
      />
      {children}
    </>
  );
}
