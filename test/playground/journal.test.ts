import { fork } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

import { expect, test } from 'vitest';

import { SetupError } from '../../src/errors.ts';
import { startPlayground } from '../../src/playground/playground.ts';
import { clientOf, startWorld } from './world.ts';

interface Place extends AsyncDisposable {
  journal: string;
}

async function place(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'playground-'));
  return {
    journal: join(folder, 'deeper', 'journal.jsonl'),
    [Symbol.asyncDispose]: async () => rm(folder, { recursive: true }),
  };
}

test('after kill -9 the look-alike remembers exactly what it had acknowledged, and delivers what was not', async () => {
  await using where = await place();
  const child = fork(new URL('journal-child.ts', import.meta.url), [where.journal]);
  const [told] = await once(child, 'message');
  child.kill('SIGKILL');
  await once(child, 'exit');

  const heard: { text: string | undefined; retry: number | undefined }[] = [];
  await using world = await startWorld(
    (app) => {
      app.message(async ({ message, context }) => {
        if (message.subtype === undefined) heard.push({ text: message.text, retry: context.retryNum });
      });
    },
    { journal: where.journal },
  );
  const { playground, robin } = world;
  const { pending_events: _then, ...before } = told.state;
  const { pending_events: _now, ...after } = structuredClone(playground.state);
  expect(after).toEqual(before);
  await playground.waitFor(() => Object.keys(playground.state.pending_events).length === 0, {
    what: 'the deliveries',
  });
  expect(heard).toContainEqual({ text: 'remember this', retry: 1 });

  const { chat } = clientOf(playground);
  await chat.appendStream({ channel: robin.dm, ts: told.stream, markdown_text: ' sentence.' });
  await chat.stopStream({ channel: robin.dm, ts: told.stream });
  expect(playground.messages(robin.dm).at(-1)?.text).toBe('In the middle of a sentence.');
});

test('a last line that was cut off is dropped and told', async () => {
  await using where = await place();
  const { journal } = where;
  const first = await startPlayground({ port: 0, page: false, journal });
  await first.as('Robin').send('one');
  await first.close();
  await appendFile(journal, '[{"type":"message_posted","mess');

  const lines: string[] = [];
  const second = await startPlayground({
    port: 0,
    page: false,
    journal,
    log: (line) => void lines.push(line),
  });
  expect(second.messages('D0ROBIN0001').map(({ text }) => text)).toEqual(['one']);
  expect(lines).toEqual([expect.stringContaining('cut off')]);
  expect([second.botToken, second.appToken]).toEqual([first.botToken, first.appToken]);
  await second.as('Robin').send('two');
  await second.close();
});

test.for<[what: string, broken: (whole: string) => string, told: string]>([
  ['a first line that cannot be read', (whole) => `x${whole}`, 'is damaged at line 1'],
  ['a first line that is no workspace', (whole) => `{"version":1}\n${whole}`, 'is damaged at line 1'],
  ['a workspace without people', (whole) => whole.replace('"people":', '"persons":'), 'is damaged at line 1'],
  ['another version', (whole) => whole.replace('"version":1', '"version":2'), 'another version'],
  ['a line that cannot be read', (whole) => `${whole}[{{\n[]\n`, 'is damaged at line 3'],
  ['a line that is no list of changes', (whole) => `${whole}7\n[]\n`, 'is damaged at line 3'],
  ['a change of an unknown kind', (whole) => `${whole}[{"type":"constructor"}]\n`, 'is damaged at line 3'],
  [
    'a change without its contents',
    (whole) => `${whole}[{"type":"message_posted"}]\n`,
    'is damaged at line 3',
  ],
])('%s ends the start with one sentence, and the file stays as it is', async ([, broken, told]) => {
  await using where = await place();
  const { journal } = where;
  const first = await startPlayground({ port: 0, page: false, journal });
  const port = Number(new URL(first.url).port);
  await first.as('Robin').send('one');
  await first.close();
  const whole = await readFile(journal, 'utf8');
  expect(whole.trim().split('\n')).toHaveLength(2);
  await writeFile(journal, broken(whole));

  const error: unknown = await startPlayground({ port, page: false, journal }).catch(
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof SetupError)) throw new Error('it did not end in words', { cause: error });
  expect(error.message).toContain(journal);
  expect(error.message).toContain(told);
  expect(error.message).toMatch(/Nothing was changed; move the file away to start afresh\.$/);
  expect(error.message).not.toContain('\n');
  expect(await readFile(journal, 'utf8')).toBe(broken(whole));
  expect(await readdir(dirname(journal))).toEqual([basename(journal)]);

  await rename(journal, `${journal}.away`);
  await using afresh = await startPlayground({ port, page: false, journal });
  expect(afresh.messages('D0ROBIN0001')).toEqual([]);
});

test('a journal that is a folder ends the start with one sentence', async () => {
  await using where = await place();
  await mkdir(where.journal, { recursive: true });
  const start = startPlayground({ port: 0, page: false, journal: where.journal });
  await expect(start).rejects.toThrow(SetupError);
  await expect(start).rejects.toThrow(/journal\.jsonl: it cannot be read \(EISDIR/);
});

test('people who are new to a remembered workspace join it', async () => {
  await using where = await place();
  const { journal } = where;
  const first = await startPlayground({ port: 0, page: false, journal });
  await first.close();
  const kim = {
    id: 'U0KIM000001',
    name: 'kim',
    real_name: 'Kim Placeholder',
    tz: 'Asia/Tokyo',
    locale: 'ja-JP',
  };
  await using second = await startPlayground({ port: 0, page: false, journal, people: [kim] });
  expect(second.people().map(({ name }) => name)).toEqual(['robin', 'sam', 'kim']);
  await second.as('Kim').send('hello');
  expect(second.messages('D0KIM000001')).toHaveLength(1);
});
