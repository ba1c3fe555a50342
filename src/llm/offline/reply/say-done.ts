import type { Managing } from '../intent/managing.ts';
import type { Refused, Schedule } from '../tool-answers.ts';
import { quotedNames } from './options.ts';

type Answer = { readonly done: string; readonly schedule: Schedule } | Refused;

/** What else is known of what was done. */
export interface DoneWords {
  /** The end that an edit set, in words. */
  readonly limits: string;
  /** A snooze found nothing to put off yet, so the time itself was moved. */
  readonly moved: boolean;
  /** How many were meant, when not all of them could be done at once. */
  readonly whole: number | undefined;
}

/** More names than this are not said one by one. */
const MOST_NAMED = 8;

function one(wish: Managing, schedule: Schedule, { limits, moved }: DoneWords): string {
  const name = `“${schedule.name}”`;
  const next = schedule.next ? ` Next: ${schedule.next}.` : '';
  const zone = schedule.zone ? ` (${schedule.zone} time)` : '';
  switch (wish.action) {
    case 'pause':
      return `Paused: ${name}.${wish.note ? '' : ' Say “resume” when you want it back.'}`;
    case 'resume':
      return `Resumed: ${name}, ${schedule.recurrence}${zone}.${next}`;
    case 'cancel':
      return `Cancelled: ${name}. You won’t hear from it again.`;
    case 'run_now':
      return `Running ${name} now.`;
    case 'skip_next':
      return `Skipped. ${name} is next due ${schedule.next ?? 'never'}.`.replace(
        ' is next due never',
        ' has no further runs',
      );
    case 'snooze':
      if (moved) return `${name} hasn’t come up yet, so I moved it: ${schedule.recurrence}${zone}.`;
      return `Snoozed. I’ll come back to ${name}${schedule.next ? ` ${schedule.next}` : ''}.`;
    case 'edit': {
      if (wish.change.name !== undefined) return `Done. It’s called ${name} now.`;
      if (wish.change.prompt !== undefined) return `Done. ${name} now says: ${schedule.prompt}`;
      if (wish.change.missed === 'skip') return `Done. When I miss ${name}, I leave it out.`;
      if (wish.change.missed === 'always_latest')
        return `Done. When I miss ${name}, I send it late, however late.`;
      const once = schedule.recurrence.startsWith('once');
      return `Done. ${name} is now ${schedule.recurrence}${limits}${zone}.${once ? '' : next}`;
    }
  }
}

const ALL: Partial<Record<Managing['action'], string>> = {
  pause: 'Paused',
  resume: 'Resumed',
  cancel: 'Cancelled',
};

function several(verb: string, done: readonly Schedule[], whole: number | undefined): string {
  const names =
    done.length > MOST_NAMED ? quotedNames(done, 'and') : done.map(({ name }) => `“${name}”`).join(', ');
  if (whole !== undefined) {
    return `${verb} ${done.length} of ${whole}: ${names}. Say it again for the next ones.`;
  }
  return `${verb} ${done.length === 2 ? 'both' : `all ${done.length}`}: ${names}.`;
}

/** What became of a wish to do something to one schedule or several. */
export function sayDone(wish: Managing, answers: readonly Answer[], told: DoneWords): string {
  const done = answers.flatMap((answer) => ('refused' in answer ? [] : [answer.schedule]));
  const refused = [...new Set(answers.flatMap((answer) => ('refused' in answer ? [answer.say] : [])))];
  const [only, more] = done;
  if (!only) return refused.join(' ');
  const verb = ALL[wish.action];
  const said = more && verb ? several(verb, done, told.whole) : one(wish, only, told);
  return [said, ...refused].join(' ');
}
