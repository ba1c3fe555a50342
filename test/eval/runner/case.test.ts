import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, onTestFinished, test } from 'vitest';

import { Case } from '../../../eval/case.ts';
import { readSet } from '../../../eval/read-set.ts';
import { readCases } from '../../../eval/schedule-case.ts';
import { listSets } from '../../../eval/sets.ts';

const PLAIN = {
  id: 'a-1',
  about: 'says hello',
  person: { name: 'Robin Example', zone: 'Europe/Lisbon', locale: 'en-GB' },
  now: '2026-03-02T09:00',
  turns: [{ says: 'hello' }],
};

function fileOf(...lines: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'alfred-set-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'made-up.jsonl');
  writeFileSync(path, lines.join('\n'));
  return path;
}

test('what is usual need not be said', () => {
  const [item] = readSet(fileOf(JSON.stringify(PLAIN), ''), Case);
  expect(item).toMatchObject({
    before: { known: true, last_seen_days: 1, memories: [], held_back: [] },
    rubric: null,
  });
});

test('one or several are read as several', () => {
  const expected = { memories: [{ has: 'porto', kind: 'fact' }], no_schedules: true };
  const item = Case.parse({ ...PLAIN, expect: expected });
  expect(item.expect).toEqual({ memories: [{ has: ['porto'], kind: ['fact'] }], no_schedules: true });
});

const suggestion = { type: 'event_prep', label: 'Board meeting' };
describe('a line that is no case is told with file, line and reason', () => {
  test.each([
    ['no JSON', '{"id": "secret words', 'it is no JSON'],
    ['a field that is misspelt', { ...PLAIN, turn: [] }, 'turn'],
    ['a zone that is none', { ...PLAIN, person: { ...PLAIN.person, zone: 'Mars/North' } }, 'is no time zone'],
    ['a day that is none', { ...PLAIN, now: '2026-02-30T09:00' }, 'is no time that exists'],
    ['an expression that is none', { ...PLAIN, expect: { no_memories: [{ has: '(' }] } }, 'no_memories'],
    [
      'a turn without anything done',
      { ...PLAIN, turns: [{ at: '2026-03-02T10:00' }] },
      'needs exactly one of',
    ],
    ['a turn with too much', { ...PLAIN, turns: [{ says: 'a', opens: 'dm' }] }, 'needs exactly one of'],
    ['time that runs backwards', { ...PLAIN, then: '2026-03-01T09:00' }, 'is earlier than'],
    [
      'a reply under nothing',
      { ...PLAIN, turns: [{ says: 'yes', under: 'suggestion' }] },
      'has no suggestion',
    ],
    ['a suggestion about nothing', { ...PLAIN, before: { suggestion } }, 'names no pattern'],
    [
      'a stranger of whom something is known',
      { ...PLAIN, before: { known: false, memories: [{ kind: 'fact', content: 'Lives in Porto' }] } },
      'of a stranger nothing is known',
    ],
    [
      'a fact with a date',
      { ...PLAIN, before: { memories: [{ kind: 'fact', content: 'Lives in Porto', on: '2026-03-03' }] } },
      'a fact has no date',
    ],
    ['an id for the second time', PLAIN, 'there is another a-1'],
  ])('%s', (_what, line, why) => {
    const text = typeof line === 'string' ? line : JSON.stringify(line);
    const read = () => readSet(fileOf(JSON.stringify(PLAIN), text), Case);
    expect(read).toThrow(/made-up\.jsonl:2 is no case/);
    expect(read).toThrow(why);
    expect(read).not.toThrow('secret words');
  });
});

const FOLDER = join(import.meta.dirname, '../../../eval');
test.each(listSets(FOLDER))('every line of $name, held out: $heldOut, is a case', ({ name, heldOut }) => {
  const path = join(FOLDER, `${name}${heldOut ? '.heldout' : ''}.jsonl`);
  const cases = name === 'schedules' ? readCases(path) : readSet(path, Case);
  expect(cases.length).toBeGreaterThan(0);
});
