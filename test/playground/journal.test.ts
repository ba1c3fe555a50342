import { fork } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

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

test('a last line that was cut off is dropped and told, damage before it is an error', async () => {
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

  const whole = await readFile(journal, 'utf8');
  await writeFile(journal, whole.replace('\n[', '\n[{{'));
  await appendFile(journal, '[]\n');
  await expect(startPlayground({ port: 0, page: false, journal })).rejects.toThrow('is damaged at line 2');
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
