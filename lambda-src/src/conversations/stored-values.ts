import { toSql } from "pgvector";
import { embeddingDimensions } from "../../contract/limits";
import { BadRequestError } from "../http/errors";

/** Deeper values are no conversations, and PostgreSQL's parser of JSON ends at a few thousand. */
const deepest = 100;

/** NUL, which PostgreSQL's text cannot hold, and halves of surrogate pairs, as JSON.stringify writes them. */
const unstorableEscape = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/;

const loneSurrogate = /\p{Surrogate}/u;

/** @throws BadRequestError */
export function storableText(field: string, text: string): string {
  if (text.includes("\0") || loneSurrogate.test(text)) throw unstorable(field);
  return text;
}

/** @throws BadRequestError */
export function storableTime(field: string, text: string): Date {
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) {
    throw new BadRequestError(`${field} is "${text}", which no calendar has. Send an updatedAt as it came.`);
  }
  return time;
}

/**
 * JSON as PostgreSQL takes it.
 * @throws BadRequestError
 */
export function storableJson(field: string, value: unknown): string {
  if (isDeeperThan(deepest, value)) {
    throw new BadRequestError(`${field} is nested more than ${deepest} levels deep. Send a flatter value.`);
  }
  const json = JSON.stringify(value);
  // Few texts have an escape at all, and looking for a plain text is fast.
  if (json.includes("\\u") && unstorableEscape.test(json)) throw unstorable(field);
  return json;
}

/**
 * A vector as pgvector reads it: lists, which clients send, in its binary form, because the text that the package
 * writes takes longer to write and to read than all else that is done with them (docs/adr/0010).
 * @param embedding numbers, or the text of a list of numbers
 * @throws BadRequestError
 */
export function storableVector(field: string, embedding: readonly number[] | string): Buffer | string {
  const numbers = typeof embedding === "string" ? parseVector(field, embedding) : embedding;
  if (numbers.length !== embeddingDimensions) {
    throw new BadRequestError(`${field} has ${numbers.length} numbers. It must have ${embeddingDimensions}.`);
  }
  const floats = new Float32Array(numbers);
  const wrong = numbers.findIndex((_, index) => !Number.isFinite(floats[index]));
  if (wrong >= 0) {
    throw new BadRequestError(
      `${field}[${wrong}] is ${String(numbers[wrong])}. It must be a finite 32-bit number.`,
    );
  }
  return typeof embedding === "string" ? (toSql([...numbers]) as string) : toBinary(floats);
}

/** How many there are and an unused zero, 16 bits each, then the numbers; high bytes first. */
function toBinary(floats: Float32Array): Buffer {
  const bytes = Buffer.alloc(4 + floats.byteLength);
  bytes.writeUInt16BE(floats.length);
  Buffer.from(floats.buffer).swap32().copy(bytes, 4);
  return bytes;
}

function parseVector(field: string, text: string): number[] {
  try {
    const value: unknown = JSON.parse(text);
    if (isListOfNumbers(value)) return value;
  } catch {
    // Said below, as for other values that are no list of numbers.
  }
  throw new BadRequestError(
    `${field} is not a list of numbers. Write it as "[0.1, 0.2, …]", without NaN or words.`,
  );
}

function isListOfNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => typeof item === "number");
}

function unstorable(field: string): BadRequestError {
  return new BadRequestError(`${field} holds a NUL character or half of a surrogate pair. Remove it.`);
}

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (levels === 0) return true;
  return Object.values(value).some((item) => isDeeperThan(levels - 1, item));
}
