import { readMonthly } from './read-monthly.ts';
import { readSteps } from './read-steps.ts';
import { readWeekly } from './read-weekly.ts';
import { longest } from './rows.ts';
import type { Reader } from './rows.ts';

/** The reader of recurrences of every kind. */
export const readRepeat: Reader = longest([readWeekly, readMonthly, readSteps]);
