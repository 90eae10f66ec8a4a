import { wordsOf } from "../../language/text";
import { dailyLife } from "./daily-life";
import { family } from "./family";
import { food } from "./food";
import { hobbies } from "./hobbies";
import { animals, culture, future, health, shopping, technology, weather } from "./more";
import { school } from "./school";
import type { Topic } from "./topic";
import { travel } from "./travel";
import { work } from "./work";

/** In order of preference where a sentence fits two of them equally. */
export const topics: readonly Topic[] = [
  food,
  travel,
  culture,
  health,
  weather,
  animals,
  shopping,
  technology,
  family,
  hobbies,
  school,
  work,
  future,
  dailyLife,
];

/** The topic most words of a text belong to; undefined where none does. */
export function findTopic(text: string): Topic | undefined {
  const words = wordsOf(text);
  const ranked = topics
    .map((topic) => ({ topic, hits: words.filter((word) => topic.keywords.includes(word)).length }))
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => b.hits - a.hits);
  return ranked[0]?.topic;
}
