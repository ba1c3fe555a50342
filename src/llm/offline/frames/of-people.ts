import { END, I, NAME, START, frame } from './frame.ts';
import type { Frame } from './frame.ts';

const DEALS = String.raw`(?:deal|talk|speak|liaise|work|correspond|negotiate|communicate|write|turn)`;
const THERE = String.raw`(?:over there|there|on (?:their|that) side|at their end|on their end|in their office)`;
const CLIENT = String.raw`(?:client|customer|supplier|account|partner|sponsor|vendor)`;

/** Frames for those one deals with, and for what was promised them. */
export const PEOPLE: readonly Frame[] = [
  // "We've landed a new client, Tin Sparrow Theatre".
  frame(
    String.raw`${START}${I}(?:'ve| have)? (?:just |recently |finally |also )*(?:landed|won|signed|signed up|taken on|took on|picked up|gained|got|bagged|secured|found|acquired) (?:an?|another) (?<new>(?:(?:new|big|major|important|great|further) )*)(?<role>${CLIENT})(?:,|:| called| named| -| –|, called) (?<who>${NAME})${END}`,
    ({ self, role, who }) => `${self} have a new ${role}, ${who}`,
  ),
  frame(
    String.raw`${START}${I}(?:'ve| have)? (?:just |recently |finally |also )*(?:landed|won|signed|signed up|taken on|took on|picked up|gained|got|secured) (?<who>${NAME}) as (?:an?|our|another) (?:(?:new|big|major) )*(?<role>${CLIENT})${END}`,
    ({ self, role, who }) => `${self} have a new ${role}, ${who}`,
  ),
  frame(
    String.raw`${START}(?<who>${NAME}) (?:is|'s) (?:an?|another|one|one of) (?:(?:new|big|major|important|old|regular|long-standing) )*(?:our |my )?(?:(?:best|biggest|main|oldest|newest|key|most important) )*(?<role>${CLIENT})s?(?: of (?:ours|mine))?${END}`,
    ({ who, role }) => `${who} is our ${role}`,
  ),
  frame(
    String.raw`${START}(?:[Tt]he|[Oo]ur|[Mm]y) (?:[\p{L}-]+ )?(?<role>${CLIENT}) (?:that |which )?(?:I|we) (?:look after|work for|serve|deal with|take care of|handle|supply|have) is(?: called| named)? (?<who>${NAME})${END}`,
    ({ who, role }) => `our ${role} is ${who}`,
  ),
  frame(
    String.raw`,? where (?:I|we) (?<how>(?:mostly |mainly |usually |always |directly )*${DEALS} (?:to|with)) (?<who>${NAME})${END}`,
    ({ who }) => `. My contact there is ${who}`,
  ),
  frame(
    String.raw`${START}(?<who>${NAME}) (?:is|'s) (?:who|whom|the one|the person|the woman|the man|the guy|somebody|someone) (?:that |who |whom )?(?:I|we) (?:(?:mostly|mainly|usually|always|directly|normally) )*${DEALS} (?:to|with)(?: ${THERE}| for them)?${END}`,
    ({ who }) => `my contact there is ${who}`,
  ),
  frame(
    String.raw`${START}(?:[Tt]he (?:one|person|woman|man|guy)|[Ww]ho) (?:that |who |whom )?(?:I|we) (?:(?:mostly|mainly|usually|always|directly|normally) )*${DEALS} (?:to|with)(?: ${THERE})? is (?<who>${NAME})${END}`,
    ({ who }) => `my contact there is ${who}`,
  ),
  frame(
    String.raw`${START}(?:I|we|We) (?:(?:mostly|mainly|usually|always|directly|normally|also) )*${DEALS}(?: (?:mostly|mainly|usually|directly))* (?:to|with) (?<who>${NAME}) ${THERE}${END}`,
    ({ who }) => `my contact there is ${who}`,
  ),
  frame(
    String.raw`${START}[Aa]t (?<firm>${NAME}),? (?:I|we) (?:(?:mostly|mainly|usually|always|directly|normally|also) )*${DEALS} (?:to|with) (?<who>${NAME})${END}`,
    ({ firm, who }) => `my contact at ${firm} is called ${who}`,
  ),
  frame(
    String.raw`${START}(?:I|we|We) (?:(?:mostly|mainly|usually|always|directly|normally|also) )*deal(?: (?:mostly|mainly|usually|directly))* with (?<who>${NAME})(?: (?:at|from) (?<firm>${NAME}))?${END}`,
    ({ firm, who }) => (firm ? `my contact at ${firm} is called ${who}` : `my contact is ${who}`),
  ),
  frame(
    String.raw`${START}(?<who>${NAME}) (?:handles|looks after|takes care of|deals with|manages|runs) (?:things|us|our account|everything|our orders|our order) ${THERE}${END}`,
    ({ who }) => `my contact there is ${who}`,
  ),
  frame(
    String.raw`${START}[Mm]y (?:opposite number|counterpart|go-to person|go-to|point of contact|contact person|liaison)(?<there> (?:there|over there|on their side))?(?: at (?<firm>${NAME}))? is (?<who>${NAME})${END}`,
    ({ firm, who }) => (firm ? `my contact at ${firm} is called ${who}` : `my contact there is ${who}`),
  ),
  frame(
    String.raw`${START}(?<who>${NAME}) (?:is|'s) (?:my|our) (?:opposite number|counterpart|go-to person|go-to|point of contact|contact person|liaison|first port of call)(?: ${THERE}| for them)?${END}`,
    ({ who }) => `my contact there is ${who}`,
  ),
  // "I gave Goran my word I'd check it".
  frame(
    String.raw`\b(?:I(?:'ve| have)? (?:given|gave) (?<who>${NAME}) my word|(?<whom>${NAME}) has my word)(?: that|,|:)? (?:I'd|I would|I'll|I will)\b`,
    ({ who, whom }) => `I promised ${who ?? whom} I'd`,
  ),
  frame(
    String.raw`\b(?:I(?:'ve| have)? (?:given|gave) (?<who>${NAME}) my word|(?<whom>${NAME}) has my word)(?: that|,|:)? (?:he|she|they|it)(?:'ll| will|'d| would) (?:have|get|receive|be getting)\b`,
    ({ who, whom }) => `I promised ${who ?? whom}`,
  ),
  frame(
    String.raw`\b(?<who>${NAME}) asked (?:me|us) to (?!(?:dinner|lunch|tea|coffee|breakfast|drinks|the|an?|his|her|their|my|our)\b)(?<what>[^.,;!?]{4,70}?),? and (?:I|we) (?:said (?:yes|ok|okay|sure)|agreed|accepted|promised(?: to)?)\b`,
    ({ who, what }) => `I promised ${who} I'd ${what}`,
  ),
  // "Nora made me promise to look after the hens", "I told Nora she can count on me to do it".
  frame(
    String.raw`${START}(?<who>${NAME}) (?:has |had |'s |'d )?(?:made|got) me (?:to )?(?:promise|swear|vow)(?: to| that I'd| I'd| that I would| that I'll| I'll)\b`,
    ({ who }) => `I promised ${who} I'd`,
  ),
  frame(
    String.raw`(?<=^|[.!?;:,\n–-] |\b(?:and|but|so) )(?:(?:I|I've|I have) )?(?:just |also )?told (?<who>${NAME}) (?:that )?(?:he|she|they) (?:can|could) (?:count|rely|depend|bank) on (?:me|us) (?:to|for)\b`,
    ({ who }) => `I promised ${who} I'd`,
  ),
  frame(
    String.raw`\b(?<who>${NAME}) is (?:counting|relying|depending) on (?:me|us) to\b`,
    ({ who }) => `I promised ${who} I'd`,
  ),
  frame(
    String.raw`\bI(?:'ve| have)? agreed with (?<who>${NAME}) (?:to|that I(?:'d|'ll| would| will))\b`,
    ({ who }) => `I promised ${who} I'd`,
  ),
];
