import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { findPerson } from '../../src/db/people.ts';
import type { Actor } from '../../src/playground/actor/actor.ts';
import { startAlfred } from '../support/alfred.ts';
import { addBelongings, allOf, CANARY } from '../support/belongings.ts';
import type { Belongings } from '../support/belongings.ts';
import { startMany } from '../support/many.ts';
import { says } from '../support/script.ts';

/** What ends what is one's own, and is pressed last. */
const FORGETTING = ['posts', 'everything', 'everything-and-posts'];

type Action = { readonly action_id: string } & Readonly<Record<string, unknown>>;

/** Every button and menu with what it would carry if it were for somebody's things. */
function presses(theirs: Belongings): Action[] {
  const { run, schedule, suggestion, approval, pattern, memory, entity } = theirs;
  const buttons = (kind: string, names: string, value: string) =>
    names.split(' ').map((name) => ({ action_id: `${kind}:${name}`, value }));
  const menu = (action_id: string, value: string) => ({
    action_id,
    type: 'overflow',
    selected_option: { value },
  });
  const select = (action_id: string, value: string, block_id: string) => ({
    action_id,
    type: 'static_select',
    selected_option: { value },
    block_id,
  });
  return [
    ...buttons('run', 'done skip_next pause resume', run),
    ...['10', '60', 'tomorrow'].map((value) => select('run:snooze', value, run)),
    ...buttons('schedule', 'pause resume cancel run_now skip_next edit history run_now:0', schedule),
    ...['skip_next', 'snooze', 'latest_if_fresh', 'skip', 'always_latest'].map((one) =>
      menu('schedule:more', `${one}:${schedule}`),
    ),
    ...buttons('zone', 'follow keep', schedule),
    ...buttons('suggestion', 'accept change not_now stop why', suggestion),
    ...buttons('proactive', 'settings undo more less', suggestion),
    ...buttons('approval', 'approve reject', approval),
    ...buttons('habit', 'forget', pattern),
    select('home:filter', 'past', schedule),
    ...buttons('home', 'previous next known_previous known_next', '1'),
    ...[memory, entity, pattern].flatMap((id) => [
      menu('known:more', `correct:${id}`),
      menu('known:more', `forget:${id}`),
    ]),
    ...buttons('forget', FORGETTING.join(' '), schedule),
  ];
}

/** On a busy machine an answer may take longer than Slack would wait. */
const PATIENT = { ackTimeoutMs: 15_000 };

const FORMS = ['schedule:edit', 'suggestion:change', 'proactive:settings', 'known:correct', 'known:forget'];

const VALUES = {
  name: { value: { type: 'plain_text_input', value: 'taken over' } },
  prompt: { value: { type: 'plain_text_input', value: 'taken over' } },
  words: { value: { type: 'plain_text_input', value: 'every day at 10' } },
  content: { value: { type: 'plain_text_input', value: 'taken over' } },
  time: { value: { type: 'timepicker', selected_time: '10:00' } },
};

/** Does a few things at a time, as people do, and returns what was not acknowledged. */
async function unacknowledged<Done>(all: readonly Done[], act: (one: Done) => Promise<{ acked: boolean }>) {
  const left = [...all];
  const lost: Done[] = [];
  const some = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift())
      if (!(await act(one)).acked) lost.push(one);
  };
  await Promise.all([some(), some(), some(), some()]);
  return lost;
}

/** Has somebody press and submit all that there is with ids of somebody else's things; all of it is acknowledged. */
async function pressAll(who: Actor, theirs: Belongings): Promise<void> {
  const actions = presses(theirs).filter(({ action_id }) => !action_id.startsWith('forget:'));
  expect(await unacknowledged(actions, (action) => who.pressRaw(action))).toEqual([]);
  const about = [...Object.values(theirs), `${theirs.suggestion} UTC`];
  const forms = FORMS.flatMap((callback_id) =>
    about.map((private_metadata) => ({ callback_id, private_metadata, state: { values: VALUES } })),
  );
  expect(await unacknowledged(forms, (form) => who.submitRaw(form))).toEqual([]);
}

const shownTo = (who: Actor) => JSON.stringify([who.ephemerals(), who.home(), who.modal()]);

test('every button that Alfred makes is among those that are tried here', () => {
  const views = join(import.meta.dirname, '../../src/slack/views');
  const source = readdirSync(views)
    .map((file) => readFileSync(join(views, file), 'utf8'))
    .join('\n');
  const made = [
    ...source.matchAll(
      /'((?:run|schedule|zone|suggestion|proactive|approval|habit|home|known|forget):[\w-]+)'/g,
    ),
  ].map(([, id = '']) => id);
  const none = Object.fromEntries(['schedule', 'run', 'suggestion'].map((one) => [one, one]));
  const tried = new Set([
    ...presses(none as unknown as Belongings).map(({ action_id }) => action_id),
    ...FORMS,
  ]);
  expect(made.length).toBeGreaterThan(8);
  expect(made.filter((id) => !tried.has(id) && id !== 'schedule:history')).toEqual([]);
});

test('no button and no form does anything with what is somebody else’s, or shows a word of it', async () => {
  await using alfred = await startAlfred({
    script: [says('Hello Robin.'), says('Hello Sam.')],
    playground: PATIENT,
  });
  const { robin, sam, app } = alfred;
  await alfred.ask(robin, 'hello');
  await alfred.ask(sam, 'hello');
  const known = await findPerson(app.database.prisma, alfred.playground.teamId, robin.user.id);
  const { person } = known ?? expect.fail();
  const theirs = await addBelongings({ prisma: app.database.prisma, now: app.clock.now }, person);
  const before = await allOf(alfred, person.personId);
  await sam.openHome();
  await pressAll(sam, theirs);
  await app.settled();
  expect(await allOf(alfred, person.personId)).toBe(before);
  const shown = shownTo(sam) + JSON.stringify(alfred.posts(sam));
  expect(shown).not.toContain(CANARY);
  for (const words of ['list', 'history', 'profile', `pause ${CANARY}`, `forget ${CANARY}`, 'token', 'why'])
    await sam.command(`/alfred ${words}`);
  await app.settled();
  expect(await allOf(alfred, person.personId)).toBe(before);
  const told = sam.ephemerals().map(({ text }) => text.replaceAll(`“${CANARY}”`, ''));
  expect(told.join('\n')).not.toContain(CANARY);
  const posted = alfred.playground.messages(robin.dm);
  for (const one of FORGETTING)
    await sam.pressRaw({ action_id: `forget:${one}`, value: person.personId, channel: { id: robin.dm } });
  await app.settled();
  expect(alfred.playground.messages(robin.dm)).toEqual(posted);
  expect(await allOf(alfred, person.personId)).toBe(before);
});

test('nor does the same person in another workspace, with the same Slack id', async () => {
  await using alfred = await startMany({ script: [says('Hello.'), says('Hello.')] });
  await alfred.install('T0ACME');
  await alfred.install('T0BOLDER');
  await alfred.ask('T0ACME', 'hello');
  await alfred.ask('T0BOLDER', 'hello');
  const { app } = alfred;
  const { prisma } = app.database;
  const { person } = (await findPerson(prisma, 'T0ACME', 'U0ROBIN0001')) ?? expect.fail();
  const theirs = await addBelongings({ prisma, now: app.clock.now }, person);
  const before = await allOf(alfred, person.personId);
  const other = alfred.as('T0BOLDER');
  await other.openHome();
  await pressAll(other, theirs);
  for (const words of ['list', 'history', 'profile', `cancel ${CANARY}`])
    await other.command(`/alfred ${words}`);
  await app.settled();
  expect(await allOf(alfred, person.personId)).toBe(before);
  expect(shownTo(other).replaceAll(`“${CANARY}”`, '')).not.toContain(CANARY);
  for (const one of FORGETTING) await other.pressRaw({ action_id: `forget:${one}`, value: person.personId });
  await app.settled();
  expect(alfred.distribution.workspace('T0ACME').messages(alfred.as('T0ACME').dm)).toHaveLength(2);
  expect(await allOf(alfred, person.personId)).toBe(before);
});

const ODD = ['constructor', '__proto__', '', "' OR 1=1 --", 'x'.repeat(2_000)];

test('a press or a form that makes no sense changes nothing, also on what is one’s own', async () => {
  await using alfred = await startAlfred({ script: [says('Hello Robin.')], playground: PATIENT });
  const { robin, app } = alfred;
  await alfred.ask(robin, 'hello');
  const { prisma } = app.database;
  const known = await findPerson(prisma, alfred.playground.teamId, robin.user.id);
  const { person } = known ?? expect.fail();
  const own = await addBelongings({ prisma, now: app.clock.now }, person);
  const before = await allOf(alfred, person.personId);
  const tried = presses(own).filter(({ action_id }) => !/^(?:proactive|zone|forget|home):/.test(action_id));
  const kinds = new Map(tried.map((action) => [action.action_id.split(':')[0], action]));
  const actions: Action[] = [
    ...[...kinds].flatMap(([kind, action]) =>
      ODD.map((odd) => ({ ...action, action_id: `${kind}:${odd}`.slice(0, 255) })),
    ),
    ...tried.flatMap((action) =>
      ODD.map((value) => ({ ...action, value, ...(action['type'] ? { selected_option: { value } } : {}) })),
    ),
  ];
  expect(await unacknowledged(actions, (action) => robin.pressRaw(action))).toEqual([]);
  const forms = FORMS.filter((id) => id !== 'proactive:settings').flatMap((callback_id) =>
    ODD.map((private_metadata) => ({ callback_id, private_metadata })),
  );
  expect(await unacknowledged(forms, (form) => robin.submitRaw(form))).toEqual([]);
  await app.settled();
  expect(await allOf(alfred, person.personId)).toBe(before);
});
