import { MessagePage } from "@/components/message-page";
import { buttonStyle } from "@/components/ui/button";
import { currentDictionary } from "@/i18n/server";

export default function NotFound() {
  const { notFound } = currentDictionary().common;
  return (
    <MessagePage title={notFound.title} text={notFound.text}>
      <a href="/" className={buttonStyle()}>
        {notFound.back}
      </a>
    </MessagePage>
  );
}
