import { type Topic, lines, list } from "./topic";

export const hobbies: Topic = {
  id: "hobbies",
  title: "Hobbies and free time",
  keywords:
    list(`hobby hobbies music guitar piano sing singing song songs band movie movies cinema film films drama kdrama anime read reading book books
    novel football soccer badminton basketball volleyball swim swimming run running gym sport sports game games gaming play
    playing draw drawing paint painting dance dancing photography garden gardening fishing cycling weekend concert watch watching`),
  reactions: lines(`
    That is a great way to spend your free time.
    Hobbies make us forget our worries.
    I like that.
    That sounds like fun.
    It is good to have something you really enjoy.`),
  details: [
    [list("football soccer"), "Football is great because you only need a ball and friends."],
    [list("badminton"), "Indonesia is one of the best badminton countries in the world."],
    [list("guitar piano band"), "Playing an instrument takes patience, but then it feels wonderful."],
    [list("sing singing song songs music"), "Songs are a clever way to learn English, too."],
    [
      list("movie movies cinema film films drama kdrama anime"),
      "Films with English subtitles are almost a lesson.",
    ],
    [list("read reading book books novel"), "Reading is like travelling without a ticket."],
    [list("game games gaming"), "Games can teach a lot of words, as long as you also sleep!"],
    [list("run running gym swim swimming cycling"), "Moving your body clears your head."],
    [
      list("draw drawing paint painting photography"),
      "It is wonderful to make something with your own eyes and hands.",
    ],
    [list("garden gardening plants"), "Watching plants grow teaches patience."],
    [list("dance dancing"), "Dancing is sport and music at the same time."],
    [list("fishing"), "Fishing sounds very peaceful."],
  ],
  questions: lines(`
    When did you start doing that?
    How often do you do it?
    Who do you do it with?
    Why do you like it?
    What kind of music do you listen to?
    Which film did you see last, and what was it about?
    Are you better at sports or at music?
    What do you do on a rainy Sunday?
    Which new hobby would you like to try?
    Can you explain it to somebody who has never done it?`),
};
