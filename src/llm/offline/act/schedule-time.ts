import type { ScheduleWhen } from '../turn.ts';

/** A schedule's time taken apart, so that a part of it can be changed. */
export type ScheduleTime =
  | { readonly kind: 'once'; readonly date: string; readonly minutes: number }
  | { readonly kind: 'days'; readonly times: readonly number[]; readonly expression: Expression }
  | { readonly kind: 'steps'; readonly expression: Expression };

/** A recurrence as its expression, with its parts. */
export type Expression =
  | { readonly kind: 'cron'; readonly fields: readonly [string, string, string, string, string] }
  | {
      readonly kind: 'rrule';
      readonly parts: ReadonlyMap<string, string>;
      readonly anchor: string | undefined;
    };

function numbers(field: string): number[] | undefined {
  const found: number[] = [];
  for (const piece of field.split(',')) {
    const range = /^(\d{1,2})(?:-(\d{1,2})(?:\/(\d{1,2}))?)?$/.exec(piece);
    if (!range) return undefined;
    const [from, to, step] = [Number(range[1]), Number(range[2] ?? range[1]), Number(range[3] ?? 1)];
    for (let at = from; at <= to && step > 0; at += step) found.push(at);
  }
  return found;
}

function product(hours: readonly number[], minutes: readonly number[]): number[] {
  return hours.flatMap((hour) => minutes.map((minute) => hour * 60 + minute));
}

/** Minutes after midnight of a local time `2026-03-03T15:00`. */
function minutesIn(local: string): number {
  return Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));
}

function cronTime(expression: string): ScheduleTime | undefined {
  const [minute, hour, date, month, weekday, more] = expression.trim().split(/\s+/);
  if (!minute || !hour || !date || !month || !weekday || more) return undefined;
  const parts: Expression = { kind: 'cron', fields: [minute, hour, date, month, weekday] };
  const [minutes, hours] = [numbers(minute), numbers(hour)];
  const times = minutes && hours ? product(hours, minutes) : [];
  return times.length > 0 && times.length <= 4 && !hour.includes('/')
    ? { kind: 'days', times, expression: parts }
    : { kind: 'steps', expression: parts };
}

function ruleTime(expression: string, anchor: string | undefined): ScheduleTime | undefined {
  const parts = new Map(
    expression.split(';').map((piece): [string, string] => {
      const [name = '', value = ''] = piece.split('=');
      return [name, value];
    }),
  );
  const rule: Expression = { kind: 'rrule', parts, anchor };
  if (/MINUTELY|HOURLY/.test(parts.get('FREQ') ?? '')) return { kind: 'steps', expression: rule };
  const hours = numbers(parts.get('BYHOUR') ?? '');
  const minutes = numbers(parts.get('BYMINUTE') ?? '0');
  if (hours && minutes) return { kind: 'days', times: product(hours, minutes), expression: rule };
  return anchor ? { kind: 'days', times: [minutesIn(anchor)], expression: rule } : undefined;
}

/** Takes a schedule's time apart; undefined when the fields don't say it. */
export function scheduleTime(when: ScheduleWhen | null | undefined): ScheduleTime | undefined {
  if (when?.kind === 'once') {
    const at = when.at ?? '';
    return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(at)
      ? { kind: 'once', date: at.slice(0, 10), minutes: minutesIn(at) }
      : undefined;
  }
  if (!when?.expression) return undefined;
  return when.kind === 'cron' ? cronTime(when.expression) : ruleTime(when.expression, when.at ?? undefined);
}
