import { NAME, STOP, frame } from './frame.ts';
import type { Frame } from './frame.ts';

const BEGIN = String.raw`(?<=^|[.!;,\n] )`;
const GONE = String.raw`(?:go|be (?:deleted|erased|forgotten|removed|wiped|dropped|thrown out|binned))`;

/** Frames for what is wanted of what is known: "anything to do with the kitchen can go". */
export const WISHES: readonly Frame[] = [
  frame(
    String.raw`${BEGIN}(?:[Yy]ou (?:can|may|should|could) |[Pp]lease )?[Ss]top (?:remembering|keeping|knowing|storing|noting)(?: the fact| it)? that (?=I|my|we|our)`,
    () => 'forget that ',
  ),
  frame(
    String.raw`${BEGIN}(?:[Ee]verything|[Aa]nything|[Aa]ll|[Ww]hatever)(?: (?:that )?you(?:'ve| have)?(?: got| know| saved| stored| noted)?)? (?:(?:that (?:has|is) )?to do with|about|on|concerning|regarding) (?<what>(?!me\b)[^.,;:!?]{3,50}?) (?:can|should|must|may|has to|needs to|is to)(?: now)? ${GONE}(?: now| please)*${STOP}`,
    ({ what }) => `forget everything about ${what}`,
  ),
  frame(
    String.raw`${BEGIN}(?:[Rr]un|[Tt]alk|[Ww]alk|[Tt]ake) me through what(?:'s| is|ever is| I've got| I have| there is)?(?: coming(?: up)?| ahead| on| next| planned)+(?<when> (?:this|next) (?:week|month)| today| tomorrow)?${STOP}`,
    ({ when = '' }) => `what's coming up${when}?`,
  ),
  // "Drop Wiebke a line for me: the scaffold comes down".
  frame(
    String.raw`${BEGIN}(?:[Pp]lease |[Cc]ould you |[Cc]an you )?[Dd]rop (?<who>${NAME}|him|her|them|(?:my|our|the) [\p{L}-]+(?: [\p{L}-]+)?) an? (?:quick |short )?(?:line|note|message|text|mail|email|word)(?: for me)?(?::|,| -) `,
    ({ who }) => `send ${who} a message: `,
  ),
  // "Talk me through the traffic".
  frame(
    String.raw`${BEGIN}(?:[Pp]lease |[Ss]o |[Cc]an you |[Cc]ould you )*(?:(?:[Tt]alk|[Ww]alk|[Rr]un|[Tt]ake) me through|(?:[Uu]pdate|[Bb]rief) me on|[Ff]ill me in on|[Gg]ive me the (?:lowdown|rundown|latest|word|story|score|scoop|update|full picture) (?:on|about)) (?!you\b|your\b|yourself\b|me\b|myself\b|it\b|that\b|this\b|how\b|what\b)`,
    () => 'tell me about ',
  ),
  // "I mustn't forget to call Ana, give me a shout at three".
  frame(
    String.raw`${BEGIN}(?:I|[Ww]e) (?:mustn't|must not|can't|cannot|shouldn't|better not|don't want to|daren't) forget to (?=[^.!?\n]{3,80}\b(?:(?:nudge|ping|poke|buzz|tell|text|message|remind|shout at) me|give me an? (?:shout|nudge|ping|poke|buzz|heads-up|reminder|call))\b)`,
    () => 'I have to ',
  ),
  frame(
    String.raw`${BEGIN}[Dd]on't let me (?:leave|go|set off|head out) without (?<what>(?:the|my|our|an?) [^.,;!?]{2,40}?),? (?:so |and )?(?:please )?(?:nudge|ping|poke|buzz|tell|text|message|remind) me (?<when>[^.,;!?]{2,30})${STOP}`,
    ({ what, when }) => `remind me ${when} to take ${what}`,
  ),
];

/** Frames of questions for all that is known of the person. */
export const OF_ME: readonly Frame[] = [
  frame(
    String.raw`${BEGIN}(?:[Ss]o,? |[Oo]k,? |[Rr]ight,? |[Ww]ell,? )*(?:[Gg]ive me the (?:rundown|lowdown|summary|overview)|[Ff]ill me in|[Ll]et's hear it|[Cc]ome on then|[Ss]pill)(?:,|:| -)? (?=what|which|who|where|when|how)`,
    () => '',
  ),
  frame(
    String.raw`${BEGIN}(?:[Ss]o,? |[Aa]nd,? )*[Ww]hat (?:did|have|'ve) I (?:tell|told|said to|say to) you about (?:me|myself)(?: so far| until now| by now)?(?=\s*(?:\?|$))`,
    () => 'what do you know about me',
  ),
  frame(
    String.raw`${BEGIN}(?:[Ss]o,? |[Aa]nd,? )*[Ww]hat(?:'s| does| is) my profile (?:say|saying|like|look like|contain)(?=\s*(?:\?|$))`,
    () => 'what do you know about me',
  ),
];
