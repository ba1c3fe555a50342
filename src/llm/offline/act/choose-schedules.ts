import type { Action, Managing } from '../intent/managing.ts';
import type { Target } from '../intent/read-target.ts';
import { quotedNames, schedulesFor, whichOne } from '../reply/options.ts';
import type { Schedule } from '../tool-answers.ts';
import { findSchedules } from './find-schedule.ts';

/** More schedules than this are not touched at once. */
const MOST_AT_ONCE = 50;

/** The schedules that are meant; else what to say, or that those words mean no schedule at all. */
export type Choice =
  /** `whole` = how many are meant when not all of them are done at once. */
  | { readonly schedules: readonly Schedule[]; readonly whole?: number }
  | { readonly say: string }
  | { readonly unknown: true; readonly say: string };

const VERB: Readonly<Record<Action, string>> = {
  pause: 'Pause',
  resume: 'Resume',
  cancel: 'Cancel',
  edit: 'Change',
  run_now: 'Run',
  skip_next: 'Skip',
  snooze: 'Snooze',
};

/** The schedules an action makes sense for. */
function fitting(action: Action, all: readonly Schedule[]): readonly Schedule[] {
  const stopped = all.filter(({ state }) => state === 'paused' || state === 'invalid');
  if (action !== 'resume') return all.filter((one) => one.state === 'active' || stopped.includes(one));
  return stopped.length > 0 ? stopped : all.filter(({ state }) => state === 'cancelled');
}

/** What is there to choose from: the schedules that are shown, and how many there are in all. */
interface Stock {
  readonly shown: readonly Schedule[];
  readonly total: number;
}

/** Said where something may be among those that are not shown. */
function unseen({ shown, total }: Stock): string {
  return total > shown.length ? `Among the next ${shown.length} of ${total} ` : '';
}

/** All of them, as far as that can be done in one go. */
function everything(wish: Managing, live: readonly Schedule[], { shown, total }: Stock): Choice {
  const { action, confirmed } = wish;
  const schedules = action === 'pause' ? live.filter(({ state }) => state !== 'paused') : live;
  if (schedules.length === 0) return { say: 'Everything is paused already.' };
  const whole = total > shown.length && action !== 'resume' ? total : schedules.length;
  const free = action === 'pause' || action === 'resume' || (action === 'cancel' && confirmed);
  if (whole === 1 || free) {
    const some = schedules.slice(0, MOST_AT_ONCE);
    return whole > some.length ? { schedules: some, whole } : { schedules: some };
  }
  if (action !== 'cancel') return { say: whichOne(schedules, VERB[action]) };
  const pace = whole > MOST_AT_ONCE ? `, ${MOST_AT_ONCE} at a time` : '';
  return { say: `Cancel all ${whole}${pace}: ${quotedNames(schedules, 'and', whole)}?` };
}

/** "standup and payroll": each of the names, when every one of them names one schedule. */
function eachNamed(words: string, schedules: readonly Schedule[]): readonly Schedule[] | undefined {
  const names = words.split(/\s*(?:,|\band\b|&)\s*/).filter(Boolean);
  const found = names.map((name) => findSchedules(name, schedules));
  return found.length > 1 && found.every((some) => some.length === 1)
    ? [...new Set(found.flat())]
    : undefined;
}

function byWords(
  wish: Managing,
  target: { readonly words: string; readonly typed?: string; readonly several?: true },
  schedules: readonly Schedule[],
  stock: Stock,
): Choice {
  const { words, typed } = target;
  const named = findSchedules(words, schedules, typed);
  const several = named.length === 0 ? eachNamed(words, schedules) : undefined;
  if (several) return { schedules: several };
  const found = named.length > 0 ? named : findSchedules(words, stock.shown).slice(0, 1);
  if (found.length === 1) return { schedules: found };
  if (found.length > 1 && target.several)
    return everything(wish, found, { shown: found, total: found.length });
  if (found.length > 1) return { say: whichOne(found) };
  const part = unseen(stock);
  const say = part
    ? `${part}I find nothing called “${words}”; \`/alfred list\` and my Home tab show more.`
    : `I have nothing called “${words}”. There is ${quotedNames(schedules, 'and')}.`;
  return { unknown: true, say };
}

/** The answer to a question that named some: one of them, all of them, or by words that name one of them best. */
function fromOptions(
  wish: Managing,
  { options, place, words }: Extract<Target, { by: 'options' }>,
  schedules: readonly Schedule[],
  stock: Stock,
): Choice {
  const offered = schedulesFor(options, schedules);
  const still = offered.filter((one) => one !== undefined);
  if (words === undefined) {
    const chosen = place === undefined ? still : offered.slice(place, place + 1);
    return { schedules: chosen.filter((one) => one !== undefined) };
  }
  const among = findSchedules(words, still);
  if (among.length === 1) return { schedules: among };
  return words === '' || among.length > 1
    ? { say: whichOne(still) }
    : byWords(wish, { words }, schedules, stock);
}

function nothing({ action, target }: Managing, stock: Stock): Choice {
  const part = unseen(stock);
  const paused = part ? `${part}nothing is paused.` : 'Nothing is paused.';
  const say = action === 'resume' ? paused : 'Nothing is scheduled, so there is nothing to change.';
  return target.by === 'words' ? { unknown: true, say } : { say };
}

/**
 * Chooses among the schedules the ones a wish is about; asks when several may be meant. `total` = how many
 * there are, if that is more than these.
 */
export function chooseSchedules(wish: Managing, shown: readonly Schedule[], total = 0): Choice {
  const stock = { shown, total: Math.max(total, shown.length) };
  const schedules = fitting(wish.action, shown);
  const { target } = wish;
  if (schedules.length === 0) return nothing(wish, stock);
  switch (target.by) {
    case 'all':
      return everything(wish, schedules, stock);
    case 'options':
      return fromOptions(wish, target, schedules, stock);
    case 'focus':
      // Nobody named it: what would be gone for good is asked about even when there is only one.
      return schedules.length === 1 && wish.action !== 'cancel'
        ? { schedules }
        : { say: whichOne(schedules) };
    case 'words':
      return byWords(wish, target, schedules, stock);
  }
}
