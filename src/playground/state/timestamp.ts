const MICROS = 1_000_000;

/** A Slack timestamp, `seconds.micros`, of a number of microseconds since 1970. */
function fromMicros(micros: number): string {
  return `${Math.floor(micros / MICROS)}.${String(micros % MICROS).padStart(6, '0')}`;
}

/** The microseconds since 1970 that a Slack timestamp stands for. */
function toMicros(ts: string): number {
  const [seconds = '0', micros = ''] = ts.split('.');
  return Number(seconds) * MICROS + Number(micros.padEnd(6, '0').slice(0, 6));
}

/** The timestamp for something that happens at `now`, always later than `last`, even when the clock is set back. */
export function timestampAfter(last: string, now: Date): string {
  return fromMicros(Math.max(now.getTime() * 1000, toMicros(last) + 1));
}

/** Orders two timestamps as Slack does: negative when `a` is earlier than `b`. */
export function compareTimestamps(a: string, b: string): number {
  return toMicros(a) - toMicros(b);
}

/** Whole seconds of a date, as Slack writes times that are not message timestamps. */
export function epochSeconds(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}
