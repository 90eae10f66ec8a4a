/** A new conversation. The layout's workspace shows it; this page only makes the address exist. */
export default function NewConversationPage() {
  return null;
}
