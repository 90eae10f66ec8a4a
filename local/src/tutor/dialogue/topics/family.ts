import { type Topic, lines, list } from "./topic";

export const family: Topic = {
  id: "family",
  title: "Family and friends",
  keywords:
    list(`family mother father mom dad parents sister sisters brother brothers son daughter wife husband uncle aunt cousin
    grandmother grandfather grandma grandpa child children baby married wedding friend friends boyfriend girlfriend neighbour
    neighbor twin relatives niece nephew`),
  reactions: lines(`
    It is nice to hear about the people around you.
    They sound like lovely people.
    People like that make life warm.
    You can be happy to have them.
    Thank you for telling me about them.`),
  details: [
    [list("mother mom"), "Mothers often do more than we notice."],
    [list("father dad"), "I am sure he is proud of you."],
    [list("grandmother grandfather grandma grandpa"), "Grandparents have the best stories."],
    [list("sister sisters brother brothers"), "Brothers and sisters fight and then laugh together again."],
    [list("son daughter baby children child"), "Children keep everybody busy and happy."],
    [list("wife husband married wedding"), "A wedding in Indonesia can have a thousand guests, I hear!"],
    [list("friend friends"), "A good friend is worth a lot."],
    [list("boyfriend girlfriend"), "How sweet!"],
    [list("cousin uncle aunt relatives"), "A big family means a lot of visits at Lebaran."],
    [list("neighbour neighbor"), "It is good to have kind neighbours."],
  ],
  questions: lines(`
    How many people are there in your family?
    Who are you closest to, and why?
    What does your best friend look like?
    What do you and your family do together at the weekend?
    Do you have any brothers or sisters?
    What is your mother or father like as a person?
    How did you meet your best friend?
    What did you learn from your parents?
    Does somebody in your family speak English?
    What makes a good friend, in your opinion?`),
};
