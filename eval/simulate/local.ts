const formats = new Map<string, Intl.DateTimeFormat>();

/** An instant on somebody's own clock, by the time zones of the platform and not by ours. */
export function localOf(at: Date, zone: string): { date: string; weekday: number; minutes: number } {
  let format = formats.get(zone);
  if (!format) {
    const two = '2-digit' as const;
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: two,
      day: two,
      hour: two,
      minute: two,
    });
    formats.set(zone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const date = `${parts['year']}-${parts['month']}-${parts['day']}`;
  return {
    date,
    weekday: new Date(`${date}T00:00:00Z`).getUTCDay(),
    minutes: Number(parts['hour']) * 60 + Number(parts['minute']),
  };
}
