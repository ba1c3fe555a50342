import { describe, expect, test } from 'vitest';

import { caseOf } from './case-of.ts';
import { kept } from './kept.ts';
import { playCase } from './play-case.ts';

/** What is kept of an answer to the question that a newcomer is greeted with. */
async function answered(says: string) {
  const { memory } = await playCase(caseOf([], { known: false }, { turns: [{ opens: 'dm' }, { says }] }));
  const named = memory.told().map(({ kind, name, relations }) => `${kind} ${name}: ${relations.join('; ')}`);
  return { memories: memory.memories.map(({ kind, content }) => `${kind}: ${content}`), named };
}

describe('an answer to the question about oneself, in telegram style', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      'barber over at Fade & Co',
      ['fact: Barber over at Fade & Co'],
      ['organisation Fade & Co: you work at it'],
    ],
    [
      'Night shift at Larch Dairy',
      ['fact: Night shift at Larch Dairy'],
      ['organisation Larch Dairy: you work at it'],
    ],
    ['the one I answer to there is Sunniva', [], ['person Sunniva: manager of you']],
    ['Marisa is who I report to', [], ['person Marisa: manager of you']],
    [
      'at home there’s my wife Ute and our little girl Nele',
      [],
      ['person Ute: wife of you', 'person Nele: daughter of you'],
    ],
    [
      'up at 6:15 most days, lunch is usually at one',
      ['fact: Is up at 6:15 most days', 'fact: Lunch is usually at one'],
      [],
    ],
    ['kids are Finn and Maja', [], ['person Finn: kid of you', 'person Maja: kid of you']],
    ['Fridays off', ['fact: Fridays off'], []],
    ["most evenings it's choir", ["fact: Most evenings it's choir"], []],
    [
      'best time to write to me is around lunch',
      ['preference: Best time to write to them is around lunch'],
      [],
    ],
    ['catch me before ten', ['preference: Catch them before ten'], []],
    ['after 6 I’m off duty', ['preference: After 6 they’re off duty'], []],
  ])('“%s”', async (says, memories, named) => {
    expect(await answered(says)).toEqual({ memories, named });
  });

  test.each(['dinner at Luigi’s', 'who I report to is none of your business', 'up early tomorrow'])(
    'nothing of “%s”',
    async (says) => {
      expect((await answered(says)).memories).toEqual([]);
    },
  );

  test('behind words that say so, it needs no question', async () => {
    const { memories, named } = await kept(
      'Hello there. So, about me: baker at Larch Mill, home is Graz, I report to Ines, and our fair opens on April 9th.',
    );
    expect(memories).toEqual([
      'fact: Baker at Larch Mill',
      'fact: Lives in Graz',
      'event: Fair (2026-04-09)',
    ]);
    expect(named).toEqual(['organisation Larch Mill: you work at it', 'person Ines: manager of you']);
  });
});

describe('how somebody wants things, and when to be reached', () => {
  test.each([
    [
      'numbers first and reasons second please, that’s how I like it',
      'preference: Prefers numbers first and reasons second',
    ],
    ['let me be before nine', 'preference: Wants to be left in peace before nine'],
    ['messages between 12 and 1 are fine', 'preference: Messages between 12 and 1 are fine'],
    ['no jargon, that’s how I like it', 'preference: No jargon'],
    ['please don’t call me, just text', 'preference: Wants to be texted, not called'],
    ['Mondays I’m at the allotment', 'fact: Is at the allotment on Mondays'],
  ])('“%s”', async (says, expected) => {
    expect((await kept(says)).memories).toEqual([expected]);
  });

  test('who is spoken of by a name is who “she” is', async () => {
    const { named } = await kept('Benno takes the late tours, he’s my deputy');
    expect(named).toEqual(['person Benno: deputy of you']);
  });
});

describe('what is only said', () => {
  test.each([
    ['since 5am on the ward, I’m running on fumes', /sorry/],
    ['barely slept and my legs are jelly', /sorry/],
    ['they gave us the grant!!', /good news/],
    ['we got the keys to our first boat today!', /good news/],
    ['wait, is there a human typing this or is it a bot', /not a person/],
    ['am I talking to a machine?', /not a person/],
    ['is someone on the other end', /not a person/],
    ['check outlook for me, which meetings are there on Tuesday', /can’t see your calendar/],
    ['look in jira: who has the login ticket', /can’t see your tickets/],
  ])('“%s” is answered as such', async (says, answer) => {
    const { text, calls } = await kept(says);
    expect(text).toMatch(answer);
    expect(calls.map(({ name }) => name)).not.toContain('create_schedule');
  });

  test('what has to be behind the time of a reminder is what it is about', async () => {
    const { text } = await kept('nudge me tomorrow 7:15 am, the drum has to come along');
    expect(text).toMatch(/^Done\. .*the drum has to come along.*07:15/);
  });
});
