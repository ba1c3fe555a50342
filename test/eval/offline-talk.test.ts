import { describe, expect, test } from 'vitest';

import { converse } from './converse.ts';

describe('what is said', () => {
  test.each([
    [
      'remind me in 2 minutes to stretch',
      'Done. I’ll remind you to stretch, once, today at 09:02 (Europe/Berlin time).',
    ],
    [
      'every weekday at 9:15 ask me for my plan',
      'Done. I’ll ask you for your plan, every weekday at 09:15 (Europe/Berlin time). Next: today at 09:15.',
    ],
    [
      'remind me every day at 8 for the next 5 days to take my pills',
      'Done. I’ll remind you to take your pills, every day at 08:00, 5 times (Europe/Berlin time). Next: tomorrow at 08:00.',
    ],
    [
      'every weekday at 9 until december remind me to check the rollout',
      'Done. I’ll remind you to check the rollout, every weekday at 09:00, until 30 November (Europe/Berlin time). Next: tomorrow at 09:00.',
    ],
    [
      'remind me tomorrow at 9am New York time to call Kim',
      'Done. I’ll remind you to call Kim, once, tomorrow at 09:00 (America/New_York time).',
    ],
    [
      'send me the sales figures every monday',
      'I can’t fetch or prepare things without a language model, so I’ll remind you of it instead: the sales figures, every Monday at 09:00 (Europe/Berlin time). Next: Mon 30 Nov at 09:00.',
    ],
    [
      'remind me yesterday to call mum',
      'That time has already passed (yesterday at 09:00); tell me one ahead.',
    ],
    ['remind me to call mum', 'When shall I remind you?'],
    [
      'remind me every weekday at 9 except bank holidays to water the ferns',
      'I know no holidays, so I can’t leave them out. On which days and at what time shall I do it?',
    ],
    ['I need to call the bank tomorrow at 10', 'Shall I remind you to call the bank, tomorrow at 10?'],
    [
      'remind Bob at 5 to call',
      'I only remind you, nobody else. Shall I remind you to remind Bob to call, at 5?',
    ],
    ['hello', 'Hello, Robin. Tell me what to keep in mind for you, and when; I’ll see to it.'],
    ['thanks!', 'Any time.'],
    [
      'remind me every second to blink',
      'That is too often for me: nothing comes more often than every 5 minutes.',
    ],
    ['every 30 seconds ping me', 'That is too often for me: nothing comes more often than every 5 minutes.'],
    ['remind me at 25:00 to sleep', '25:00 is not a time of day.'],
    ['remind me on 31 June to call', 'There is no 31 June.'],
    ['remind me on 29 Feb 2027 to jump', 'There is no 29 February 2027.'],
    ['* * * * * ping', 'That would be every minute; the most I do is every 5 minutes.'],
    ['15 9 * * 1-5', 'Of what? Say it behind the expression, as in “15 9 * * 1-5 stand-up”.'],
    [
      'undo',
      'I have no undo, but most things can be taken back: “cancel it” takes back a reminder, “resume” a pause or a cancellation, and a change by saying the time it had, such as “make it 9:15”.',
    ],
    ['what time is it?', 'It’s 09:00 where you are (Europe/Berlin).'],
  ])('“%s”', async (says, text) => {
    expect((await converse({ says })).text).toBe(text);
  });

  test.each(['is it safe to tell you my salary', 'is this safe with you'])(
    '“%s” is about privacy',
    async (says) => {
      expect((await converse({ says })).text).toContain('Nobody but you');
    },
  );

  test.each(['sorry can you repeat all the reminders i have?', 'read out my alarms once more'])(
    '“%s” lists them',
    async (says) => {
      expect((await converse({ says })).calls.map(({ tool }) => tool)).toEqual(['list_schedules']);
    },
  );

  test.each([
    'what is the capital of France',
    'write me a poem about monday',
    'translate that',
    'is it safe to eat raw eggs',
  ])('“%s” is beyond it, and it says how to change that', async (says) => {
    const { text, calls } = await converse({ says });
    expect(calls).toEqual([]);
    expect(text).toContain('without a language model');
    expect(text).toContain('OPENAI_API_KEY');
    expect(text).not.toMatch(/as an ai|how can i assist/i);
  });

  test.each([
    ['robin', 'Robin'],
    ['robin hood', 'Robin'],
    ['Robin Hood', 'Robin'],
    ['McKay', 'McKay'],
    ['DJ', 'DJ'],
  ])('%s is greeted as %s', async (person, name) => {
    const { text } = await converse({ says: 'hello', person });
    expect(text).toMatch(new RegExp(`^Hello, ${name}\\.`));
  });

  test('help shows what it understands, and who it is', async () => {
    expect((await converse({ says: 'what can you do?' })).text).toContain('“not on Fridays”');
    expect((await converse({ says: 'who are you?' })).text).toMatch(/^Alfred: software/);
  });
});
