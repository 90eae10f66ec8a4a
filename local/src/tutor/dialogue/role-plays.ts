import { lines } from "./topics/topic";

/** A scene with a part for the tutor. */
export interface RolePlay {
  readonly id: string;
  /** Words of a system prompt (or of "let's practise…") that call for this scene. */
  readonly calledBy: RegExp;
  readonly opening: string;
  /** What the tutor says to show it has heard, in its part. */
  readonly acknowledgements: readonly string[];
  /** Asked in this order. */
  readonly questions: readonly string[];
  readonly closing: string;
}

export const rolePlays: readonly RolePlay[] = [
  {
    id: "interview",
    calledBy: /\b(?:job )?interview(?:er|ing)?\b|\bhiring manager\b|\brecruiter\b/i,
    opening: "Good morning, and thank you for coming. Please have a seat.",
    acknowledgements: lines(`
      Thank you, that is good to know.
      I see. That is useful for us.
      That is a clear answer.
      Interesting, thank you.`),
    questions: lines(`
      Could you introduce yourself, please?
      Why would you like to work for our company?
      What experience do you have for this job?
      What are your strengths?
      And what would you like to get better at?
      Can you tell me about a problem at work or school, and how you solved it?
      How do you work in a team?
      Where do you see yourself in five years?
      When could you start?
      Do you have any questions for us?`),
    closing:
      "Thank you for the interview. You answered well, and we will contact you next week. Would you like to practise it once more?",
  },
  {
    id: "airport",
    calledBy: /\bairport\b|\bcheck-?in\b|\bimmigration\b|\bcustoms officer\b|\bboarding\b|\bairline\b/i,
    opening: "Good afternoon, and welcome to the airport.",
    acknowledgements: lines(`
      Thank you very much.
      All right, thank you.
      Very good.
      That is fine.`),
    questions: lines(`
      Could I see your passport and your ticket, please?
      Where are you flying to today?
      How many bags would you like to check in?
      Did you pack your bags yourself?
      Would you like a window seat or an aisle seat?
      What is the purpose of your trip?
      How long are you going to stay?
      Where will you stay there?
      Do you have anything to declare?
      Do you know how to find your gate?`),
    closing:
      "Here is your boarding pass. Your gate is number twelve, and boarding starts at four thirty. Have a pleasant flight! Shall we practise another part of your trip?",
  },
  {
    id: "restaurant",
    calledBy: /\brestaurant\b|\bwaiter\b|\bwaitress\b|\bcaf[eé]\b|\bbarista\b|\border(?:ing)? food\b/i,
    opening: "Good evening, and welcome to our restaurant.",
    acknowledgements: lines(`
      Certainly.
      A very good choice.
      Of course, thank you.
      I will write that down.`),
    questions: lines(`
      Do you have a reservation, and for how many people?
      Would you like to sit inside or outside?
      Can I bring you something to drink first?
      What would you like to eat?
      Would you like it mild or spicy?
      Would you like rice or potatoes with it?
      Is everything all right with your meal?
      Would you like a dessert?
      How would you like to pay?`),
    closing:
      "Thank you for coming, and see you again soon! Shall we play the scene once more with a problem in it?",
  },
  {
    id: "hotel",
    calledBy: /\bhotel\b|\breceptionist\b|\bfront desk\b|\bbook(?:ing)? a room\b/i,
    opening: "Good evening, and welcome to our hotel.",
    acknowledgements: lines(`
      Thank you.
      Perfect, thank you.
      No problem at all.
      I have found it.`),
    questions: lines(`
      Do you have a reservation?
      What is your name, please, and how do you spell it?
      How many nights are you going to stay?
      Would you like a single room or a double room?
      Would you like breakfast? It is served from six to ten.
      How would you like to pay?
      Do you need help with your luggage?
      Is there anything else I can do for you?`),
    closing:
      "Here is your key: room 305 on the third floor. Enjoy your stay! Would you like to practise checking out, too?",
  },
  {
    id: "meeting",
    calledBy: /\b(?:my|a|the) (?:manager|boss|supervisor)\b|\bmeeting at work\b|\bteam meeting\b/i,
    opening: "Thanks for telling me. Please close the door and take a seat.",
    acknowledgements: lines(`
      I see, thank you for being open about it.
      All right, I understand.
      Good to know.
      That makes sense.`),
    questions: lines(`
      Can you tell me a little more about it?
      When did you notice it?
      How does it change your work this week?
      Who else in the team should know?
      What would you suggest?
      What help do you need from me?
      When can we talk about it again?`),
    closing:
      "Good, then let's do it that way. Thank you for coming to me early. Would you like to practise a longer meeting, with the whole team?",
  },
  {
    id: "doctor",
    calledBy: /\b(?:a|the|as) doctor\b|\bclinic\b|\bpatient\b|\bpharmac(?:y|ist)\b|\bmedical\b/i,
    opening: "Good morning. Please come in and sit down.",
    acknowledgements: lines(`
      I understand.
      I see, thank you.
      I am sorry to hear that.
      That helps me.`),
    questions: lines(`
      What seems to be the problem?
      When did it start?
      Where exactly does it hurt?
      Do you have a fever or a cough?
      Have you taken any medicine?
      Are you allergic to anything?
      How did you sleep last night?
      Have you eaten anything unusual?`),
    closing:
      "Please rest for two days and drink a lot of water. This is only a role play: for a real illness, please see a real doctor. Shall we change roles?",
  },
  {
    id: "shop",
    calledBy: /\bshop assistant\b|\bsalesperson\b|\bcashier\b|\bseller\b|\bclothes shop\b|\bmarket seller\b/i,
    opening: "Hello, and welcome to our shop.",
    acknowledgements: lines(`
      Of course.
      I see.
      Let me have a look.
      Good choice.`),
    questions: lines(`
      Can I help you?
      What size do you need?
      Which colour would you like?
      Would you like to try it on?
      How does it fit?
      We have a cheaper one, too. Would you like to see it?
      It is two hundred thousand rupiah. Is that all right?
      Would you like to pay in cash or by card?
      Do you need a bag?`),
    closing:
      "Here you are. Thank you, and have a nice day! Would you like to practise taking something back to the shop?",
  },
  {
    id: "directions",
    calledBy: /\bdirections\b|\btaxi driver\b|\blost tourist\b|\bask(?:ing)? the way\b/i,
    opening: "Excuse me, I am new in this city.",
    acknowledgements: lines(`
      Ah, thank you.
      I think I understand.
      That is very kind of you.`),
    questions: lines(`
      Could you tell me the way to the train station, please?
      Is it far from here?
      Should I turn left or right at the traffic light?
      Can I walk there, or should I take a bus?
      How much is a taxi?
      Is there a good restaurant on the way?
      How will I know that I am there?`),
    closing: "Thank you so much for your help! Now shall we change roles: you are lost, and I help you?",
  },
  {
    id: "phone",
    calledBy: /\bphone call\b|\bcustomer service\b|\bcall cent(?:er|re)\b|\bhotline\b/i,
    opening: "Good morning, this is customer service.",
    acknowledgements: lines(`
      Thank you for telling me.
      I understand the problem.
      One moment, please.`),
    questions: lines(`
      How can I help you?
      Could you give me your name and your phone number, please?
      When did the problem begin?
      What have you tried so far?
      Would you like a new one or your money back?
      Can we call you back this afternoon?
      Is there anything else I can do for you?`),
    closing: "Thank you for calling, and have a good day. Shall we practise making an appointment next?",
  },
];

/** The scene a system prompt (or a learner's wish) calls for; undefined for an ordinary chat. */
export function findRolePlay(text: string): RolePlay | undefined {
  const asksForScene =
    /\b(?:role[- ]?play|act as|pretend|you are (?:an?|the) (?!(?:friendly |kind |patient |helpful |an? )*(?:english )?(?:tutor|teacher|assistant|language))|scene|scenario|practi[cs]e|play the|interview me|you work|you will be (?:an?|the|my)|i am (?:the|a) (?:customer|guest|patient|tourist|passenger|candidate))\b/i;
  return asksForScene.test(text) ? rolePlays.find(({ calledBy }) => calledBy.test(text)) : undefined;
}
