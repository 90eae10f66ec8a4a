import { type Topic, lines, list } from "./topic";

export const weather: Topic = {
  id: "weather",
  title: "The weather",
  keywords: list(
    "weather rain raining rainy sunny cloudy storm wind windy flood floods humid snow season seasons umbrella temperature thunder",
  ),
  reactions: lines(`
    The weather changes our plans so easily.
    Everybody likes talking about the weather, and it is a good way to start a conversation.
    I see: that is good to know before going out.`),
  details: [
    [list("rain raining rainy umbrella"), "Rain is a good reason to stay in with a warm drink."],
    [list("flood floods"), "Floods are serious. I hope you and your home are safe."],
    [list("snow"), "Snow looks beautiful, but it is very cold!"],
    [list("sunny"), "Sunshine puts people in a good mood."],
    [list("humid"), "When it is humid, everything takes more energy."],
  ],
  questions: lines(`
    What is the weather like where you are today?
    Do you prefer the dry season or the rainy season? Why?
    What do you do when it rains all day?
    Have you ever seen snow?
    What do you wear when it is hot?
    Did the weather ever change your plans?`),
};

export const shopping: Topic = {
  id: "shopping",
  title: "Shopping and money",
  keywords:
    list(`shop shopping buy buying bought mall price prices cheap expensive discount money pay paid clothes shoes shirt dress bag
    online tokopedia shopee cash sell market rupiah saving save`),
  reactions: lines(`
    Shopping can be fun, or it can be tiring.
    It is good to know what things cost.
    I hope it was worth the money.`),
  details: [
    [list("online tokopedia shopee"), "Shopping online is easy, perhaps too easy!"],
    [list("shoes shirt dress clothes bag"), "Something new to wear makes people happy."],
    [list("expensive"), "A high price does not always mean good quality."],
    [list("discount cheap"), "Everybody loves a good price."],
    [list("market"), "At a market one can still bargain."],
    [list("saving save money"), "Saving a little every month is a good plan."],
  ],
  questions: lines(`
    What was the last thing you bought?
    Do you like shopping online or in a real shop? Why?
    Are you good at bargaining?
    Have you ever bought something and been sorry about it?
    What do you spend most of your money on?
    What would you buy if you had a million dollars?`),
};

export const health: Topic = {
  id: "health",
  title: "Health and feelings",
  keywords:
    list(`sick ill health healthy doctor hospital medicine headache fever cough flu stomach pain hurt tired sad happy angry stress stressed
    lonely nervous worried afraid bored exercise diet sleepy excited`),
  reactions: lines(`
    Thank you for telling me how you feel.
    Please take good care of yourself.
    It helps to talk about it.`),
  details: [
    [
      list("sick ill fever flu cough headache stomach"),
      "I am sorry to hear that. I hope it gets better soon.",
    ],
    [list("sad lonely"), "I am sorry that you feel that way. You are welcome to tell me more."],
    [list("tired sleepy"), "You should rest a little. Even ten minutes help."],
    [
      list("stress stressed worried nervous"),
      "That is not easy. Try to breathe slowly and do one thing at a time.",
    ],
    [list("happy excited"), "I am glad to hear that!"],
    [list("angry"), "Everybody is angry sometimes. A short walk can help."],
    [list("bored"), "Then let us make this chat interesting!"],
    [list("exercise gym healthy"), "Moving a little every day is the best medicine."],
  ],
  questions: lines(`
    How do you feel today?
    What do you do when you feel stressed?
    What do you do to stay healthy?
    How many hours do you sleep?
    What makes you happy on a bad day?
    When were you last at the doctor's?`),
};

export const technology: Topic = {
  id: "technology",
  title: "Phones and the internet",
  keywords: list(
    "phone smartphone laptop computer internet app apps instagram tiktok youtube whatsapp facebook social online wifi robot ai technology video videos podcast",
  ),
  reactions: lines(`
    It is hard to imagine life without it now.
    Technology changes so fast.
    It can help a lot when we use it well.`),
  details: [
    [list("instagram tiktok facebook social"), "Social media can be fun, and it can eat our time."],
    [list("youtube video videos podcast"), "There are many good English videos for learners."],
    [list("ai robot"), "AI is a big topic. I am only a small program with rules, by the way."],
    [list("laptop computer"), "A good computer is an important tool today."],
  ],
  questions: lines(`
    How many hours a day do you use your phone?
    Which app do you use most, and what for?
    What do you like to watch on the internet?
    Could you live for a week without your phone?
    How has technology changed your life?
    Do you follow somebody who speaks English?`),
};

export const animals: Topic = {
  id: "animals",
  title: "Animals and nature",
  keywords: list(
    "animal animals pet pets cat cats dog dogs bird birds rabbit chicken monkey tiger orangutan elephant snake nature forest tree trees flower flowers plant plants",
  ),
  reactions: lines(`
    Animals make good company.
    Nature is good for us.
    That is lovely.`),
  details: [
    [list("cat cats"), "Cats do what they want, and we love them for it."],
    [list("dog dogs"), "A dog is always happy when you come home."],
    [
      list("orangutan tiger elephant"),
      "I hope these wonderful animals will always have a forest to live in.",
    ],
    [list("snake"), "Snakes! Many people are afraid of them."],
    [list("monkey"), "Monkeys are clever, so hold on to your glasses."],
  ],
  questions: lines(`
    Do you have a pet? What is its name?
    Which animal do you like most, and why?
    Is there an animal that you are afraid of?
    What does your pet do all day?
    What can we do to protect nature?
    Where do you go when you want to be in nature?`),
};

export const culture: Topic = {
  id: "culture",
  title: "Festivals and culture",
  keywords:
    list(`lebaran idul fitri ramadan ramadhan christmas nyepi independence birthday party festival tradition traditional culture
    batik dance wedding ceremony ketupat mudik religion mosque church pray celebrate celebrated wayang gamelan`),
  reactions: lines(`
    Traditions bring people together.
    That is an important part of life in Indonesia.
    I would like to hear more about that.`),
  details: [
    [list("lebaran idul fitri mudik ketupat"), "At Lebaran millions of people travel home: what a journey!"],
    [list("ramadan ramadhan fasting"), "Breaking the fast together is a special moment."],
    [list("batik"), "Batik is both clothing and art."],
    [list("birthday party"), "Birthdays are a good reason for cake."],
    [list("nyepi"), "A whole day of silence: that is very special."],
    [list("wayang gamelan"), "That is an old art with deep stories."],
  ],
  questions: lines(`
    Which festival is the most important for you?
    What do you do on that day?
    What special food do people make for it?
    What do you wear to a celebration?
    How did you celebrate your last birthday?
    How would you explain this tradition to a foreigner?`),
};

export const future: Topic = {
  id: "future",
  title: "Dreams and plans",
  keywords: list(
    "dream dreams future plan plans goal goals hope wish someday tomorrow become success successful ambition retire",
  ),
  reactions: lines(`
    That is a good dream to have.
    Plans are the first step.
    I believe you can do it.`),
  details: [
    [list("become success successful"), "Success often comes slowly and then suddenly."],
    [list("abroad"), "Living in another country changes how one sees the world."],
    [list("house car"), "That is a big goal, and it is possible to save for it step by step."],
  ],
  questions: lines(`
    What is your biggest dream?
    What are you going to do next weekend?
    Where do you see yourself in five years?
    What can you do this month to get closer to your goal?
    Who helps you with your plans?
    What did you want to be when you were little?`),
};
