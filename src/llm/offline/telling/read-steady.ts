import { pattern } from '../time/pattern.ts';
import { findPhrases } from '../time/read-phrase.ts';
import { capital } from '../words/capital.ts';
import { nameAt } from '../words/names.ts';
import { matchAt, partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { isPast, sayable } from '../words/verb-forms.ts';
import { looksLikeDoing } from '../words/verbs.ts';
import { ofThem } from '../words/without-subject.ts';
import type { Clause } from './clauses.ts';
import { saidBack } from './said.ts';
import type { Telling } from './telling.ts';

/** What such a statement is never about: the talk itself, the weather, people at large. */
const NO_THING =
  /^(?:i|we|you|it|he|she|they|that|this|there|these|those|what|which|who|when|where|how|why|if|everyone|everybody|everything|nobody|nothing|someone|somebody|people|let|thanks|please|weather|rain|snow|traffic|time|life|work|sorry|yes|no|not|and|but|so)$/;
const ARTICLE = pattern('(?:the|a|an|some|all)');
/** How it is judged, and how it is just now. */
const NOT_STEADY =
  /\b(?:no longer|any more|stopped|always (?:late|full|busy|broken)|late|awful|terrible|horrible|boring|annoying|great|lovely|nice|killing|nightmare|hell|worst|best|hate|love|today|tonight|tomorrow|yesterday|again|right now|at the moment|this (?:morning|afternoon|evening|week)|last|broken|down|dead|crazy|mad|packed|rammed|heaving|quiet|weird|you|your|me|maybe|perhaps|probably|might|could|would|should)\b/;
/** A thing that is kept somewhere or with somebody. */
const KEPT =
  /\b(?:keys?|spares?|codes?|files?|folders?|papers|documents?|contracts?|tickets?|passports?|forms?|manual|instructions|charger|toolbox|first aid kit|fuse box|stopcock|meter|bins?|paint|ladder|tent|trailer|parcels?|post|receipts|invoices|templates?|logo|recordings?|minutes|backup|certificate|deeds)\b/;
const PLACE = pattern(
  '(?:is|are|lives?|goes|sits?|hangs?|lies|stays?)(?: (?:kept|stored|hidden|locked|always|now|usually))* (?:in|on|at|under|behind|with|by|above|below|inside|next to|over|near|opposite|round)(?= )',
);

/** "first thing is always a swim", "lunch is usually at one": how one's day goes, in an answer about oneself. */
const OF_MY_DAY =
  /^(?!.*(?:\?|\b(?:you|your|today|tonight|tomorrow|yesterday|again|late|wrong)\b)).* (?:is|are|goes|go|means|starts?|ends?|begins?|comes?|happens?) (?:always|usually|mostly|normally|generally|typically|never|nearly always|almost always) .*$|^(?!.*(?:\?|\b(?:you|your|today|tonight|tomorrow|yesterday|again|late|wrong)\b))(?:[^ ]+ ){1,5}(?:always|usually|mostly|normally|generally|typically) (?:is|are|goes|go|means|starts?|ends?|begins?|comes?|happens?) .*$/;

/** Where the verb of a thing stands: "the bins | go out on Thursdays"; undefined where none does. */
function verbAt({ tokens }: Sentence, from: number): number | undefined {
  for (let at = from + 1; at <= from + 6; at++) {
    const norm = tokens[at]?.norm ?? '';
    if (norm === '' || /^[,.:;()!?-]$/.test(norm) || /^(?:who|that|which|if|when|to)$/.test(norm))
      return undefined;
    if (/^(?:is|are|has|have)$/.test(norm)) return at;
    const before = tokens[at - 1]?.norm ?? '';
    const many = /[a-z]{2}s$/.test(before) && sayable(norm);
    const one = norm.endsWith('s') && [norm.replace(/es$/, ''), norm.replace(/s$/, '')].some(sayable);
    if (many || one) return at;
    if (isPast(norm)) return undefined;
  }
  return undefined;
}

/**
 * "the bins go out on Thursdays", "the shop opens at nine", "the spare key is with Farouk": how a thing is for good,
 * which is worth knowing.
 */
export function readSteady(
  { sentence, small }: Clause,
  dayFirst: boolean,
  answering = false,
): Telling | undefined {
  const size = sentence.tokens.length;
  const first = sentence.tokens[0]?.norm ?? '';
  if (answering && size > 1 && size <= 24 && (OF_MY_DAY.test(sentence.norm) || goesOn(sentence, dayFirst)))
    return fact(wordsOf(sentence, 0, size));
  if (size < 4 || size > 24 || NO_THING.test(first) || NOT_STEADY.test(sentence.norm)) return undefined;
  const from = matchAt(sentence, 0, ARTICLE)?.next ?? 0;
  const verb = verbAt(sentence, from);
  if (verb === undefined || (from === 0 && looksLikeDoing(wordsOf(sentence, 0, 2)))) return undefined;
  const often = findPhrases(sentence, dayFirst).some(
    ({ from: at, draft }) => at > verb && draft.repeat !== undefined,
  );
  const kept =
    KEPT.test(partOf(sentence, 0, verb).norm) &&
    matchAt(sentence, verb, PLACE) !== undefined &&
    (from > 0 || nameAt(sentence, 0, small) === undefined);
  const open =
    from > 0 &&
    /^(?:opens?|closes?|shuts?)$/.test(sentence.tokens[verb]?.norm ?? '') &&
    sentence.tokens[verb + 1]?.norm === 'at';
  if (!often && !kept && !open) return undefined;
  const words = wordsOf(sentence, 0, size);
  const content = capital(ofThem(words));
  return {
    memory: { kind: 'note', content, on: null },
    said: saidBack(words),
    former: { words: content, changed: / now\b/.test(sentence.norm) },
  };
}

/** "Monday to Thursday at the surgery", "Fridays off". */
const ON_DAYS = pattern(
  '(?:{WEEKDAYS}|{WEEKDAY} (?:to|through|till|until|and|-) {ANYDAY}|weekends|weekdays|mornings|afternoons|evenings|nights)(?: (?:and|to) (?:{WEEKDAYS}|weekends|evenings|mornings))* (?:at|with|off|in|on|for|from|free|only|out|home|mostly|usually)',
);

/** "gym before work on weekdays", "most evenings it's choir": what comes again and again, in an answer about oneself. */
function goesOn(sentence: Sentence, dayFirst: boolean): boolean {
  if (NOT_STEADY.test(sentence.norm) || looksLikeDoing(wordsOf(sentence, 0, sentence.tokens.length)))
    return false;
  return (
    matchAt(sentence, 0, ON_DAYS) !== undefined ||
    /\bmost (?:days|mornings|evenings|nights|afternoons|weekends|weeks)\b/.test(sentence.norm) ||
    findPhrases(sentence, dayFirst).some(({ draft }) => draft.repeat !== undefined)
  );
}

function fact(words: string): Telling {
  const content = capital(ofThem(words));
  return {
    memory: { kind: 'fact', content, on: null },
    said: saidBack(words),
    former: { words: content, changed: false },
  };
}
