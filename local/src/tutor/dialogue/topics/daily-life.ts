import { type Topic, lines, list } from "./topic";

export const dailyLife: Topic = {
  id: "daily-life",
  title: "Home and daily life",
  keywords:
    list(`morning evening routine wake sleep sleeping slept bed house home room apartment kost city village town live living lived
    jakarta bandung surabaya medan semarang clean cleaning laundry shower traffic motorcycle motorbike bike neighbourhood street market
    today yesterday usually everyday weekday busy`),
  reactions: lines(`
    Thank you for telling me about your day.
    Little things make up our life.
    I can imagine that well.
    It is interesting to hear how people live.
    That sounds like a full day.`),
  details: [
    [list("traffic jam macet"), "Traffic can be a real test of patience."],
    [list("jakarta"), "Jakarta never sleeps, does it?"],
    [list("village"), "Life in a village is quieter, and people know each other."],
    [list("motorcycle motorbike bike"), "A motorcycle is quick, but please wear a helmet."],
    [list("sleep slept sleeping late bed"), "Good sleep is half of a good day."],
    [list("kost apartment room"), "A small room can be cosy if you make it your own."],
    [list("clean cleaning laundry"), "Housework is never really finished."],
    [list("city surabaya medan semarang"), "Every city has its own rhythm."],
    [list("house home"), "Home is where one can relax."],
    [list("market"), "A market is full of colours, smells and voices."],
  ],
  questions: lines(`
    What time do you usually get up?
    What is the first thing you do in the morning?
    Where do you live, and what is it like there?
    What do you like about your city or village?
    What would you change about your city?
    How do you relax in the evening?
    What did you do yesterday?
    What are you going to do tomorrow?
    What is your favourite place at home?
    What is a perfect day like for you?`),
};
