import type { Moment } from '../time/calendar.ts';
import { isOnCalendar, localTimeOf } from '../time/calendar.ts';
import type { DayWords, Draft } from '../time/draft.ts';
import { pattern } from '../time/pattern.ts';
import { findPhrases } from '../time/read-phrase.ts';
import type { Phrase } from '../time/read-phrase.ts';
import { resolve } from '../time/resolve.ts';
import { isQuestion } from '../time/when.ts';
import type { Sentence } from '../words/sentence.ts';
import { matchAt, partOf, readSentence, retoken } from '../words/sentence.ts';
import { MONTHS } from '../words/vocabulary.ts';

/** A day, or a time of it, that is named in a sentence and lies ahead. */
export interface Ahead {
  /** `2026-03-10`, or with its time `2026-03-10T15:00`. */
  readonly on: string;
  /** It is a limit: "by friday". */
  readonly limit: boolean;
  /** It lasts until then. */
  readonly until: boolean;
  /** Only a time of the day was named. */
  readonly clockOnly: boolean;
  /** Only a weekday was named, 0 = Sunday; which one it is may depend on what it is said of. */
  readonly weekday?: number;
  /** Only a day of a month was named; which month it is may depend on what it is said of. */
  readonly monthday?: true;
  /** It lasts from one weekday to another. */
  readonly range?: true;
  /** It lasts from one date to another. */
  readonly span?: true;
  readonly from: number;
  readonly to: number;
}

/** "in may", "from june on": no day of it is named. */
const ONLY_MONTH = new RegExp(`^(?!.*(?:\\d|end|last|first)).*\\b(?:${MONTHS.join('|')})\\b`);

/** "on the second floor", "the 3rd edition": a place among things, and no date. */
function ofAThing(sentence: Sentence, { to, draft }: Phrase): boolean {
  const [day] = draft.days ?? [];
  const next = sentence.tokens[to]?.norm ?? '';
  return (
    day?.form === 'dates' &&
    /^[a-z]/.test(next) &&
    !/^(?:at|in|and|with|for|to|is|of|this|next|from|by|not|but|because|so|as|when|or|already|now|instead|please|too|then|until|on)$/.test(
      next,
    )
  );
}

/** "the Christmas concert": what is named after a feast. */
const FEAST = /^(?:christmas|xmas|easter|halloween|hallowe'en|thanksgiving|new year|new year's)$/;
const NO_NOUN =
  /^(?:is|are|was|at|in|on|and|or|with|for|to|from|by|but|because|so|as|i|we|he|she|they|it|this|next|when|then|day|eve|morning|afternoon|evening|please|too|until|off)$/;

const OFTEN = /^(?:usually|normally|typically|generally|mostly|always|often)$/;

/** "on a thursday", "usually sunday": any of them, and none that lies ahead. */
function ofAny({ tokens }: Sentence, { from, to }: Phrase): boolean {
  const [before, last] = [tokens[from - 2]?.norm ?? '', tokens[from - 1]?.norm ?? ''];
  const [is, next] = [tokens[to]?.norm ?? '', tokens[to + 1]?.norm ?? ''];
  return (
    (before === 'on' && last === 'a') || OFTEN.test(last) || (/^(?:is|means)$/.test(is) && OFTEN.test(next))
  );
}

/** True of words that mean a day and not a month or a year. */
function isDay(day: DayWords, norm: string): boolean {
  switch (day.form) {
    case 'month':
      return day.edge === 'last';
    case 'year':
      return day.edge === 'last';
    case 'this':
    case 'several':
      return false;
    case 'weekdays':
      return day.weekdays.length === 1;
    case 'dates':
      return day.dates.length === 1;
    case 'date':
      return !/^(?:back )?in /.test(norm);
    case 'shift':
      return day.count > 0 || (day.count === 0 && day.days !== undefined);
    case 'nth':
      return !day.open;
    default:
      return true;
  }
}

/** What fixes the time in a draft, without what only limits it: "from 2 to 3 on friday" is friday at 2. */
function start({ deadline: _by, window, starts, ends, lasting: _lasting, ...rest }: Draft): Draft {
  const limit = starts ?? ends;
  const days = rest.days ?? (limit?.day ? [limit.day] : undefined);
  const clocks = rest.clocks ?? (window ? [window.from] : limit?.clock ? [limit.clock] : undefined);
  return { ...rest, ...(days ? { days } : {}), ...(clocks ? { clocks } : {}) };
}

function weekdayOf({ days = [] }: Draft): Pick<Ahead, 'weekday'> {
  const [day, more] = days;
  const [weekday, other] = day?.form === 'weekdays' && day.which === 'coming' ? day.weekdays : [];
  return weekday === undefined || other !== undefined || more ? {} : { weekday };
}

function monthdayOf({ days = [] }: Draft): Pick<Ahead, 'monthday'> {
  const [day, more] = days;
  return day?.form === 'dates' && day.monthOffset === undefined && !more ? { monthday: true } : {};
}

function settled(sentence: Sentence, phrase: Phrase, now: Moment): Ahead | undefined {
  const { from, to } = phrase;
  const draft = start(phrase.draft);
  const norm = partOf(sentence, from, to).norm;
  if (draft.repeat ?? draft.vague ?? draft.months ?? draft.except ?? draft.ahead) return undefined;
  if (ONLY_MONTH.test(norm) || ofAThing(sentence, phrase) || ofAny(sentence, phrase)) return undefined;
  if (
    FEAST.test(norm) &&
    /^[a-z]/.test(sentence.tokens[to]?.norm ?? '') &&
    !NO_NOUN.test(sentence.tokens[to]?.norm ?? '')
  )
    return undefined;
  if (draft.days && !draft.days.every((day) => isDay(day, norm))) return undefined;
  const hour = draft.clocks !== undefined || draft.part !== undefined || draft.relative !== undefined;
  if (!draft.days && !hour) return undefined;
  const whens = resolve(draft, now);
  if (isQuestion(whens)) return undefined;
  const [when] = whens;
  const minutes = when?.in_minutes;
  const at = minutes === undefined ? when?.at : localTimeOf(now.day, Math.round(now.minute + minutes));
  if (!at || !/^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d$/.test(at)) return undefined;
  const [date = ''] = at.split('T');
  if (!isOnCalendar(date)) return undefined;
  const exact = draft.clocks !== undefined || minutes !== undefined;
  const on = exact ? at : at.slice(0, 10);
  if (on < localTimeOf(now.day, exact ? now.minute : 0).slice(0, on.length)) return undefined;
  return {
    on,
    limit: phrase.draft.deadline === true,
    until: /^(?:and )?(?:until|up to) /.test(norm),
    clockOnly: !draft.days && minutes === undefined,
    ...weekdayOf(phrase.draft),
    ...monthdayOf(phrase.draft),
    from,
    to,
  };
}

const RANGE = pattern(
  '(?:from )?(?:the )?(?<first>\\d{1,2})(?:th)? (?:to|until|through|-) (?:the )?(?<last>\\d{1,2})(?:th)? (?:of )?(?<month>{MONTH})|(?:from )?(?:the )?(?<day>\\d{1,2})(?:th)? (?:of )?(?<of>{MONTH})(?: ,)? (?:to|until|through|-) (?:the )?\\d{1,2}(?:th)? (?:of )?{MONTH}|(?<led>from )?(?<weekday>{WEEKDAY}) (?:to|until|through|-) {WEEKDAY}',
);

/** Somewhere one is for some days. */
const AWAY =
  /^(?:i|we) (?:am|are|will be) (?:away|off|out|travelling|traveling|on leave|on holiday|visiting|in (?!(?:the )?(?:office|shop|studio|lab|kitchen)\b))/;

/** "from 8 to 12 january" begins on the 8th. */
function rangeStart(sentence: Sentence, now: Moment, dayFirst: boolean): Ahead | undefined {
  for (let from = 0; from < sentence.tokens.length; from++) {
    const found = matchAt(sentence, from, RANGE);
    if (!found) continue;
    const { weekday, led, day: one, of } = found.groups;
    const [first, month] = [one ?? found.groups['first'], of ?? found.groups['month']];
    // "I work Monday to Friday" is of every week, "I'm in Berlin Monday to Wednesday" of one.
    if (weekday && !led && !AWAY.test(sentence.norm)) continue;
    const day = readSentence(weekday ? `on ${weekday}` : `on ${first ?? ''} ${month ?? ''}`);
    const [phrase] = findPhrases(day, dayFirst);
    const start = phrase && settled(day, phrase, now);
    return (
      start && {
        ...start,
        ...(weekday ? { range: true as const } : { span: true as const }),
        from,
        to: found.next,
      }
    );
  }
  return undefined;
}

/** "by close of play Friday" is by Friday. */
const CLOSE = pattern(
  'by (?:the )?(?:close of (?:play|business)|close|cop|cob|eod|end of (?:the )?(?:day|play)|last thing)(?: (?:on|this|next(?! week)))?(?= (?:{WEEKDAY}|tomorrow|today|the|\\d{1,2})(?: |$))',
);

function first({ tokens }: Sentence, at: number) {
  return tokens[at] ?? { norm: '', from: 0, to: 0 };
}

/** The time ahead that a sentence names; the first one with a day, else one with only a time of the day. */
export function findDate(whole: Sentence, now: Moment, dayFirst: boolean): Ahead | undefined {
  // What is to be done before a day is due by it.
  const sentence = retoken(
    whole,
    whole.tokens.map((token) => (token.norm === 'before' ? { ...token, norm: 'by' } : token)),
  );
  const close = sentence.tokens.findIndex((_, at) => matchAt(sentence, at, CLOSE) !== undefined);
  const end = close < 0 ? undefined : matchAt(sentence, close, CLOSE)?.next;
  if (end !== undefined) {
    const day = retoken(sentence, [{ ...first(sentence, close), norm: 'by' }, ...sentence.tokens.slice(end)]);
    const [phrase] = findPhrases(day, dayFirst);
    const ahead = phrase?.from === 0 ? settled(day, phrase, now) : undefined;
    if (ahead) return { ...ahead, from: close, to: end + ahead.to - 1 };
  }
  const found = findPhrases(sentence, dayFirst).flatMap((phrase) => settled(sentence, phrase, now) ?? []);
  return rangeStart(sentence, now, dayFirst) ?? found.find(({ clockOnly }) => !clockOnly) ?? found[0];
}
