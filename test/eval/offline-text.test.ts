import { describe, expect, test } from 'vitest';

import { converse } from './converse.ts';

describe('the text of a reminder is what was typed', () => {
  test.each([
    ['remind me tomorrow at 9 to call Dr. Smith', 'call Dr. Smith'],
    ['remind me at 5pm to call J. Smith and Mrs. Jones', 'call J. Smith and Mrs. Jones'],
    ['remind me at 5pm to check example.com/report.pdf', 'check example.com/report.pdf'],
    ['update Node.js tomorrow at 5', 'update Node.js'],
    ['remind me tomorrow to check evil txt.exe', 'check evil txt.exe'],
    ['remind me at 5 to ping <@U0123> and <@U0456>', 'ping <@U0123> and <@U0456>'],
    ['<@U0123> review tomorrow at 5', '<@U0123> review'],
    ['⏰ remind me at 5pm 🍕', '🍕'],
    ['🎂 mum’s birthday tomorrow', "🎂 mum's birthday"],
    ['remind me at 5pm to eat 🍕', 'eat 🍕'],
    ['remind me to eat 🍕 at 5pm ⏰', 'eat 🍕 ⏰'],
  ])('“%s”', async (says, prompt) => {
    const { calls, text } = await converse({ says });
    const made = calls.filter(({ tool }) => tool === 'create_schedule');
    expect(made.map(({ args }) => [args['name'], args['prompt']])).toEqual([[prompt, prompt]]);
    expect(text).toContain(prompt);
  });

  const items = 'buy:\n- eggs\n- bread\n- jam';
  test.each([
    [`remind me tomorrow at 9 to ${items}`],
    [`remind me to ${items} tomorrow at 9`],
    [`remind me to ${items}\ntomorrow at 9`],
    [`remind me to buy tomorrow at 9:\n- eggs\n- bread\n- jam`],
  ])('the items of a list are its: %j', async (says) => {
    const { calls, text } = await converse({ says });
    expect(calls.map(({ args }) => args)).toEqual([
      { name: 'buy: eggs, bread, jam', prompt: items, task: 'remind', at: '2026-11-24T09:00' },
    ]);
    expect(text).toContain('I’ll remind you to buy: eggs, bread, jam, once, tomorrow at 09:00');
  });

  test('items with times of their own are reminders of their own', async () => {
    const { calls } = await converse({ says: '- call mum at 5\n- call dad at 6' });
    expect(calls.map(({ args }) => [args['prompt'], args['at']])).toEqual([
      ['call mum', '2026-11-23T17:00'],
      ['call dad', '2026-11-23T18:00'],
    ]);
  });

  test('what to do may follow in a sentence of its own', async () => {
    for (const says of ['remind me tomorrow. Call the bank.', 'remind me tomorrow:\nCall the bank']) {
      const { calls } = await converse({ says });
      expect(calls.map(({ args }) => [args['prompt'], args['at']])).toEqual([
        ['Call the bank', '2026-11-24T09:00'],
      ]);
    }
  });

  test('and stay so when the time is told afterwards', async () => {
    const before = [`remind me to ${items}`, 'When shall I remind you?'];
    const { calls } = await converse({ before, says: 'at 5' });
    expect(calls[0]?.args).toMatchObject({ prompt: items, at: '2026-11-23T17:00' });
  });

  test('a sentence besides is told with it, and that is said', async () => {
    const { text } = await converse({ says: 'remind me tomorrow to call mum. Her number is 555 1234.' });
    expect(text).toBe(
      'Done. I’ll remind you to call mum, once, tomorrow at 09:00 (Europe/Berlin time). I’ll add: “Her number is 555 1234.”',
    );
  });

  test('a file name is also one when it names a schedule', async () => {
    const { text } = await converse({ says: 'cancel example.com', schedules: [] });
    expect(text).not.toContain('example com');
  });
});

describe('a duty told before is what the reminder beside it is of', () => {
  test.each<[string, string, string]>([
    ['I need to stretch, remind me at 11', 'stretch', '2026-11-23T11:00'],
    ['need to call the bank. Remind me at 3pm', 'call the bank', '2026-11-23T15:00'],
    ['the car needs moving, remind me at 11', 'car needs moving', '2026-11-23T11:00'],
    ['plants need watering, ping me at 11', 'plants need watering', '2026-11-23T11:00'],
  ])('“%s”', async (says, name, at) => {
    const { calls } = await converse({ says });
    expect(calls.map(({ args }) => [args['name'], args['at']])).toEqual([[name, at]]);
  });

  test.each([
    'I need a holiday, remind me at 5pm',
    'I want to sleep. ping me at 11',
    'I should have called mum. remind me at 5pm',
  ])('“%s” is asked back', async (says) => {
    const { calls, text } = await converse({ says });
    expect(calls).toEqual([]);
    expect(text).toMatch(/\?$/);
  });
});

describe('so long before something', () => {
  test.each<[string, string, string]>([
    ['I have a meeting at 3pm, remind me 10 minutes before', 'meeting', '2026-11-23T14:50'],
    ['I have a meeting at 3pm. Can you remind me 10 min before?', 'meeting', '2026-11-23T14:50'],
    ['remind me 10 minutes before my 3pm meeting', 'meeting', '2026-11-23T14:50'],
    ['I have a meeting at 3pm, tell me 10 minutes before', 'meeting', '2026-11-23T14:50'],
    ['dentist tomorrow at 3, remind me an hour before to leave', 'dentist: leave', '2026-11-24T14:00'],
    ['I have a flight on Friday, remind me a day before', 'flight', '2026-11-26T09:00'],
    ['I have a meeting at 3pm, remind me at 2:50', 'meeting', '2026-11-23T14:50'],
  ])('“%s”', async (says, name, at) => {
    const { calls } = await converse({ says });
    expect(calls.map(({ args }) => [args['name'], args['at']])).toEqual([[name, at]]);
  });

  test.each([
    'meeting 3-4pm, remind me 10 minutes before',
    'I have a flight on Friday, remind me an hour before',
    'I have a meeting, remind me 10 minutes before',
    'remind me 10 minutes before lunch',
  ])('“%s” is asked back', async (says) => {
    const { calls, text } = await converse({ says });
    expect(calls).toEqual([]);
    expect(text).toMatch(/\?$/);
  });
});
