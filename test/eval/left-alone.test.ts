import { describe, expect, test } from 'vitest';

import { after } from './what-is-left.ts';
import type { Before } from './what-is-left.ts';

const known = (...contents: readonly string[]): Before => ({
  memories: contents.map((content) => ({ kind: 'fact' as const, content })),
});
const DINNERS: Before = {
  memories: [
    { kind: 'event', content: 'Dinner with Ana', on: '2026-03-06' },
    { kind: 'event', content: 'Dinner with Rui', on: '2026-03-07' },
  ],
};

describe('what is known is left alone by what only sounds like its end or its correction', () => {
  test.each<[Before, readonly string[], readonly string[]]>([
    [{}, ['I live in Leeds.', 'Never mind, thanks!'], ['Lives in Leeds']],
    [{}, ['I live in Leeds.', 'never mind, I’ll find it myself'], ['Lives in Leeds']],
    [{}, ['My sister lives in Oslo.', 'I’m not coming today, I’m ill.'], ['Sister lives in Oslo']],
    [{}, ['My sister lives in Oslo.', 'Oh, it’s off again, typical.'], ['Sister lives in Oslo']],
    [{}, ['My son plays the violin.', 'Ignore me, I’m tired.'], ['Son plays the violin']],
    [{}, ['The board dinner is on 12 March.', 'Off now, bye!'], ['Board dinner (2026-03-12)']],
    [{}, ['My mum’s visiting on Friday; ignore me, I’m just excited'], ["Mum's visiting (2026-03-06)"]],
    [
      DINNERS,
      ['the dinner is cancelled', 'Anyway, remind me to call Ana at 5.'],
      ['Dinner with Ana (2026-03-06)', 'Dinner with Rui (2026-03-07)'],
    ],
    [
      { memories: [{ kind: 'event', content: 'Team lunch at Northgate', on: '2026-03-05' }] },
      ['the wedding photographer moved to Spain', 'the board is in London now'],
      ['Team lunch at Northgate (2026-03-05)'],
    ],
    [
      known('Tom is a plumber'),
      ['Tom is a plumber', 'Actually Tom is a really nice guy.'],
      ['Tom is a plumber'],
    ],
    [known('Husband is Rui'), ['My husband is mistaken, it’s my turn to cook.'], ['Husband is Rui']],
  ])('%j “%s”', async (before, says, left) => {
    const there = (await after(before, says)).left;
    expect(there).toEqual(expect.arrayContaining([...left]));
  });
});
