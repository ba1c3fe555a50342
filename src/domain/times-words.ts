import { listWords, timeWords } from './words.ts';

/** The times of a day in words; `every` tells that they say themselves how often ("every 2 hours from …"). */
export interface TimesWords {
  readonly text: string;
  readonly every: boolean;
}

/** A span in words as it follows "every": "minute", "15 minutes", "hour", "2 hours". */
export function stepWords(minutes: number): string {
  const [count, unit] = minutes % 60 === 0 ? [minutes / 60, 'hour'] : [minutes, 'minute'];
  return count === 1 ? unit : `${count} ${unit}s`;
}

/** "5, 20 and 40 minutes past", from minutes of an hour. */
export function pastWords(minutes: readonly number[]): string {
  const last = minutes.at(-1);
  return `${listWords(minutes.map(String))} ${last === 1 && minutes.length === 1 ? 'minute' : 'minutes'} past`;
}

/** Cuts ascending numbers into runs of neighbours that are `step` apart. */
export function runsOf(values: readonly number[], step: number): number[][] {
  const runs: number[][] = [];
  for (const value of values) {
    const run = runs.at(-1);
    if (run?.at(-1) === value - step) run.push(value);
    else runs.push([value]);
  }
  return runs;
}

/** Times of day, ascending minutes after midnight, in words: "at 09:00 and 17:00", "every 2 hours from 09:00 to 17:00". */
export function timesWords(times: readonly number[], locale: string): TimesWords {
  const say = (minutes: number) => timeWords(minutes, locale);
  const span = (run: readonly number[]) => `from ${say(run[0] ?? 0)} to ${say(run.at(-1) ?? 0)}`;
  const listed = () => ({ text: `at ${listWords(times.map(say))}`, every: false });
  if (times.length <= 3) return listed();
  const step = Math.min(...times.slice(1).map((time, i) => time - (times[i] ?? 0)));
  const runs = runsOf(times, step);
  const minutes = [...new Set(times.map((time) => time % 60))];
  const hours = [...new Set(times.map((time) => Math.floor(time / 60)))];
  const often = `every ${stepWords(step)}`;
  if (runs.length === 1) {
    const [first = 0] = times;
    if (times.length * step < 1440) return { text: `${often} ${span(times)}`, every: true };
    if (first === 0) return { text: often, every: true };
    if (step > 60) return { text: `${often} from ${say(first)}`, every: true };
  }
  if (hours.length === 24) return { text: `at ${pastWords(minutes)} every hour`, every: true };
  if (runs.length <= 3 && runs.every((run) => run.length > 2)) {
    return { text: `${often} ${listWords(runs.map(span))}`, every: true };
  }
  if (times.length <= 6 || minutes.length === 1) return listed();
  const [unbroken = [], ...rest] = runsOf(hours, 1);
  const which =
    rest.length === 0 && unbroken.length > 2
      ? `every hour ${span(hours.map((hour) => hour * 60))}`
      : listWords(hours.map((hour) => say(hour * 60)));
  return { text: `at ${pastWords(minutes)} ${which}`, every: true };
}
