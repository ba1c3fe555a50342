import { describe, expect, test } from 'vitest';

import { converse, once, told } from './converse.ts';
import type { Scene, Told } from './converse.ts';

const three = [told('standup'), told('timesheets'), once('call mum', '2026-11-23T15:00')];

function managed({ calls }: { calls: readonly { tool: string; args: unknown }[] }): readonly unknown[] {
  return calls.filter(({ tool }) => tool === 'manage_schedule').map(({ args }) => args);
}

describe('stopping when nothing was named', () => {
  test.each(['stop', 'delete', 'cancel that', 'cancel it', 'stop it', 'remove'])(
    '“%s” asks which one',
    async (says) => {
      const outcome = await converse({ schedules: three, says });
      expect(managed(outcome)).toEqual([]);
      expect(outcome.text).toBe('Which one: “standup”, “timesheets” or “call mum”?');
    },
  );

  test('more than five are counted, not named', async () => {
    const schedules = ['a1', 'b2', 'c3', 'd4', 'e5', 'f6', 'g7'].map((name) => told(name));
    const { text } = await converse({ schedules, says: 'stop' });
    expect(text).toBe('Which one: “a1”, “b2”, “c3”, “d4”, “e5” or 2 more?');
  });

  test('nor is the only one there is cancelled unasked', async () => {
    const schedules = [told('standup')];
    const asked = await converse({ schedules, says: 'stop' });
    expect(asked.text).toBe('Do you mean “standup”?');
    expect(managed(asked)).toEqual([]);
    const before = ['stop', asked.text];
    expect(managed(await converse({ schedules, before, says: 'yes' }))).toEqual([
      { action: 'cancel', id: 'id-standup' },
    ]);
    expect(managed(await converse({ schedules, before, says: 'no' }))).toEqual([]);
    expect(managed(await converse({ schedules, before, says: 'stop' }))).toEqual([]);
  });

  test.each([
    ['cancelled', 'stop', '“stretch” is cancelled already.'],
    ['completed', 'cancel that', '“stretch” is over already; nothing more comes of it.'],
    ['completed', 'delete', '“stretch” is over already; nothing more comes of it.'],
  ])('one that is %s already: “%s”', async (state, says, text) => {
    const focus = once('stretch', '2026-11-23T08:02', { state, next: null });
    const outcome = await converse({ schedules: three, focus, says });
    expect(outcome.text).toBe(text);
    expect(managed(outcome)).toEqual([]);
  });

  test.each(['stop', 'no', 'cancel', 'don’t'])('“%s” to “Cancel all?” leaves them', async (says) => {
    const before = ['cancel everything', 'Cancel all 3: “standup”, “timesheets” and “call mum”?'];
    const focus = told('standup');
    const outcome = await converse({ schedules: three, focus, before, says });
    expect(outcome).toEqual({ text: 'All right, I’ll leave it.', calls: [] });
  });
});

describe('stopping in the middle of a question', () => {
  test.each(['stop', 'delete', 'cancel that', 'cancel it', 'no'])(
    '“%s” drops the reminder that was begun, and no other',
    async (says) => {
      const before = ['remind me to call mum', 'When shall I remind you?'];
      const outcome = await converse({ schedules: three, focus: told('standup'), before, says });
      expect(outcome).toEqual({ text: 'All right, I’ll leave it.', calls: [] });
    },
  );

  test.each<[string, readonly unknown[]]>([
    ['cancel it', [{ action: 'cancel', id: 'id-standup' }]],
    ['only skip that one', [{ action: 'skip_next', id: 'id-standup' }]],
    ['no', []],
    ['don’t cancel it', []],
  ])('“%s” to “Only skip that one?”', async (says, args) => {
    const next_at = '2026-11-24T09:15';
    const schedules = [told('standup', { next_at }), told('timesheets')];
    const before = ['cancel standup tomorrow', 'Only skip that one, or cancel “standup” for good?'];
    expect(managed(await converse({ schedules, before, says }))).toEqual(args);
  });
});

describe('two of one name', () => {
  const daily = told('test', {
    id: 'daily',
    recurrence: 'every day at 08:00',
    when: { kind: 'cron', at: null, expression: '0 8 * * *' },
  });
  const single = once('test', '2026-11-24T15:00', { id: 'single', recurrence: 'once, tomorrow at 15:00' });
  const question = 'Which one: “test” (every day at 08:00) or “test” (once, tomorrow at 15:00)?';
  const asks = (schedules: readonly Told[], says: string, before: readonly string[]): Scene => {
    return { schedules, says, before };
  };

  test('are told apart by their times', async () => {
    const { text } = await converse({ schedules: [daily, single], says: 'cancel test' });
    expect(text).toBe(question);
  });

  test.each<[string, readonly string[]]>([
    ['the first one', ['daily']],
    ['the second', ['single']],
    ['both', ['daily', 'single']],
    ['the one at 15:00', ['single']],
    ['test', []],
    ['yes', []],
  ])('“%s” cancels %j', async (says, ids) => {
    const scene = asks([daily, single, told('other')], says, ['cancel test', question]);
    const outcome = await converse(scene);
    expect(managed(outcome)).toEqual(ids.map((id) => ({ action: 'cancel', id })));
    if (ids.length === 0) expect(outcome.text).toBe(question);
  });

  test('are told apart by what is next when they recur alike', async () => {
    const schedules = [daily, { ...daily, id: 'other', next: 'tomorrow at 08:00' }];
    const { text } = await converse({ schedules, says: 'cancel test' });
    expect(text).toBe(
      'Which one: “test” (every day at 08:00; next today at 09:15) or “test” (every day at 08:00; next tomorrow at 08:00)?',
    );
    const outcome = await converse(asks(schedules, 'the second one', ['cancel test', text]));
    expect(managed(outcome)).toEqual([{ action: 'cancel', id: 'other' }]);
  });
});

describe('names that begin alike', () => {
  const numbered = ['number7', 'number70', 'number71', 'thing number7', 'thing number70'].map((name) =>
    told(name),
  );
  test.each([
    ['cancel number70', 'number70'],
    ['cancel number7', 'number7'],
    ['cancel thing number7', 'thing number7'],
  ])('“%s” is the very one', async (says, name) => {
    expect(managed(await converse({ schedules: numbered, says }))).toEqual([
      { action: 'cancel', id: `id-${name}` },
    ]);
  });

  test('a general word before the name is no part of it', async () => {
    const outcome = await converse({ schedules: numbered.slice(0, 3), says: 'cancel thing number7' });
    expect(managed(outcome)).toEqual([{ action: 'cancel', id: 'id-number7' }]);
  });
});

describe('more than is shown at once', () => {
  const many = Array.from({ length: 100 }, (_, i) => told(`thing number${i}`));
  const total = 500;

  test('a list says how many there are', async () => {
    const { text } = await converse({ schedules: many, total, says: 'list' });
    expect(text).toMatch(/^500 things; the next ones:\n- \*\*thing number0\*\*/);
    expect(text).toMatch(/… and 470 more; `\/alfred list` and my Home tab show more\.$/);
  });

  test('without a total, a full list is not taken for all', async () => {
    const { text } = await converse({ schedules: many, says: 'list' });
    expect(text).toMatch(/^At least 100 things; the next ones:/);
  });

  test('cancelling everything says how far it gets', async () => {
    const asked = await converse({ schedules: many, total, says: 'cancel everything' });
    expect(asked.text).toBe(
      'Cancel all 500, 50 at a time: “thing number0”, “thing number1”, “thing number2”, “thing number3”, “thing number4” and 495 more?',
    );
    const before = ['cancel everything', asked.text];
    const done = await converse({ schedules: many, total, before, says: 'yes' });
    expect(managed(done)).toHaveLength(50);
    expect(done.text).toBe(
      'Cancelled 50 of 500: “thing number0”, “thing number1”, “thing number2”, “thing number3”, “thing number4” and 45 more. Say it again for the next ones.',
    );
  });

  test('what is not among those shown may still be there', async () => {
    const cancel = await converse({ schedules: many, total, says: 'cancel thing number450' });
    expect(cancel.text).toBe(
      'Among the next 100 of 500 I find nothing called “number450”; `/alfred list` and my Home tab show more.',
    );
    const resume = await converse({ schedules: many, total, says: 'resume everything' });
    expect(resume.text).toBe('Among the next 100 of 500 nothing is paused.');
  });

  test('pausing everything leaves out what is paused', async () => {
    const schedules = many.map((one, i) => (i < 10 ? { ...one, state: 'paused' } : one));
    const done = await converse({ schedules, total, says: 'pause everything' });
    expect(managed(done)).toHaveLength(50);
    expect(managed(done)[0]).toEqual({ action: 'pause', id: 'id-thing number10' });
    expect(done.text).toMatch(/^Paused 50 of 500: .* Say it again for the next ones\.$/);
    const paused = many.slice(0, 3).map((one) => ({ ...one, state: 'paused' }));
    const again = await converse({ schedules: paused, total: 3, says: 'pause everything' });
    expect(again.text).toBe('Everything is paused already.');
  });
});

test.each(['could you drop my standup reminder?', 'would you drop the standup schedule please'])(
  '“%s” cancels it, and makes none',
  async (says) => {
    const outcome = await converse({ schedules: [told('standup'), told('timesheets')], says });
    expect(managed(outcome)).toEqual([{ action: 'cancel', id: 'id-standup' }]);
  },
);
