import { wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { offerInstead } from './offer-instead.ts';
import type { Talk } from './read-talk.ts';
import { sightOf } from './sights.ts';
import type { Asking } from './wanted.ts';

const OPENS =
  /^(?:(?:hi|hey|hiya|hello|so|and|but|just|ok|okay|well|alfred|wait|quick question|a question|question|curious|out of curiosity|before (?:i|we) [^,]{2,40}|tell me|i wonder|sorry|please|by the way|btw|then|[,:–-]) )+/;
const EVEN =
  '(?: (?:actually|also|really|even|already|currently|still|by any chance|perhaps|maybe|not|just))*';
const SEE =
  '(?:see|read|access|view|get (?:at|into|to)|reach|hear|connect to|log ?in ?to|listen to|watch|follow)';

/** What asks whether Alfred sees or reaches something at all. */
const SEES = new RegExp(
  `^(?:(?:can|could|can't|couldn't|do|will)${EVEN} (?:you|u)${EVEN} (?:able to )?${SEE} (?!me\\b|you\\b|why\\b|if\\b|whether\\b|how\\b|what i\\b|it\\b|that\\b|this\\b)|are (?:you|u)${EVEN} (?:connected|hooked(?: up)?|linked(?: up)?|plugged(?: in)?|wired(?: up| in)?|synced(?: up)?|integrated|tied|able to ${SEE})(?: (?:to|into|with|up to))? |(?:do|did) (?:you|u)${EVEN} have${EVEN} (?:any |full |read )?access (?:to|into)|have you (?:got )?(?:any )?access (?:to|into)|(?:is there|do you have) (?:a|any) way (?:for you )?(?:to|you (?:can|could)) ${SEE} |why (?:can't|can not|cannot|don't) you${EVEN} ${SEE} |how come you (?:can't|can not|cannot|don't)${EVEN} ${SEE} )`,
);
/** What asks whether Alfred does such things at all: "can you send emails?" */
const DOES =
  /^(?:(?:can|could|do) (?:you|u)|are you able to)(?: (?:actually|also|really|even|already|currently))* (?:send|write|make|place|book|order|post|call|phone|ring|email|message|text|buy|pay|answer|reply to|browse|search|google|open|access)(?: (?:out|for|up))? (?:(?:an?|any|the|other|my|phone|some) )*(?:e ?-? ?mails?|mails?|texts?|text messages?|calls?|messages?|flights?|tables?|things|stuff|people|others|anyone|anybody|hotels?|food|bills?|taxis?|cabs?|files?|documents?|links?|web|internet|websites?|tickets?)(?: (?:to|for) (?:people|others|anyone|anybody|me|someone else))?(?: (?:too|as well|at all|or not|or what|yourself))* ?[?.!]*$/;

/** What was said here, or a figure of speech. */
const OTHERWISE =
  /^(?:do|did) |\b(?:you|point|lines|mind|sense|difference|mean|meant|why|said|told|wrote)\b.*\b(?:you|point|lines|mind|sense|difference|mean|meant|why|said|told|wrote)\b/;

/** Reads a question whether Alfred can see or do a kind of thing; undefined for what it is asked to do now. */
export function readAbility(whole: Sentence): Asking | Talk | undefined {
  const norm = whole.norm.replace(OPENS, '');
  if (/\bremind/.test(norm)) return undefined;
  if (SEES.test(norm)) {
    const sight = sightOf(norm, true);
    if (!sight) return OTHERWISE.test(norm) ? undefined : { kind: 'talk', topic: 'unable' };
    const wish = wordsOf(whole, 0, whole.tokens.length);
    const cannot = `No, ${sight.cannot}`;
    return offerInstead({ cannot, task: sight.task, lead: wordsOf(whole, 0, 1), wish });
  }
  return DOES.test(norm) ? { kind: 'talk', topic: 'unable' } : undefined;
}
