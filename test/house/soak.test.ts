import { expect, test } from 'vitest';

import type { StoredMessage } from '../../src/playground/state/state.ts';
import type { Facts } from '../faults/facts.ts';
import { helloTo, promptOf, READY } from '../faults/words.ts';
import { judgeWindow } from '../soak/judge-window.ts';
import type { Expectation } from '../soak/judge-window.ts';
import { leaks } from '../soak/leak.ts';
import { drawLoad, MARKED, markOf } from '../soak/load.ts';
import type { Sample } from '../soak/measure.ts';
import { readOptions } from '../soak/options.ts';
import { verdictLine } from '../soak/report.ts';

const ASKED = 'w00001u00000';
const DUE = 'w00001s00000';
const AT = new Date('2026-03-02T09:00:00Z');
const CHANNEL = 'D1';
const ASKED_TS = '1772442000.000100';

const expectation: Expectation = {
  stored: [{ tag: DUE, person: 0, occurrences: [AT], outcome: 'delivered' }],
  said: [
    {
      utterance: { tag: ASKED, person: 0, kind: 'hello', seconds: 0, atMs: 0 },
      channel: CHANNEL,
      ts: ASKED_TS,
      rootTs: ASKED_TS,
    },
  ],
};

const post = (fields: Partial<StoredMessage> & Pick<StoredMessage, 'ts' | 'text'>): StoredMessage => ({
  channel: CHANNEL,
  user: 'UBOT',
  ...fields,
});
const answer = (ts: string) => post({ ts, thread_ts: ASKED_TS, text: helloTo(ASKED) });
const reminder = (ts: string) => post({ ts, text: `${READY} ${promptOf(DUE)}.` });

const run: Facts['runs'][number] = {
  id: 'r1',
  prompt: promptOf(DUE),
  occurrenceAt: AT,
  state: 'delivered',
  trigger: 'schedule',
  errorKind: null,
  noticeId: null,
};

/** What is there when all went well. */
const well: Facts = {
  prompts: [promptOf(DUE)],
  runs: [run],
  deliveries: [{ id: 'd1', kind: 'run', causeId: 'r1', state: 'sent', slackTs: '2.0', error: null }],
  heard: [],
  posts: [answer('1.0'), reminder('2.0')],
  busyThreads: 0,
};

const lineOf = (facts: Partial<Facts>) =>
  verdictLine(judgeWindow(expectation, { ...well, ...facts }).problems);

test('a soak in which all is answered and delivered once has nothing lost, duplicated or stuck', () => {
  expect(lineOf({})).toBe('lost 0, duplicated 0, stuck 0');
});

test('a soak finds what is lost', () => {
  expect(lineOf({ posts: [reminder('2.0')] })).toBe('lost 1, duplicated 0, stuck 0');
  expect(lineOf({ posts: [answer('1.0')] })).toBe('lost 1, duplicated 0, stuck 0');
  expect(lineOf({ runs: [], deliveries: [], posts: [answer('1.0')] })).toBe('lost 1, duplicated 0, stuck 0');
});

test('a soak finds what is duplicated', () => {
  expect(lineOf({ posts: [...well.posts, reminder('3.0')] })).toBe('lost 0, duplicated 1, stuck 0');
  expect(lineOf({ posts: [...well.posts, answer('3.0')] })).toContain('lost 0, duplicated 2');
  expect(lineOf({ posts: [...well.posts, post({ ts: '3.0', text: 'Out of the blue.' })] })).toBe(
    'lost 0, duplicated 1, stuck 0',
  );
});

test('a soak finds what is stuck', () => {
  const queued = { ...run, state: 'queued' };
  const facts = { runs: [queued], deliveries: [], posts: [answer('1.0')] };
  expect(lineOf(facts)).toBe('lost 0, duplicated 0, stuck 1');
  const streaming = { ...answer('1.0'), streaming_state: 'in_progress' as const };
  expect(lineOf({ posts: [streaming, reminder('2.0')] })).toBe('lost 0, duplicated 0, stuck 1');
});

test('a soak finds memory that goes on growing, and not what settles', () => {
  const samples = (mb: (minute: number) => number) =>
    Array.from({ length: 60 }, (_, minute): Sample => ({
      processes: [{ rss: mb(minute) * 2 ** 20, sockets: 1, lagP99: 0 }],
      connections: 0,
      queued: 0,
      rows: new Map(),
    }));
  expect(leaks(samples((minute) => 200 + Math.min(minute, 15) * 5))).toEqual([]);
  expect(leaks(samples((minute) => 200 + minute * 8))).toEqual([
    'LEAK process 0: 440 MB grew to 600 MB, the bound is 582 MB',
  ]);
});

test('a window’s load follows from its seed, and all its words carry its mark', () => {
  const options = readOptions(['--seed', '5', '--messages', '60', '--schedules', '60']);
  const load = drawLoad(options, 3, false);
  expect(load).toEqual(drawLoad(options, 3, false));
  const tags = [...load.talk, ...load.schedules].map(({ tag }) => tag);
  expect(tags).toHaveLength(60);
  expect(new Set(tags).size).toBe(60);
  for (const tag of tags) expect(tag.startsWith(markOf(3)) && MARKED.test(tag)).toBe(true);
});
