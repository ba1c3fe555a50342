import { sensitiveKind } from '../../../domain/sensitive.ts';
import { clausesOf } from '../telling/clauses.ts';
import { imagined } from '../telling/read-tellings.ts';
import { pattern } from '../time/pattern.ts';
import { capital } from '../words/capital.ts';
import { cleanText } from '../words/clean-text.ts';
import { joinHyphens } from '../words/join-hyphens.ts';
import { oneLine } from '../words/one-line.ts';
import { matchAt, partOf, readSentence, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { isPast, sayable, thirdPerson } from '../words/verb-forms.ts';
import type { Asked } from './asked.ts';
import { isTill } from './is-till.ts';

/** Something that a person says they do again and again, with how often. */
export interface Routine extends Asked {
  readonly description: string;
}

const PART = '(?:mornings?|afternoons?|evenings?|nights?|lunch ?times?|days?|weeks?|weekends?)';
const DAY = '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
/** How often something is done. */
const OFTEN = pattern(
  oneLine(`
    (?:(?:every|each) (?:(?:single|other|second|third|two|three|four|working|first|last) )*(?:${DAY}s?|
    day|days|morning|afternoon|evening|night|week|weeks|weekday|workday|month|months|weekend|fortnight|
    lunch ?time|quarter)(?: ${PART})?|(?:on )?(?:${DAY}s(?: ${PART})?|${DAY} (?:mornings|afternoons|
    evenings|nights|lunchtimes)|weekdays?(?: ${PART})?|weekends|workdays)(?:(?: and| ,|,) ${DAY}s)*|
    at weekends|on an? ${DAY}(?: (?:morning|afternoon|evening|night))?|(?:daily|weekly|monthly|
    fortnightly|nightly)(?= (?:,|\\.|!|before|after|at|and|with)|$)|(?:once|twice|three times|
    \\d times) (?:a|per|every|each) (?:day|week|month|fortnight)|first thing(?: in the morning| every day| each day)?|
    last thing (?:at night|in the (?:evening|day)|before bed)|(?:at|by|before|towards) the (?:end|start|
    beginning) of (?:each|every|the|my) (?:day|week|month|shift|working day)|in the (?:mornings|
    afternoons|evenings)|(?:on )?the (?:first|last|\\d{1,2}th)(?: (?:working )?day)? of (?:each|every|
    the) month|(?:on )?the (?:first|last|second) ${DAY} of (?:each|every|the) month|(?:before|
    after) (?:every|each) [^ ]+|most (?:${DAY}s?|mornings|afternoons|evenings|nights|days|weeks|weekends|weekdays)|
    (?:mornings|afternoons|evenings|nights)(?= (?:i|we)\\b))
  `),
);
/** It is a habit where it is said of a time of day too. */
const AT = new RegExp(
  oneLine(String.raw`
      \b(?:at|around|about|by) (?:\d{1,2}(?::\d{2})?|noon|midday|midnight|lunch ?time|half past|quarter|
      one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|\b(?:before|after|over|
      during) (?:lunch|breakfast|dinner|work|bed|school|supper|coffee|the school run)\b
    `),
);
const ALWAYS = /\b(?:always|usually|normally|generally|typically|mostly|regularly|as a rule)\b/;
/** "I'm sorting my receipts, as always". */
const AS_EVER = new RegExp(
  oneLine(String.raw`
      (?:\b(?:as|like) (?:always|usual|ever|i (?:always |usually )?do|every|each|on every|on the|most)\b|
      \bmy (?:usual|regular|daily|weekly|monthly|morning|evening|friday|monday|sunday) )
    `),
);
/** What is not so, not yet, or no longer. */
const NOT_SO = new RegExp(
  oneLine(String.raw`
      \b(?:would|could|should|might|may|must|used to|if|unless|maybe|perhaps|wish|hope|plan(?:ning)? to|
      want to|wants? to|going to|will|shall|try(?:ing)? to|ought|never|not|no longer|hardly|rarely|seldom|
      stopped|quit|remind|please|thinking|consider(?:ing)?|imagine|when i was|as a (?:child|kid|student)|
      years ago|back then|until (?:last|recently)|can|supposed to|meant to|need to|dream(?:t|ed)?)\b
    `),
);
/** What one is, has, feels or cannot help, and what is one's own affair. */
const NO_DEED = new RegExp(
  oneLine(String.raw`
      ^(?:am|are|is|was|were|be|been|have|has|had|like|love|hate|want|need|know|think|feel|believe|guess|
      suppose|mean|hear|find|forget|lose|live|work|sleep|wake|earn|pay|owe|suffer|cry|worry|miss|wonder|
      end|keep|get|got|seem|look|see|hope|dream|struggle|own|prefer|enjoy|wait|understand|remember|say|
      swear|tell|ask|expect|stay|spend|drink|eat|smoke|sit|stand|lie|die|fall|catch|ache|hurt|sneeze|
      snore|shout|scream|argue|fight|thank|agree|do not|can|come|leave|arrive|commute|belong|cost|bet|
      notice|realise|realize|promise|complain|laugh|smile|breathe|blame|trust|pray)$
    `),
);
const FIRST = oneLine(`
  and|but|so|also|then|as (?:always|usual|ever)|as|since|because|anyway|well|oh|yes|honestly|just|
  it is (?:${DAY}|${DAY} (?:morning|afternoon|evening|night)|the \\d+th|month end|
  the end of the (?:week|month|day)),?|,|:|-|at (?:the moment|work|home|the office|school)|over here|
  here
`);
const LEAD = pattern(`(?:${FIRST})(?: (?:${FIRST}))*`);
const ADVERBS = new RegExp(
  oneLine(String.raw`
      ^(?:always|usually|normally|generally|typically|mostly|regularly|often|also|still|just|then|first|
      sometimes|really|only|now|currently|both|all|religiously|faithfully|dutifully|happily|gladly|
      quickly)$
    `),
);
const BEFORE_OFTEN = pattern(
  'usually|normally|generally|typically|always|religiously|(?:at|around|about|by) (?:\\d{1,2}(?::\\d{2})?|noon|midnight|dawn|lunch ?time|half past \\d{1,2}|quarter (?:past|to) \\d{1,2})(?: (?:am|pm|sharp))?',
);
/** "My wife and I": what is done together is done by them too. */
const TOGETHER = pattern('(?:(?:my|the|our) )?[a-z]+ and(?= i )|me and (?:my |the |our )?[a-z]+(?= [a-z])');
/** What only says that one does so again and again: "I make a point of", "I am in the habit of". */
const USED_TO = pattern(
  oneLine(`
    (?:make (?:a point|a habit|it a rule|sure|time) (?:of|to)|(?:am|are|have got|got) in(?:to)? the habit of|
    have (?:got )?a habit of|have (?:got )?a (?:standing )?(?:rule|routine) (?:of|to)|like to|
    sit down (?:to|and|with)|set aside time (?:to|for)|end up|spend (?:an|half an|a|my|the)
    (?: (?:hours|morning|afternoon|evening|night))?|am (?:always|usually|forever)|get up (?:early )?(?:to|and))
  `),
);
/** "I am at the fish market every Saturday": it is done there. */
const BEING = pattern(
  oneLine(`
    (?:am|are) (?:(?:always|usually|normally|out|up|down|over|off|back) )*(?:at|in|on|to) (?:the|my|our)
    (?= (?!office|desk|house|home|job|work|moment|same|middle|end|mood|way|phone|go|edge|kids?|hospital|clinic|doctor)[a-z])
  `),
);
/** "I have got choir every Wednesday". */
const HAVING = pattern(
  oneLine(`
    (?:have|have got|attend|host|hold|run|teach)(?: (?:a|an|the|my|our))?(?= (?!(?:no|not|time|off|nothing|free|every|each|all|got|been|to|too|
    so|more|less|kids?|children|day|days|headaches?|trouble|problems?|only|just|it|them|fun|enough|an?|the|my|our)\\b)[a-z])
  `),
);
const DAY_NAMED = new RegExp(DAY);
/** "Fridays are for invoices", "Tuesday is always payroll day": what is done on them is named. */
const DAYS_ARE = new RegExp(
  oneLine(`
    ^(?:(?:and|so|well|for me|for us|here|,) )*(?:(?:my |our )?${DAY}s(?: ${PART})? (?:are|is|means?|=)|(?:every|each) ${DAY}(?: ${PART})?
    (?:is|means|starts with|begins with|ends with)|(?:my |our )?${DAY}(?: ${PART})? (?:is|means) always)
    (?: (?:always|usually|mostly|all))*(?: (?:for|about)(?: (?:my|our|the))*(?<thing>(?: (?!me|us|a |an |not )[a-z][a-z'-]+){1,4}?)|
    (?<named>(?: (?!(?:an?|not|my|our|the|rest|pay|bank|last|first|best|worst|lucky|bad|good|off)\\b)[a-z][a-z'-]+){1,3}?) (?:day|days|night|nights))$
  `),
);
/** Where what is done ends. */
const BEHIND = new RegExp(
  oneLine(String.raw`
      ^(?:before|after|until|till|because|so|since|then|when|while|as|every|each|on|at|around|about|by|
      usually|always|first|once|twice|during|that|which|who|where|in|over|from|without|if|and|but|,|\.|!|
      :|;|-|\(|just|straight|right|right|normally|again|too|together|with|for)$
    `),
);
const MOST = 4;
/** So many words may stand between how often and who: "every evening at closing I". */
const FEW = 4;

function gerund(verb: string): string {
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  if (/^(?:[^aeiou]*[aeiou][bdgmnprt]|.*(?:fer|mit|cur))$/.test(verb)) return `${verb}${verb.slice(-1)}ing`;
  return `${verb}ing`;
}

/** "sorting" is of "sort", "running" of "run", "writing" of "write". */
function plainOf(word: string): string | undefined {
  if (!/^[a-z]{2,}ing$/.test(word)) return undefined;
  const stem = word.slice(0, -3);
  return [stem, `${stem}e`, stem.replace(/([a-z])\1$/, '$1'), stem.replace(/y$/, 'ie')].find(sayable);
}

/** The verb at a token that somebody does: "sort" of "i sort" and of "i am sorting". */
function deedAt(
  sentence: Sentence,
  at: number,
): { readonly verb: string; readonly next: number } | undefined {
  const norm = sentence.tokens[at]?.norm ?? '';
  if (norm === 'am' || norm === 'are') {
    for (let next = at + 1; next < at + 3; next++) {
      const verb = plainOf(sentence.tokens[next]?.norm ?? '');
      if (verb) return { verb, next: next + 1 };
    }
    return undefined;
  }
  const behind = sentence.tokens[at + 1]?.norm ?? '';
  const does =
    /^[a-z]{3,}$/.test(norm) &&
    !isPast(norm) &&
    /^(?:the|my|our|all|every|each|through|out|up|over|into)$/.test(behind);
  return sayable(norm) || does ? { verb: norm, next: at + 1 } : undefined;
}

/** "clear out", "go over". */
const PARTICLE = /^(?:out|up|over|through|down|off|together|away|back)$/;
/** "Write in my journal". */
const WITH = /^(?:in|on|to|with|about|for|into|by|round|past)$/;

/** "counting the stock again, as every Saturday". */
function doingAt(
  sentence: Sentence,
  at: number,
): { readonly verb: string; readonly next: number } | undefined {
  const verb = plainOf(sentence.tokens[at]?.norm ?? '');
  return verb === undefined ? undefined : { verb, next: at + 1 };
}

/** The words of what it is done with, few of them. */
function objectFrom(sentence: Sentence, from: number): { readonly words: string; readonly to: number } {
  const [word = '', next = ''] = [sentence.tokens[from]?.norm, sentence.tokens[from + 1]?.norm];
  const joined = WITH.test(word) && /^(?:the|my|our|a|an)$/.test(next) && !matchAt(sentence, from, OFTEN);
  const particle = PARTICLE.test(word) || joined ? from + 1 : from;
  let to = particle;
  while (
    to < sentence.tokens.length &&
    (!BEHIND.test(sentence.tokens[to]?.norm ?? '') || isTill(sentence, to)) &&
    !matchAt(sentence, to, OFTEN)
  )
    to++;
  let start = particle;
  while (
    start < to &&
    /^(?:the|a|an|my|our|all|some|new|any|own|through|of)$/.test(sentence.tokens[start]?.norm ?? '')
  )
    start++;
  const lead = wordsOf(sentence, from, particle);
  const words = wordsOf(sentence, start, Math.min(to, start + MOST));
  return { words: `${lead} ${words}`.trim().toLowerCase(), to };
}

function routineIn(sentence: Sentence, whole: string): Routine | undefined {
  const { norm, tokens } = sentence;
  if (NOT_SO.test(norm) || tokens.at(-1)?.norm === '?') return undefined;
  const times = tokens.flatMap((_, at) => {
    const found = matchAt(sentence, at, OFTEN);
    return found ? [{ at, to: found.next }] : [];
  });
  const [time] = times;
  const are = DAYS_ARE.exec(norm)?.groups;
  const days = (are?.['thing'] ?? are?.['named'])?.trim();
  if (days) return { kind: 'time_based', label: days, words: days, description: capital(norm) };
  const ever = AS_EVER.test(norm) || AS_EVER.test(whole);
  if (!time && !(ALWAYS.test(norm) && AT.test(norm)) && !ever) return undefined;
  const lead = matchAt(sentence, 0, LEAD)?.next ?? 0;
  let at = lead;
  // "Usually on a Thursday", "at 6 each evening".
  const before = matchAt(sentence, at, BEFORE_OFTEN)?.next ?? at;
  if (matchAt(sentence, before, OFTEN)) at = before;
  for (let next = matchAt(sentence, at, OFTEN); next; next = matchAt(sentence, at, OFTEN)) at = next.next;
  while (ALWAYS.test(tokens[at]?.norm ?? '') && /^(?:i|we|,)$/.test(tokens[at + 1]?.norm ?? '')) at++;
  const subject = tokens.findIndex(({ norm: word }, i) => i >= at && /^(?:i|we)$/.test(word));
  if (at > lead && subject > at && subject <= at + FEW) at = subject;
  while (
    /^(?:,|at|around|\d{1,2}(?::\d{2})?|sharp|am|pm|o'clock|before|after|lunch|work|breakfast|dinner|and)$/.test(
      tokens[at]?.norm ?? '',
    )
  )
    at++;
  at = matchAt(sentence, at, TOGETHER)?.next ?? at;
  const own = /^(?:i|we)$/.test(tokens[at]?.norm ?? '') || tokens[at - 2]?.norm === 'and';
  if (/^(?:i|we)$/.test(tokens[at]?.norm ?? '')) at++;
  else if (!own && !ALWAYS.test(tokens[at]?.norm ?? '') && !(ever && plainOf(tokens[at]?.norm ?? '')))
    return undefined;
  let made = false;
  for (;;) {
    const [word = '', next = ''] = [tokens[at]?.norm, tokens[at + 1]?.norm];
    const used = own ? matchAt(sentence, at, USED_TO) : undefined;
    if (used) {
      at = used.next;
      made = true;
    } else if (word === 'tend' && next === 'to') at += 2;
    else if (ADVERBS.test(word)) at++;
    else break;
  }
  const being = own && time ? matchAt(sentence, at, BEING) : undefined;
  if (being) {
    const { words: place } = objectFrom(sentence, being.next);
    const label = `being at ${place}`;
    const often = wordsOf(sentence, time?.at ?? 0, time?.to ?? 0).toLowerCase();
    return place === ''
      ? undefined
      : { kind: 'time_based', label, words: label, description: `Is at ${place}, ${often}` };
  }
  const having = own && time ? matchAt(sentence, at, HAVING) : undefined;
  if (having && DAY_NAMED.test(norm)) {
    const { words: thing } = objectFrom(sentence, having.next);
    const often = wordsOf(sentence, time?.at ?? 0, time?.to ?? 0);
    return thing === ''
      ? undefined
      : { kind: 'time_based', label: thing, words: thing, description: `Has ${thing}, ${often}` };
  }
  const deed = (own && !made ? undefined : doingAt(sentence, at)) ?? deedAt(sentence, at);
  const closely = /^(?:over|after|through|up|into)$/.test(tokens[deed?.next ?? 0]?.norm ?? '');
  if (!deed || (NO_DEED.test(deed.verb) && !(closely && /^(?:look|see|get|go)$/.test(deed.verb))))
    return undefined;
  const progressive = /^(?:am|are)$/.test(tokens[at]?.norm ?? '');
  // "Daily at seven I am dropping the kids at school".
  const fronted = time !== undefined && time.at <= lead;
  if (progressive && !ever && !fronted) return undefined;
  const { words } = objectFrom(sentence, deed.next);
  if (/^(?:you|it|that|this|him|her|them|me|us|myself|alfred)$/.test(words)) return undefined;
  const label = `${gerund(deed.verb)} ${words}`.trim();
  const often = time
    ? wordsOf(sentence, time.at, time.to).replace(
        /^(?:Every|Each|On|At|In|Once|Twice|First|Last|Before|After|By)\b/,
        (word) => word.toLowerCase(),
      )
    : '';
  const does = capital(`${thirdPerson(deed.verb)} ${words}`.trim());
  return { kind: 'time_based', label, words: label, description: often ? `${does}, ${often}` : does };
}

const LONGEST = 600;

/** What a message says its person does again and again, in order; nothing that is private. */
export function readRoutines(text: string): readonly Routine[] {
  const clean = cleanText(text).slice(0, LONGEST);
  return clean.split(/(?<=[.!?])\s+|\n+|,\s+(?=(?:so|but|which|otherwise|though)\b)/).flatMap((typed): readonly Routine[] => {
    if (sensitiveKind(typed) || /\?\s*$/.test(typed)) return [];
    const read = readSentence(typed);
    return clausesOf(read).flatMap((clause) => {
      if (imagined(clause)) return [];
      const found = routineIn(joinHyphens(clause.sentence), partOf(read, 0, read.tokens.length).norm);
      return found && !sensitiveKind(found.label) ? [found] : [];
    });
  });
}
