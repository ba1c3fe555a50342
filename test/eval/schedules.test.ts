import { describe, expect, test } from 'vitest';

import type { Verdict } from '../../eval/judge-schedule.ts';
import { categoryLines, reportLine, reportSchedules } from '../../eval/report-schedules.ts';
import { readCases } from '../../eval/schedule-case.ts';
import { offlineModel } from '../../src/llm/offline/offline-model.ts';
import { caseOf } from './case-of.ts';
import { ScriptedMemory } from './scripted-memory.ts';

function share(count: number, total: number): number {
  return (100 * count) / total;
}

describe('the offline model on phrases people type', { timeout: 60_000 }, () => {
  test('the tuned set: at least 98 % right, nothing silently wrong', async () => {
    const cases = readCases(new URL('../../eval/schedules.jsonl', import.meta.url));
    const report = await reportSchedules(offlineModel(), cases);
    process.stdout.write(`${reportLine('schedules, tuned', report)}\n`);
    const told = (verdicts: readonly Verdict[]) =>
      report.cases
        .filter(({ verdict }) => verdicts.includes(verdict))
        .map(({ item, verdict, said }) => `${item.id} ${verdict}: ${item.phrase} → ${said}`);
    const allowed = Math.floor(report.total * 0.02);
    expect(report.total).toBeGreaterThanOrEqual(190);
    expect(told(['silently wrong'])).toEqual([]);
    expect(told(['asked', 'wrong']).slice(allowed)).toEqual([]);
  });

  test('the held-out set, by totals alone: at least 85 % right, at most 2 % silently wrong', async () => {
    const cases = readCases(new URL('../../eval/schedules.heldout.jsonl', import.meta.url));
    const report = await reportSchedules(offlineModel(), cases);
    process.stdout.write(
      `${[reportLine('schedules, held out', report), ...categoryLines(report)].join('\n')}\n`,
    );
    expect(share(report.tally.right, report.total)).toBeGreaterThanOrEqual(85);
    expect(share(report.tally['silently wrong'], report.total)).toBeLessThanOrEqual(2);
  });
});

test(
  'requests for schedules are heard as ever where things told can be kept',
  { timeout: 60_000 },
  async () => {
    const tools = new ScriptedMemory(caseOf([])).tools(
      () => {},
      () => [],
    );
    const cases = readCases(new URL('../../eval/schedules.jsonl', import.meta.url));
    const told = await reportSchedules(offlineModel(), cases, tools);
    process.stdout.write(`${reportLine('schedules, tuned, beside memory', told)}\n`);
    const wrong = told.cases.filter(({ verdict }) => verdict !== 'right');
    expect(tools).toHaveLength(8);
    expect(wrong.map(({ item, verdict }) => `${item.id} ${verdict}`)).toEqual([]);
  },
);
