import { describe, expect, test } from 'vitest';

import { caseOf } from './case-of.ts';
import { playCase } from './play-case.ts';

type Before = Parameters<typeof caseOf>[1];
type Kind = 'fact' | 'preference' | 'decision' | 'note' | 'event' | 'commitment';

function known(kind: Kind, content: string, on?: string): Before {
  return { memories: [{ kind, content, ...(on === undefined ? {} : { on }) }] };
}

async function after(before: Before, says: string) {
  const { memory, turns } = await playCase(caseOf([says], before), 'what fits');
  const left = memory.memories.map(({ content, on }) => `${content}${on ? ` (${on})` : ''}`);
  return { left, memory, text: turns.at(-1)?.text ?? '' };
}

const WORK = known('fact', 'Works at Brightmoor as a route planner');
const VISIT = known('event', 'Site visit at the Harlow depot', '2026-03-09');
const EXAM = known('event', 'Piano exam', '2026-03-12');
const PARCEL = known('commitment', 'Post Aunt Bea’s parcel', '2026-03-04');
const QUOTE = known('commitment', 'Give Greta a quote for the skirting boards', '2026-03-12');

describe('what is said is held against what is known', () => {
  test.each<[Before, string, readonly string[]]>([
    [WORK, 'Sorry I’ve been quiet, Friday was my last day at Brightmoor.', []],
    [WORK, 'Right, so that’s me out of Brightmoor. Onwards!', []],
    [
      known('fact', 'Is on the board of the Sallow co-op'),
      'I’m not on the board of the co-op any more, btw',
      [],
    ],
    [known('fact', 'Swims before work on Tuesdays, forty lengths'), 'had to: I’ve stopped swimming', []],
    [known('fact', 'Drives a white van'), 'sold the van last weekend, good riddance', []],
    [
      known('event', 'Trip to Rome with Ana', '2026-05-02'),
      'Rome is off the charts lovely',
      ['Trip to Rome with Ana (2026-05-02)'],
    ],
    [known('event', 'Trip to Rome with Ana', '2026-05-02'), 'Rome is off, the airline folded', []],
    [WORK, 'Suppose I left Brightmoor, would it look odd?', ['Works at Brightmoor as a route planner']],
    [known('preference', 'Is vegetarian'), 'I’m vegan now, not vegetarian', ['Is vegan']],
    [
      known('fact', 'Reports to Petra'),
      'From this week my manager is Olu Adeyemi',
      ['Reports to Olu Adeyemi'],
    ],
    [
      known('commitment', 'Promised Amparo to water her tomatoes', '2026-03-08'),
      'Amparo leaves earlier so I’m watering her tomatoes on Saturday, not Sunday',
      ['Promised Amparo to water her tomatoes (2026-03-07)'],
    ],
    [known('fact', 'Keeps bees'), 'that’s not right about the bees, I gave them away in spring', []],
    [
      known('fact', 'Lives in Leeds'),
      'you’ve got me down as living in Leeds, that’s wrong, it’s York',
      ['Lives in York'],
    ],
    [
      known('fact', 'Boiler man is Pat Shiels'),
      'it’s Fintan Roe now instead of Pat Shiels',
      ['Boiler man is Fintan Roe'],
    ],
    [
      known('fact', 'Works in the pricing team'),
      'hiya, ive moved from the pricing team to the claims team',
      ['Works in the claims team'],
    ],
    [
      known('fact', 'Shares an office with Kathrin'),
      'She’s called Cathryn, with C and y, not Kathrin.',
      ['Shares an office with Cathryn'],
    ],
    [
      known('fact', 'Petra does the books'),
      'it’s Jonas who does the books now, not Petra',
      ['Jonas does the books'],
    ],
    [
      known('fact', 'Works Monday to Thursday'),
      'With the new contract I work Tuesday to Friday.',
      ['Works Tuesday to Friday with the new contract'],
    ],
    [
      known('fact', 'Does yoga on Tuesdays'),
      'we moved the Tuesday yoga to Thursdays',
      ['Does yoga on Thursdays'],
    ],
    [
      VISIT,
      'Change of plan, the Harlow site visit has been shoved back to the 16th',
      ['Site visit at the Harlow depot (2026-03-16)'],
    ],
    [EXAM, 'my piano exam isn’t on the 12th anymore, they moved it to the 13th', ['Piano exam (2026-03-13)']],
    [EXAM, 'they brought the piano exam forward to tomorrow', ['Piano exam (2026-03-03)']],
    [EXAM, 'the exam is now the Thursday after', ['Piano exam (2026-03-19)']],
    [known('event', 'Site visit with Mr Haldane', '2026-03-15'), 'Mr Haldane called the site visit off', []],
    [known('event', 'Wedding of Ines and Tom', '2026-03-21'), 'I won’t make it to the wedding after all', []],
    [PARCEL, 'finally posted Aunt Bea’s parcel this morning btw', []],
    [PARCEL, 'Aunt Bea has her parcel', []],
    [QUOTE, 'Sorted the quote for Greta last night', []],
    [QUOTE, 'Greta says she doesn’t need the quote any more', []],
    [
      QUOTE,
      'Greta gave me till the 20th for the quote',
      ['Give Greta a quote for the skirting boards (2026-03-20)'],
    ],
    [
      QUOTE,
      'They gave us another week for the quote',
      ['Give Greta a quote for the skirting boards (2026-03-19)'],
    ],
  ])('over %o, “%s” leaves %o', async (before, says, left) => {
    expect((await after(before, says)).left).toEqual(left);
  });

  test.each<[Before, string]>([
    [WORK, 'Brightmoor is closed today because of snow'],
    [WORK, 'haha imagine if I quit Brightmoor'],
    [WORK, 'I’m sick of Brightmoor’s coffee machine'],
    [WORK, 'my colleague left Brightmoor'],
    [EXAM, 'they might move the exam to Friday'],
    [EXAM, 'hope the exam isn’t called off'],
    [EXAM, 'can’t wait for the exam to be over'],
    [PARCEL, 'I still haven’t posted the parcel'],
    [PARCEL, 'wrapped Aunt Bea’s parcel'],
    [PARCEL, 'I have posted three letters today'],
    [known('fact', 'Smokes a pipe'), 'my brother stopped smoking'],
  ])('over %o, “%s” changes nothing of it', async (before, says) => {
    const { left } = await after(before, says);
    const [memory] = before?.memories ?? [];
    expect(left).toContain(`${memory?.content ?? ''}${memory?.on ? ` (${memory.on})` : ''}`);
  });

  test('what was done is not ahead any more in the same breath', async () => {
    const memories = [
      { kind: 'commitment' as const, content: 'Post Aunt Bea’s parcel', on: '2026-03-04' },
      { kind: 'commitment' as const, content: 'Renew the library books', on: '2026-03-05' },
    ];
    const { text } = await after(
      { memories },
      'finally posted Aunt Bea’s parcel, what else have I still got to do?',
    );
    expect(text).toContain('Renew the library books');
    expect(text).not.toContain('**Post Aunt Bea');
  });
});

describe('a question is answered from what is known, whatever stands around it', () => {
  const before: Before = {
    memories: [
      { kind: 'decision', content: 'Decided on bottle green for the hull of the boat' },
      { kind: 'fact', content: 'Lives in Leeds' },
      { kind: 'event', content: 'Vet appointment for Pickle', on: '2026-03-12T10:00' },
      { kind: 'commitment', content: 'Give Greta a quote for the skirting boards', on: '2026-03-13' },
    ],
    entities: [{ kind: 'person', name: 'Takumi Arden', relation: 'manager' }],
  };

  test.each([
    ['Remind me, which colour did I settle on for the hull? I’m in the paint shop', /bottle green/],
    ['so who’s my manager now, just checking you got it', /Takumi/],
    ['which town do you have me down in?', /Leeds/],
    ['when was I to bring Pickle to the vet again?', /12 March/],
    ['ugh, the vet, when was that', /12 March/],
    ['I keep forgetting when Pickle goes to the vet', /12 March/],
    ['Right, before I shut the laptop: what have I promised people that’s still open?', /Greta/],
    ['Out of curiosity, what do you know about me by now?', /Leeds[\s\S]*Pickle/],
  ])('“%s” is answered with %o', async (says, answer) => {
    expect((await after(before, says)).text).toMatch(answer);
  });

  test.each([
    'what’s the weather tomorrow?',
    'what did the vet cost the king of Spain?',
    'When Pickle is at the vet I get sad',
  ])('“%s” is not', async (says) => {
    expect((await after(before, says)).text).not.toMatch(/12 March|Leeds|Takumi/);
  });
});

describe('what is to be forgotten is found by what is known of it', () => {
  test.each<[Before, string]>([
    [known('event', 'Cake tasting with Lorna', '2026-03-05'), 'scratch that, forget the tasting'],
    [
      known('fact', 'Keeps a bottle of gin in the desk'),
      'take the thing about the gin out, I shouldn’t have said that',
    ],
    [
      known('event', 'Pottery course starts', '2026-03-09'),
      'oh and forget I ever mentioned the pottery course',
    ],
    [known('fact', 'Lives at 4 Quay Street'), 'I’d rather you didn’t remember my address'],
  ])('of %o nothing is left after “%s”', async (before, says) => {
    expect((await after(before, says)).left).toEqual([]);
  });

  test('a person goes with all that is known of them', async () => {
    const before: Before = {
      memories: [{ kind: 'note', content: 'Dmitri answers only by phone' }],
      entities: [{ kind: 'person', name: 'Dmitri', relation: 'colleague' }],
    };
    const { memory } = await after(before, 'Please forget Dmitri, all of it.');
    expect(memory.memories).toEqual([]);
    expect(memory.entities).toEqual([]);
  });

  test.each(['don’t forget the tasting!', 'I keep forgetting the tasting'])(
    '“%s” forgets nothing',
    async (says) => {
      const { left } = await after(known('event', 'Cake tasting with Lorna', '2026-03-05'), says);
      expect(left).toContain('Cake tasting with Lorna (2026-03-05)');
    },
  );
});
