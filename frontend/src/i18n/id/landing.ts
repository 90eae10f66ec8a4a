import type { landing as english } from "../en/landing";

export const landing: typeof english = {
  eyebrow: "Ngobrol: santai saja, tidak perlu buru-buru",
  title: "Kuasai bahasa Inggris seperti bahasa ibumu: lewat ngobrol.",
  lead: "Ceritakan harimu. Tutor yang sabar menjawab, dan di bawah tiap kalimatmu terlihat apa yang perlu diubah, kenapa, dan kata yang lebih pas.",
  start: "Mulai ngobrol",
  haveAccount: "Aku sudah punya akun",
  open: "Buka obrolanku",
  exampleTitle: "Yang kamu dapat dari satu kalimat",
  exampleYou: "Kamu",
  exampleTutor: "Tutor",
  exampleReply: "Bali sounds lovely! What did she tell you that surprised you most?",
  exampleReasons: [
    { change: "go → went", reason: "“Yesterday” butuh bentuk lampau." },
    { change: "she have → she had", reason: "Bentuk lampau lagi, sejalan dengan “went”." },
    {
      change: "many informations → a lot of information",
      reason: "“Information” tidak punya bentuk jamak dalam bahasa Inggris.",
    },
  ],
  exampleTip: "Tips: mulai dari keterangan waktunya, lalu cek kata kerjanya.",
  benefitsTitle: "Buat kamu yang paham banyak, tapi belum berani ngomong",
  benefits: [
    {
      title: "Dikoreksi dengan ramah",
      text: "Kata demi kata, tiap perubahan ada alasannya, dalam bahasa Inggris atau Indonesia.",
    },
    {
      title: "Tidak ada yang menunggumu",
      text: "Santai saja: hentikan jawaban, coba lagi. Yang sudah kamu ketik tidak pernah hilang.",
    },
    {
      title: "Kemajuanmu kelihatan",
      text: "Sembilan nilai dan level CEFR dari A1 sampai C2, diperbarui selagi kamu ngobrol.",
    },
  ],
  footer: "Model bahasa sumber terbuka, di mesin kami sendiri. Percakapanmu tetap milikmu.",
};
