import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Model } from '@openai/agents';

import { Case } from './case.ts';
import { hearPhrase } from './hear-phrase.ts';
import { judgeSchedule } from './judge-schedule.ts';
import { hasChecks, judgeCase, wantsSilence } from './judge/judge-case.ts';
import { judgeRubric } from './judge/rubric.ts';
import { playCase } from './play/play-case.ts';
import type { PlayParts } from './play/play-case.ts';
import { readSet } from './read-set.ts';
import type { Entry, EvalSet, Outcome } from './report/outcome.ts';
import { readCases } from './schedule-case.ts';
import type { ScheduleCase } from './schedule-case.ts';

/** What sets are played and judged with. */
export interface SetParts extends PlayParts {
  /** Judges by rubrics; null = nobody does. */
  readonly judge: Model | null;
}

const FILE = /^([a-z_]+)(\.heldout)?\.jsonl$/;

/** A case that can't be played has failed, and the others are played all the same. */
async function orFailed(play: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await play();
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return { verdict: 'failed', reasons: [`could not be played: ${why}`], answers: [] };
  }
}

async function playAndJudge(parts: SetParts, item: Case): Promise<Outcome> {
  const played = await playCase(parts, item);
  const reasons = judgeCase(item, played);
  const answers = played.turns.map(({ answer }) => answer);
  if (item.rubric !== null && parts.judge) {
    const verdict = await judgeRubric(parts.judge, item, played).catch(() => null);
    if (!verdict && reasons.length === 0)
      return { verdict: 'not judged', reasons: ['the judge gave no verdict'], answers };
    if (verdict?.pass === false) reasons.push(`rubric: ${verdict.reason}`);
  } else if (!hasChecks(item)) {
    return { verdict: 'not judged', reasons: ['only a rubric judges it'], answers };
  }
  return { verdict: reasons.length === 0 ? 'passed' : 'failed', reasons, answers };
}

function entryOf(parts: SetParts, item: Case): Entry {
  const { id, about } = item;
  return {
    id,
    about,
    checked: hasChecks(item),
    silent: wantsSilence(item),
    play: () => orFailed(() => playAndJudge(parts, item)),
  };
}

/** A phrase is heard by the model alone, over the real rules of planning; it needs no app. */
function phraseEntryOf({ models }: SetParts, item: ScheduleCase): Entry {
  const { id, phrase } = item;
  return {
    id,
    about: phrase,
    checked: true,
    silent: false,
    play: () =>
      orFailed(async () => {
        const heard = await hearPhrase(models.main, item);
        const verdict = judgeSchedule(item, heard);
        const right = verdict === 'right';
        return {
          verdict: right ? 'passed' : 'failed',
          reasons: right ? [] : [verdict],
          answers: [heard.said],
        };
      }),
  };
}

/** The names of all sets of a folder, and which of them have a part that is held out. */
export function listSets(folder: string): { name: string; heldOut: boolean }[] {
  return readdirSync(folder)
    .map((file) => FILE.exec(file))
    .filter((match) => match !== null)
    .map((match) => ({ name: match[1] ?? '', heldOut: match[2] !== undefined }))
    .sort((a, b) => a.name.localeCompare(b.name) || Number(a.heldOut) - Number(b.heldOut));
}

/** Reads a set. Throws an error that names file and line when a line is no case. */
export function openSet(
  parts: SetParts,
  folder: string,
  { name, heldOut }: { name: string; heldOut: boolean },
): EvalSet {
  const path = join(folder, `${name}${heldOut ? '.heldout' : ''}.jsonl`);
  const entries =
    name === 'schedules'
      ? readCases(path).map((item) => phraseEntryOf(parts, item))
      : readSet(path, Case).map((item) => entryOf(parts, item));
  return { name, heldOut, entries };
}
