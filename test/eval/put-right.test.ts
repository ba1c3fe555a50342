import { describe, expect, test } from 'vitest';

import { after, BOSS, COFFEE, HOME } from './what-is-left.ts';
import type { Before } from './what-is-left.ts';

describe('what is put right takes the place of what was told wrong', () => {
  test.each<[Before, string | readonly string[], readonly string[]]>([
    [{}, ['My meeting is on Tuesday', 'Ah no I misheard, it’s Wednesday'], ['Meeting (2026-03-04)']],
    [{}, ['My meeting is on 24 March', 'Oops, wrong date. Should be 28 March'], ['Meeting (2026-03-28)']],
    [
      {},
      ['The fire drill is on Thursday at 10', 'oops, wrong date. the fire drill should be friday'],
      ['Fire drill (2026-03-06T10:00)'],
    ],
    [
      {},
      ['My dentist appointment is on 24 March', 'sorry, the dentist is on the 28th'],
      ['Dentist appointment (2026-03-28)'],
    ],
    [{}, ['My meeting is on 24 March', 'not the 24th, the 28th!'], ['Meeting (2026-03-28)']],
    [
      {},
      ['My meeting is on Thursday at 6pm', 'sorry, its on wednesday, not thursday. my brain today'],
      ['Meeting (2026-03-04T18:00)'],
    ],
    [{}, ['My meeting is on Thursday at 6pm', 'ah it’s at 7 not 6'], ['Meeting (2026-03-05T19:00)']],
    [
      { memories: [{ kind: 'preference', content: 'Likes to be called Bash' }] },
      'stop calling me Bash, it’s Sebastian',
      ['Likes to be called Sebastian'],
    ],
    [
      { memories: [{ kind: 'preference', content: 'Takes oat milk in coffee' }] },
      'I take soy milk in my coffee, not oat milk',
      ['Takes soy milk in coffee'],
    ],
    [
      { memories: [{ kind: 'fact', content: 'Leads the project Halberd' }] },
      'you’ve got that wrong, the project I lead is called Halyard, not Halberd',
      ['Leads the project Halyard'],
    ],
    [{ memories: [{ kind: 'fact', content: 'Has a cat called Biscotti' }] }, 'we had to rehome Biscotti', []],
    [
      { memories: [{ kind: 'decision', content: 'Going with Vantolo for the payroll software' }] },
      'we’ve decided against Vantolo, going with Peribold for payroll',
      ['Decided on Peribold for payroll'],
    ],
    [HOME, 'definitely not Lisbon', ['Lives in Lisbon']],
    [COFFEE, 'I ordered tea in the morning, not strong coffee', ['Likes strong coffee in the morning']],
  ])('%j “%s”', async (before, says, left) => {
    expect((await after(before, [says].flat())).left).toEqual(left);
  });
});

describe('who somebody is to one', () => {
  const KNOWN: Before = {
    memories: [{ kind: 'fact', content: 'Rurik is her boyfriend' }],
    entities: [{ kind: 'person', name: 'Rurik', relation: 'boyfriend' }],
  };
  test.each([
    'Rurik and I broke up',
    'I’m not with Rurik any more',
    'so, Rurik and I split up. he isn’t my boyfriend anymore, just so you know',
  ])('is over: “%s”', async (says) => {
    const { left, memory } = await after(KNOWN, [says]);
    expect(left).toEqual([]);
    expect(memory.relationsOf('Rurik')).not.toContain('boyfriend of you');
  });

  test('is not over for what is split otherwise', async () => {
    const { left } = await after(KNOWN, ['Rurik and I split the bill']);
    expect(left).toContain('Rurik is her boyfriend');
  });

  test.each(['My new boss is Tom Lamm', 'I have a new boss, Tom Lamm'])(
    'is another one’s now: “%s”',
    async (says) => {
      const { memory } = await after(BOSS, [says]);
      expect(memory.relationsOf('Tom Lamm')).toEqual(['boss of you']);
      expect(memory.relationsOf('Ana')).not.toContain('manager of you');
    },
  );

  test.each(['wait no, Rurik isn’t my boyfriend lol, he’s my cousin', 'Rurik’s my cousin not my boyfriend'])(
    'was heard wrong: “%s”',
    async (says) => {
      const { left, memory } = await after(KNOWN, [says]);
      expect(left).toEqual(['Rurik is her cousin']);
      expect(memory.relationsOf('Rurik')).toContain('cousin of you');
    },
  );
});
