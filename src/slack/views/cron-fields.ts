const two = (number: number) => String(number).padStart(2, '0');

/** The time of day and the weekdays (0 = Sunday) of a cron expression that has but those; null for any other. */
export function readCron(cron: string): { time: string; days: number[] } | null {
  const [, minute, hour, days = ''] = /^(\d{1,2}) (\d{1,2}) \* \* ([\d,*-]+)$/.exec(cron) ?? [];
  if (minute === undefined || hour === undefined) return null;
  const list =
    days === '*'
      ? [0, 1, 2, 3, 4, 5, 6]
      : days.split(',').flatMap((part) => {
          const [from = 0, to = from] = part.split('-').map(Number);
          return Array.from({ length: to - from + 1 }, (_, i) => (from + i) % 7);
        });
  return { time: `${two(Number(hour))}:${two(Number(minute))}`, days: [...new Set(list)] };
}

/** The cron expression of a time of day `09:15` on some weekdays. */
export function writeCron(time: string, days: readonly number[]): string {
  const [hour = 9, minute = 0] = time.split(':').map(Number);
  const list = days.length === 7 ? '*' : days.toSorted((a, b) => a - b).join(',');
  return `${minute} ${hour} * * ${list}`;
}
