import { type Topic, lines, list } from "./topic";

export const food: Topic = {
  id: "food",
  title: "Food and cooking",
  keywords:
    list(`food eat eating ate eaten cook cooks cooking cooked breakfast lunch dinner restaurant rice noodle noodles bakso
    sate satay rendang gudeg goreng nasi soto rawon gado tempe tofu sambal spicy sweet delicious hungry recipe meal snack fruit mango durian
    banana vegetable vegetables chicken fish beef meat coffee tea drink warung kitchen cake bread egg eggs martabak pizza sushi dish`),
  reactions: lines(`
    That sounds delicious!
    Now I understand why food is such a good topic in Indonesia.
    Good food makes every day better.
    That is a nice thing to tell a visitor about.
    I like how you describe it.`),
  details: [
    [list("rendang"), "Rendang is famous all over the world, and it takes hours to cook."],
    [list("sate satay"), "Satay with peanut sauce is hard to resist."],
    [list("durian"), "Durian! People either love it or run away from it."],
    [list("bakso soto rawon"), "A hot bowl of soup is perfect on a rainy day."],
    [list("nasi goreng"), "Fried rice is a dish that everybody makes a little differently."],
    [list("sambal spicy"), "Spicy food needs courage!"],
    [list("coffee kopi"), "Coffee is a good reason to sit down and talk."],
    [list("tea"), "A cup of tea makes people calm."],
    [list("mother mom grandmother cook cooking cooked"), "Home cooking is often better than a restaurant."],
    [list("restaurant warung cafe"), "A small place with good food is a real treasure."],
    [list("breakfast"), "A good breakfast gives energy for the whole morning."],
    [list("diet vegetarian vegetables vegetable"), "Eating vegetables is good for body and mind."],
  ],
  questions: lines(`
    What is your favourite dish, and what is in it?
    Can you cook? What do you cook best?
    What do you usually have for breakfast?
    How does it taste: sweet, salty, sour or spicy?
    Which dish should a foreigner try first in Indonesia, and why?
    Do you prefer eating at home or eating out? Why?
    Who cooks in your family?
    Is there any food that you don't like?
    Can you explain step by step how to make it?
    What did you eat yesterday?`),
};
