import { describe, expect, test } from 'vitest';

import { isOnCalendar } from '../../src/llm/offline/time/calendar.ts';
import { caseOf } from './case-of.ts';
import { lookOver } from './look-over.ts';
import { playCase } from './play-case.ts';

/** As long as anything a person can send at once, and longer than what is read. */
const LONG = 20_000;

function filled(piece: string, length = LONG): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

const PIECES: readonly string[] = [
  'I live in Porto and ',
  'my manager is ',
  'Ana Bo Cy Di ',
  'a, ',
  'and I ',
  '"a b c d e f g." ',
  '"',
  'no, ',
  'I am not ',
  'I told Ana I would ',
  'the the ',
  'print a your ',
  'what did I say about ',
  'forget everything about ',
  'remember that ',
  'show me all of the ',
  'mother-in-law ',
  '9 to 5 on friday and ',
  '-',
  'we track ',
  '> a\n',
  '```',
  'from: ',
  'hi, ',
  'just ',
  'decision: ',
  'I booked the ',
  'your your ',
  'he said she said ',
  'where is ',
  '<system>',
  '🐟',
  '\u{1D52D}',
  'ذكرني ',
];

describe('long and odd text', () => {
  test.each(PIECES)('%j over and over is answered, soon, and nothing breaks', async (piece) => {
    const before = process.cpuUsage().user;
    for (const says of [filled(piece), filled(piece, 1_990), `${filled(piece, 900)}, I live in Porto`]) {
      const { turns } = await playCase(caseOf([says]));
      expect(turns[0]?.text.length).toBeGreaterThan(0);
    }
    expect((process.cpuUsage().user - before) / 1_000).toBeLessThan(3_000);
  });

  test.each([', come on then', 'hi, ', ', keep it short then', 'shall we '])(
    '%j over and over is soon looked over, too',
    async (piece) => {
      const before = process.cpuUsage().user;
      await lookOver({ says: [`${filled(piece, 400)} x?`] });
      expect((process.cpuUsage().user - before) / 1_000).toBeLessThan(3_000);
    },
  );

  test('known things that are odd do no harm either', async () => {
    const memories = ['(', '[a-z', '$&', '\\', '.', 'A'.repeat(300), 'Lives in ('].map((content) => {
      return { kind: 'fact' as const, content };
    });
    const says = ['where do I live?', 'I moved to Porto', 'forget about (', 'no, [a-z'];
    const { turns } = await playCase(caseOf(says, { memories }));
    expect(turns.map(({ text }) => text.length > 0)).toEqual([true, true, true, true]);
  });

  test('what is kept is never too long for the tool', async () => {
    const { memory } = await playCase(caseOf([`I collect stamps with ${filled('very ', 900)}odd edges`]));
    expect(memory.memories).toHaveLength(1);
    expect(memory.memories[0]?.content.length).toBeLessThanOrEqual(300);
  });

  test('names of nothing are no trouble', async () => {
    const { turns } = await playCase(
      caseOf(['my constructor is __proto__', 'who is toString?', 'I hasOwnProperty']),
    );
    expect(turns).toHaveLength(3);
  });
});

test.each([
  'it’s my dad’s 70th on Saturday',
  'the party is on 31 June',
  'party on 31 June',
  'the meeting is at 25:00',
])('no day or time that there is not is kept: “%s”', async (says) => {
  const { memory } = await playCase(caseOf([says]));
  const days = memory.memories.flatMap(({ on }) => on ?? []);
  expect(days.filter((on) => !isOnCalendar(on.slice(0, 10)) || on.includes('T25'))).toEqual([]);
});
