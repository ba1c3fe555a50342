import { readSaid } from '../forward-answers.ts';
import type { Forwardness } from '../intent/read-forwardness.ts';
import type { Hours } from '../intent/read-offer-hours.ts';
import { settingsReply } from '../reply/say-forward.ts';
import type { Turn } from '../turn.ts';
import { WEEKDAYS } from '../words/vocabulary.ts';
import { lessHours } from './less-hours.ts';
import type { Step } from './step.ts';

const WORKDAYS = [1, 2, 3, 4, 5];

/** The working days as the context tells them: "Offers come Mon to Fri, 09:00 to 18:00." */
function workdaysIn(settings: string): readonly number[] {
  const told = /[Oo]ffers come ([A-Za-z, ]+?), \d/.exec(settings)?.[1] ?? '';
  const days =
    told
      .match(/[A-Z][a-z]{2}/g)
      ?.map((name) => WEEKDAYS.findIndex((day) => day.startsWith(name.toLowerCase()))) ?? [];
  const [first, last] = days;
  if (first === undefined || last === undefined || days.includes(-1)) return WORKDAYS;
  return / to /.test(told)
    ? Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, i) => (first + i) % 7)
    : days;
}

function daysOf({ work_days: days, days_off: off }: Hours, settings: string): readonly number[] | null {
  if (days) return days;
  if (!off) return null;
  const left = workdaysIn(settings).filter((day) => !off.includes(day));
  return left.length > 0 ? left : null;
}

function argsOf({ change, hold, allow, hours: said = {} }: Forwardness, settings: string) {
  const hours = lessHours(said, settings);
  return {
    change,
    hold_back: hold.length > 0 ? hold : null,
    allow: allow.length > 0 ? allow : null,
    quiet_from: hours.quiet_from ?? null,
    quiet_until: hours.quiet_until ?? null,
    work_from: hours.work_from ?? null,
    work_until: hours.work_until ?? null,
    work_days: daysOf(hours, settings),
    no_quiet: hours.no_quiet ?? false,
  };
}

/** Changes how forward Alfred is as the person wants it, or tells how that is and why it was quiet. */
export function actForward(forward: Forwardness, turn: Turn, key: string): Step {
  const settings = turn.context?.proactiveness ?? '';
  const asks = forward.asks && (forward.asks !== 'silence' || !turn.tools.has('explain_silence'));
  if (asks && settings) return { say: settingsReply(forward.asks, settings) };
  const silence = forward.asks !== undefined;
  const name = silence ? 'explain_silence' : 'adjust_proactiveness';
  if (!turn.tools.has(name))
    return { say: 'How forward I am is between us: tell me in our direct messages.' };
  const id = `${key}_forward`;
  const answer = turn.results.get(id);
  if (answer === undefined) {
    return { calls: [{ id, name, args: silence ? {} : argsOf(forward, settings) }] };
  }
  const { say, ...more } = readSaid(answer);
  if (silence || 'refused' in more) return { say };
  return { say: more.changed === false ? `That is how it stands already. ${say}` : `Understood. ${say}` };
}
