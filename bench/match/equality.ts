import { createHash } from 'node:crypto';
import type { Outcome } from './contest.js';

type Answers = Outcome['answers'];

/** Two contestants found something else; no time of theirs is worth anything. */
export class AnswersDifferError extends Error {
  constructor(name: string, reference: string, need: number, found: string, expected: string) {
    super(`${name} and ${reference} differ on need ${need}:\n${found}\n${expected}`);
    this.name = 'AnswersDifferError';
  }
}

/** SHA-256, shortened, over needs, offers and scores in order. */
export function checksumOf(answers: Answers): string {
  const hash = createHash('sha256');
  for (const [need, found] of answers) hash.update(`${need}:${lineOf(found)}\n`);
  return hash.digest('hex').slice(0, 16);
}

/**
 * Holds the answers of one contestant against those of another, who answered at least the same needs.
 *
 * @throws AnswersDifferError at the first need whose offers, scores or order differ
 */
export function requireEqual(name: string, answers: Answers, reference: string, expected: Answers): void {
  const byNeed = new Map(expected);
  for (const [need, found] of answers) {
    const other = byNeed.get(need) ?? [];
    if (lineOf(found) !== lineOf(other)) {
      throw new AnswersDifferError(name, reference, need, lineOf(found), lineOf(other));
    }
  }
}

function lineOf(found: Answers[number][1]): string {
  return found.map(({ offer, score }) => `${offer}=${score}`).join(' ');
}
