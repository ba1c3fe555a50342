import type { Sentence } from '../words/sentence.ts';
import { plainForm } from './time-answer.ts';

const OPENS =
  '(?:(?:so|and|but|well|ok|okay|wait|hang on|hold on|hey|oh|sorry|right|just checking|just to check|just to be sure|to be clear|remind me|then|alfred|hm+) )*';
const DO =
  '(?:do|done|did|get|got|gotten|manage|managed|sort|sorted|send|sent|make|made|finish|finished|go|gone|carry|see|seen|deal|dealt|handle|handled|take|taken|look|looked|check|checked|book|booked|order|ordered|pay|paid|ask|asked|tell|told|ring|rung|rang|call|called|text|texted|message|messaged|write|written|email|emailed|post|posted|buy|bought|cancel|cancelled|canceled|reserve|reserved|arrange|arranged|move|moved|update|updated|find|found|reply|replied|put|add|added|forward|forwarded|submit|submitted)';
const THING = '(?:it|that|this|them|those|these|him|her|one|some|everything|anything)';
const TAIL =
  '(?: (?:yet|already|now|then|for me|or not|or what|or no|in the end|at all|ok|okay|alright|all right|up|out|in|off|through|over|to|today|after all|properly|sorted|done|sent|booked|ordered|paid|too|please|there|back|earlier|before))*';
/** What asks Alfred whether it has done what it could not, or how that went. */
const WHETHER = new RegExp(
  `^${OPENS}(?:(?:did|have|had|were|are|haven't|didn't) (?:you|u|ya)(?: (?:not|ever|already|just|actually|really|even|manage to|get to|able to|going to|get round to|get around to))* ${DO}(?: ${THING})?${TAIL}|(?:is|are|was|were|has|have|did|isn't|hasn't|didn't) (?:it|that|this|they|those|these)(?: (?:been|all|already|actually|really|now|get|got|gone|go))* (?:done|sent|sorted|booked|ordered|paid|through|out|off|made|arranged|reserved|bought|cancelled|canceled|moved|updated|delivered|posted|send|work|worked|happen|happened|go|gone|in|on its way|taken care of|confirmed)${TAIL}|(?:all )?(?:done|sent|booked|ordered|sorted|paid)(?: (?:yet|already|then|it|that))+)$`,
);

/** The same of what is done in the world, whatever was spoken of before: nothing that is done to a reminder. */
const OUTSIDE = new RegExp(
  `^${OPENS}(?:did|have|haven't|didn't) (?:you|u|ya)(?: (?:not|ever|already|just|actually|really|even|manage to|get to|get round to|get around to))* (?:send|sent|book|booked|order|ordered|pay|paid|ring|rung|rang|text|texted|email|emailed|post|posted|buy|bought|reserve|reserved|reply|replied|forward|forwarded|submit|submitted) ${THING}${TAIL}$`,
);

/** True of "did you send it already?", where no offer is open either. */
export function asksOfDeed(sentence: Sentence): boolean {
  return OUTSIDE.test(plainForm(sentence));
}

/** True of "did you order them or not?" behind an offer to remind of what Alfred cannot do. */
export function asksWhetherDone(sentence: Sentence): boolean {
  return WHETHER.test(plainForm(sentence));
}
