import { isBritish } from "@/slips/british";

it.each([
  ["favourite", "favorite"],
  ["practise", "practice"],
  ["practising", "practicing"],
  ["travelled", "traveled"],
  ["Organised", "organized"],
])("C4: “%s” is as right as “%s”", (word, american) => {
  expect(isBritish(word, ["unlike it", american])).toBe(true);
});

it.each([
  ["freind", "friend"],
  ["hous", "house"],
  ["favourit", "favorite"],
])("C4: “%s” is a slip all the same", (word, right) => {
  expect(isBritish(word, [right])).toBe(false);
});
