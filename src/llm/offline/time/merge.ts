import type { DayWords, Draft, Repeat } from './draft.ts';

function general(repeat: Repeat): boolean {
  return !repeat.weekdays && !repeat.dates && !repeat.places;
}

/** "every two weeks" and "on mondays" are one recurrence, "daily" and "on weekdays" another; undefined when they clash. */
function mergeRepeats(a: Repeat, b: Repeat): Repeat | undefined {
  if (general(a) && general(b)) {
    return a.freq === b.freq && (a.interval === 1 || b.interval === 1)
      ? { ...a, interval: Math.max(a.interval, b.interval) }
      : undefined;
  }
  const [wide, fine] = general(a) ? [a, b] : [b, a];
  if (!general(wide)) return undefined;
  if (wide.freq === fine.freq) return { ...fine, interval: Math.max(wide.interval, fine.interval) };
  if (fine.interval !== 1) return undefined;
  const within = wide.freq === 'minute' || wide.freq === 'hour';
  if (within && fine.freq === 'week')
    return { ...wide, ...(fine.weekdays ? { weekdays: fine.weekdays } : {}) };
  if (wide.interval !== 1) return undefined;
  if (wide.freq === 'day' && fine.freq === 'week') return fine;
  return undefined;
}

const TOGETHER = new Set([
  'weekdays:date',
  'weekdays:dates',
  'weekdays:offset',
  'shift:weekdays',
  'weekdays:week',
  'month:dates',
]);

function mergeDays(a: readonly DayWords[], b: readonly DayWords[]): readonly DayWords[] | undefined {
  const [one, other] = [a[0], b[0]];
  if (!one || !other || a.length > 1 || b.length > 1) return undefined;
  const single = [one, other].every((day) => day.form !== 'weekdays' || day.weekdays.length === 1);
  const fits = TOGETHER.has(`${one.form}:${other.form}`) || TOGETHER.has(`${other.form}:${one.form}`);
  return single && fits ? [one, other] : undefined;
}

/** What can be said once only. */
const SINGLE = [
  'clocks',
  'window',
  'relative',
  'starts',
  'ends',
  'times',
  'lasting',
  'zone',
  'months',
  'ahead',
] as const;

function clash(a: Draft, b: Draft): boolean {
  if (SINGLE.some((field) => a[field] !== undefined && b[field] !== undefined)) return true;
  if (a.part && b.part && a.part !== b.part) return true;
  const both = (one: keyof Draft, other: keyof Draft) =>
    (a[one] !== undefined && b[other] !== undefined) || (b[one] !== undefined && a[other] !== undefined);
  if (both('clocks', 'window') || both('relative', 'clocks') || both('relative', 'days')) return true;
  if (both('relative', 'repeat') || both('relative', 'part')) return true;
  const fixed = [...(a.days ?? []), ...(b.days ?? [])].some(
    (day) => day.form === 'offset' || day.form === 'shift' || day.form === 'several',
  );
  return fixed && (both('days', 'repeat') || both('days', 'months'));
}

/** Two pieces of one time put together; undefined when they contradict each other. */
export function merge(a: Draft, b: Draft): Draft | undefined {
  if (clash(a, b)) return undefined;
  const repeat = a.repeat && b.repeat ? mergeRepeats(a.repeat, b.repeat) : (a.repeat ?? b.repeat);
  if (a.repeat && b.repeat && !repeat) return undefined;
  const days = a.days && b.days ? mergeDays(a.days, b.days) : (a.days ?? b.days);
  if (a.days && b.days && !days) return undefined;
  const except =
    a.except && b.except
      ? {
          weekdays: [...a.except.weekdays, ...b.except.weekdays],
          months: [...a.except.months, ...b.except.months],
        }
      : (a.except ?? b.except);
  const vague = a.vague ?? b.vague;
  return {
    ...a,
    ...b,
    ...(repeat ? { repeat } : {}),
    ...(days ? { days } : {}),
    ...(except ? { except } : {}),
    ...(vague ? { vague } : {}),
  };
}
