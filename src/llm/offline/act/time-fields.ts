import type { When } from '../time/when.ts';

/** When something shall be, as the tools take it: every field is there, null where it says nothing. */
export function timeFields(when: When) {
  return {
    at: when.at ?? null,
    in_minutes: when.in_minutes ?? null,
    cron: when.cron ?? null,
    rrule: when.rrule ?? null,
    zone: when.zone ?? null,
    starts: when.starts ?? null,
  };
}
