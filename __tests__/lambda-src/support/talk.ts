import { randomUUID } from "node:crypto";

const said = [
  "Yesterday I go to the market with my mother and we buying many fruits for the party.",
  "I make my homework every evening, but it is so difficult because the teacher explain very fast.",
  "My brother have two cats, they are always sleep in front of the television.",
  "If I will have enough money, I want travel to Europe in next year with my best friend.",
];
const answered =
  "That sounds like a lovely day! Markets are full of colours and smells, and there is always somebody to talk to. " +
  "Did you try anything new, or did you buy what your family likes best? What was the best part of it?";
const aspects = [
  "writtenFluency",
  "vocabulary",
  "grammar",
  "comprehension",
  "coherence",
  "digitalEtiquette",
  "responsiveness",
  "clarity",
  "overall",
];

/** A conversation of ten exchanges as the client stores it: corrections and scores with the learner's messages. */
export function talk(number: number, id: string = randomUUID()) {
  const conversation = Array.from({ length: 20 }, (_, index) => {
    const message = { id: randomUUID(), createdAt: new Date(1.7e12 + number * 1e6 + index).toISOString() };
    if (index % 2 === 1) return { ...message, role: "assistant", content: answered };
    const content = said[(number + index / 2) % said.length] ?? "";
    return {
      ...message,
      role: "user",
      content,
      correction: {
        corrected: content.replace("go", "went").replace("make", "do"),
        changes: [
          { original: "go", replacement: "went", reason: "Gunakan bentuk lampau setelah yesterday." },
        ],
        betterWords: [],
        tip: "Perhatikan keterangan waktu.",
      },
      scores: { scores: Object.fromEntries(aspects.map((name) => [name, 60 + (number % 30)])), level: "B1" },
    };
  });
  return { id, title: `A day at the market, part ${number}`, conversation };
}

/**
 * A vector as Ollama's nomic-embed-text answers one, and clients pass it on: of length 1, its 768 numbers 32-bit
 * floats in their shortest decimal form, such as 0.037850093.
 */
export function vector(): number[] {
  const numbers = Array.from({ length: 768 }, normal);
  const length = Math.hypot(...numbers);
  return numbers.map((number) => shortestFloat(Math.fround(number / length)));
}

/** Of the normal distribution, so that every direction is as likely as any other. */
function normal(): number {
  return Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
}

/** The number with the fewest digits that is read as this 32-bit float; nine are enough for any. */
function shortestFloat(float: number): number {
  for (let digits = 1; digits < 9; digits++) {
    const number = Number(float.toPrecision(digits));
    if (Math.fround(number) === float) return number;
  }
  return Number(float.toPrecision(9));
}
