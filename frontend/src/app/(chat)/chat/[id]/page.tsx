/** A stored conversation. The layout's workspace shows it; this page only makes the address exist. */
export default function ConversationPage() {
  return null;
}
