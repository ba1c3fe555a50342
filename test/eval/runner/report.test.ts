import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { readOptions } from '../../../eval/options.ts';
import { belowBaseline, readBaseline, writeBaseline } from '../../../eval/report/baseline.ts';
import { belowMarks, tooFewChecked } from '../../../eval/report/marks.ts';
import type { EvalSet, PlayedEntry, Verdict } from '../../../eval/report/outcome.ts';
import { runSets } from '../../../eval/report/run-sets.ts';
import { failuresText, jsonLines, leftOutText, totalsTable } from '../../../eval/report/tables.ts';
import { tallySets } from '../../../eval/report/tally.ts';

function entries(
  set: string,
  counts: Partial<Record<Verdict, number>>,
  more: Partial<PlayedEntry> = {},
): PlayedEntry[] {
  return Object.entries(counts).flatMap(([verdict, count]) =>
    Array.from({ length: count }, (_, nth) => ({
      set,
      heldOut: false,
      id: `${set}-${verdict}-${nth}`,
      about: `about ${set}`,
      checked: true,
      silent: false,
      verdict: verdict as Verdict,
      reasons: verdict === 'passed' ? [] : ['its reason'],
      answers: ['its answer'],
      ms: 1,
      ...more,
    })),
  );
}

test.each([
  ['a tuned set', entries('memory', { passed: 95, failed: 5 }), entries('memory', { passed: 94, failed: 6 })],
  [
    'guardrails',
    entries('guardrails', { passed: 98, failed: 2 }),
    entries('guardrails', { passed: 97, failed: 3 }),
  ],
  [
    'a held-out set',
    entries('memory', { passed: 85, failed: 15 }, { heldOut: true }),
    entries('memory', { passed: 84, failed: 16 }, { heldOut: true }),
  ],
  [
    'cases that want silence',
    [
      ...entries('patterns', { passed: 19, failed: 1 }, { silent: true }),
      ...entries('patterns', { passed: 80 }),
    ],
    [
      ...entries('patterns', { passed: 18, failed: 2 }, { silent: true }),
      ...entries('patterns', { passed: 80 }),
    ],
  ],
])('the mark of %s, reached and missed', (_what, reached, missed) => {
  expect(belowMarks(tallySets(reached))).toEqual([]);
  expect(belowMarks(tallySets(missed))).toHaveLength(1);
});

test('what is not judged counts neither way', () => {
  const some = entries('tone', { passed: 1, 'not judged': 5 });
  expect(belowMarks(tallySets(some))).toEqual([]);
  expect(totalsTable(tallySets(some))).toContain('| tone | 6 | 1 | 0 | 5 | 100.0 % | 95 % | 100.0 % | – |');
  expect(leftOutText(some)).toBe('tone: not judged, its reason (5)');
});

test('cases that want silence are counted apart', () => {
  const some = [
    ...entries('moot', { passed: 3, failed: 1 }, { silent: true }),
    ...entries('moot', { passed: 6 }),
  ];
  expect(totalsTable(tallySets(some))).toContain('| 90.0 % | 95 % | 100.0 % | 3 of 4, 75.0 % |');
  expect(belowMarks(tallySets(some))).toEqual([
    'moot: 90.0 % passed of those judged; the mark is 95 %',
    'moot: 75.0 % passed of those that want silence; the mark is 95 %',
  ]);
});

test('a set that rests on rubrics too much is told', () => {
  const checked = entries('tone', { passed: 8 });
  const rest = (count: number) => entries('tone', { 'not judged': count }, { checked: false });
  expect(tooFewChecked(tallySets([...checked, ...rest(2)]))).toEqual([]);
  expect(tooFewChecked(tallySets([...checked, ...rest(3)]))).toHaveLength(1);
});

test('the baseline is a share, and sets that were not played keep theirs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'alfred-baseline-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'baseline.json');
  expect(readBaseline(path)).toEqual({});
  writeBaseline(path, tallySets(entries('memory', { passed: 8, failed: 2 })));
  writeBaseline(path, tallySets(entries('tone', { passed: 1 })));
  const baseline = readBaseline(path);
  expect(baseline).toEqual({ memory: { passed: 8, total: 10 }, tone: { passed: 1, total: 1 } });
  expect(belowBaseline(tallySets(entries('memory', { passed: 16, failed: 4 })), baseline)).toEqual([]);
  expect(belowBaseline(tallySets(entries('memory', { passed: 15, failed: 5 })), baseline)).toHaveLength(1);
  expect(belowBaseline(tallySets(entries('moot', { failed: 5 })), baseline)).toEqual([]);
});

test('of a held-out set nothing but totals is shown', () => {
  const tuned = entries('memory', { failed: 1, passed: 1 });
  const heldOut = entries('tone', { failed: 1, passed: 2 }, { heldOut: true });
  const played = [...heldOut, ...tuned];
  expect(failuresText(played)).toBe('memory-failed-0: about memory\n  - its reason');
  const lines = jsonLines(played, tallySets(played)).map((line) => JSON.parse(line) as object);
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatchObject({ id: 'memory-failed-0', verdict: 'failed', reasons: ['its reason'] });
  expect(lines[2]).toMatchObject({
    set: 'tone',
    held_out: true,
    total: 3,
    passed: 2,
    failed: 1,
    silent: { judged: 0, passed: 0 },
  });
  expect(JSON.stringify(lines[2])).not.toMatch(/tone-|about|reason|answer/);
  expect(totalsTable(tallySets(played)).split('\n').at(-1)).toContain('| tone, held out | 3 | 2 | 1 |');
});

test('cases are played so many at once, and reported in their order', async () => {
  let now = 0;
  let most = 0;
  const set = (name: string): EvalSet => ({
    name,
    heldOut: false,
    entries: [1, 2, 3].map((nth) => ({
      id: `${name}-${nth}`,
      about: '',
      checked: true,
      silent: false,
      play: async () => {
        most = Math.max(most, (now += 1));
        await new Promise(setImmediate);
        now -= 1;
        return { verdict: 'passed', reasons: [], answers: [] };
      },
    })),
  });
  const told: string[] = [];
  const played = await runSets([set('a'), set('b')], 2, (done, total) => told.push(`${done} of ${total}`));
  expect(most).toBe(2);
  expect(played.map(({ id }) => id)).toEqual(['a-1', 'a-2', 'a-3', 'b-1', 'b-2', 'b-3']);
  expect(told.at(-1)).toBe('6 of 6');
});

test('options', () => {
  expect(readOptions([])).toMatchObject({ sets: [], model: null, judge: null, heldOut: true, parallel: 2 });
  expect(readOptions(['--set', 'tone', '--set', 'memory', '--no-held-out', '--parallel', '3'])).toMatchObject(
    {
      sets: ['tone', 'memory'],
      heldOut: false,
      parallel: 3,
    },
  );
  expect(readOptions(['--model', 'made-up'])).toMatchObject({ model: 'made-up', judge: 'made-up' });
  expect(readOptions(['--judge', 'strict'])).toMatchObject({ model: null, judge: 'strict' });
  expect(() => readOptions(['--parallel', '0'])).toThrow('--parallel');
  expect(() => readOptions(['--baseline', '--case', 'tone-01'])).toThrow('--baseline');
  expect(() => readOptions(['--modle', 'x'])).toThrow('--modle');
});
