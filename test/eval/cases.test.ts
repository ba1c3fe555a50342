import { describe, expect, test } from 'vitest';

import { reportLine, reportSchedules } from '../../eval/report-schedules.ts';
import { readCases as readScheduleCases } from '../../eval/schedule-case.ts';
import { offlineModel } from '../../src/llm/offline/offline-model.ts';
import { readCases } from './case-format.ts';
import type { Case } from './case-format.ts';
import { judgeCase } from './judge-case.ts';
import { playCase } from './play-case.ts';
import type { Telling } from './play-case.ts';
import { ScriptedMemory } from './scripted-memory.ts';

/** The sets that are tuned to, and the share of each that must be right. */
const SETS: readonly (readonly [name: string, least: number])[] = [
  ['onboarding', 95],
  ['memory', 95],
  ['returning', 95],
  ['guardrails', 98],
  ['tone', 95],
];

async function report(cases: readonly Case[], telling: Telling) {
  const wrong: string[] = [];
  for (const item of cases) {
    const problems = judgeCase(item, await playCase(item, telling));
    if (problems.length > 0) wrong.push(`${item.id} (${item.about}): ${problems.join(' | ')}`);
  }
  return { wrong, share: (100 * (cases.length - wrong.length)) / Math.max(cases.length, 1) };
}

describe('the offline model on the golden cases, against scripted tools', () => {
  test.each(SETS)('%s: at least %i of a hundred are right', async (name, least) => {
    const cases = readCases(new URL(`../../eval/${name}.jsonl`, import.meta.url));
    const { wrong, share } = await report(cases, 'what fits');
    process.stdout.write(`${name}: ${cases.length} cases, ${share.toFixed(1)} % right\n`);
    expect(cases.length).toBeGreaterThanOrEqual(10);
    expect(share, wrong.join('\n')).toBeGreaterThanOrEqual(least);
  });

  test('memory, when everything has to be looked for: at least 90 of a hundred', async () => {
    const cases = readCases(new URL('../../eval/memory.jsonl', import.meta.url));
    const { wrong, share } = await report(cases, 'nothing');
    expect(share, wrong.join('\n')).toBeGreaterThanOrEqual(90);
  });

  const other = process.env['EVAL_CASES'];
  test.skipIf(other === undefined)('another set, by its path, by its total alone', async () => {
    const cases = readCases(other ?? '');
    const { share } = await report(cases, 'what fits');
    process.stdout.write(`${other}: ${cases.length} cases, ${share.toFixed(1)} % right\n`);
    expect(share).toBeGreaterThanOrEqual(85);
  });
});

test('requests for schedules are heard as ever where things told can be kept', async () => {
  const [item] = readCases(new URL('../../eval/tone.jsonl', import.meta.url));
  const tools = item
    ? new ScriptedMemory(item).tools(
        () => {},
        () => [],
      )
    : [];
  const cases = readScheduleCases(new URL('../../eval/schedules.jsonl', import.meta.url));
  const told = await reportSchedules(offlineModel(), cases, tools);
  process.stdout.write(`${reportLine('schedules, tuned, beside memory', told)}\n`);
  const wrong = told.cases.filter(({ verdict }) => verdict !== 'right');
  expect(tools).toHaveLength(8);
  expect(wrong.map(({ item, verdict }) => `${item.id} ${verdict}`)).toEqual([]);
});
