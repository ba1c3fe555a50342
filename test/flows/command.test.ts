import { expect, test } from 'vitest';

import { fault } from '../../src/playground/api/faults.ts';
import { startAlfred } from '../support/alfred.ts';
import type { TestAlfred } from '../support/alfred.ts';
import { contextOf, creates, says, textOf } from '../support/script.ts';

async function withTwo(): Promise<TestAlfred> {
  const alfred = await startAlfred({
    script: [
      creates({ name: 'timesheets', prompt: 'timesheets', cron: '0 16 * * 5' }),
      says('Every Friday.'),
      creates({ name: 'expense sheets', prompt: 'expense sheets', cron: '0 17 * * 5' }),
      says('Every Friday too.'),
      says('Time for timesheets.'),
    ],
  });
  await alfred.ask(alfred.robin, 'one');
  await alfred.ask(alfred.robin, 'two');
  return alfred;
}

async function answer(alfred: TestAlfred, text: string): Promise<string> {
  const before = alfred.robin.ephemerals().length;
  await alfred.robin.command(text);
  await alfred.playground.waitFor(() => alfred.robin.ephemerals().length > before);
  await alfred.app.settled();
  return alfred.robin.ephemerals().at(-1)?.text ?? '';
}

test('help, nothing and nonsense are answered with how to use it', async () => {
  await using alfred = await startAlfred();
  expect(await answer(alfred, '/alfred help')).toContain('/alfred schedule &lt;words&gt;');
  expect(await answer(alfred, '/alfred')).toContain('/alfred list');
  expect(await answer(alfred, '/alfred frobnicate <!channel> now')).toContain('I don’t know “frobnicate”');
  expect(await answer(alfred, '/alfred hsitory')).toContain(
    'I don’t know “hsitory”. Did you mean `/alfred history`? What I do know:',
  );
  expect(await answer(alfred, `/alfred ${'x'.repeat(3_000)}`)).toContain('I don’t know “xxx');
});

test('a command of somebody whom Slack does not tell of is answered all the same', async () => {
  await using alfred = await startAlfred();
  const { playground } = alfred;
  playground.faults.next('users.info', fault.http(500), 1);
  expect(await answer(alfred, '/alfred list')).toBe(
    'Something kept me from doing that. Please try again in a minute.',
  );
  expect(await answer(alfred, '/alfred list')).toContain('Nothing is scheduled');
});

test('list shows what is scheduled, or how to begin', async () => {
  await using alfred = await withTwo();
  const list = await answer(alfred, '/alfred list');
  expect(list).toContain('*timesheets*\nEvery Friday at 16:00\nActive · next Fri 6 Mar at 16:00');
  expect(list).toContain('*expense sheets*');
  await alfred.sam.command('/alfred list');
  expect(alfred.sam.ephemerals().at(-1)?.text).toContain('Nothing is scheduled');
});

test('pause, resume, run and cancel take a name, part of one, or say what there is', async () => {
  await using alfred = await withTwo();
  expect(await answer(alfred, '/alfred pause timesheets')).toContain('Paused “timesheets”');
  expect(await answer(alfred, '/alfred pause TIMESHEETS')).toContain('Paused “timesheets”');
  expect(await answer(alfred, '/alfred resume the timesheets one')).toBe(
    '“timesheets” is running again. Next: Fri 6 Mar at 16:00.',
  );
  expect(await answer(alfred, '/alfred run timesheets')).toContain('Running “timesheets” now');
  expect(alfred.posts(alfred.robin)).toHaveLength(1);
  expect(await answer(alfred, '/alfred cancel expense')).toContain('Cancelled “expense sheets”');
  expect(await answer(alfred, '/alfred cancel bananas')).toContain(
    'No schedule is called “bananas”. You have:\n• timesheets',
  );
  expect(await answer(alfred, '/alfred pause')).toContain('Say which one. You have:\n• timesheets');
});

test('a name that fits two is asked about', async () => {
  await using alfred = await startAlfred({
    script: [
      creates({ name: 'team sync', prompt: 'team sync', cron: '0 16 * * 5' }),
      says('Done.'),
      creates({ name: 'design sync', prompt: 'design sync', cron: '0 17 * * 5' }),
      says('Done.'),
    ],
  });
  await alfred.ask(alfred.robin, 'one');
  await alfred.ask(alfred.robin, 'two');
  const which = await answer(alfred, '/alfred cancel sync');
  expect(which).toBe('Which one do you mean?\n• team sync\n• design sync');
  expect(await alfred.rows(`SELECT 1 FROM schedules WHERE state = 'active'`)).toHaveLength(2);
});

test('schedule goes through the agent, is answered to the asker alone, and joins the conversation', async () => {
  await using alfred = await startAlfred({
    script: [
      creates({ name: 'stretch', in_minutes: 20 }),
      says('Done: stretch, today at 09:20.'),
      says('It is about stretching.'),
    ],
  });
  const { robin } = alfred;
  await robin.command('/alfred schedule stretch in 20 minutes');
  await alfred.playground.waitFor(() =>
    robin.ephemerals().some(({ text }) => text.includes('today at 09:20')),
  );
  await alfred.app.settled();
  expect(alfred.playground.messages(robin.dm)).toEqual([]);
  await alfred.ask(robin, 'what was that about?');
  const last = alfred.model.calls[2];
  if (!last) throw new Error('the model was not called');
  expect(textOf(last)).toContain('stretch in 20 minutes');
  expect(contextOf(last)['focus']).toMatchObject({ name: 'stretch', because: 'recent' });
});

test('schedule without words says what is missing', async () => {
  await using alfred = await startAlfred();
  expect(await answer(alfred, '/alfred schedule')).toContain('Say what and when');
});

test('skip, snooze and missed do what they say, to the one that is named', async () => {
  await using alfred = await withTwo();
  expect(await answer(alfred, '/alfred skip timesheets')).toBe(
    'Skipped the next run of “timesheets”. Next: Fri 13 Mar at 16:00.',
  );
  expect(await answer(alfred, '/alfred snooze timesheets')).toBe(
    'I’ll come back to “timesheets” today at 10:00.',
  );
  expect(await answer(alfred, '/alfred missed skip timesheets')).toBe(
    '“timesheets”: what I miss is left out.',
  );
  expect(await answer(alfred, '/alfred missed never timesheets')).toContain(
    'Say `skip`, `latest` or `always`',
  );
  expect(
    await alfred.rows(`SELECT source, miss_policy FROM schedules WHERE name = 'timesheets' ORDER BY source`),
  ).toEqual([
    { source: 'person', miss_policy: 'skip' },
    { source: 'snooze', miss_policy: 'latest_if_fresh' },
  ]);
});

test('two of one name are told apart in App Home', async () => {
  await using alfred = await withTwo();
  await alfred.rows(`UPDATE schedules SET name = 'sheets'`);
  expect(await answer(alfred, '/alfred pause sheets')).toBe(
    'You have 2 called “sheets”. In App Home you can tell them apart.',
  );
});

test('history tells what happened, of all or of one, with links', async () => {
  await using alfred = await withTwo();
  expect(await answer(alfred, '/alfred history')).toBe('Nothing has run yet.');
  await answer(alfred, '/alfred run timesheets');
  await answer(alfred, '/alfred skip expense');
  await answer(alfred, '/alfred snooze timesheets');
  const history = await answer(alfred, '/alfred history');
  expect(history).toMatch(
    /^Fri 6 Mar at 17:00 · \*expense sheets\* · left out: you skipped it\ntoday at 09:00 · \*timesheets\* · delivered, asked for · <https?:\S+\/archives\/D\w+\/p\d+\|open>$/,
  );
  expect(await answer(alfred, '/alfred history timesheets')).toMatch(
    /^today at 09:00 · \*timesheets\*[^\n]+$/,
  );
  expect(await answer(alfred, '/alfred history bananas')).toContain('No schedule is called “bananas”');
});

test('one that is over is named, and resumed where that can be', async () => {
  await using alfred = await withTwo();
  await answer(alfred, '/alfred cancel timesheets');
  expect(await answer(alfred, '/alfred run timesheets')).toContain('“timesheets” is cancelled');
  expect(await answer(alfred, '/alfred resume timesheets')).toContain('is running again');
});

test('late and nothing say when one is left out and when it stays silent, and show it in the form', async () => {
  await using alfred = await startAlfred({
    script: [
      creates({ name: 'numbers', prompt: 'sum up the numbers', task: 'think', cron: '0 10 * * *' }),
      says('Every day.'),
    ],
  });
  await alfred.ask(alfred.robin, 'every day at 10 sum up the numbers');
  const policies = () => alfred.rows('SELECT late_after, only_if_something FROM schedules');
  expect(await answer(alfred, '/alfred late 30 numbers')).toBe(
    '“numbers” is left out when it would come more than 30 minutes late.',
  );
  expect(await answer(alfred, '/alfred nothing silent numbers')).toBe(
    '“numbers”: I say nothing when there is nothing to tell.',
  );
  expect(await policies()).toEqual([{ late_after: 1_800, only_if_something: true }]);
  expect(await answer(alfred, '/alfred late soon numbers')).toContain('or `never`, and which');
  expect(await answer(alfred, '/alfred nothing numbers')).toContain('Say `silent` or `tell`');

  const { robin } = alfred;
  await robin.openHome();
  await alfred.app.settled();
  const edit = async (form: Readonly<Record<string, string | string[]>>) => {
    await robin.press('home', 'Edit');
    await alfred.playground.waitFor(() => robin.modal());
    await robin.submit('modal', form);
    await alfred.app.settled();
  };
  await edit({ name: 'figures' });
  expect(await policies()).toEqual([{ late_after: 1_800, only_if_something: true }]);
  await edit({ late: '120', quiet: [] });
  expect(await policies()).toEqual([{ late_after: 7_200, only_if_something: false }]);
  await edit({ late: '0', quiet: ['quiet'] });
  expect(await policies()).toEqual([{ late_after: null, only_if_something: true }]);
  expect(await answer(alfred, '/alfred late never figures')).toBe('“figures” comes however late it is.');
  expect(await answer(alfred, '/alfred nothing tell figures')).toContain('also when there is nothing');
});
