import { expect, test } from 'vitest';

import { offlineModel } from '../../src/llm/offline/offline-model.ts';
import { startAlfred } from '../support/alfred.ts';

const builtIn = () => startAlfred({ models: { main: offlineModel(), small: offlineModel() } });
const DAY = 24 * 60;
const USUAL = 'I’m at 7 out of 10: at most 2 offers a day. Offers come Mon to Fri, 09:00 to 18:00.';

test.each([
  [
    'stop all suggestions',
    'I only speak when spoken to; your reminders come all the same. I hold back offers of every kind; “more” brings them back. Then offers come Mon to Fri, 09:00 to 18:00.',
  ],
  [
    'no more suggestions about events please',
    USUAL.replace('. Offers', '. I hold back offers about events. Offers'),
  ],
  ['fewer suggestions please', USUAL.replace('7', '5')],
  ['be more proactive', USUAL.replace('7', '9').replace('2', '3')],
])('“%s” is undone by asking for that right after', async (says, how) => {
  await using alfred = await builtIn();
  const { robin } = alfred;
  expect((await alfred.ask(robin, says)).text).toBe(`Understood. ${how}`);
  expect((await alfred.ask(robin, 'actually, undo that')).text).toBe(`Understood. ${USUAL}`);
});

test('what is undone leaves alone what was spoken of before, and what had been held back', async () => {
  await using alfred = await builtIn();
  const { robin } = alfred;
  await alfred.ask(robin, 'I’ll send Ben the contract on Thursday');
  await alfred.ask(robin, 'no offers about deadlines please');
  await alfred.ask(robin, 'be a bit less pushy');
  const { text } = await alfred.ask(robin, 'undo that');
  expect(text).toBe(
    `Understood. ${USUAL.replace('. Offers', '. I hold back offers about deadlines. Offers')}`,
  );
  await alfred.ask(robin, 'why were you quiet?');
  expect((await alfred.ask(robin, 'undo that')).text).toContain('I have no undo');
  expect(await alfred.rows(`SELECT 1 FROM memories WHERE content ~* 'contract'`)).toHaveLength(1);
});

test.each(['no thanks, I can look after that myself', 'enough of this'])('“%s” is a no', async (says) => {
  await using alfred = await builtIn();
  const { robin } = alfred;
  await alfred.ask(robin, 'The board meeting is on Wednesday at 3pm');
  await alfred.advance(DAY + 9 * 60);
  await alfred.ask(robin, says);
  expect(await alfred.rows('SELECT state FROM suggestions')).toEqual([{ state: 'dismissed' }]);
});

test('where there is nothing to undo, what can be taken back is told', async () => {
  await using alfred = await builtIn();
  await alfred.ask(alfred.robin, 'quiet hours from 21:00 to 8:00 please');
  expect((await alfred.ask(alfred.robin, 'undo that')).text).toContain('I have no undo');
});

test('why something is offered is told from what it rests on, and it stays open', async () => {
  await using alfred = await builtIn();
  const { robin } = alfred;
  await alfred.ask(robin, 'The board meeting is on Wednesday at 3pm');
  await alfred.advance(DAY + 9 * 60);
  expect(alfred.posts(robin).at(-1)?.text).toContain('“Board meeting” is coming up');
  expect((await alfred.ask(robin, 'why did you say that?')).text).toMatch(
    /^You told me of it on Mon 2 Mar\. “Board meeting” is coming up, Wed 4 Mar at 15:00/,
  );
  expect(await alfred.rows(`SELECT 1 FROM suggestions WHERE state = 'open'`)).toHaveLength(1);
});

test('what is stopped in words is answered once', async () => {
  await using alfred = await builtIn();
  const { robin } = alfred;
  await alfred.ask(robin, 'The board meeting is on Wednesday at 3pm');
  await alfred.advance(DAY + 9 * 60);
  const { text } = await alfred.ask(robin, 'stop that, I do not want it');
  const said = [text, ...alfred.posts(robin).map((post) => post.text)];
  expect(said.filter((one) => one.includes('brings them back'))).toEqual([
    expect.stringContaining('I’ll leave out offers about events from now on.'),
  ]);
});

test('what was kept back at first and offered later is among what was kept back', async () => {
  await using alfred = await builtIn();
  const { robin } = alfred;
  await alfred.ask(robin, 'The board meeting is on Wednesday at 3pm');
  // Before nine nothing is offered.
  await alfred.advance(DAY + 9 * 60);
  const kept = await alfred.rows<{ reason: string }>('SELECT reason FROM withheld');
  expect(kept.map(({ reason }) => reason)).toContain('not_working');
  const why = (await alfred.ask(robin, 'why were you quiet?')).text;
  expect(why).toContain('“Board meeting”');
  expect(why).toContain('; I offered it later');
});

test('what falls due by itself is a deadline, and what somebody undertook is not', async () => {
  await using alfred = await builtIn();
  await alfred.ask(alfred.robin, 'the report is due on Friday');
  await alfred.ask(alfred.robin, 'I promised Ana the slides by Friday');
  const types = await alfred.rows<{ type: string }>('SELECT type FROM opportunities ORDER BY type::text');
  expect(types.map(({ type }) => type)).toEqual(['commitment_follow_up', 'deadline_prep']);
});
