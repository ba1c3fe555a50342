import { actList } from './act/list.ts';
import { actProfile } from './act/profile.ts';
import { isCalls } from './act/step.ts';
import type { Call, Step } from './act/step.ts';
import { readLooks } from './intent/read-looks.ts';
import type { Look } from './intent/read-looks.ts';
import { sayRun } from './reply/say-run.ts';
import { momentAt } from './time/calendar.ts';
import type { Moment } from './time/calendar.ts';
import type { Run, Turn } from './turn.ts';
import { ofYou } from './words/without-subject.ts';

/** Of where they left off, as much is told. */
const MOST_THREAD = 2;

/** What was last decided or noted. */
function sayThread({ context }: Turn): string {
  const last = (context?.known ?? [])
    .filter(({ kind }) => kind === 'note' || kind === 'decision')
    .toSorted((a, b) => (b.since ?? '').localeCompare(a.since ?? ''))
    .slice(0, MOST_THREAD)
    .map(({ content }) => `- ${ofYou(content)}`);
  return last.length > 0 ? ['Where we left off:', ...last].join('\n') : '';
}

function step(look: Look, turn: Turn, now: Moment, key: string): Step {
  switch (look.kind) {
    case 'thread':
      return { say: sayThread(turn) };
    case 'list':
      return actList(look, turn, now, key);
    case 'profile':
      return actProfile(look, turn, key);
  }
}

/**
 * Carries out a scheduled run. One that asks for nothing but what Alfred keeps ("what is coming up?") is answered from
 * that; of any other that needs thought it is said that there is no language model for it.
 */
export function answerRun(turn: Turn, run: Run): { readonly calls: readonly Call[]; readonly text: string } {
  const { context } = turn;
  const now = context && momentAt(new Date(context.instant), context.zone, context.locale);
  const looks = now && run.task === 'think' ? readLooks(run.prompt, now) : [];
  if (!now || looks.length === 0) return { calls: [], text: sayRun(run) };
  const steps = looks.map((look, i) => step(look, turn, now, `look_${i + 1}`));
  const calls = steps.flatMap((one) => (isCalls(one) ? one.calls : []));
  if (calls.length > 0) return { calls, text: '' };
  const said = steps.flatMap((one) => (!isCalls(one) && one.say ? [one.say] : []));
  return { calls: [], text: [...new Set(said)].join('\n\n') };
}
