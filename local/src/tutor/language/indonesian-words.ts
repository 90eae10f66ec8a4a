const words = (text: string): string[] => text.trim().split(/\s+/);

/** Indonesian words and names that belong in English sentences about Indonesia: never taken for misspelt. */
export const indonesianWords: ReadonlySet<string> = new Set(
  words(`
    angkot angklung arisan ayam bajaj bakmi bakso bakwan balado bali balinese bandung batik bebek becak bogor borobudur
    bromo budi cendol cilok dangdut denpasar depok dewi durian gado gamelan gojek goreng grab gudeg gula gunung halal
    hijab idul fitri indomie jajan jakarta jamu jogja kampung kari kebaya kecap kelapa keris klepon kopi kos kost krupuk
    kuliah lebaran lele lemper lombok lontong lumpia makassar malang martabak medan merdeka mudik mushola nasi ngopi
    nongkrong nusantara nyepi ojek ojol onde opor padang pantai pasar pecel pempek pencak pesantren pisang puasa putri
    ramadan ramadhan rawon rendang rina rujak rupiah salak sambal santi sari sarung sate semarang siomay siti soto
    surabaya sundanese tahu tempe terasi toba tokopedia tumpeng ubud udang ustad wahyu warteg warung wayang wayan
    yogyakarta yogya silat gorengan kue teh manis pedas sop sayur asem uduk kuning
  `),
);

const functionWords: ReadonlySet<string> = new Set(
  words(`
    saya aku kamu anda dia kami kita mereka ini itu yang dan atau tapi tetapi karena kalau jika dengan untuk dari ke di
    pada adalah tidak bukan belum sudah akan sedang bisa boleh harus mau ingin suka apa siapa mana kapan kenapa mengapa
    bagaimana gimana berapa ada juga sangat sekali banget lebih paling sama seperti jadi lagi nih dong sih deh ya nggak
    gak enggak udah aja saja kok nya terima kasih tolong selamat pagi siang sore malam makan minum pergi belajar bahasa
    inggris indonesia rumah sekolah kerja teman ibu bapak kemarin besok sekarang hari tahun
  `),
);

/** True where a text is Indonesian rather than English: most of its words are, and they are more than a name. */
export function looksIndonesian(tokens: readonly string[]): boolean {
  const hits = tokens.filter(
    (word) => functionWords.has(word) && !["di", "ada", "sari", "indonesia"].includes(word),
  );
  return hits.length >= 2 && hits.length / tokens.length >= 0.4;
}
