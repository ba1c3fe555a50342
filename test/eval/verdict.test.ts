import { describe, expect, test } from 'vitest';

import { readVerdict } from '../../src/llm/offline/intent/read-verdict.ts';
import { momentAt } from '../../src/llm/offline/time/calendar.ts';

const NOW = momentAt(new Date('2026-03-02T09:30:00Z'), 'Europe/London', 'en-GB');
const HABIT = {
  id: 's1',
  type: 'schedule_habit',
  name: 'tide times',
  text: 'Shall I see to “tide times” on Mondays at 09:00?',
  accept: 'I’ll come with it on Mondays at 09:00, until you tell me otherwise.',
};
const CLEANUP = {
  id: 's2',
  type: 'schedule_cleanup',
  name: 'gym',
  text: 'Is “gym” still any use, or shall I cancel it?',
  accept: 'I cancel “gym”; it will not run again unless you resume it.',
};

/** What is made of an offer: in its thread, or, as `recent`, in the direct messages right after it. */
function read(says: string, offer = HABIT, because: 'reply' | 'recent' = 'reply') {
  return readVerdict(
    says,
    { ...offer, rests_on: '', because, last: true },
    { now: NOW, dayFirst: true, last: true },
  );
}

const SAID: readonly (readonly [string, readonly string[]])[] = [
  [
    'accepted',
    [
      'yesss',
      'ok grazie',
      'oh that would be wonderful, please do',
      'Good thinking. Yes.',
      "I don't see why not",
      'please send me the tide times like you said',
      "sure, it can't do any harm",
      "that's exactly what I need",
      'you read my mind, yes please',
      "ok pls do, I'd forget otherwise",
      'Yes definitely, that saves me asking every time',
      '👍',
    ],
  ],
  [
    'dismissed',
    [
      "That's kind of you, but no thank you.",
      "I'd rather ask for it myself when I need it",
      "I'll pass on this one",
      'we have a dashboard for that',
      'I already do this with my own spreadsheet',
      "that's my wife's job",
      'it would only annoy me',
      'No, I know them by heart.',
      'absolutely not',
      'no reminder needed',
    ],
  ],
  [
    'snoozed',
    [
      'Maybe later, up to my eyes in it today',
      'perhaps at the end of the month',
      'ask me again when the harvest is in',
      'Yes but not now',
      'Not now I’m cooking',
      'let me sleep on it',
      'I can’t decide that today',
      'we’ll see',
    ],
  ],
  [
    'stop',
    [
      'quit offering me these',
      "please don't ask me about this sort of thing any more",
      'no more of these please, never',
      'never suggest this again',
      'leave out this kind of suggestion in future',
    ],
  ],
];

describe.each(SAID)('words for an open offer that mean %s', (verdict, all) => {
  test.each(all)('“%s”', (says) => {
    expect(read(says)?.verdict).toBe(verdict);
    expect(read(says, HABIT, 'recent')?.verdict).toBe(verdict);
  });
});

describe('another time for what is offered', () => {
  test.each([
    ['ok but at noon, not in the morning', '0 12 * * 1'],
    ["I'd love that. Could it be Thursdays at 14:15 though?", '15 14 * * 4'],
    ['great, but daily', '0 9 * * *'],
    ["I'd prefer it on Wednesdays", '0 9 * * 3'],
    ['not Mondays, Wednesdays', '0 9 * * 3'],
    ['sure, but a bit later, say 11', '0 11 * * 1'],
    ['10 is better', '0 10 * * 1'],
  ])('“%s”', (says, cron) => {
    expect(read(says)).toMatchObject({ verdict: 'accepted', when: { cron } });
  });
});

test('what else is wanted is left to be read by itself', () => {
  expect(read('Yes do that. And remind me tomorrow at 4pm to phone the port.')).toMatchObject({
    verdict: 'accepted',
    rest: 'And remind me tomorrow at 4pm to phone the port.',
  });
  expect(read('No thanks. But remind me tomorrow at 3pm to call the bank.')).toMatchObject({
    verdict: 'dismissed',
    rest: 'But remind me tomorrow at 3pm to call the bank.',
  });
});

test.each(['why are you suggesting this?', 'how often would it come?', 'what happens if I say yes?'])(
  '“%s” asks about the offer, and settles nothing',
  (says) => {
    expect(read(says)?.verdict).toBe('asked');
    expect(read(says, HABIT, 'recent')?.verdict).toBe(says.startsWith('why') ? 'asked' : undefined);
  },
);

test('why nothing was offered is another question than why something was', () => {
  expect(read("why didn't you offer that earlier?", HABIT, 'recent')).toBeUndefined();
  expect(read('why so quiet?', HABIT, 'recent')).toBeUndefined();
});

test.each([
  ['yes, stop sending it, I never read it', 'accepted'],
  ['no, cancel it', 'accepted'],
  ['I forgot that existed, delete it', 'accepted'],
  ['No, please keep it going, I do read it', 'dismissed'],
  ["don't cancel it", 'dismissed'],
])('of a schedule that may be of no use: “%s” is %s', (says, verdict) => {
  expect(read(says, CLEANUP)?.verdict).toBe(verdict);
});

test.each([
  'yes! we beat the other team',
  'sure enough it rained on the parade',
  'our landlord told us to go ahead with the new kitchen',
  'I told him no',
  'never eat oysters in August',
  'later today I have a meeting with the bank',
  'hm, let me check with Niamh who deals with the orders these days',
  'remind me on Thursday to buy stamps',
  'good night',
])('“%s” is said about something else', (says) => {
  expect(read(says)).toBeUndefined();
  expect(read(says, HABIT, 'recent')).toBeUndefined();
});

test.each([
  'Give me the tide times',
  'Can you show me the tide times?',
  'I need the tide times again',
  'tide times please',
  'the price list, please',
  'The boat is gone, so it is pointless to paint the hull',
])('“%s”, said after an offer was left alone, asks for something, and is no answer to it', (says) => {
  expect(read(says, HABIT, 'recent')).toBeUndefined();
});

test.each([
  'yes, give me the tide times',
  'please send me the tide times every Monday',
  'go ahead with the tide times',
  'I like the idea of the tide times',
])('“%s”, said after an offer, takes it up', (says) => {
  expect(read(says, HABIT, 'recent')?.verdict).toBe('accepted');
});

test('a bare yes with news behind it is no answer to an offer of before', () => {
  expect(read('Yes, Minister is my favourite series', HABIT, 'recent')).toBeUndefined();
});

test('words piled up without an end are read in good time', () => {
  const piled = ['really so ', 'please do ', 'i would not ', 'no the '].map((words) => words.repeat(40));
  const since = performance.now();
  for (const says of piled) read(says.slice(0, 399));
  expect(performance.now() - since).toBeLessThan(3000);
});
