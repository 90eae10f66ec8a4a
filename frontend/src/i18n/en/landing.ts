/** Texts of the landing page. */
export const landing = {
  eyebrow: "Ngobrol means: to chat, with no hurry",
  title: "Speak English the way you learnt your first language: by chatting.",
  lead: "Write about your day. A patient tutor answers, and under each of your sentences you see what to change, why, and a better word.",
  start: "Start chatting",
  haveAccount: "I have an account",
  open: "Open my chats",
  exampleTitle: "What you get for one sentence",
  exampleYou: "You",
  exampleTutor: "Tutor",
  exampleReply: "Bali sounds lovely! What did she tell you that surprised you most?",
  exampleReasons: [
    { change: "go → went", reason: "“Yesterday” needs the past tense." },
    { change: "she have → she had", reason: "Past tense again, to match “went”." },
    { change: "many informations → a lot of information", reason: "“Information” has no plural in English." },
  ],
  exampleTip: "Tip: begin with the time word, then check your verb.",
  benefitsTitle: "Made for people who understand more than they dare to say",
  benefits: [
    {
      title: "Mistakes, kindly",
      text: "Word by word, each change with its reason, in English or Indonesian.",
    },
    {
      title: "Nobody is waiting",
      text: "Take your time, stop an answer, try again. What you typed is never lost.",
    },
    {
      title: "You see yourself grow",
      text: "Nine scores and a CEFR level from A1 to C2, renewed while you chat.",
    },
  ],
  footer: "Open-source language models, on our own machines. Your conversations stay yours.",
};
