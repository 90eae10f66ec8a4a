import { type Topic, lines, list } from "./topic";

export const work: Topic = {
  id: "work",
  title: "Work and career",
  keywords:
    list(`work works working worked job office boss company colleague colleagues salary meeting career business customer
    customers engineer programmer developer nurse teacher doctor farmer driver designer manager project overtime intern internship
    freelance shop factory bank profession coworker startup deadline`),
  reactions: lines(`
    That sounds like a responsible job.
    Work takes a lot of our time, so it is good to talk about it.
    It is interesting to hear what people do every day.
    I think you learn a lot there.
    That sounds like a busy day.`),
  details: [
    [list("teacher"), "A good teacher can change somebody's life."],
    [list("nurse doctor hospital"), "Helping sick people is hard and important work."],
    [
      list("programmer developer software engineer"),
      "Writing software is a bit like solving puzzles all day.",
    ],
    [list("farmer"), "Without farmers there would be no food on our tables."],
    [list("designer"), "It must be nice to create beautiful things."],
    [list("boss manager"), "A kind boss makes a big difference."],
    [list("meeting meetings"), "Meetings can be useful, or just long!"],
    [list("overtime tired busy deadline"), "Please take a break when you need one."],
    [list("customer customers"), "Talking with customers needs a lot of patience."],
    [list("salary money"), "Money matters, but a friendly team matters too."],
    [list("colleague colleagues team coworker"), "Good colleagues make work much easier."],
    [list("internship intern"), "An internship is a good first step."],
  ],
  questions: lines(`
    What do you do in your job?
    What time do you start and finish work?
    What do you like about your job?
    What is difficult about it?
    How do you get to work?
    Do you use English at work? When?
    What was your first job?
    Do you prefer working alone or in a team? Why?
    What job did you dream of when you were a child?
    Where would you like to work in five years?`),
};
