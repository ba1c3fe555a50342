import { changeTime } from './act/change-time.ts';
import { scheduleTime } from './act/schedule-time.ts';
import { timeAnswer } from './intent/time-answer.ts';
import { dayFirstIn, momentAt } from './time/calendar.ts';
import { isQuestion } from './time/when.ts';
import type { Question, When } from './time/when.ts';
import type { ScheduleWhen } from './turn.ts';
import { readSentence } from './words/sentence.ts';

const FIELD = /^(?:\*|\d{1,2}|[a-z]{3})(?:[-/,](?:\*|\d{1,2}|[a-z]{3}))*$/i;
const LOCAL = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2})?$/;
const RULE = /^(?:RRULE:)?FREQ=\S+$/i;
const UNREAD: Question = {
  question: 'I can’t read a time in that. Try “every weekday at 9:15” or “tomorrow at 15:00”.',
};

function isCron(words: string): boolean {
  const fields = words.split(/\s+/);
  const marked = fields.some((field) => field.startsWith('*')) || fields.every((field) => /^\d/.test(field));
  return fields.length === 5 && marked && fields.every((field) => FIELD.test(field));
}

/**
 * Reads what somebody typed where a time is asked for: plain words, five cron fields, an RRULE, or a local date and time.
 * What the words don't mention stays as it is with the schedule. A question when they leave it open. Throws RangeError for
 * an unknown zone.
 */
export function readWhen(
  typed: string,
  present: ScheduleWhen,
  { instant, zone, locale }: { readonly instant: Date; readonly zone: string; readonly locale: string },
): When | Question {
  const words = typed.trim();
  if (LOCAL.test(words)) return { at: words };
  if (RULE.test(words)) return { rrule: words };
  if (isCron(words)) return { cron: words };
  const draft = timeAnswer(readSentence(words), '', dayFirstIn(locale));
  const time = scheduleTime(present);
  if (!draft || !time) return UNREAD;
  const when = changeTime(time, { draft }, momentAt(instant, zone, locale), undefined);
  return isQuestion(when) ? { question: when.question } : when;
}
