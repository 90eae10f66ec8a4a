import { type Topic, lines, list } from "./topic";

export const school: Topic = {
  id: "school",
  title: "School and learning English",
  keywords:
    list(`school university campus college student students class study studies studying studied exam exams test homework lecturer
    english grammar vocabulary pronunciation language languages learn learning math maths science history subject subjects graduate
    graduated graduation scholarship semester thesis toefl ielts speaking listening course`),
  reactions: lines(`
    Learning something every day is a good habit.
    I think you are on a good way.
    Keep going: small steps bring you far.
    That takes effort, and you are doing it.
    School time is never boring.`),
  details: [
    [list("english"), "You are using English right now, and that is the best exercise."],
    [list("grammar"), "Grammar becomes easier when you use it in your own sentences."],
    [list("speaking pronunciation"), "Reading aloud for five minutes a day helps a lot."],
    [list("vocabulary words"), "Three new words a day are a thousand in a year."],
    [list("exam exams test toefl ielts"), "Exams are stressful, but you can prepare step by step."],
    [list("math maths science history"), "That is an interesting subject."],
    [list("homework"), "Homework is not always fun, but it helps."],
    [list("thesis"), "Writing a thesis is like running a marathon."],
    [list("scholarship abroad"), "A scholarship can open many doors."],
    [list("graduate graduated graduation"), "Finishing your studies is something to be proud of."],
    [
      list("shy afraid nervous mistake mistakes"),
      "Please don't be afraid of mistakes: they show that you are learning.",
    ],
  ],
  questions: lines(`
    What do you study, or what did you study?
    Which subject do you like most, and why?
    Why are you learning English?
    What is the most difficult thing in English for you?
    How do you learn new words?
    What was your favourite teacher like?
    When do you use English outside class?
    What do you want to do after you finish your studies?
    How long have you been learning English?
    Which other language would you like to speak?`),
};
