import { expect, test } from 'vitest';

import { startAlfred } from '../support/alfred.ts';
import { adjusts, MEETINGS, nextOffer, offering, offers, settingsOf, settles } from '../support/offered.ts';
import { callsTool, says, toolAnswerOf } from '../support/script.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

test(
  'three turned down, by thumb, by button and in words, and no more of the kind come until more is asked for',
  { timeout: 60_000 },
  async () => {
    await using alfred = await offering(MEETINGS);
    const { robin } = alfred;
    const seen = new Set<string>();
    const first = await nextOffer(alfred, seen);
    await robin.react('thumbsdown', first.ts);
    const second = await nextOffer(alfred, seen);
    await robin.press(second.ts, 'Not now');
    const third = await nextOffer(alfred, seen);
    const [open] = await alfred.rows<{ id: string }>(
      `SELECT id FROM suggestions WHERE state = 'open' ORDER BY created_at DESC LIMIT 1`,
    );
    alfred.model.enqueue(
      callsTool('record_engagement', settles(open?.id ?? '', 'dismissed')),
      says('All right.'),
    );
    await alfred.ask(robin, 'no, I can remember that myself', { thread: third.ts });
    expect(await settingsOf(alfred)).toMatchObject({ held_back: [] });
    const fourth = await nextOffer(alfred, seen);
    await robin.react('-1', fourth.ts);
    await alfred.app.settled();
    expect(await settingsOf(alfred)).toMatchObject({ level: 0.7, held_back: ['event_prep'] });
    const line = alfred.posts(robin).at(-1);
    expect(line?.text).toContain('I’ll leave out offers about events from now on.');
    await alfred.advance(3 * DAY);
    expect(offers(alfred)).toHaveLength(4);
    await robin.command('/alfred why');
    expect(robin.ephemerals().at(-1)?.text).toMatch(/Meeting of the .*you had enough of offers of this kind/);
    await robin.command('/alfred more');
    await alfred.app.settled();
    expect(await settingsOf(alfred)).toMatchObject({ level: 0.9, held_back: [] });
    await nextOffer(alfred, seen);
  },
);

test('what was concluded is taken back by its button, and counted anew', async () => {
  await using alfred = await offering(MEETINGS);
  const { robin } = alfred;
  const seen = new Set<string>();
  for (let i = 0; i < 3; i += 1) await robin.react('thumbsdown', (await nextOffer(alfred, seen)).ts);
  await alfred.app.settled();
  expect(await settingsOf(alfred)).toMatchObject({ held_back: ['event_prep'] });
  const line = alfred.posts(robin).at(-1);
  await robin.press(line?.ts ?? '', 'Undo');
  await alfred.app.settled();
  expect(await settingsOf(alfred)).toMatchObject({ held_back: [] });
  expect(alfred.posts(robin).find(({ ts }) => ts === line?.ts)?.text).toBe(
    'Taken back: offers about events are as before.',
  );
  await robin.react('thumbsdown', (await nextOffer(alfred, seen)).ts);
  await alfred.app.settled();
  expect(await settingsOf(alfred)).toMatchObject({ held_back: [] });
});

test('hours are told by the clock of who reads them', async () => {
  await using alfred = await startAlfred();
  const { sam } = alfred;
  await sam.command('/alfred hours 9-5');
  await sam.command('/alfred quiet 22:00-24:00');
  expect(sam.ephemerals().at(-1)?.text).toContain(
    'Offers come Mon to Fri, 9:00 AM to 5:00 PM, not from 10:00 PM to midnight.',
  );
});

test('slash commands show and set how forward, when and about what', async () => {
  await using alfred = await startAlfred();
  const { robin } = alfred;
  const say = async (command: string) => {
    await robin.command(`/alfred ${command}`);
    return robin.ephemerals().at(-1)?.text ?? '';
  };
  expect(await say('quiet')).toBe(
    'I’m at 7 out of 10: at most 2 offers a day. Offers come Mon to Fri, 09:00 to 18:00.',
  );
  expect(await say('quiet 12:00-13:30')).toContain('09:00 to 18:00, not from 12:00 to 13:30.');
  expect(await say('quiet 9am to 6pm')).toMatch(/not from 09:00 to 18:00\. That leaves no time for any\.$/);
  await say('quiet 12:00-13:30');
  expect(await say('quiet 12:00-13:30')).toMatch(/^That is so already\. /);
  expect(await say('quiet off')).not.toContain('not from');
  expect(await say('quiet at night')).toBe(
    'Say from when until when: `/alfred quiet 22:00-07:00`, or `/alfred quiet off`.',
  );
  expect(await say('hours 10am to 4pm tue-thu')).toContain('Offers come Tue to Thu, 10:00 to 16:00.');
  expect(await say('hours 9-5')).toContain('09:00 to 17:00.');
  expect(await say('hours 09:00-09:00')).toBe('Say from when until when you work, like 09:00 to 18:00.');
  expect(await say('quiet 12:00-12:00')).toContain('different times');
  expect(await say('hours whenever')).toBe('Say when you work: `/alfred hours 9-17 mon-fri`.');
  expect(await say('less')).toContain('I’m at 5 out of 10');
  expect(await say('types')).toContain('• digests: on');
  expect(await say('types off digests')).toContain('I hold back offers about digests.');
  expect(await say('types')).toContain('• digests: held back');
  expect(await say('types off nothing')).toContain('I don’t know “nothing”.');
  expect(await say('types on digests')).not.toContain('hold back');
  expect(await say('why')).toContain('There was nothing that I kept to myself these last two weeks.');
  expect(await say('score')).toBe('I offered you nothing in the last 4 weeks.');
  for (const level of ['3', '1', '0'])
    expect(await say('less')).toMatch(
      level === '0' || level === '1' ? /speak when spoken to/ : /I’m at 3 out of 10/,
    );
  expect(await settingsOf(alfred)).toMatchObject({ level: 0 });
  expect(await alfred.rows('SELECT 1 FROM proactiveness_settings')).toHaveLength(1);
});

test('“less”, a command, words and App Home change one and the same', async () => {
  await using alfred = await startAlfred({
    script: [
      callsTool(
        'adjust_proactiveness',
        adjusts({ change: 'less', hold_back: ['topic_digest'], quiet_from: '12:00', quiet_until: '13:00' }),
      ),
      says('Done.'),
    ],
  });
  const { robin } = alfred;
  const home = () => JSON.stringify(robin.home()?.blocks ?? []);
  await robin.openHome();
  await alfred.app.settled();
  expect(home()).toContain('I’m at 7 out of 10');
  await alfred.ask(robin, 'a bit less, no digests, and leave me in peace over lunch');
  const answer = toolAnswerOf(alfred.model.calls.at(-1) ?? none());
  expect(answer).toMatchObject({ level: 0.5, held_back: ['topic_digest'], changed: true });
  expect(home()).toContain('I’m at 5 out of 10');
  expect(home()).toContain('I hold back offers about digests.');
  await robin.press('home', 'More');
  await alfred.app.settled();
  expect(home()).toContain('I’m at 7 out of 10');
  expect(home()).not.toContain('hold back');
  await robin.press('home', 'Hours and kinds');
  await alfred.app.settled();
  const form = {
    level: '0.3',
    kinds: ['schedule_habit', 'event_prep'],
    days: ['1', '2'],
    work_from: '08:00',
    work_until: '16:30',
  };
  const wrong = await robin.submit('modal', { ...form, quiet_from: '12:00', quiet_until: null });
  expect(wrong.errors).toEqual({ quiet_until: 'Say until when, or leave both empty.' });
  const same = await robin.submit('modal', { ...form, quiet_from: '12:00', quiet_until: '12:00' });
  expect(same.errors).toEqual({ quiet_until: 'This is the same as the beginning.' });
  await robin.submit('modal', { ...form, quiet_from: '22:00', quiet_until: '23:59' });
  await alfred.app.settled();
  const quiet = await alfred.rows('SELECT quiet_from, quiet_until FROM proactiveness_settings');
  expect(quiet).toEqual([{ quiet_from: 22 * 60, quiet_until: 24 * 60 }]);
  await robin.press('home', 'Hours and kinds');
  await alfred.app.settled();
  await robin.submit('modal', { ...form, quiet_from: null, quiet_until: null });
  await alfred.app.settled();
  expect(home()).toContain('I’m at 3 out of 10: at most 1 offer a day.');
  expect(home()).toContain('Offers come Mon, Tue, 08:00 to 16:30.');
  expect(await settingsOf(alfred)).toMatchObject({
    level: 0.3,
    held_back: ['deadline_prep', 'commitment_follow_up', 'topic_digest', 'welcome_back', 'schedule_cleanup'],
  });
});

function none(): never {
  throw new Error('the model was not asked');
}

test('the weeks are scored, for each person and for the workspace', async () => {
  await using alfred = await offering(MEETINGS);
  const { robin } = alfred;
  const seen = new Set<string>();
  await robin.press((await nextOffer(alfred, seen)).ts, 'Accept');
  await robin.react('thumbsdown', (await nextOffer(alfred, seen)).ts);
  await alfred.app.settled();
  await robin.command('/alfred score');
  expect(robin.ephemerals().at(-1)?.text).toContain('• events: 2 offered, 1 accepted, 1 turned down');
  await alfred.advance(8 * DAY);
  await alfred.until(async () => (await alfred.rows('SELECT 1 FROM weekly_scores')).length > 0);
  const rows = await alfred.rows<{ offered: number; accepted: number; whose: boolean }>(
    `SELECT offered, accepted, person_id IS NOT NULL AS whose FROM weekly_scores WHERE week = '2026-03-02' ORDER BY whose`,
  );
  expect(rows).toMatchObject([
    { accepted: 1, whose: false },
    { accepted: 1, whose: true },
  ]);
});
