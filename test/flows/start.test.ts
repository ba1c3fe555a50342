import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { startPlayground } from '../../src/playground/playground.ts';
import { freePort, launch, start } from '../support/alfred-process.ts';
import type { AlfredProcess } from '../support/alfred-process.ts';
import { eventually } from '../support/eventually.ts';
import { makeDatabase } from '../support/test-database.ts';
import { startWalledOff } from '../support/walled-off.ts';

const folders: string[] = [];
async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'alfred-start-'));
  folders.push(made);
  return made;
}
afterAll(async () => {
  await Promise.all(folders.map((made) => rm(made, { recursive: true, force: true })));
});

async function ports(): Promise<{ PORT: string; OPS_PORT: string }> {
  return { PORT: String(await freePort()), OPS_PORT: String(await freePort()) };
}

/** What an Alfred that can't start says, and how it ends. */
async function refusal(settings: Record<string, string>): Promise<{ code: number | null; lines: string[] }> {
  await using alfred = launch({ ...(await ports()), ...settings });
  const code = await alfred.ended;
  return { code, lines: alfred.output().trim().split('\n') };
}

async function isReady(alfred: AlfredProcess, port: string): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}/readyz`);
  expect(alfred.output()).toContain('ready in');
  return response.json();
}

/** What the playground's page is told of the clock first: null where it can't be moved. */
async function clockOf(port: string): Promise<{ ahead: number; moving: object | null } | null> {
  const { body } = await fetch(`http://localhost:${port}/playground/stream`);
  if (!body) throw new Error('the stream has no body');
  let text = '';
  for await (const piece of body.pipeThrough(new TextDecoderStream())) {
    text += piece;
    if (text.includes('\n\n')) break;
  }
  const told = JSON.parse(text.slice('data: '.length, text.indexOf('\n\n')));
  return told.tools.clock;
}

/** Asks for the clock to be moved ahead by so many minutes, as whoever comes first. */
async function moveClock(port: string, minutes: number): Promise<unknown> {
  const answer = await fetch(`http://localhost:${port}/playground/clock?as=U0ROBIN0001`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ minutes }),
  });
  return answer.json();
}

test.concurrent('the clock can’t be moved over a database that is not Alfred’s own', async () => {
  const settings = { DATA_DIR: await folder(), DATABASE_URL: await makeDatabase(), ...(await ports()) };
  await using _ = await start(settings);
  expect(await clockOf(settings.PORT)).toBeNull();
  expect(await moveClock(settings.PORT, 60)).toEqual({
    ok: false,
    error: 'The clock can be moved only where Alfred runs with its own Postgres and the playground.',
  });
});

test.concurrent(
  'with no settings at all everything embedded starts, and a second start keeps the data',
  { timeout: 120_000 },
  async () => {
    const DATA_DIR = await folder();
    const first = { DATA_DIR, ...(await ports()) };
    const alfred = await start(first);
    expect(alfred.output()).toMatch(/Slack +playground \(a local look-alike\) at http:\/\/localhost:/);
    expect(alfred.output()).toMatch(/Model +built-in offline model/);
    expect(alfred.output()).toMatch(/Postgres +embedded, in /);
    expect(await isReady(alfred, first.OPS_PORT)).toEqual({
      status: 'ok',
      database: true,
      queue: true,
      slack: true,
    });
    expect((await fetch(`http://127.0.0.1:${first.OPS_PORT}/healthz`)).status).toBe(200);
    // A clock that was moved goes on from there.
    const threeDays = 3 * 24 * 60;
    expect(await clockOf(first.PORT)).toMatchObject({ ahead: 0 });
    expect(await moveClock(first.PORT, threeDays)).toEqual({ ok: true });
    await expect.poll(() => clockOf(first.PORT), { timeout: 20_000 }).toMatchObject({ moving: null });
    expect(await alfred.stop()).toBe(0);

    const second = { DATA_DIR, ...(await ports()) };
    const again = await start(second);
    expect(again.output()).toMatch(/Slack +playground .*, its clock 3 days ahead$/m);
    const { ahead = 0 } = (await clockOf(second.PORT)) ?? {};
    expect(Math.abs(ahead - threeDays * 60_000)).toBeLessThan(10_000);
    expect(await again.stop()).toBe(0);
  },
);

test.concurrent('killed with its Postgres left over, it starts again', { timeout: 120_000 }, async () => {
  const DATA_DIR = await folder();
  const killed = await start({ DATA_DIR, ...(await ports()) });
  await killed.kill();
  const again = await start({ DATA_DIR, ...(await ports()) });
  expect(await again.stop()).toBe(0);
});

test.concurrent.each([
  ['PORT', 'Is Alfred running already?'],
  ['API_PORT', 'set API_PORT to another one.'],
])('a %s in use is one clear line', { timeout: 120_000 }, async (setting, advice) => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const address = taken.address();
  const port = String(typeof address === 'object' ? address?.port : 0);
  const { code, lines } = await refusal({ DATA_DIR: await folder(), [setting]: port });
  taken.close();
  expect(code).toBe(1);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(`Port ${port} is in use`);
  expect(lines[0]).toContain(advice);
});

test.concurrent(
  'a data folder in use by another Alfred is one clear line, and that one goes on',
  { timeout: 120_000 },
  async () => {
    const DATA_DIR = await folder();
    const mine = { DATA_DIR, ...(await ports()) };
    const alfred = await start(mine);
    const { code, lines } = await refusal({ DATA_DIR });
    expect(code).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(/data folder .* is in use by another Alfred \(process \d+\)/),
    ]);
    expect(await isReady(alfred, mine.OPS_PORT)).toMatchObject({ status: 'ok' });
    expect(await alfred.stop()).toBe(0);
  },
);

test.concurrent('a broken data folder is one clear line', { timeout: 120_000 }, async () => {
  const DATA_DIR = await folder();
  const alfred = await start({ DATA_DIR, ...(await ports()) });
  await alfred.stop();
  await writeFile(join(DATA_DIR, 'postgres', 'global', 'pg_control'), 'not a control file');
  const { code, lines } = await refusal({ DATA_DIR });
  expect(code).toBe(1);
  expect(lines).toEqual([expect.stringContaining('The embedded Postgres would not start')]);
});

test.concurrent('a data folder that cannot be one is one clear line', { timeout: 120_000 }, async () => {
  const file = join(await folder(), 'file');
  await writeFile(file, '');
  const { code, lines } = await refusal({ DATA_DIR: join(file, 'data') });
  expect(code).toBe(1);
  expect(lines).toEqual([expect.stringContaining('cannot be made')]);
});

test.concurrent(
  'wrong settings are listed all at once, with where to get them right',
  { timeout: 120_000 },
  async () => {
    const { code, lines } = await refusal({
      SLACK_BOT_TOKEN: 'made-up',
      DATABASE_URL: 'mysql://localhost',
      OPENAI_MODEL: 'made-up',
      PORT: '99999',
    });
    expect(code).toBe(1);
    const text = lines.join('\n');
    expect(text).toContain('SLACK_BOT_TOKEN must start with xoxb-');
    expect(text).toContain('SLACK_APP_TOKEN is missing');
    expect(text).toContain('DATABASE_URL must be an address like postgresql://');
    expect(text).toContain('OPENAI_MODEL is set, but neither');
    expect(text).toContain('PORT must be a port number');
    expect(text).toContain('README.md');
  },
);

test.concurrent('a database that is not there is one clear line', { timeout: 120_000 }, async () => {
  const DATABASE_URL = `postgresql://made:up@127.0.0.1:${await freePort()}/nowhere`;
  const { code, lines } = await refusal({ DATA_DIR: await folder(), DATABASE_URL });
  expect(code).toBe(1);
  expect(lines).toEqual([expect.stringMatching(/No Postgres at 127\.0\.0\.1:\d+\/nowhere/)]);
  expect(lines.join()).not.toContain('made:up');
});

test.concurrent(
  'a database that goes away during the start ends it in one clear line',
  { timeout: 120_000 },
  async () => {
    const real = new URL(await makeDatabase());
    // Lets the first connections through and cuts those of the queue, which come next.
    const proxy = createServer((socket) => {
      const through = connect(Number(real.port), '127.0.0.1');
      const end = () => [socket, through].forEach((one) => one.destroy());
      for (const one of [socket, through]) one.on('error', end).on('close', end);
      socket.on('data', (data) => (data.includes('alfred-queue') ? end() : through.write(data)));
      through.pipe(socket);
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const address = proxy.address();
    const DATABASE_URL = Object.assign(new URL(real), {
      port: String(typeof address === 'object' ? address?.port : 0),
    }).href;
    const { code, lines } = await refusal({ DATA_DIR: await folder(), DATABASE_URL });
    proxy.close();
    expect(code).toBe(1);
    expect(lines.at(-1)).toMatch(/^Alfred cannot start. The database went away during the start/);
  },
);

test.concurrent('a token that Slack refuses is one clear line', { timeout: 120_000 }, async () => {
  await using playground = await startPlayground({ port: 0, page: false });
  const { code, lines } = await refusal({
    DATA_DIR: await folder(),
    SLACK_BOT_TOKEN: 'xoxb-made-up',
    SLACK_APP_TOKEN: playground.appToken,
    SLACK_API_URL: playground.apiUrl,
  });
  expect(code).toBe(1);
  expect(lines).toEqual([expect.stringContaining('Slack refuses SLACK_BOT_TOKEN (invalid_auth)')]);
});

test.concurrent(
  'while no socket opens it says so where its health is asked for, and a signal stops it as ever',
  { timeout: 120_000 },
  async () => {
    await using playground = await startPlayground({ port: 0, page: false });
    await using slack = await startWalledOff(async (url, { url: path = '', headers }) => {
      if (path.endsWith('apps.connections.open')) return { ok: true, url };
      const authorization = headers.authorization ?? '';
      const method = new URL(path.slice(path.lastIndexOf('/') + 1), playground.apiUrl);
      const answer = await fetch(method, { method: 'POST', headers: { authorization } });
      return (await answer.json()) as object;
    });
    const { OPS_PORT, ...rest } = await ports();
    await using alfred = launch({
      ...rest,
      OPS_PORT,
      DATA_DIR: await folder(),
      DATABASE_URL: await makeDatabase(),
      SLACK_BOT_TOKEN: playground.botToken,
      SLACK_APP_TOKEN: playground.appToken,
      SLACK_API_URL: slack.apiUrl,
    });
    const health = await eventually(async () => {
      const answer = await fetch(`http://127.0.0.1:${OPS_PORT}/readyz`).catch(() => null);
      return answer && ((await answer.json()) as object);
    });
    expect(health).toEqual({ status: 'not ready', database: true, queue: true, slack: false });
    expect(await alfred.stop()).toBe(0);
    expect(alfred.output()).not.toContain('ready in');
  },
);
