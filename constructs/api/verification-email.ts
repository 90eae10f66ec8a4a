/**
 * The e-mail with a code, for sign-up and for a new password alike. Cognito puts the code in place of {####}.
 * Indonesian comes second, for learners whose English is only beginning.
 */
export const verificationEmail = {
  /** At most 140 characters. */
  subject: "Your Ngobrol code / Kode Ngobrol kamu",
  /** At most 20,000 characters. */
  message: [
    "<p>Your Ngobrol code is <strong>{####}</strong></p>",
    "<p>Enter it on the page where you asked for it. If you did not ask for a code, ignore this e-mail.</p>",
    "<hr>",
    "<p>Kode Ngobrol kamu adalah <strong>{####}</strong></p>",
    "<p>Masukkan kode ini di halaman tempat kamu memintanya. Jika kamu tidak meminta kode, abaikan email ini.</p>",
  ].join("\n"),
} as const;
