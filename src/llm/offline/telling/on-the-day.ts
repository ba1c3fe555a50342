import { localTimeOf } from '../time/calendar.ts';
import type { Moment } from '../time/calendar.ts';
import { wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { isToBeDone } from './falls-due.ts';
import type { Ahead } from './find-date.ts';

/** What there is to a day that one might have planned: somewhere to be, something to do. */
const PLANNED =
  /^(?:due|off|out|away|on|in|at|back|booked|scheduled|working|visiting|travelling|traveling|flying|moving|meeting|seeing|starting|launching|hosting|teaching|presenting|until|closed|open|shut|cancelled|canceled|confirmed|from|the (?:last|first) .*)$/;

/** True of how things are just now, which is no event: "my head is a sieve today". */
export function onlyToday(sentence: Sentence, { on, from, to }: Ahead, now: Moment): boolean {
  if (on !== localTimeOf(now.day, 0).slice(0, 10)) return false;
  const rest = sentence.tokens.filter((_, at) => at < from || at >= to).map(({ norm }) => norm);
  if (rest[0] === 'no') return true;
  const is = rest.findIndex((norm) => /^(?:am|is|are|feel|feels|looks?|seems?)$/.test(norm));
  if (is < 0 || isToBeDone(sentence)) return false;
  const what = rest
    .slice(is + 1)
    .filter((norm) => !/^(?:so|very|really|all|a bit|just|not|rather)$/.test(norm));
  const [first = '', second = ''] = what;
  if (what.length === 0) return false;
  if (/^(?:on|in|off|out)$/.test(first) && !/^(?:am|are)$/.test(rest[is] ?? '')) return true;
  return !PLANNED.test(first) && !PLANNED.test(`${first} ${second}`);
}

/** There one is, or not, on a day: "I'm not working on Friday" tells of that day. */
const PRESENT =
  /^(?:be|being|working|available|free|around|in|here|there|at|on|back|reachable|online|teaching|home)$/;

/** True where nothing happens then: "I'm not going to the fair on the 17th", "the launch isn't on the 9th". */
export function denied({ tokens }: Sentence, { from }: Ahead): boolean {
  const [first = ''] = tokens.map(({ norm }) => norm);
  if (/^(?:nobody|none|no - one)(?:'s)?$/.test(first)) return true;
  const not = tokens.findIndex(({ norm }, at) => at < from && /^(?:not|never)$/.test(norm));
  if (not < 0) return false;
  if (not === from - 1) return true;
  return /^(?:i|we)$/.test(first) && !PRESENT.test(tokens[not + 1]?.norm ?? '');
}

/** What is in the evening, where no more than its hour is told: "dinner at 8", and not "concert tickets". */
const OF_EVENING =
  /^(?:(?:going|go|off|out|am|meeting|meet|seeing|see)\b.*|(?:(?! (?:at|in|on|to|for|of|about|before|after|until|from|with) ).)*)\b(?:(?:dinner|supper)(?: (?:reservation|table|date|night))?|drinks|pub|concert|gig|theatre|theater|opera|party|cinema|quiz night)(?=$|[,;.(]| (?:with|at|in|on|for|by|to|and|near|tonight)\b)/i;
/** Not so late. */
const DINES = /\b(?:dinner|supper)\b/i;

/** The same in the evening, where that is when such things are: "dinner at 8". */
export function inEvening(ahead: Ahead, content: string, sentence: Sentence): Ahead {
  const hour = /T0([5-9]):(\d\d)$/.exec(ahead.on);
  const words = wordsOf(sentence, ahead.from, ahead.to);
  if (!hour || !OF_EVENING.test(content) || (hour[1] === '9' && DINES.test(content))) return ahead;
  if (/\bam\b|a\.m|morning|\b0\d/i.test(words)) return ahead;
  return { ...ahead, on: `${ahead.on.slice(0, 10)}T${Number(hour[1]) + 12}:${hour[2]}` };
}
