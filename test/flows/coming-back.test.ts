import { expect, test } from 'vitest';

import { offlineModel } from '../../src/llm/offline/offline-model.ts';
import { startAlfred } from '../support/alfred.ts';
import type { TestAlfred } from '../support/alfred.ts';
import { remembers, says } from '../support/script.ts';

const DAY = 24 * 60;
const THREAD = 'Is building a raised bed at the allotment';

/** Robin, who told of something with nothing ahead and nothing scheduled, six weeks later. */
async function sixWeeksLater(): Promise<TestAlfred> {
  const note = remembers(THREAD, { kind: 'note', asked: true });
  const alfred = await startAlfred({ script: [note, says('Noted.'), says('Welcome back.')] });
  await alfred.ask(alfred.robin, 'note that I am building a raised bed');
  await alfred.advance(42 * DAY);
  return alfred;
}

const offers = (alfred: TestAlfred) =>
  alfred.rows<{ type: string; because: string; text: string }>('SELECT type, text, because FROM suggestions');

test('whoever opens their DM after a long absence is offered to pick up what they last spoke of, once', async () => {
  await using alfred = await sixWeeksLater();
  const { robin } = alfred;
  await robin.openDm();
  await alfred.app.settled();
  expect(alfred.posts(robin).at(-1)?.text).toContain('about six weeks');
  expect(await offers(alfred)).toEqual([]);
  await alfred.advance(15);
  const [offer, ...others] = await offers(alfred);
  expect(others).toEqual([]);
  expect(offer).toMatchObject({ type: 'welcome_back' });
  expect(offer?.because).toContain('We last spoke on Mon 2 Mar');
  expect(offer?.because).toContain(`“${THREAD}”`);
  await alfred.ask(robin, 'hello');
  await alfred.advance(DAY);
  await robin.openDm();
  await alfred.advance(DAY);
  expect(await offers(alfred)).toHaveLength(1);
});

test('whoever comes back with a word is offered it after the talk, and not after a short absence', async () => {
  await using alfred = await sixWeeksLater();
  const { robin } = alfred;
  await alfred.ask(robin, 'hi, I’m back');
  await alfred.advance(30);
  expect(await offers(alfred)).toMatchObject([{ type: 'welcome_back' }]);
  await alfred.advance(3 * DAY);
  await robin.openDm();
  await alfred.advance(DAY);
  expect(await offers(alfred)).toHaveLength(1);
});

test('whoever opens their DM before midnight and talks after it has come back once', async () => {
  await using alfred = await sixWeeksLater();
  const { robin } = alfred;
  // From ten in the morning to five to twelve at night.
  await alfred.advance(13 * 60 + 55);
  await robin.openDm();
  await alfred.app.settled();
  await alfred.advance(10);
  await alfred.ask(robin, 'hi, I’m back');
  await alfred.advance(15);
  const found = await alfred.rows(
    `SELECT basis->>'said' AS since FROM opportunities WHERE type = 'welcome_back'`,
  );
  expect(found).toEqual([{ since: '2026-03-02' }]);
});

test('the overview comes without a language model too, of what Alfred keeps, and greets nobody twice', async () => {
  const model = offlineModel();
  await using alfred = await startAlfred({ models: { main: model, small: model } });
  const { robin } = alfred;
  await alfred.ask(robin, 'We decided on slate for the roof');
  await alfred.ask(robin, 'The fair is on 20 April');
  await alfred.ask(robin, 'remind me every Friday at 4 to send the timesheets');
  await alfred.advance(42 * DAY);
  const hello = await alfred.ask(robin, 'hi, I am back');
  await alfred.advance(30);
  const offer = alfred.posts(robin).find(({ text }) => text.includes('Shall I put together'));
  expect(`${hello.text} ${offer?.text}`.match(/good to have you back/gi)).toHaveLength(1);
  await robin.press(offer?.ts ?? '', 'Accept');
  await alfred.advance(2);
  const overview = alfred.posts(robin).at(-1)?.text ?? '';
  expect(overview).toMatch(/where we left off:\n.*slate for the roof/is);
  expect(overview).toMatch(/fair.*20 Apr/is);
  expect(overview).toContain('send the timesheets');
  expect(overview).not.toMatch(/note|language model/i);
});

test('a schedule that asks for what Alfred keeps is answered by the built-in model', async () => {
  const model = offlineModel();
  await using alfred = await startAlfred({ models: { main: model, small: model } });
  const { robin } = alfred;
  await alfred.ask(robin, 'The audit is on 12 March');
  const made = await alfred.ask(robin, 'every weekday at 8 tell me what is coming up');
  expect(made.text).toContain('I’ll tell you what is coming up, every weekday at 08:00');
  await alfred.advance(DAY);
  expect(alfred.posts(robin).at(-1)?.text).toMatch(/audit.*12 Mar/is);
});
