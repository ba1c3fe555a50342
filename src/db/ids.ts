import { v5, v7 } from 'uuid';

/** A fresh id, ordered by time. */
export function newId(): string {
  return v7();
}

/** The id of one occurrence's run, the same however often and wherever it is asked for. */
export function runIdOf(scheduleId: string, occurrence: Date): string {
  return v5(occurrence.toISOString(), scheduleId);
}
