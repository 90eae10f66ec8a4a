import { failure } from "./failure";

/** Texts of the frame around every page. */
export const common = {
  name: "Ngobrol",
  tagline: "Learn English by chatting",
  description:
    "Chat in English with a patient AI tutor. It corrects you kindly, and explains in your language.",
  skip: "Skip to content",
  language: "Language",
  theme: "Theme",
  themes: { system: "System", light: "Light", dark: "Dark" },
  home: "Home",
  signIn: "Sign in",
  signUp: "Create account",
  account: "Your account",
  signOut: "Sign out",
  close: "Close",
  cancel: "Cancel",
  retry: failure.retry,
  loading: "Loading…",
  notFound: {
    title: "This page went for coffee",
    text: "There is nothing at this address. Perhaps the link is old, or a letter is missing.",
    back: "Back to the start",
  },
  failure,
};
