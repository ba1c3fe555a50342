import { trimWords } from '../intent/task-words.ts';
import type { Moment } from '../time/calendar.ts';
import { pattern } from '../time/pattern.ts';
import { capital } from '../words/capital.ts';
import { matchAt, partOf, retoken, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { ofThem } from '../words/without-subject.ts';
import type { Clause } from './clauses.ts';
import { findDate } from './find-date.ts';
import type { Ahead } from './find-date.ts';
import { withoutDeniedTime } from './read-dated.ts';
import type { Telling } from './telling.ts';

const MOVED =
  /^(?:slipped|slips|slid|slides|drifted|jumped|moved|moves|postponed|pushed|delayed|rescheduled|shifted|changed|bumped|brought)$/;
/** "put back to the 20th". */
const PUT = /^(?:put|set|knocked|held|carried)$/;
const PUT_TO = /^(?:back|off|forward|forwards|over)$/;
const AUXILIARY = /^(?:has|have|had|was|were|is|are|been|got|gets|being|just|now|will|be|had)$/;
const WE_MOVED = pattern(
  '(?:i|we|they|he|she|[^ ]+)(?: (?:have|has|had|just))* (?:moved|postponed|pushed|rescheduled|delayed|shifted|changed|put off|brought forward|bumped)',
);
const OWNED = pattern('(?:my|our|the|a|an|this|that)');
const NOW_ON =
  /\b(?:is|are|will be) (?:now|actually|really|already|in fact|only)\b|\b(?:instead|rather than|after all)\b| now$|\bnot (?:on|at|in|the|\d)/;
const ITSELF = pattern(
  '(?:it|that|this|the (?:date|day|time|meeting|event|deadline)) (?:(?:(?:is|was|has|have|got) )?(?:been )?(?:moved|postponed|pushed|changed|rescheduled|shifted|delayed|brought forward)(?: back)?|is|was|will be|should be|has to be|starts|happens|takes place|moved|slipped)(?: (?:now|on|at|actually|really|in fact|only|by|to|already|due|needed|wanted|expected|meant to be|supposed to be|meant for|set for|scheduled for))*|it should (?:be|say)|make (?:it|that)|(?:on|at|by)|should be',
);

function moved(content: string, { on, weekday, monthday, clockOnly }: Ahead, words: string): Telling {
  const day = { ...(weekday === undefined ? {} : { weekday }), ...(monthday ? { monthday } : {}) };
  return {
    memory: { kind: 'event', content: capital(content), on, ...day, ...(clockOnly ? { clock: true } : {}) },
    said: content,
    former: { words, changed: true, kinds: ['event', 'commitment'] },
  };
}

function named(sentence: Sentence, from: number, to: number): string {
  return trimWords(ofThem(wordsOf(sentence, matchAt(sentence, from, OWNED)?.next ?? from, to)), false);
}

const SHIFT = pattern(
  '(?:an?|one|two|three|\\d{1,2}) (?:days?|weeks?|hours|minutes) (?:later|earlier)(?: ,)?',
);

/** "a day later, on thursday": the day itself is told. */
function withoutShift(sentence: Sentence): Sentence {
  const at = sentence.tokens.findIndex((_, i) => matchAt(sentence, i, SHIFT));
  const found = at < 0 ? undefined : matchAt(sentence, at, SHIFT);
  return found && found.next < sentence.tokens.length
    ? retoken(sentence, [...sentence.tokens.slice(0, at), ...sentence.tokens.slice(found.next)])
    : sentence;
}

/** What may yet be moved is where it was. */
const PERHAPS =
  /\b(?:might|(?<!\d |\dth |\dst |\dnd |\drd |of |in |by )may(?! \d)|could|perhaps|maybe|possibly|probably|if|whether)\b/;

/** "the launch slipped to 22 may", "we pushed the board meeting to thursday", "the audit is on 3 june, not on the 2nd". */
export function readMoved(
  { sentence: whole, denies }: Clause,
  now: Moment,
  dayFirst: boolean,
): Telling | undefined {
  const plain = withoutShift(whole);
  const sentence = withoutDeniedTime(plain, now, dayFirst);
  const shifted = plain.tokens.length < whole.tokens.length;
  const cut = sentence.tokens.length < plain.tokens.length;
  const ahead = findDate(sentence, now, dayFirst);
  // "the launch isn't on the 9th" names no other day.
  const denied = sentence.tokens[(ahead?.from ?? 0) - 1]?.norm === 'not';
  if (!ahead || denied || PERHAPS.test(sentence.norm)) return undefined;
  const we = matchAt(sentence, 0, WE_MOVED);
  const itself = /^(?:to|into|from|near|back|here|house|home|in|out|away|over|up|down)$/;
  if (
    we &&
    !itself.test(sentence.tokens[we.next]?.norm ?? '') &&
    !AUXILIARY.test(sentence.tokens[0]?.norm ?? '') &&
    /^(?:i|we|they|he|she)$/.test(sentence.tokens[0]?.norm ?? '')
  ) {
    let to = ahead.from;
    while (/^(?:back|to|on|until|by|for|from|at|forward)$/.test(sentence.tokens[to - 1]?.norm ?? '')) to--;
    const words = named(sentence, we.next, to);
    // "they moved it to the 13th": what it is was said before.
    if (/^(?:it|that|this|them)$/i.test(words)) return { ...moved('', ahead, ''), said: ahead.on };
    return words ? moved(words, ahead, words) : undefined;
  }
  const verb = sentence.tokens.findIndex(({ norm }, i) => {
    const put = PUT.test(norm) && PUT_TO.test(sentence.tokens[i + 1]?.norm ?? '');
    return i > 0 && i < ahead.to && (put || MOVED.test(norm));
  });
  const late = denies || shifted || cut || NOW_ON.test(sentence.norm);
  const is = late
    ? sentence.tokens.findIndex(
        ({ norm }, i) =>
          i > 0 && i <= ahead.from && /^(?:is|are|will|starts|begins|takes|happens)$/.test(norm),
      )
    : -1;
  // "the office moves to Quay Street on 2 June" is no other day for it.
  const elsewhere = /^(?:to|into)$/.test(sentence.tokens[verb + 1]?.norm ?? '') && ahead.from > verb + 3;
  if (verb > 0 && elsewhere && /^(?:moved|moves)$/.test(sentence.tokens[verb]?.norm ?? '')) return undefined;
  // "the exam board moved my viva to 4 March": what was moved stands behind.
  if (verb > 0 && matchAt(sentence, verb + 1, OWNED) && verb + 2 < ahead.from) {
    let end = ahead.from;
    while (/^(?:back|to|on|until|by|for|from|at|forward)$/.test(sentence.tokens[end - 1]?.norm ?? '')) end--;
    const what = named(sentence, verb + 1, end);
    return what ? moved(what, ahead, what) : undefined;
  }
  let to = verb > 0 ? verb : is;
  if (to <= 0) return undefined;
  while (to > 0 && AUXILIARY.test(sentence.tokens[to - 1]?.norm ?? '')) to--;
  const words = named(sentence, 0, to);
  if (
    !words ||
    /^(?:i|we|it|that|this|they|you|he|she|date|time|day)(?: (?:[a-z]+ly|just|now|all|both|also))*$/i.test(
      words,
    )
  )
    return undefined;
  return moved(words, ahead, words);
}

const BY = pattern(
  '(?:moved|pushed|postponed|delayed|put|brought|slipped|slips|bumped|shifted|rescheduled)(?: (?<way>back|off|out|forward|forwards|up|ahead))?(?: by)?(?: (?:another|a further))? (?<n>an?|one|two|three|four|five|six|\\d{1,2}) (?<unit>days?|weeks?)(?: (?<late>later|earlier|back|forward))?',
);
const COUNT = ['', 'one', 'two', 'three', 'four', 'five', 'six'];

/** "the board meeting got pushed back a week": from when it was, which only what is known tells. */
export function readShifted({ sentence }: Clause): Telling | undefined {
  for (let at = 0; at < sentence.tokens.length; at++) {
    const found = matchAt(sentence, at, BY);
    if (!found) continue;
    const { way = '', n = '', unit = '', late = '' } = found.groups;
    const count = /^an?$/.test(n) ? 1 : Math.max(COUNT.indexOf(n), 0) || Number(n);
    const days = count * (unit.startsWith('week') ? 7 : 1);
    const shift = /^(?:forward|up|ahead|earlier)/.test(late || way) ? -days : days;
    let to = at;
    while (to > 0 && AUXILIARY.test(sentence.tokens[to - 1]?.norm ?? '')) to--;
    const we = matchAt(sentence, 0, WE_MOVED);
    const own = we && /^(?:i|we|they|he|she)$/.test(sentence.tokens[0]?.norm ?? '');
    const words = own ? '' : named(sentence, 0, to);
    if (!Number.isInteger(days) || days === 0 || !words || /^(?:i|we|it|that|this|they|you)$/i.test(words))
      return undefined;
    return {
      memory: { kind: 'event', content: capital(words), on: null, shift },
      said: words,
      former: { words, changed: true, kinds: ['event', 'commitment'] },
    };
  }
  return undefined;
}

/** How what is planned is told: "is planning a wedding", "has an interview". */
const PLANNED =
  /^(?:(?:Is|Are) (?:planning|organi[sz]ing|preparing|having|hosting|throwing|holding|doing|giving|attending|going to|getting)|Has(?: got)?|Plans|Hosts|Booked|Got|Organises|Organizes) (?:(?:an?|the|their|another|some) )?/;
const THAT_IS = pattern(
  '(?:it|that|this|which|the (?:party|event|day|date|big day)) (?:is|will be|happens|takes place|starts|begins|opens)',
);

/** "I'm planning a wedding, it's on 12 September": the day of what was told just before it. */
export function readItsTime(
  { sentence }: Clause,
  before: Telling | undefined,
  now: Moment,
  dayFirst: boolean,
): Telling | undefined {
  const told = before?.memory;
  const is =
    told && told.on === null && PLANNED.test(told.content) ? matchAt(sentence, 0, THAT_IS) : undefined;
  const ahead = is && findDate(sentence, now, dayFirst);
  if (!is || !told || !ahead || ahead.clockOnly || ahead.from > is.next + 2) return undefined;
  const content = capital(told.content.replace(PLANNED, ''));
  const { on, weekday } = ahead;
  return {
    memory: { kind: 'event', content, on, ...(weekday === undefined ? {} : { weekday }) },
    said: content.charAt(0).toLowerCase() + content.slice(1),
    former: { words: content, changed: false, kinds: ['event', 'commitment'] },
  };
}

/**
 * A correction of what was last spoken of: "it's thursday", "no, at 4". It names the time alone; what it
 * belongs to is for the reader of the conversation to find.
 */
export function readNewTime(
  { sentence: whole, denies }: Clause,
  now: Moment,
  dayFirst: boolean,
): Ahead | undefined {
  const sentence = withoutDeniedTime(whole, now, dayFirst);
  const ahead = findDate(sentence, now, dayFirst);
  if (!ahead) return undefined;
  const itself = matchAt(sentence, 0, ITSELF);
  const bare = ahead.from === 0 || (itself !== undefined && itself.next >= ahead.from);
  const after = partOf(sentence, ahead.to, sentence.tokens.length).norm;
  const rest = after === '' || /^(?:, |- )?(?:now|instead|and not .*|not .*|actually|rather)$/.test(after);
  return bare && rest && (denies || itself !== undefined) ? ahead : undefined;
}
