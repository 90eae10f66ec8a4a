import type { Metadata } from "next";
import { requireSession } from "@/auth/session";
import { LearningPage } from "@/components/learning/learning-page";
import { Words } from "@/components/learning/words";
import { environment } from "@/environment";
import { currentDictionary } from "@/i18n/server";

export function generateMetadata(): Metadata {
  return { title: currentDictionary().learning.words.title };
}

export default async function WordsPage() {
  const { user } = await requireSession("/words");
  const { learning, common } = currentDictionary();
  const { title, text } = learning.words;
  return (
    <LearningPage path="/words" title={title} lead={text} text={learning} common={common}>
      <Words
        source={{ apiGatewayUrl: environment().apiGatewayUrl, userId: user.id }}
        text={learning}
        common={common}
      />
    </LearningPage>
  );
}
