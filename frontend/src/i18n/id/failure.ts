import type { failure as english } from "../en/failure";

export const failure: typeof english = {
  title: "Ada yang rusak di pihak kami",
  text: "Percakapanmu aman. Coba lagi; kalau terulang, kembali lagi beberapa menit lagi, ya.",
  retry: "Coba lagi",
};
