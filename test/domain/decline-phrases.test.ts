import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { judgeInput } from '../../src/domain/guardrail.ts';

/** Phrases of one family after the other, one a line. */
function phrases(file: string): string[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  return text.split('\n').filter((line) => line !== '');
}

const DECLINED = phrases('declined.txt');
const HARMLESS = phrases('harmless.txt');

describe('the many ways of saying it', () => {
  test('what is declined is, in whatever words', () => {
    expect(DECLINED.length).toBeGreaterThan(400);
    expect(DECLINED.filter((phrase) => judgeInput(phrase) === null)).toEqual([]);
  });

  test('what only sounds like it is not', () => {
    expect(HARMLESS.length).toBeGreaterThan(400);
    expect(HARMLESS.filter((phrase) => judgeInput(phrase) !== null)).toEqual([]);
  });

  test('what is declined is so beside something harmless, and in capitals', () => {
    const beside = DECLINED.filter((phrase) => judgeInput(`Good morning. ${phrase}`) === null);
    expect(beside).toEqual([]);
    const after = DECLINED.filter(
      (phrase) => judgeInput(`${phrase.replace(/[.!?]*$/, '.')} Thanks!`) === null,
    );
    expect(after).toEqual([]);
  });

  test('and is data where it is quoted, pasted or passed on', () => {
    const ways = [
      (phrase: string) => `what do you make of this?\n> ${phrase}`,
      (phrase: string) => `\`\`\`\n${phrase}\n\`\`\` came up in our chat`,
      (phrase: string) => `came in today\n---------- Forwarded message ----------\n${phrase}`,
    ];
    const taken = ways.flatMap((way) => DECLINED.filter((phrase) => judgeInput(way(phrase)) !== null));
    expect(taken).toEqual([]);
  });
});
