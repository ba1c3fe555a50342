import type { Managing } from '../intent/managing.ts';
import type { Refused, Schedule } from '../tool-answers.ts';

type Answer = { readonly done: string; readonly schedule: Schedule } | Refused;

function one(wish: Managing, schedule: Schedule, limits: string): string {
  const name = `“${schedule.name}”`;
  const next = schedule.next ? ` Next: ${schedule.next}.` : '';
  const zone = schedule.zone ? ` (${schedule.zone} time)` : '';
  switch (wish.action) {
    case 'pause':
      return `Paused: ${name}. Say “resume” when you want it back.`;
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

/** What became of a wish to do something to one schedule or several; `limits` = the end it was given, in words. */
export function sayDone(wish: Managing, answers: readonly Answer[], limits: string): string {
  const done = answers.flatMap((answer) => ('refused' in answer ? [] : [answer.schedule]));
  const refused = [...new Set(answers.flatMap((answer) => ('refused' in answer ? [answer.say] : [])))];
  const [only, more] = done;
  if (!only) return refused.join(' ');
  const verb = ALL[wish.action];
  const said =
    more && verb
      ? `${verb} ${done.length === 2 ? 'both' : `all ${done.length}`}: ${done.map(({ name }) => `“${name}”`).join(', ')}.`
      : one(wish, only, limits);
  return [said, ...refused].join(' ');
}
