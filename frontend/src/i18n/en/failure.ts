/** Texts of the page that stands where another one failed; apart, since every page brings them in both languages. */
export const failure = {
  title: "Something broke on our side",
  text: "Your conversations are safe. Try again; if it happens again, come back in a few minutes.",
  retry: "Try again",
};
