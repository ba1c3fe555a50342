const DAY = 1_440;

/** The shorter way from one time of day to another, in minutes, -720 to 720. */
function apart(from: number, to: number): number {
  const difference = (((to - from) % DAY) + DAY) % DAY;
  return difference > DAY / 2 ? difference - DAY : difference;
}

/** The middle of some times of day in minutes after midnight, on the circle: that of 23:50 and 00:10 is 00:00. */
export function circularMean(minutes: readonly number[]): number {
  const angle = (minute: number) => (minute / DAY) * 2 * Math.PI;
  const x = minutes.reduce((sum, minute) => sum + Math.cos(angle(minute)), 0);
  const y = minutes.reduce((sum, minute) => sum + Math.sin(angle(minute)), 0);
  const mean = (Math.atan2(y, x) / (2 * Math.PI)) * DAY;
  const about = ((mean % DAY) + DAY) % DAY;
  // The median around it: one that is far off does not move what is usual.
  const around = minutes.map((minute) => apart(about, minute)).sort((a, b) => a - b);
  const middle = around.length / 2;
  const median =
    around.length % 2 === 1
      ? (around[Math.floor(middle)] ?? 0)
      : ((around[middle - 1] ?? 0) + (around[middle] ?? 0)) / 2;
  return Math.round((((about + median) % DAY) + DAY) % DAY) % DAY;
}

/** How far times of day usually are from a middle, in minutes: the root of the mean square, a far one cut off. */
export function circularSpread(minutes: readonly number[], middle: number): number {
  const off = minutes.map((minute) => Math.abs(apart(middle, minute))).sort((a, b) => a - b);
  // With many, the tenth that is farthest off says nothing about the rest.
  const kept = off.slice(0, Math.max(3, Math.ceil(off.length * 0.9)));
  return Math.sqrt(kept.reduce((sum, one) => sum + one * one, 0) / Math.max(kept.length, 1));
}
