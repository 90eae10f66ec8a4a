import type { check as english } from "../en/check";

export const check: typeof english = {
  title: "Apakah semuanya berfungsi?",
  lead: "Setiap endpoint dipanggil sekali atas namamu. Pengecekan ini membuat percakapannya sendiri, lalu menghapusnya.",
  run: "Cek lagi",
  running: "Sedang dicek…",
  back: "Kembali ke obrolan",
  state: "Status",
  time: "Waktu",
  service: { conversations: "Percakapan", "us-east-1": "Model di Virginia", "us-west-2": "Model di Oregon" },
  states: {
    waiting: "menunggu",
    running: "berjalan",
    passed: "berfungsi",
    failed: "gagal",
    skipped: "dilewati",
  },
  skippedDeleteAll: "Dilewati, karena ini akan menghapus semua percakapanmu.",
  allGood: "Semua {count} endpoint menjawab dengan benar.",
  someBad: { one: "{failed} dari {count} endpoint gagal.", other: "{failed} dari {count} endpoint gagal." },
  advices: {
    offline: "Browsermu tidak bisa menjangkau apa pun. Cek jaringannya.",
    unauthorized: "Keluar lalu masuk lagi. Kalau masih sama: apakah gateway memercayai user pool ini?",
    forbidden: "Gateway tidak mengenal rute ini, atau milik pengguna lain. Apakah API sudah di-deploy?",
    not_found: "Apakah modelnya sudah diunduh? Lihat tags wilayah ini.",
    rate_limited: "Gateway sedang membatasi. Tunggu satu menit.",
    invalid_request: "Klien dan layanan tidak cocok. Apakah versinya sama?",
    unavailable: "Lihat target load balancer, worker, dan log fungsinya.",
    unexpected: "Lihat log fungsi di CloudWatch.",
  },
};
