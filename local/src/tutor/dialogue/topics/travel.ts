import { type Topic, lines, list } from "./topic";

export const travel: Topic = {
  id: "travel",
  title: "Travel and holidays",
  keywords:
    list(`travel traveling travelling trip holiday vacation beach mountain island bali lombok yogyakarta jogja bromo toba raja ampat
    tourist tourists hotel visit visited visiting abroad country countries japan korea singapore malaysia australia passport
    backpack sightseeing temple borobudur train bus boat sea snorkeling museum camping hike hiking tour ticket`),
  reactions: lines(`
    What a nice place to go!
    Travelling teaches us so much.
    I can almost see it when you tell me about it.
    That must be a good memory.
    It is great that you discover new places.`),
  details: [
    [list("bali"), "Bali has beaches, temples and rice fields, so there is something for everyone."],
    [list("beach sea"), "Sun, sand and waves: that is a good way to relax."],
    [
      list("mountain bromo hike hiking climb climbing"),
      "The view from the top makes you forget your tired legs.",
    ],
    [list("yogyakarta jogja borobudur temple"), "A place with so much history is never boring."],
    [list("lombok island raja toba lake"), "Islands and lakes always feel far away from everyday life."],
    [list("japan korea"), "Many learners dream of that country: the food, the seasons, the trains."],
    [list("singapore malaysia australia"), "That is not so far away, but it feels quite different."],
    [list("hotel room"), "A good hotel makes a trip much easier."],
    [list("train bus boat plane car"), "Sometimes the journey is as interesting as the destination."],
    [list("family parents"), "Travelling with family is busy, but it is fun."],
    [list("camping"), "Sleeping under the stars is a real adventure."],
    [list("alone solo"), "Travelling alone takes courage, and one meets many people."],
  ],
  questions: lines(`
    Where did you go on your last holiday?
    Who did you travel with?
    How did you get there, and how long did it take?
    What did you like most about it?
    What was the weather like?
    What did you eat there?
    Which country would you like to visit one day, and why?
    Do you like beaches or mountains more?
    What do you always pack in your bag?
    Did anything funny or surprising happen?
    Can you recommend a place in Indonesia to a visitor?`),
};
