import { v5, v7, validate } from 'uuid';

/** A fresh id, ordered by time. */
export function newId(): string {
  return v7();
}

/** The id of a question that is put to a person once. */
export function questionIdOf(personId: string, about: string): string {
  return v5(about, personId);
}

/** True when text from outside could be an id of ours; Postgres refuses anything else with an error. */
export function isId(text: string): boolean {
  return validate(text);
}

/** The id of one occurrence's run, the same however often and wherever it is asked for. */
export function runIdOf(scheduleId: string, occurrence: Date): string {
  return v5(occurrence.toISOString(), scheduleId);
}
