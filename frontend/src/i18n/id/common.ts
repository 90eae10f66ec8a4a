import type { common as english } from "../en/common";
import { failure } from "./failure";

export const common: typeof english = {
  name: "Ngobrol",
  tagline: "Belajar bahasa Inggris sambil ngobrol",
  description:
    "Ngobrol dalam bahasa Inggris dengan tutor AI yang sabar. Kesalahanmu dikoreksi dengan ramah, dan dijelaskan dalam bahasamu.",
  skip: "Langsung ke isi",
  language: "Bahasa",
  theme: "Tampilan",
  themes: { system: "Sistem", light: "Terang", dark: "Gelap" },
  home: "Beranda",
  signIn: "Masuk",
  signUp: "Buat akun",
  account: "Akunmu",
  signOut: "Keluar",
  close: "Tutup",
  cancel: "Batal",
  retry: failure.retry,
  loading: "Memuat…",
  notFound: {
    title: "Halaman ini sedang ngopi",
    text: "Tidak ada apa-apa di alamat ini. Mungkin tautannya sudah lama, atau ada huruf yang kurang.",
    back: "Kembali ke awal",
  },
  failure,
};
