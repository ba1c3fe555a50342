import { END, I, NAME, START, STOP, frame, inside } from './frame.ts';
import type { Frame } from './frame.ts';

const IS = String.raw`(?: is| are|'s|'re)`;
const EXCEPT = String.raw`(?!(?:[Ii]t|[Tt]hat|[Tt]his|[Tt]hese|[Tt]hose|[Tt]here|[Tt]hey|[Hh]e|[Ss]he|[Ww]hich|[Ww]ho|[Ww]hat|[Nn]ot|[Nn]o|[Yy]es|[Hh]ere)\b)`;
const THING = String.raw`${EXCEPT}(?:(?!\b(?:I|we|but|so|is|are|that|who|which)\b)[\p{L}\d' -]){2,50}?`;
const OFTEN = String.raw`(?:(?:usually|always|mostly|mainly|normally|really|only|also|now|still|actually) )*`;
/** What is meant, wanted or said is no thing that somebody does. */
const DOES = String.raw`(?!(?:need|want|mean|meant|said|say|think|thought|call|am|have|had|was|do|did|hear|heard|know|told|wanted|needed|asked|feel|get|got|would|could|can|will|see|saw)\b)[a-z]{2,}`;
const WHOSE = String.raw`(?:(?:my|our) [\p{L}' -]{2,40}?|I|we)`;
/** What stands behind a verb that its object was taken from. */
const LINK = String.raw`(?:to|with|for|on|at|in|from|about|under|by)`;
const ONE = String.raw`(?:who|whom|what|(?:the|my|our) (?:one|ones|person|woman|man|guy|place|firm|company|people)(?: that| who| whom| which)?)`;
const DAY = String.raw`(?:(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day|[Ww]eekend|[Ww]eekday|[Mm]orning|[Ee]vening|[Aa]fternoon)`;
const CLOCK = String.raw`(?:[Hh]alf past \p{L}+|[Qq]uarter (?:past|to) \p{L}+|\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)?|(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Nn]oon|[Mm]idnight)(?: o'clock| thirty| fifteen)?)`;

/** Frames that put first what the sentence is about: "pianos are what I fix", "Wednesdays are when I bake". */
export const CLEFTS: readonly Frame[] = [
  // "Tackboard is where our tasks live", "Oslo is where my sister lives".
  frame(
    String.raw`${START}(?<place>${NAME})${IS} where (?<who>(?!(?:I|we) work\b)${WHOSE}) (?<does>live|lives|work|works|sit|sits|is|are|go|goes|stay|stays|grew up|teach|teaches|stud(?:y|ies))(?<rest> [^.,;!?]{2,40})?${END}`,
    ({ place, who, does, rest = '' }) => `${who} ${does} in ${place}${rest}`,
  ),
  frame(
    String.raw`${START}(?<place>${NAME})${IS} where ${I}(?:'m| am|'re| are)(?: now)? (?:based|living|settled|at home)(?<now> now| these days)?${END}`,
    ({ place, self, now }) => `${self} live in ${place}${now ? ' now' : ''}`,
  ),
  // "Pianos are what I fix for a living".
  frame(
    String.raw`${START}(?<thing>${THING})${IS} what ${I} (?<often>${OFTEN})(?<does>${DOES})(?<rest> (?!${LINK}${STOP})[^.,;!?]{2,50})?${END}`,
    ({ thing, self, often = '', does, rest = '' }) => `${self} ${often}${does} ${inside(thing)}${rest}`,
  ),
  frame(
    String.raw`${START}(?<thing>${THING})${IS} what (?<self>I'm|I am|we're|we are) (?<does>[a-z]+ing)(?<rest> [^.,;!?]{2,50})?${END}`,
    ({ thing, self, does, rest = '' }) => `${self} ${does} ${inside(thing)}${rest}`,
  ),
  // "What I drink in the morning is black tea".
  frame(
    String.raw`${START}[Ww]hat ${I} (?<often>${OFTEN})(?<does>drink|eat|use|wear|play|drive|ride|speak|read|teach|study|take|order|grow|sell|bake|collect|have)(?<rest> [^.,;!?]{2,40}?)? (?:is|are) (?<thing>(?!(?:to|that|not|a|an|when|how|why|rubbish|good|bad|great|terrible|fine|boring|awful|nice|ugly|so|too|very)\b)[^.,;!?]{2,40})${END}`,
    ({ thing, self, often = '', does, rest = '' }) => `${self} ${often}${does} ${thing}${rest}`,
  ),
  // "Runa is who I report to at Pell & Storrow".
  frame(
    String.raw`${START}(?<who>${NAME})${IS} ${ONE} ${I} (?<often>${OFTEN})(?<does>${DOES}) (?<link>${LINK})(?<rest> (?:at|in|on) [^.,;!?]{2,40})${END}`,
    ({ who, self, often = '', does, link, rest = '' }) => `${self} ${often}${does} ${link} ${who}${rest}`,
  ),
  // "Wednesdays are when I bake", "half past six is when I get up".
  frame(
    String.raw`${START}(?<on>(?:[Oo]n )?(?:(?:[Tt]he )?${DAY}s?(?: (?:mornings?|evenings?|afternoons?|nights?))?))${IS} when (?<does>(?:I|we|my|our|${NAME}) [^.,;!?]{3,70})${STOP}`,
    ({ on = '', does }) => `${does} on ${on.replace(/^on /i, '')}`,
  ),
  frame(
    String.raw`${START}(?:[Oo]n )?(?<date>(?:[Tt]he )?\d{1,2}(?:st|nd|rd|th)?(?: of)?(?: \p{Lu}\p{Ll}{2,8})?|\p{Lu}\p{Ll}{2,8} \d{1,2}(?:st|nd|rd|th)?)${IS} when (?<does>(?:I|we|my|our|the|an?|${NAME}) [^.,;!?]{3,70})${STOP}`,
    ({ date = '', does }) => `${does} on ${inside(date)}`,
  ),
  frame(
    String.raw`${START}(?:[Aa]t )?(?<clock>${CLOCK})${IS} when (?<does>(?:I|we|my|our) [^.,;!?]{3,70})${STOP}`,
    ({ clock, does }) => `${does} at ${inside(clock)}`,
  ),
];
