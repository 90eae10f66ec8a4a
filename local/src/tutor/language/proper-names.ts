const names = (text: string): string[] =>
  text
    .trim()
    .split("\n")
    .map((line) => line.trim());

/** Names and name-like words that always start with a capital letter; months that are also words ("may") are left out. */
export const alwaysCapital: readonly string[] = [
  ..."Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" "),
  ..."January February April June July August September October November December".split(" "),
  ..."English Indonesian Javanese Sundanese Balinese Japanese Chinese Korean Arabic French German Spanish Dutch".split(
    " ",
  ),
  ..."American British Australian Malaysian Muslim Christian Hindu Buddhist Islam Ramadan Christmas Lebaran".split(
    " ",
  ),
  ..."Google YouTube Instagram WhatsApp Facebook TikTok Netflix".split(" "),
  ...names(`
    Indonesia
    Jakarta
    Bandung
    Surabaya
    Yogyakarta
    Jogja
    Semarang
    Medan
    Makassar
    Denpasar
    Bali
    Lombok
    Java
    Sumatra
    Kalimantan
    Sulawesi
    Papua
    Bogor
    Depok
    Bekasi
    Tangerang
    Palembang
    Borobudur
    Singapore
    Malaysia
    Thailand
    Japan
    Korea
    America
    Australia
    England
    London
    Tokyo
    Europe
    Asia
  `),
];

/** Cities and countries: one lives and arrives *in* them. */
export const places: readonly string[] = alwaysCapital.slice(alwaysCapital.indexOf("Indonesia"));
