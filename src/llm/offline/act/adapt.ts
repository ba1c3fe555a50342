import type { Managing } from '../intent/managing.ts';
import type { Asking } from '../intent/wanted.ts';
import { minuteUnit } from '../time/numbers.ts';
import type { Focus, Said } from '../turn.ts';
import { readSentence } from '../words/sentence.ts';

/**
 * What a lone time means for the schedule at hand: under a delivered reminder it is a snooze, or a change of
 * the recurrence if the words correct; a question when it could be either. Everything else stays as it is.
 */
export function adaptBareEdit(wish: Managing, focus: Focus | undefined): Managing | Asking {
  if (wish.corrects === undefined || wish.corrects || wish.target.by !== 'focus' || !focus) return wish;
  if (focus.because !== 'reply' || !focus.delivered) return wish;
  const { draft } = wish.change;
  const once = focus.recurrence.startsWith('once');
  if (!draft || draft.repeat) return wish;
  if (once || draft.relative !== undefined || draft.days) return { ...wish, action: 'snooze' };
  const question = `Only this once, or every time from now on?`;
  return {
    kind: 'ask',
    question,
    wanted: { manner: 'remind', task: focus.name, joint: '', lead: '', drafts: [] },
  };
}

/** Minutes in the unit in which the person last counted from now ("in 2 minutes", "in 3 hours"). */
export function countedIn(history: readonly Said[]): number | undefined {
  for (const { role, text } of history.slice(-12).toReversed()) {
    if (role !== 'user') continue;
    const unit = /\b(?:in|it) (?:\d{1,4}|an?) (seconds|s|minutes|m|hours|h)\b/.exec(
      readSentence(text.slice(0, 500)).norm,
    )?.[1];
    if (unit) return minuteUnit(unit);
  }
  return undefined;
}
