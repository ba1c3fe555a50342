import { NAME, START, STOP, frame, inside } from './frame.ts';
import type { Frame } from './frame.ts';

const WHAT = String.raw`(?:(?:the|my|our|a|an) )[\p{L}\d][^,.;:!?]{1,40}?`;
const MONTH = String.raw`(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b`;
const DAY = String.raw`(?:(?:next |this )?(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day\b|tomorrow\b)`;
/** A day by its number, with or without its month. */
const NUMBERED = String.raw`(?:(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}|(?:the )?\d{1,2}(?:st|nd|rd|th)\b|${MONTH} (?:the )?\d{1,2}(?:st|nd|rd|th)?\b)`;
/** A day, with what stands behind it: "Friday at three". */
const DATE = String.raw`(?:${NUMBERED}|${DAY})[^.,;!?]{0,20}`;

/** Frames for when something is: "they've fixed the casting for 12 January". */
export const DATES: readonly Frame[] = [
  // "They've given me February 3rd for the interview".
  frame(
    String.raw`${START}(?:[Tt]hey(?:'ve| have)?|[Ww]e(?:'ve| have)?|I(?:'ve| have)?|(?:[Tt]he|[Mm]y|[Oo]ur) [\p{L}-]+(?: has| have)?|${NAME}(?: has)?)(?: been| just| now| finally)* (?:given|gave|offered|got|allotted|allocated)(?: me| us)? (?<date>${NUMBERED}|${DAY}) (?:for|as the date (?:for|of)) (?<what>(?:the|my|our) [^.,;:!?]{2,40})${STOP}`,
    ({ date, what }) => `${what} is on ${date}`,
  ),
  frame(
    String.raw`${START}(?:(?:[Aa]lso|[Aa]nd|[Oo]h),? )*(?:[Tt]hey're|[Tt]hey are|[Ss]omebody's|[Ss]omeone's|(?:[Tt]he|[Mm]y|[Oo]ur) [\p{L}-]+ (?:is|are)) coming (?:for|about|to do) (?<what>(?:the|my|our) [^.,;:!?]{2,30}?) (?<on>on ${DATE}|on [^.,;!?]{3,25}|tomorrow)${STOP}`,
    ({ what, on }) => `${what} is ${on}`,
  ),
  // "They're holding it on Wednesday".
  frame(
    String.raw`\b(?:(?:they|we)(?:'re| are)(?: now| actually)* (?:holding|having|doing) it|it(?:'s| is|'ll be| will be)(?: now| actually)* (?:being )?held|it takes place|it's taking place) (?<on>(?:on|at) [^.,;!?]{2,30})${STOP}`,
    ({ on }) => `it's ${on}`,
  ),
  // "Driving test's booked, 9th of June".
  frame(
    String.raw`(?<=^|[.!;\n] )(?<what>(?:(?:[Tt]he|[Mm]y|[Oo]ur) )?[\p{L}][\p{L} -]{2,30}?)(?:'s| is| are|'re)(?: all| finally| now)? (?:booked|fixed|set|confirmed|scheduled|sorted|arranged)(?: in)?[!,.:; -]+(?:for |it's |on |the )*(?<date>${DATE})(?=\s*(?:[.,!;\n]|$))`,
    ({ what = '', date }) =>
      `${/^(?:the|my|our) /i.test(what) ? inside(what) : `my ${inside(what)}`} is on ${date}`,
  ),
  // "Friday is the day".
  frame(
    String.raw`(?<=^|[.!;,\n] )(?:(?:[Tt]he )?)(?<date>(?:next )?(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day|the \d{1,2}(?:st|nd|rd|th))(?: is|'s) the (?:day|date|one|right (?:day|date|one)|correct (?:day|date))${STOP}`,
    ({ date }) => `it's ${date}`,
  ),
  // "The inspection is a fortnight away".
  frame(
    String.raw`${START}(?<what>(?:[Tt]he|[Mm]y|[Oo]ur) [\p{L}\d][^,.;:!?]{1,40}?) (?:is|are)(?: only| just| now| still)? (?<n>(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:fortnight|days?|weeks?|months?)) (?:away|off|from now|from today)${STOP}`,
    ({ what, n }) => `${inside(what)} is in ${n}`,
  ),
  // "Seeing the notary on the 9th".
  frame(
    String.raw`(?<=^|[.!;\n] )(?<does>(?![Bb]ring|[Ss]tring|[Ss]pring|[Mm]eeting|[Tt]raining)[\p{L}]{2,}ing (?:the|my|our|an?|with|to|for|at) [^.,;!?]{2,50}?) (?<on>(?:on )?${DATE})${STOP}`,
    ({ does = '', on }) => `I am ${inside(does)} ${on}`,
  ),
  // "Rent due on Friday".
  frame(
    String.raw`(?<=^|[.!;\n] )(?<what>(?!(?:[Ii]t|[Tt]hat|[Tt]his|[Ww]hat|[Ww]hen|[Ii]s|[Aa]re|[Nn]ot|[Rr]emind|[Nn]othing|[Aa]nything)\b)(?:[\p{L}-]+ ){0,3}[\p{L}-]+) (?<due>due) (?<by>(?:on |by |back |in )*)(?<date>${DATE})${STOP}`,
    ({ what = '', by = '', date }, whole) =>
      / (?:is|are|was|were)$|\b(?:remind|ping|nudge)\b/i.test(what) ? whole : `${what} is due ${by}${date}`,
  ),
  frame(
    String.raw`${START}(?:[Tt]hey|[Ww]e|I|[Hh]e|[Ss]he|[Ss]omebody|[Ss]omeone|(?:[Tt]he|[Mm]y|[Oo]ur) [\p{L}-]+|${NAME})(?:'ve| have|'s| has)? (?:now |finally |just )*(?:fixed|set|scheduled|arranged|pencilled in|penciled in|put|planned|fixed up) (?!(?:the|an?|my|our) (?:alarm|timer|reminder|table|oven|clock|heating)\b)(?<what>${WHAT})(?: (?:in|down))? for (?<date>${DATE})${STOP}`,
    ({ what, date }) => `${inside(what)} is on ${date}`,
  ),
  frame(
    String.raw`${START}(?:(?:I|[Ww]e)(?:'ve| have)?(?: just| finally)? got |[Tt]here's |[Tt]here is |[Ww]e have |I have )?(?:[Aa] |[Tt]he |[Oo]ur )?(?:new |final |fixed )?date for (?<what>(?:the|my|our) [^.,;:!?]{2,40}?)(?::|,| -| –| is| now:| at last:) (?:it's |it is )?(?:on )?(?<date>${DATE})${STOP}`,
    ({ what, date }) => `${what} is on ${date}`,
  ),
  frame(
    String.raw`(?<=\p{L})'s (?=been (?:moved|put back|put off|pushed|postponed|brought forward|shifted|rescheduled|delayed)\b)`,
    () => ' has ',
  ),
];
