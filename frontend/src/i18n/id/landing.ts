import type { landing as english } from "../en/landing";

export const landing: typeof english = {
  eyebrow: "Ngobrol: santai saja, tidak perlu terburu-buru",
  title: "Kuasai bahasa Inggris seperti bahasa ibu Anda: dengan mengobrol.",
  lead: "Ceritakan hari Anda. Tutor yang sabar menjawab, dan di bawah setiap kalimat Anda terlihat apa yang perlu diubah, mengapa, dan kata yang lebih tepat.",
  start: "Mulai mengobrol",
  haveAccount: "Saya sudah punya akun",
  open: "Buka obrolan saya",
  exampleTitle: "Yang Anda dapat dari satu kalimat",
  exampleYou: "Anda",
  exampleTutor: "Tutor",
  exampleReply: "Bali sounds lovely! What did she tell you that surprised you most?",
  exampleReasons: [
    { change: "go → went", reason: "“Yesterday” memerlukan bentuk lampau." },
    { change: "she have → she had", reason: "Bentuk lampau lagi, sejalan dengan “went”." },
    {
      change: "many informations → a lot of information",
      reason: "“Information” tidak punya bentuk jamak dalam bahasa Inggris.",
    },
  ],
  exampleTip: "Kiat: mulai dari kata keterangan waktu, lalu periksa kata kerjanya.",
  benefitsTitle: "Untuk yang mengerti lebih banyak daripada yang berani diucapkan",
  benefits: [
    {
      title: "Dikoreksi dengan ramah",
      text: "Kata demi kata, setiap perubahan dengan alasannya, dalam bahasa Inggris atau Indonesia.",
    },
    {
      title: "Tidak ada yang menunggu",
      text: "Santai saja: hentikan jawaban, coba lagi. Yang sudah Anda ketik tidak pernah hilang.",
    },
    {
      title: "Kemajuan yang terlihat",
      text: "Sembilan nilai dan tingkat CEFR dari A1 sampai C2, diperbarui selagi Anda mengobrol.",
    },
  ],
  footer: "Model bahasa sumber terbuka, di mesin sendiri. Percakapan Anda tetap milik Anda.",
};
