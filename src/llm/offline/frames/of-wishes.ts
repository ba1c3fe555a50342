import { STOP, frame } from './frame.ts';
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
];
