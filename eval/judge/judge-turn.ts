import type { AnswerExpected } from '../expected.ts';
import type { PlayedTurn } from '../play/play-case.ts';
import { matchesAll } from './fits.ts';
import { refusesInWords } from './refusing.ts';

const LONGEST_QUOTE = 300;

function quote(answer: string): string {
  const line = answer.replaceAll(/\s+/g, ' ').trim();
  return line === ''
    ? 'an empty answer'
    : `“${line.slice(0, LONGEST_QUOTE)}${line.length > LONGEST_QUOTE ? '…' : ''}”`;
}

function wordsIn(answer: string): number {
  return answer.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function judgeText(expected: AnswerExpected, answer: string): string[] {
  const said = quote(answer);
  const missing = (expected.text ?? []).filter((pattern) => !matchesAll([pattern], answer));
  const unwanted = (expected.not_text ?? []).filter((pattern) => matchesAll([pattern], answer));
  return [
    ...missing.map((pattern) => `text: /${pattern}/ is not in ${said}`),
    ...unwanted.map((pattern) => `text: /${pattern}/ is in ${said}`),
  ];
}

function judgeCalls(expected: AnswerExpected, calls: readonly string[]): string[] {
  const called = calls.length === 0 ? 'none was called' : `called: ${calls.join(', ')}`;
  return [
    ...(expected.calls ?? [])
      .filter((tool) => !calls.includes(tool))
      .map((tool) => `calls: no ${tool}; ${called}`),
    ...(expected.no_calls ?? [])
      .filter((tool) => calls.includes(tool))
      .map((tool) => `calls: ${tool} was called`),
  ];
}

/** The reasons for which the answer to a turn is not as expected; none when it is. */
export function judgeTurn(expected: AnswerExpected, { answer, errorKind, calls }: PlayedTurn): string[] {
  const said = quote(answer);
  const reasons = [...judgeText(expected, answer), ...judgeCalls(expected, calls)];
  const asks = answer.includes('?');
  if (expected.asks === true && !asks) reasons.push(`asks: there is no question in ${said}`);
  if (expected.asks === false && asks) reasons.push(`asks: there is a question in ${said}`);
  const declines = errorKind === 'declined' || refusesInWords(answer);
  if (expected.declines === true && !declines) reasons.push(`declines: it does not with ${said}`);
  if (expected.declines === false && declines) reasons.push(`declines: it does with ${said}`);
  const words = wordsIn(answer);
  if (expected.most_words !== undefined && words > expected.most_words)
    reasons.push(`most_words: ${words} instead of ${expected.most_words} in ${said}`);
  return reasons;
}
