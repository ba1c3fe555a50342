import { localTimeOf } from '../time/calendar.ts';
import type { Moment } from '../time/calendar.ts';
import { pattern } from '../time/pattern.ts';
import { readPhrase } from '../time/read-phrase.ts';
import { capital } from '../words/capital.ts';
import { isIdleRemark } from '../words/idle-remark.ts';
import { nameAt } from '../words/names.ts';
import { matchAt, partOf, retoken, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { isPast, sayable } from '../words/verb-forms.ts';
import { looksLikeDoing } from '../words/verbs.ts';
import { ofThem, ofYou } from '../words/without-subject.ts';
import type { Clause } from './clauses.ts';
import { fallenDue, isToBeDone } from './falls-due.ts';
import { findDate } from './find-date.ts';
import type { Ahead } from './find-date.ts';
import { denied, inEvening, onlyToday } from './on-the-day.ts';
import type { Hearing, Telling } from './telling.ts';
import { HAPPENS, without } from './without-time.ts';

const DUTY = pattern(
  '(?:i|we) (?:(?:really|still|also|just) )?(?:have to|have got to|need to|must|should|ought to|gotta|got to|am (?:supposed|meant) to|are (?:supposed|meant) to)',
);
const HAVE = pattern(
  '(?:i|we) (?:(?:also|now|still) )?(?:have got|have|got|am having|are having)(?: (?:a|an|the|my|our|another|this))?|there is(?: (?:a|an|the|another))?',
);
const BOOKED = pattern(
  '(?:i|we) (?:(?:have|just|already|finally) )*(?:booked|scheduled|arranged|planned|reserved|set up)(?: (?:a|an|the|my|our|us|me))*',
);
const WILL_BE = pattern('(?:i|we) (?:will be|am going to be|are going to be|shall be)');
const AM = pattern('(?:i|we) (?:am|are)(?: (?:going to|about to|planning to|due to|also|finally))?');
const WILL = pattern('(?:i|we) (?:will|shall|plan to|intend to|want to|hope to)');
const SELF = pattern('(?:i|we)(?: (?:also|finally|then|now|both))*');
const OWNED = pattern('(?:it is )?(?:my|our|the|a|an|this|your)');
/** Verbs of what comes back every week, also when one day of it is named. */
const ROUTINE =
  /^(?:work|sleep|live|teach|stop|end|open|close|get|wake|commute|eat|like|love|hate|prefer|know|think|keep|hope|need|use)$/;

/** Verbs of what is so all the time. */
const ALWAYS = /^(?:like|love|hate|prefer|know|think|hope|need|use|keep|live|work|sleep)$/;

/** Being so from one weekday to another happens once; being open does every week. */
const ABSENT =
  /^(?:out|off|away|on|in|at|travelling|traveling|visiting|back|abroad|gone|unavailable|unreachable)$/;
const MOOD =
  /^(?:nervous|excited|worried|happy|sad|glad|tired|anxious|afraid|scared|stressed|bored|curious|ready|looking|hoping|thinking|dreading|late|sorry|sure|so|very|really|skint|broke|hungry|exhausted|wondering|waiting)$/;
/** What follows "I" and is no deed: "I can", "I both". */
const NO_VERB =
  /^(?:can|could|would|should|may|might|must|do|did|does|was|were|had|been|be|am|are|is|not|never|no|so|swear|reckon|believe|imagine|think|usually|normally|typically|generally|mostly|always|guess|feel|see|hear|wonder|suppose|doubt|bet|wish|mean|say|said|told|promise|promised|have|got|and|or|the|a|an|was)$/;

/** What was arranged may well be ahead: "my appointment got confirmed for the 12th". */
const ARRANGED = /^(?:confirmed|scheduled|booked|set|fixed|planned|arranged|announced|agreed)$/;

function past(sentence: Sentence, to: number): boolean {
  return sentence.tokens.slice(0, to).some(({ norm }, i) => {
    const before = sentence.tokens[i - 1]?.norm ?? '';
    if (ARRANGED.test(norm) || ARRANGED.test(sentence.tokens[i + 1]?.norm ?? '')) return false;
    return isPast(norm) && !/^(?:is|are|be|am|a|an|the|my|our|for|of|been|gets?|[a-z]+ing)$/.test(before);
  });
}

/** Of more than one, without an "s" at the end. */
const MANY = /^(?:parents|people|children|kids|folks|guests|men|women|family|police|relatives|in-laws)$/;
/** "deadline 15 December": said without any verb. */
const LIMIT = /^(?:deadline|exam|launch|wedding)$/;

/** True of a clause in which somebody or something does something. */
function tells(sentence: Sentence): boolean {
  const [first, second] = sentence.tokens.map(({ norm }) => norm);
  if (!first || /^(?:you|let|see|talk|speak|have|thanks|happy|good|please)$/.test(first)) return false;
  if (LIMIT.test(first) || (first === 'next' && /^[a-z]{3,}$/.test(second ?? ''))) return true;
  if (looksLikeDoing(`${first} ${second ?? ''}`) && first !== 'board' && second !== '-') return false;
  return sentence.tokens.some(({ norm }, i) => {
    const verb = sentence.tokens[i + 1]?.norm ?? '';
    const many = i > 0 && (/[a-z]{2}s$/.test(norm) || MANY.test(norm));
    // "Manuscript due in three weeks".
    if (i > 0 && norm === 'due') return true;
    if (i > 0 && ARRANGED.test(norm) && /^(?:for|on|at|in)$/.test(verb)) return true;
    if (many && HAPPENS.test(verb)) return true;
    if (many && sayable(verb) && /^(?:my|our|the)$/.test(first)) return true;
    if (/^(?:is|are|will|has|must|got)$/.test(norm)) return true;
    const plain = [norm.replace(/ies$/, 'y'), norm.replace(/es$/, ''), norm.replace(/s$/, '')];
    return (
      norm.endsWith('s') &&
      plain.some((verb) => verb !== norm && (sayable(verb) || (i > 0 && HAPPENS.test(verb))))
    );
  });
}

/** "applications for the grant | close in four weeks": several things do so, with more between them and what they do. */
function manyHappen({ tokens }: Sentence, { from }: Ahead): boolean {
  let verb = from - 1;
  while (/^(?:on|at|in|by|again|up|out|down|off|sale|live|air|effect)$/.test(tokens[verb]?.norm ?? ''))
    verb--;
  if (!HAPPENS.test(tokens[verb]?.norm ?? '')) return false;
  const behind = tokens.findIndex(({ norm }) => /^(?:for|of|to|at|in|from|with|on)$/.test(norm));
  const [first = '', head = ''] = [
    tokens[0]?.norm,
    tokens[(behind < 0 || behind > verb ? verb : behind) - 1]?.norm,
  ];
  const second = tokens[1]?.norm ?? '';
  return (/[a-z]{3}s$/.test(head) || MANY.test(head)) && !looksLikeDoing(`${first} ${second}`);
}

/** "my passport expires on …": whatever stands before the time is what happens then. */
function happens(sentence: Sentence, { from }: Ahead): boolean {
  return (
    matchAt(sentence, 0, OWNED) !== undefined &&
    from > 1 &&
    /^[a-z]{3,}s$/.test(sentence.tokens[from - 1]?.norm ?? '')
  );
}

/** "nervous about tomorrow": the time belongs to the word before it, unless something was arranged for it. */
function leadsAway({ tokens }: Sentence, from: number): boolean {
  const [before = '', joint = ''] = [tokens[from - 2]?.norm, tokens[from - 1]?.norm];
  return /^(?:about|of|over|since)$/.test(joint) || (joint === 'for' && !ARRANGED.test(before));
}

/** "Handover of the workshop: three weeks from today". */
function isLine({ tokens }: Sentence, { from, to, on }: Ahead): boolean {
  return on.length === 10 && from > 1 && to === tokens.length && tokens[from - 1]?.norm === ':';
}

/** "she starts on 1 June": of whom was told before. */
function pronounAt(sentence: Sentence): { readonly name: string; readonly to: number } | undefined {
  return /^(?:he|she)$/.test(sentence.tokens[0]?.norm ?? '')
    ? { name: wordsOf(sentence, 0, 1), to: 1 }
    : undefined;
}

/** "Fair in Ghent 12 to 14 May": nothing but what it is, and from when to when. */
function isSpan(sentence: Sentence, { from, to, span }: Ahead): boolean {
  const is = sentence.tokens.some(({ norm }) => /^(?:is|are|will|has|have|i|we|you|to be)$/.test(norm));
  return span === true && from > 0 && to === sentence.tokens.length && !is;
}

/** What happens, in words that stand for themselves; undefined when the clause tells of nothing ahead. */
function event(sentence: Sentence, ahead: Ahead, answering: boolean): string | undefined {
  for (const lead of [HAVE, BOOKED, WILL_BE]) {
    const found = matchAt(sentence, 0, lead);
    const done = lead === HAVE && isPast(sentence.tokens[found?.next ?? 0]?.norm ?? '');
    if (found && !done) return without(sentence, found.next, ahead);
  }
  if (past(sentence, ahead.from) || leadsAway(sentence, ahead.from)) return undefined;
  const am = matchAt(sentence, 0, AM);
  if (am && MOOD.test(sentence.tokens[am.next]?.norm ?? '')) return undefined;
  if (am && ahead.range && !ABSENT.test(sentence.tokens[am.next]?.norm ?? '')) return undefined;
  if (am) return ahead.clockOnly ? undefined : without(sentence, am.next, ahead);
  const self = matchAt(sentence, 0, WILL) ?? matchAt(sentence, 0, SELF);
  if (self) {
    const verb = sentence.tokens[self.next]?.norm ?? '';
    const next = sentence.tokens[self.next + 1]?.norm ?? '';
    // "I start at Acme on 16 March" is of a day, "I start at nine" of every one.
    const there =
      /^(?:at|with)$/.test(next) &&
      !/^(?:\d|noon|half|quarter|midnight|around|about|lunch|[a-z]+ ?$)/.test(
        wordsOf(sentence, self.next + 2, self.next + 3),
      );
    const hours =
      !(there && ahead.weekday === undefined) &&
      /^(?:start|finish|begin)$/.test(verb) &&
      /^(?:at|on|early|late|work|working|around|from|by)$/.test(next);
    // "We get the results on Friday" is of one day, "I get up at six on Friday" may be of any.
    const once = verb === 'get' && /^(?:the|our|my|a|an)$/.test(next);
    const weekly = ALWAYS.test(verb) || (ROUTINE.test(verb) && !once && ahead.weekday !== undefined);
    return ahead.clockOnly || hours || weekly || !/^[a-z]{2,}$/.test(verb) || NO_VERB.test(verb)
      ? undefined
      : without(sentence, self.next, ahead);
  }
  if (
    !tells(sentence) &&
    !happens(sentence, ahead) &&
    !manyHappen(sentence, ahead) &&
    !(
      (answering || isLine(sentence, ahead) || isSpan(sentence, ahead)) &&
      !looksLikeDoing(wordsOf(sentence, 0, 4))
    )
  )
    return undefined;
  const words = without(sentence, matchAt(sentence, 0, OWNED)?.next ?? 0, ahead);
  // "Otis starts on 4 September": somebody's name is no event.
  const name = nameAt(sentence, 0, false) ?? pronounAt(sentence);
  const verb = name && sentence.tokens[name.to]?.norm;
  const acts = verb && /^(?:starts|begins|finishes|ends|leaves|comes|opens|closes|lands)$/.test(verb);
  if (ahead.from === 0) return words.replace(/^(?:is|are) (?:(?:an?|the|our|my|their) )/i, '');
  return acts && words === name.name ? `${words} ${verb}` : words;
}

/** Things that are told with a time of the day alone and are of that day: "the call is at 3". */
const OF_TODAY =
  /\b(?:meeting|call|appointment|interview|flight|train|demo|presentation|dentist|doctor|lunch|dinner|session|delivery|pickup|exam|show|concert|game|match)\b/i;

/** "On 14 March I have an exam": the same with the time at its end. */
function timeLast(sentence: Sentence, dayFirst: boolean): Sentence {
  const first = readPhrase(sentence, 0, dayFirst);
  const joint = first && /^(?:,|is|are|it is)$/.test(sentence.tokens[first.to]?.norm ?? '');
  const at = joint ? first.to + 1 : first?.to;
  if (!first || at === undefined || !/^(?:i|we|my|our|the|there)$/.test(sentence.tokens[at]?.norm ?? ''))
    return sentence;
  const is = joint ? sentence.tokens.slice(first.to, at).filter(({ norm }) => norm !== ',') : [];
  return retoken(sentence, [...sentence.tokens.slice(at), ...is, ...sentence.tokens.slice(0, first.to)]);
}

/** "Friday is my day off": of every one. */
const DAY_OFF = pattern(
  '{WEEKDAY} (?:is|are)(?: (?:now|usually|always))* (?:my|our) (?!last |first )(?:[^ ]+ )?(?:day|morning|afternoon|evening|night)(?: off)?',
);

const OF_THEM = /^(?:he|she)(?:['’]s| is| will be|['’]ll be| has| will|['’]ll)? /i;

/** Reads what is ahead at a time that is told with it: "my flight is on friday", "the report is due on the 15th". */
export function readDated(
  clause: Clause,
  { now, dayFirst, answering }: Hearing,
  who?: string,
): Telling | undefined {
  const sentence = timeLast(clause.sentence, dayFirst);
  const ahead = findDate(sentence, now, dayFirst);
  if (!ahead || isIdleRemark(sentence.norm)) return undefined;
  const duty = matchAt(sentence, 0, DUTY);
  if (duty) {
    const content = without(sentence, duty.next, ahead);
    return content ? dated('commitment', content, ahead) : undefined;
  }
  if (denied(sentence, ahead) || onlyToday(sentence, ahead, now) || matchAt(clause.sentence, 0, DAY_OFF))
    return undefined;
  const told = event(sentence, ahead, answering || (clause.informs ?? clause.mentions) === true);
  // "she's off until the 3rd": of whom was told just before.
  const theirs = who !== undefined && told !== undefined && OF_THEM.test(told);
  const content = theirs ? told.replace(OF_THEM, `${who} `) : told;
  if (sentence.norm.startsWith('it is ') && ahead.on <= localTimeOf(now.day, 0).slice(0, 10))
    return undefined;
  if (!content || content.length < 3 || /^(?:it|that|this|there|he|she|they)\b/i.test(content))
    return undefined;
  if (ahead.clockOnly && !OF_TODAY.test(content)) return undefined;
  const due = ahead.limit || isToBeDone(sentence);
  const am = matchAt(sentence, 0, AM);
  const absent = am && sentence.tokens[am.next]?.norm === 'not';
  if (ahead.until || absent || (ahead.span && (am || isSpan(sentence, ahead)))) {
    const from = (am ?? matchAt(sentence, 0, SELF) ?? matchAt(sentence, 0, OWNED))?.next ?? 0;
    const words = ofThem(wordsOf(sentence, from, sentence.tokens.length));
    const whole = theirs ? words.replace(OF_THEM, `${who} is `) : words;
    // What is told behind the days reads on only with them.
    const reads = !ahead.until && ahead.to < sentence.tokens.length;
    return dated('event', reads ? whole : content, ahead, whole);
  }
  if (due) return dated('commitment', fallenDue(content, sentence), ahead);
  const yearly = /birthday$|anniversary$/i.test(content);
  const day = wordsOf(sentence, ahead.from, ahead.to).replace(/^on (?:the )?/i, '');
  return dated(
    'event',
    content,
    inEvening(ahead, content, sentence),
    yearly ? `${content}, ${day}` : content,
  );
}

function dated(kind: 'event' | 'commitment', words: string, { on, weekday }: Ahead, whole = words): Telling {
  const content = capital(whole);
  return {
    memory: { kind, content, on, ...(weekday === undefined ? {} : { weekday }) },
    said: ofYou(words),
    former: { words: content, changed: false, kinds: ['event', 'commitment'] },
  };
}

/** The part of a sentence before a time that is denied: "on 12 march, not on the 11th". */
export function withoutDeniedTime(sentence: Sentence, now: Moment, dayFirst: boolean): Sentence {
  const at = sentence.tokens.findIndex(
    ({ norm }, i) =>
      i > 0 &&
      norm === 'not' &&
      readPhrase(
        sentence,
        /^(?:on|at|in|the)$/.test(sentence.tokens[i + 1]?.norm ?? '') ? i + 2 : i + 1,
        dayFirst,
      ) !== undefined,
  );
  if (at < 0) return sentence;
  const head = partOf(sentence, 0, at);
  return findDate(head, now, dayFirst) ? head : sentence;
}
