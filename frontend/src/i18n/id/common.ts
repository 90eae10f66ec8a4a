import type { common as english } from "../en/common";

export const common: typeof english = {
  name: "Ngobrol",
  tagline: "Belajar bahasa Inggris lewat obrolan",
  description:
    "Mengobrol dalam bahasa Inggris dengan tutor AI yang sabar. Ia mengoreksi dengan ramah, dan menjelaskan dalam bahasa Anda.",
  skip: "Langsung ke isi",
  language: "Bahasa",
  theme: "Tampilan",
  themes: { system: "Sistem", light: "Terang", dark: "Gelap" },
  home: "Beranda",
  signIn: "Masuk",
  signUp: "Buat akun",
  account: "Akun Anda",
  signOut: "Keluar",
  close: "Tutup",
  cancel: "Batal",
  retry: "Coba lagi",
  loading: "Memuat…",
  notFound: {
    title: "Halaman ini sedang ngopi",
    text: "Tidak ada apa-apa di alamat ini. Mungkin tautannya sudah lama, atau ada huruf yang kurang.",
    back: "Kembali ke awal",
  },
  failure: {
    title: "Ada yang rusak di pihak kami",
    text: "Percakapan Anda aman. Coba lagi; jika terulang, kembalilah beberapa menit lagi.",
  },
};
