import type { Metadata } from "next";
import { requireSession } from "@/auth/session";
import { LearningPage } from "@/components/learning/learning-page";
import { Progress } from "@/components/learning/progress";
import { environment } from "@/environment";
import { currentDictionary, currentLocale } from "@/i18n/server";

export function generateMetadata(): Metadata {
  return { title: currentDictionary().learning.progress.title };
}

export default async function ProgressPage() {
  const { user } = await requireSession("/progress");
  const { learning, chat, common } = currentDictionary();
  const { title, text } = learning.progress;
  return (
    <LearningPage path="/progress" title={title} lead={text} text={learning} common={common}>
      <Progress
        source={{ apiGatewayUrl: environment().apiGatewayUrl, userId: user.id }}
        text={learning}
        common={common}
        aspectNames={chat.scores}
        locale={currentLocale()}
      />
    </LearningPage>
  );
}
