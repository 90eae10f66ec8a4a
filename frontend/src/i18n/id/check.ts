import type { check as english } from "../en/check";

export const check: typeof english = {
  title: "Apakah semuanya berfungsi?",
  lead: "Setiap titik akhir dipanggil sekali, atas nama Anda. Pemeriksaan membuat percakapan sendiri lalu menghapusnya.",
  run: "Periksa lagi",
  running: "Memeriksa…",
  back: "Kembali ke obrolan",
  endpoint: "Titik akhir",
  state: "Keadaan",
  time: "Waktu",
  advice: "Yang perlu dilakukan",
  service: { conversations: "Percakapan", "us-east-1": "Model di Virginia", "us-west-2": "Model di Oregon" },
  states: {
    waiting: "menunggu",
    running: "berjalan",
    passed: "berfungsi",
    failed: "gagal",
    skipped: "tidak dijalankan",
  },
  skippedDeleteAll: "Tidak dijalankan: ini akan menghapus semua percakapan Anda.",
  allGood: "Semua {count} titik akhir menjawab sebagaimana mestinya.",
  someBad: "{failed} dari {count} titik akhir gagal.",
  advices: {
    offline: "Peramban Anda tidak menjangkau apa pun. Periksa jaringan.",
    unauthorized: "Keluar lalu masuk lagi. Jika tetap: apakah gateway memercayai user pool ini?",
    forbidden: "Gateway tidak mengenal rute ini, atau milik pengguna lain. Apakah API sudah dipasang?",
    not_found: "Apakah modelnya sudah diunduh? Lihat tags wilayah ini.",
    rate_limited: "Gateway membatasi. Tunggu satu menit.",
    invalid_request: "Klien dan layanan tidak cocok. Apakah versinya sama?",
    unavailable: "Lihat target load balancer, worker, dan log fungsinya.",
    unexpected: "Lihat log fungsi di CloudWatch.",
  },
};
