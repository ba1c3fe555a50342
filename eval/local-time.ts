import { instantOf } from '../src/domain/zone.ts';

export const DAY_MS = 86_400_000;

/** The instant of a local wall time such as `2026-03-02T09:00`; of a date alone, when that day begins. */
export function instantAt(local: string, zone: string): Date {
  return new Date(instantOf(zone, Date.parse(`${local.padEnd(16, 'T00:00')}:00Z`)));
}
