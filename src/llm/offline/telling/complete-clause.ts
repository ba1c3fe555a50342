import { pattern } from '../time/pattern.ts';
import { nameAt } from '../words/names.ts';
import { matchAt, partOf, retoken } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { ADVERB, isPast, sayable } from '../words/verb-forms.ts';
import { AS_EVER } from './as-ever.ts';
import type { Clause } from './clauses.ts';
import { namesRole } from './read-work.ts';
import { readRole } from './roles.ts';

const SUBJECT =
  /^(?:i|we|my|our|it|he|she|they|you|there|this|that|the|a|an|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekends|mornings|evenings)$/;
/** So many of one's own: "two cats". */
export const OWNED = pattern(
  '(?:(?:a|an|one|two|three|four|five|six|\\d{1,2})(?: [^ ]+)?|no) (?:kids?|children|child|daughters?|sons?|dogs?|cats?|rabbits?|parrots?|budgies|goldfish|guinea pigs?|hamsters?|ponies|pony|goats?|tortoises?|puppy|puppies|kittens?|lodgers?|housemates|flatmates|siblings|brothers?|sisters?|grandkids|grandchildren|horses?|chickens|hens|employees|staff)',
);
/** An order to Alfred: "please only write in the mornings", "keep it short". */
const TO_ALFRED = / (?:please|me|it|them|your|that|this) /;
const NOT_A_DEED =
  /^(?:work|mostly|just|nothing|not|no|yes|sleep|eat|repeat|coffee|meetings|busy|stuff|thanks|good|fine|ok)$/;

/** "head of sales", "lead engineer": what one is, though it begins like what one does. */
const POST =
  /^(?:(?:head|director|chief|vice president|vp|manager|founder|owner|president|chair) of |(?:lead|head|chief|chair) (?:[^ ]+ )?[^ ]*(?:er|or|ist|ian|ant|ef|rse|ent|ect)(?: |$))|^(?:retired|unemployed|pregnant|single|widowed)$/;

/** A sentence with words before it that were left out and take no room in the text. */
export function after(words: readonly string[], sentence: Sentence): Sentence {
  const at = sentence.tokens[0]?.from ?? 0;
  return retoken(sentence, [...words.map((norm) => ({ norm, from: at, to: at })), ...sentence.tokens]);
}

/** The words that were left out at the beginning, in the way people answer a question about themselves. */
function leftOut(sentence: Sentence): readonly string[] {
  const norms = sentence.tokens.map(({ norm }) => norm);
  const at = norms.findIndex((norm) => !ADVERB.test(norm));
  const [verb = '', next = ''] = [norms[at], norms[at + 1]];
  if (at < 0 || SUBJECT.test(verb) || TO_ALFRED.test(` ${partOf(sentence, 0, at + 3).norm} `)) return [];
  if (norms.includes('i') || norms.includes('we')) return [];
  // "don't ring me, write" is an order.
  if (/^(?:please )?(?:do not|never) (?:[^ ]+ ){1,2}(?:me|us)(?: |$)/.test(sentence.norm)) return [];
  if (POST.test(sentence.norm)) return ['i', 'am'];
  if (matchAt(sentence, 0, OWNED)) return ['i', 'have'];
  if (matchAt(sentence, 0, AS_EVER)) return ['i', 'am'];
  for (let to = at + 1; to <= at + 3 && to < norms.length; to++) {
    const named = /^(?:is|are|called|named|:)$/.test(norms[to] ?? '');
    if (named && readRole(partOf(sentence, at, to).norm)) return ['my'];
  }
  const alone = norms.length - at < 2;
  if (
    /^[a-z]{3,}ing$/.test(verb) &&
    !alone &&
    !/^(?:morning|evening|nothing|something|meeting|building|wedding|training|being)$/.test(verb)
  )
    return ['i', 'am'];
  if (
    /^(?:can|have|am|married|divorced|retired|vegetarian|vegan|originally|self|responsible|in|on)$/.test(verb)
  ) {
    return /^(?:can|have|am|retired)$/.test(verb) ? ['i'] : ['i', 'am'];
  }
  if (NOT_A_DEED.test(verb) && !/^(?:at|for|as|in|from|with|on|part|full|nights|days|evenings)$/.test(next))
    return [];
  return (sayable(verb) || isPast(verb)) && !alone ? ['i'] : [];
}

/** "Teacher, two kids, live in Lyon": the single things of an answer that names them with commas. */
function listed(clause: Clause): readonly Clause[] {
  const { sentence: whole, small } = clause;
  const name =
    /^(?:i am|my name is)$/.test(partOf(whole, 0, 2).norm) || partOf(whole, 0, 3).norm === 'my name is';
  const comma = name ? whole.tokens.findIndex(({ norm }) => norm === ',') : -1;
  const introduced =
    comma > 0 && comma <= 5 && nameAt(whole, whole.tokens[1]?.norm === 'am' ? 2 : 3, small)?.to === comma;
  const sentence = introduced ? partOf(whole, comma + 1, whole.tokens.length) : whole;
  const commas = sentence.tokens.flatMap(({ norm }, at) => (norm === ',' ? [at] : []));
  if (commas.length === 0 || /^(?:i|we)$/.test(sentence.tokens[0]?.norm ?? ''))
    return [{ ...clause, sentence }];
  const edges = [-1, ...commas, sentence.tokens.length];
  const parts = edges.slice(0, -1).map((edge, i) => {
    const and = /^(?:and|then|plus|but|now)$/.test(sentence.tokens[edge + 1]?.norm ?? '') ? 2 : 1;
    return partOf(sentence, edge + and, edges[i + 1] ?? 0);
  });
  const telling = parts.filter(({ tokens }) => tokens.length > 0);
  const some = telling.filter(
    (part, i) =>
      i > 0 &&
      leftOut(part).length === 0 &&
      !matchAt(part, 0, LED) &&
      !namesRole(part) &&
      !/^\d+$/.test(part.norm),
  );
  // What only adds to the thing before it stays with it: "an architect, mostly school buildings".
  if (some.length > 0) return [{ ...clause, sentence }];
  return telling.map((part) => ({ ...clause, sentence: part }));
}

const LED = pattern(
  '(?:i|we|my|our|based|it is|the|a|an) .*|(?:holidays?|exams?|deadline|wedding|leave|launch)(?: .*)?',
);

/** Words that begin what one tells of oneself and no order, with the "I" left out. */
const OF_ONESELF = pattern(
  '(?:(?:finally|just|recently|also|already) )*(?:(?:been|grew up|used to|moved to|moved from|switched (?:from|to|over)|swapped from|handed (?:in my|my notice in|my resignation in)|gave notice|resigned|promised|got (?:a|an|my|the|two|three)|got (?!(?:it|that|this|these|those|them|him|her|you|me|us|to|up|back|in|into|out|on|off|home|here|there|through|away|over|rid|to|[^ ]+ed|some|any|news|word)(?: |$))(?=[^ ]+(?: [^ ]+){0,5}? (?:on (?:the )?(?:\\d|{WEEKDAY})|next {WEEKDAY}|this {WEEKDAY}|tomorrow|tonight))[^ ]+|will (?!(?:you|u|it|he|she|they|there|the|my|our|we|i|that|this|be|have|not|do|see|a|an|his|her|their) )|had to|(?:got|have|need|ought) to(?! (?:say|admit|go|be|run|know|think|get (?:going|up|back|home)) )(?= [^ ]+ .*(?:by|on|before) (?:the )?(?:\\d|{WEEKDAY}|{MONTH}|tomorrow|next ))|decided (?:to|on|against|not|that)|settled on|got (?:promoted|hired|married|engaged|accepted|made)|can not (?:stand|abide|bear|eat|drink|swim|drive)|married|born|(?:really |absolutely |still |just |always )*(?:love|loving|hate|prefer|dislike|adore|enjoy|live (?:in|just|near|outside|with(?! (?:it|that|this)(?: |$))|alone|on|at|by|up|down|over|out)|work (?:as an?|at|for)|working (?:as|at|for|on)|living (?:in|with))|not (?:a fan|fond|keen|much of)|big fan|(?:vegetarian|vegan|teetotal|sober|freelance|self - employed|retired|married|single|divorced) (?:since|for (?!once|now|a change|the day|today))|(?:started|taking) (?:[^ ]+ ){1,3}(?:lessons|classes|course)(?= |$)|(?:saving(?: up)? for|dreaming of)|(?:studying|training|learning|revising) (?:for|to|as|at|in|how|[a-z]+$)|(?:doing|taking|finishing|starting) (?:a|an|my) (?:[^ ]+ )?(?:course|degree|masters?|phd|doctorate|apprenticeship|diploma|certificate|traineeship|internship|training|class|evening class|qualification)|going (?:with|for) (?=\\p{L}+ (?:for|as)|(?:\\p{L}+ ){1,3}(?:for|as) (?:the|our|my) |[^ ]+$)|(?:take|get|catch|ride|use) the (?:tram|bus|train|tube|metro|underground|ferry|car|bike|coach|stairs|lift|boat)|(?:getting|taking|catching|riding|using) the (?:tram|bus|train|tube|metro|underground|ferry|car|bike|coach|stairs|boat)|(?:drive|walk|cycle|eat|drink|wear|play|use|swim)(?= .*(?:these days|nowadays)$)|owe|just (?:moved|started|joined|bought|got|adopted)|never (?:eat|drink|work|drive|fly|had|been)|own (?:a|an|two|three)|allergic to)) .*',
);
const HAVE_BEEN = /^(?:been) /;
const BEING =
  /^(?:(?:still |just |always )*(?:working|living|loving)|married|born|not |big |vegetarian |vegan |teetotal |sober |freelance |self |retired |single |divorced |saving |dreaming |studying |training |learning |revising |doing |taking a|taking my|finishing |starting |allergic |going |getting the|taking |catching |riding |using )/;

/** What one is about to begin, likewise. */
const ABOUT_TO = pattern(
  '(?:(?:finally|just|now|also) )*(?:starting (?:at|as|with|in|on)|(?:moving|opening|launching|leaving|returning|joining)(?= ))',
);

/** Journeys that are told of with "I'm" left out. */
const ON_THE_WAY = pattern(
  '(?:flying|driving|travelling|traveling|sailing|cycling|moving|heading|going|off|back)(?: (?:back|out|over|up|down|home|away|off))* (?:to|from)(?= )|visiting(?= )',
);

/** "on leave from 28 April", "not around 14-18 Sept": where one is or is not for a while. */
const AWAY = pattern(
  '(?:on (?:(?:annual|parental|maternity|paternity|study|unpaid) )?(?:leave|holiday|holidays|vacation|hols)|away|off(?: work)?|out of (?:the )?office|ooo|not (?:around|in|here|available|about|at work)|unavailable|unreachable|offline|abroad)(?= (?:from|until|between|on|for|the|next|all|this|in|\\d[^ ]*|{WEEKDAY}|{MONTH}|tomorrow) ?)(?= .*(?:\\d|{WEEKDAY}|{MONTH}|tomorrow|week))',
);

/** "no longer in Leeds", "not at Acme any more". */
const NO_MORE = pattern(
  'no longer (?:in|at|with|living|working|based|a|an)(?= )|not (?:in|at|with|living|working|based|an?) .{1,40}? (?:any ?more|any longer)',
);

const STARTED_THEN =
  /^started (?:today|yesterday|on [a-z]+day|(?:this|last) (?:week|month|morning)) (?:at|with|as) /;

/** "left Tandem Rail", "started at Corkscrew": with the "I" left out, of a company by its name. */
function changesWork(sentence: Sentence): boolean {
  const [verb = '', next = ''] = sentence.tokens.map(({ norm }) => norm);
  if (verb === 'started') return /^(?:at|with|as|working)$/.test(next) || STARTED_THEN.test(sentence.norm);
  return /^(?:left|joined|quit)$/.test(verb) && nameAt(sentence, 1, false) !== undefined;
}

/** A clause with the "I" that was left out: "can't stand long meetings", "been a nurse for years". */
export function withSelf(clause: Clause): Clause {
  const { sentence } = clause;
  if (matchAt(sentence, 0, ON_THE_WAY)) return { ...clause, sentence: after(['i', 'am'], sentence) };
  if (matchAt(sentence, 0, AS_EVER)) return { ...clause, sentence: after(['i', 'am'], sentence) };
  if (matchAt(sentence, 0, AWAY)) return { ...clause, sentence: after(['i', 'am'], sentence) };
  if (matchAt(sentence, 0, ABOUT_TO)) return { ...clause, sentence: after(['i', 'am'], sentence) };
  if (matchAt(sentence, 0, NO_MORE)) return { ...clause, sentence: after(['i', 'am'], sentence) };
  if (changesWork(sentence)) return { ...clause, sentence: after(['i'], sentence) };
  if (!matchAt(sentence, 0, OF_ONESELF)) return clause;
  const words = HAVE_BEEN.test(sentence.norm)
    ? ['i', 'have']
    : BEING.test(sentence.norm)
      ? ['i', 'am']
      : ['i'];
  return { ...clause, sentence: after(words, sentence) };
}

/** The clauses of an answer to a question about oneself, with the words that such answers leave out. */
export function completed(clause: Clause): readonly Clause[] {
  return listed(clause).map((one) => {
    const words = leftOut(one.sentence);
    return words.length > 0 ? { ...one, sentence: after(words, one.sentence) } : one;
  });
}
