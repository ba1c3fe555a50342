import { expect, test } from 'vitest';

import { serveApi } from '../../src/api/json-api.ts';
import { insertToken } from '../../src/db/api-tokens.ts';
import { newId } from '../../src/db/ids.ts';
import { findPerson, keepPerson } from '../../src/db/people.ts';
import { keepWorkspace } from '../../src/db/workspaces.ts';
import type { Person } from '../../src/domain/person.ts';
import { silentLog } from '../../src/log.ts';
import { freePort } from '../support/alfred-process.ts';
import { ask, newToken, said, startWithApi } from '../support/api.ts';
import type { TestApi } from '../support/api.ts';
import { creates, remembers, says } from '../support/script.ts';
import { addRun, addSchedule } from '../support/store.ts';

const ROBIN = 'U0ROBIN0001';
const PATHS = ['/schedules', '/proactive/settings', '/proactive/profile'];

/** Robin, who has told something and has a schedule that has run once; Sam, who was only met. */
async function withThings(): Promise<TestApi> {
  const api = await startWithApi({
    script: [
      remembers('Lives in Porto'),
      creates({ name: 'plan', prompt: 'my plan', cron: '15 9 * * 1-5' }),
      says('Noted.'),
      says('Time for your plan.'),
    ],
  });
  const { alfred } = api;
  await alfred.ask(alfred.robin, 'I live in Porto; every weekday at 9:15 ask me for my plan');
  await alfred.advance(30);
  return api;
}

async function person({ alfred }: TestApi, team = 'T0PLAYGRND1', slackUserId = ROBIN): Promise<Person> {
  const found = await findPerson(alfred.app.database.prisma, team, slackUserId);
  if (!found) throw new Error('nobody was met');
  return found.person;
}

/** Somebody of another workspace who has Robin's id there, with a token. */
async function namesake({ alfred }: TestApi): Promise<{ person: Person; token: string }> {
  const { database, clock } = alfred.app;
  const robin = await findPerson(database.prisma, 'T0PLAYGRND1', ROBIN);
  if (!robin) throw new Error('Robin was not met');
  await keepWorkspace(database.prisma, { teamId: 'T0OTHER', botUserId: 'U0OTHER', name: 'Other' });
  const { slackUserId, zone, locale } = robin.person;
  const profile = {
    slackUserId,
    name: 'Namesake',
    zone,
    locale,
    guest: false,
    foreign: false,
    deleted: false,
  };
  const other = await keepPerson(database.prisma, 'T0OTHER', profile, clock.now());
  return { person: other, token: await insertToken(database.prisma, other, 'laptop', clock.now()) };
}

const store = ({ alfred }: TestApi) => ({ prisma: alfred.app.database.prisma, now: alfred.app.clock.now });

test('a token made in Slack is shown once, to the asker alone, and opens what is theirs', async () => {
  await using api = await withThings();
  const { alfred } = api;
  const { robin, playground } = alfred;
  expect(await said(robin, '/alfred token')).toContain('You have no tokens');
  expect(await said(robin, '/alfred token new all')).toContain('“all” stands for all tokens');
  expect(await said(robin, '/alfred token revoke')).toContain('Say which one');
  const shown = await said(robin, '/alfred token new my laptop');
  const [token = ''] = /alfred_[\w-]{43}/.exec(shown) ?? [];
  expect(shown).toContain(`curl -H 'Authorization: Bearer ${token}' ${api.url}/schedules`);
  expect(playground.messages(robin.dm).some(({ text }) => text.includes('alfred_'))).toBe(false);

  const list = await api.get('/schedules', token);
  expect(list).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } });
  expect(list.body).toMatchObject({ total: 1, limit: 20, offset: 0 });
  const [schedule] = list.body['items'] as { id: string }[];
  const whole = {
    name: 'plan',
    prompt: 'my plan',
    status: 'active',
    recurrence: 'every weekday at 09:15',
    zone: 'Europe/Lisbon',
    next_run_at: '2026-03-03T09:15:00.000Z',
    last_run_at: '2026-03-02T09:15:00.000Z',
    run_count: 1,
  };
  expect(schedule).toMatchObject(whole);
  const [post] = alfred.posts(robin);
  const run = {
    schedule_id: schedule?.id,
    status: 'delivered',
    outcome: 'delivered',
    occurrence_at: '2026-03-02T09:15:00.000Z',
    message_url: expect.stringContaining(`/archives/${robin.dm}/p${post?.ts.replace('.', '')}`),
  };
  const one = await api.get(`/schedules/${schedule?.id}`, token);
  expect(one.body).toMatchObject({ ...whole, recent_runs: [run] });
  expect((await api.get(`/schedules/${schedule?.id}/runs`, token)).body).toMatchObject({
    items: [run],
    total: 1,
  });
  expect((await api.get('/proactive/settings', token)).body).toMatchObject({
    level: 0.7,
    offers_a_day: 2,
    held_back: [],
    working_hours: { from: '09:00', until: '18:00', days: [1, 2, 3, 4, 5] },
    quiet_hours: null,
    zone: 'Europe/Lisbon',
  });
  expect((await api.get('/proactive/profile', token)).body).toMatchObject({
    name: 'Robin Example',
    memories: { fact: [{ words: 'Lives in Porto', source: 'told Mon 2 Mar' }] },
    schedules: [{ words: 'plan, every weekday at 09:15' }],
  });

  const again = await said(robin, '/alfred token');
  expect(again).toContain('*my laptop* · made today at 09:30 · last used today at 09:30');
  expect(again).not.toContain('alfred_');
  await said(robin, '/alfred export');
  await alfred.app.settled();
  const [file = ''] = Object.values(playground.state.contents);
  const exported = JSON.parse(Buffer.from(file, 'base64').toString()) as Record<string, object[]>;
  expect(exported['api_tokens']).toEqual([
    {
      id: expect.any(String),
      name: 'my laptop',
      created_at: expect.any(String),
      last_used_at: expect.any(String),
    },
  ]);
  expect(await said(robin, '/alfred token revoke My Laptop')).toContain('Revoked “my laptop”');
  expect((await api.get('/schedules', token)).status).toBe(401);
});

test('what is somebody else’s, here or in another workspace, is exactly as if it were not there', async () => {
  await using api = await withThings();
  const { alfred } = api;
  const other = await namesake(api);
  const own = await addSchedule(store(api), other.person, { name: 'secret plan' });
  const tokens = { sam: await newToken(alfred.sam), namesake: other.token };
  const [plan] = await alfred.rows<{ id: string }>(`SELECT id FROM schedules WHERE name = 'plan'`);
  for (const token of Object.values(tokens)) {
    for (const path of ['', '/runs', '/runs?limit=1']) {
      const theirs = await api.get(`/schedules/${plan?.id}${path}`, token);
      expect(theirs.status).toBe(404);
      expect(theirs).toEqual(await api.get(`/schedules/${newId()}${path}`, token));
    }
  }
  expect((await api.get('/schedules', tokens.sam)).body).toMatchObject({ items: [], total: 0 });
  expect((await api.get('/schedules', tokens.namesake)).body).toMatchObject({
    items: [{ id: own.id }],
    total: 1,
  });
  for (const path of PATHS) {
    for (const token of Object.values(tokens)) {
      expect((await api.get(path, token)).text, path).not.toMatch(/Porto|my plan|Robin/);
    }
  }
  expect((await api.get('/proactive/profile', tokens.namesake)).body).toMatchObject({ name: 'Namesake' });
  expect(await said(alfred.sam, '/alfred token revoke all')).toContain('Revoked “laptop”');
  expect((await api.get('/schedules', tokens.namesake)).status).toBe(200);
});

test('schedules and runs come by state and in pages that leave nothing out', async () => {
  await using api = await withThings();
  const token = await newToken(api.alfred.robin);
  const robin = await person(api);
  for (let n = 0; n < 24; n++) {
    await addSchedule(store(api), robin, {
      name: `old ${n}`,
      state: n % 2 === 0 ? 'cancelled' : 'completed',
    });
  }
  const names = async (query: string) => {
    const { items, total } = (await api.get(`/schedules?${query}`, token)).body as {
      items: { name: string }[];
      total: number;
    };
    return { names: items.map(({ name }) => name), total };
  };
  expect(await names('status=active')).toEqual({ names: ['plan'], total: 1 });
  expect((await names('status=cancelled')).total).toBe(12);
  expect(await names('status=paused')).toEqual({ names: [], total: 0 });
  const pages = [
    await names('limit=10'),
    await names('limit=10&offset=10'),
    await names('limit=10&offset=20'),
  ];
  expect(pages.map((page) => page.names.length)).toEqual([10, 10, 5]);
  expect(new Set(pages.flatMap((page) => page.names)).size).toBe(25);
  expect(pages.map(({ total }) => total)).toEqual([25, 25, 25]);
  expect(pages[0]?.names[0]).toBe('plan');
  expect(await names('offset=1000000')).toEqual({ names: [], total: 25 });

  const schedule = await addSchedule(store(api), robin, { name: 'often', state: 'completed' });
  const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n));
  for (let n = 0; n < 15; n++) await addRun(store(api), schedule, 'delivered', { occurrenceAt: day(n) });
  const runs = await api.get(`/schedules/${schedule.id}/runs?limit=2&offset=13`, token);
  expect(runs.body).toMatchObject({
    items: [{ occurrence_at: day(1).toISOString() }, { occurrence_at: day(0).toISOString() }],
    total: 15,
  });
  const one = await api.get(`/schedules/${schedule.id}`, token);
  const recent = one.body['recent_runs'] as { occurrence_at: string }[];
  expect(recent.map((run) => run.occurrence_at)).toEqual(
    Array.from({ length: 10 }, (_, n) => day(14 - n).toISOString()),
  );
});

test('who asks to be forgotten has no token from that moment on, and no row of it is left', async () => {
  await using api = await withThings();
  const { alfred } = api;
  const { robin, sam } = alfred;
  const [mine, theirs] = [await newToken(robin), await newToken(sam)];
  await said(robin, '/alfred forget everything');
  await robin.press(robin.ephemerals().at(-1)?.ts ?? '', 'forget:everything');
  for (const path of PATHS) expect((await api.get(path, mine)).status).toBe(401);
  const tokens = () => alfred.rows('SELECT 1 FROM api_tokens');
  expect(await tokens()).toHaveLength(1);
  await alfred.advance(1);
  await alfred.until(async () => (await alfred.rows('SELECT 1 FROM people')).length === 1);
  expect(await tokens()).toHaveLength(1);
  expect((await api.get('/schedules', mine)).status).toBe(401);
  expect((await api.get('/schedules', theirs)).status).toBe(200);
});

test('who has left the workspace reads nothing more, also once they are back; a guest reads as long as guests are welcome', async () => {
  await using api = await withThings();
  const { alfred } = api;
  const { robin, sam } = alfred;
  const [gone, guest] = [await newToken(robin), await newToken(sam)];
  const status = async (token: string) => (await api.get('/schedules', token)).status;
  await robin.setProfile({ deleted: true });
  await alfred.until(async () => (await status(gone)) === 401);
  await robin.setProfile({ deleted: false });
  await sam.setProfile({ is_restricted: true });
  await alfred.until(async () => (await status(guest)) === 401);
  expect(await status(gone)).toBe(401);
  await sam.setProfile({ is_restricted: false });
  await alfred.until(async () => (await status(guest)) === 200);
});

test('who asks too often is told when to come again, whichever process and token they ask with', async () => {
  await using api = await startWithApi();
  const { alfred } = api;
  const { prisma } = alfred.app.database;
  const port = await freePort();
  const parts = {
    prisma,
    guests: false,
    teamUrl: () => Promise.resolve(null),
    now: alfred.app.clock.now,
    log: silentLog(),
  };
  await using _another = await serveApi(parts, { host: '127.0.0.1', port, url: api.url });
  const tokens = [await newToken(alfred.robin), await newToken(alfred.robin, 'phone')];
  const urls = [api.url, `http://127.0.0.1:${port}`];
  const asked = [];
  do asked.push(await ask(`${urls[asked.length % 2]}/schedules`, tokens[(asked.length >> 1) % 2] ?? ''));
  while (asked.at(-1)?.status === 200 && asked.length < 500);
  expect(asked.length).toBeGreaterThan(60);
  expect(asked.at(-1)).toMatchObject({
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'retry-after': expect.stringMatching(/^[12]$/),
    },
    body: { status: 429, title: 'Too Many Requests' },
  });
  expect((await api.get('/schedules', await newToken(alfred.sam))).status).toBe(200);
  await alfred.advance(1);
  expect((await api.get('/schedules', tokens[0])).status).toBe(200);
});
