import type { Action, Managing } from '../intent/managing.ts';
import { quotedNames } from '../reply/say-list.ts';
import type { Schedule } from '../tool-answers.ts';
import { findSchedules } from './find-schedule.ts';

/** More schedules than this are not touched at once. */
const MOST_AT_ONCE = 50;

/** The schedules that are meant; else what to say, or that those words mean no schedule at all. */
export type Choice =
  | { readonly schedules: readonly Schedule[] }
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

function everything(wish: Managing, schedules: readonly Schedule[]): Choice {
  const { action, confirmed } = wish;
  const free = action === 'pause' || action === 'resume' || (action === 'cancel' && confirmed);
  if (schedules.length === 1 || free) return { schedules: schedules.slice(0, MOST_AT_ONCE) };
  if (action === 'cancel')
    return { say: `Cancel all ${schedules.length}: ${quotedNames(schedules, 'and')}?` };
  return { say: `${VERB[action]} which one: ${quotedNames(schedules, 'or')}?` };
}

/** "standup and payroll": each of the names, when every one of them names one schedule. */
function eachNamed(words: string, schedules: readonly Schedule[]): readonly Schedule[] | undefined {
  const names = words.split(/\s*(?:,|\band\b|&)\s*/).filter(Boolean);
  const found = names.map((name) => findSchedules(name, schedules));
  return found.length > 1 && found.every((some) => some.length === 1)
    ? [...new Set(found.flat())]
    : undefined;
}

function byWords(words: string, schedules: readonly Schedule[], all: readonly Schedule[]): Choice {
  const named = findSchedules(words, schedules);
  const several = named.length === 0 ? eachNamed(words, schedules) : undefined;
  if (several) return { schedules: several };
  const found = named.length > 0 ? named : findSchedules(words, all).slice(0, 1);
  if (found.length === 1) return { schedules: found };
  if (found.length > 1) return { say: `Which one: ${quotedNames(found, 'or')}?` };
  return {
    unknown: true,
    say: `I have nothing called “${words}”. There is ${quotedNames(schedules, 'and')}.`,
  };
}

/** Chooses among the schedules the ones a wish is about; asks when several may be meant. */
export function chooseSchedules(wish: Managing, all: readonly Schedule[]): Choice {
  const schedules = fitting(wish.action, all);
  const { target } = wish;
  if (schedules.length === 0) {
    const say =
      wish.action === 'resume'
        ? 'Nothing is paused.'
        : 'Nothing is scheduled, so there is nothing to change.';
    return target.by === 'words' ? { unknown: true, say } : { say };
  }
  switch (target.by) {
    case 'all':
      return everything(wish, schedules);
    case 'names': {
      const live = schedules.filter(({ name }) => target.names.includes(name));
      const { place } = target;
      return { schedules: place === undefined ? live : live.slice(place, place + 1) };
    }
    case 'focus':
      return schedules.length === 1 ? { schedules } : { say: `Which one: ${quotedNames(schedules, 'or')}?` };
    case 'words':
      return byWords(target.words, schedules, all);
  }
}
