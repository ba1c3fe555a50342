import { END, START, STOP, frame, inside } from './frame.ts';
import type { Frame } from './frame.ts';

const WHAT = String.raw`(?!(?:[Ii]t|[Tt]hat|[Tt]his|[Tt]hey|[Hh]e|[Ss]he|[Ww]ho|[Ww]hat|[Nn]o|[Yy]ou|[Ii])\b)[\p{L}\d][^,.;:!?]{1,40}?`;
/** Somebody is chosen for these. */
const TEAM = String.raw`(?:[\p{L}-]+ )?(?:team|finals?|squad|part|role|job|award|prize|competition|trials?|programme|program|course|jury|committee|board|choir|band|shift|tour|medal|tournament|cup|scholarship|post)\b`;
const FOR = String.raw`(?: (?<for>for|in|as) (?<thing>(?:the|our|my|this) (?!${TEAM})[^.,;!?]{2,40}?))`;
/** One goes for these, and decides nothing. */
const NO_OUTING = String.raw`(?!(?:an? (?:[\p{L}-]+ )?(?:walk|run|meal|drink|swim|coffee|ride|drive|stroll|picnic|pint|beer|look|dip|hike|jog|bite|chat|spin|nap|curry|pizza|sail)|lunch|dinner|breakfast|coffee|drinks|tea|ice cream|pizza|him|her|them|me|you|it|my|our)\b)`;
const THEN = String.raw`(?:,? (?:then|now|after all|in the end))*`;
/** Those who decide together. */
const BODY = 'team|committee|board|family|group|crew|council|management|staff|band|partners|owners';
/** Whoever decides, as one says it of oneself or of all. */
export const ALL = String.raw`(?:[Ee]veryone|[Ee]verybody|[Ww]e all|[Ww]e|[Tt]hey|(?:[Tt]he|[Oo]ur|[Mm]y) (?:[\p{L}-]+ )?(?:${BODY}|parents|vote))`;

/** Frames for what was chosen: "the final answer on the roof is slate". */
export const CHOICES: readonly Frame[] = [
  frame(
    String.raw`(?<=^|[.!;\n] )[Aa]fter (?:[\p{L}\d-]+ ){0,4}?(?:back and forth|discussions?|debates?|thought|thinking|deliberation|meetings?|talks?|talking|arguing|arguments?|to-ing and fro-ing|dithering|comparing|research),? (?=(?:I|we|the|our|it|my)\b)`,
    () => '',
  ),
  frame(
    String.raw`\b(?<self>[Ww]e) (?:on|at|in|from|of) (?:the|our) [^.,;:!?]{3,30}? (?<have>have|are|will) (?=[a-z])`,
    ({ self, have }) => `${self} ${have} `,
  ),
  // "It's settled, the trawler is getting painted green".
  frame(
    String.raw`${START}[Ii]t(?:'s| is|'s been| has been)(?: all| now| finally)? (?:settled|decided|agreed)(?:,|:| -)? (?:that )?(?=(?:the|our|my|we) [^.;!?]{2,40}(?: will | going to | getting | being | is to be | goes | stays )|we'll )`,
    () => 'we decided that ',
  ),
  // "It was agreed that the foyer will be painted green".
  frame(
    String.raw`${START}[Ii]t (?:has (?:now |finally )?been|was|is)(?: now| finally)? (?:decided|agreed|resolved|settled|determined) (?<that>that|to|on) `,
    ({ that }) => `we decided ${that} `,
  ),
  frame(
    String.raw`${START}(?:I|[Ww]e)(?:'ve| have)? (?:come to|reached|made|taken|arrived at) (?:an?|the|our|my) decision(?<that>:| that| to| on) `,
    ({ that }) => `we decided${that} `,
  ),
  frame(
    String.raw`${START}${ALL}(?:'ve|'s| has| have)? (?:now |finally )?resolved (?<that>that|to) `,
    ({ that }) => `we decided ${that} `,
  ),
  frame(
    String.raw`(?<=^|[.!;\n] )(?<what>(?:[Tt]he|[Oo]ur|[Mm]y|[Ww]e) [^.,;:!?]{3,50}? (?:will|is to|are to|goes|stays|is going to|are going to) [^.,;:!?]{2,40}), (?:(?:the|our) (?:[\p{L}-]+ )?(?:${BODY})|we|they)(?:'ve|'s| has| have) (?:now |finally )?(?:decided|agreed|resolved|settled)${STOP}`,
    ({ what }) => `we decided that ${inside(what)}`,
  ),
  frame(
    String.raw`${START}(?<self>I|[Ww]e)(?:'ll| will)(?: now)? be going (?:with|for) ${NO_OUTING}(?<what>${WHAT}) for (?<thing>(?:the|our|my|this) [^.,;!?]{2,40}?)${THEN}${STOP}`,
    ({ self, what, thing }) => `${self === 'I' ? 'I am' : 'we are'} going with ${what} for ${thing}`,
  ),
  frame(
    String.raw`${START}(?:[Tt]he |[Oo]ur |[Mm]y )?(?:final |last )?(?:answer|word|decision|choice|verdict|pick)(?: (?:on|for|about) (?<thing>[^.,;!?]{3,40}?)) (?:is|was|fell on|went to) (?<what>${WHAT})${THEN}${STOP}`,
    ({ thing, what }) => `we've decided on ${what} for ${thing}`,
  ),
  frame(
    String.raw`${START}${ALL}(?:'ve|'s| has| have)? (?:finally |now |all )*(?:agreed on|settled on|opted for|plumped for|chosen|chose|landed on) (?!(?:that|it|this|him|her|them|me|you)\b)(?<what>${WHAT})${FOR}${THEN}${STOP}`,
    ({ what, thing, ...found }) => `we've decided on ${what} ${found['for']} ${thing}`,
  ),
  frame(
    String.raw`${START}(?:[Ww]e|(?:[Tt]he|[Oo]ur) (?:[\p{L}-]+ )?(?:team|committee|board|council|crew|club|staff|management))(?:'ve|'s| has| have)? (?:finally |now |all )*(?:gone for|went for|gone with|went with|voted for) ${NO_OUTING}(?<what>${WHAT}) for (?<thing>(?:the|our|my|this) (?!${TEAM})[^.,;!?]{2,40}?)${THEN}${STOP}`,
    ({ what, thing }) => `we've decided on ${what} for ${thing}`,
  ),
  frame(
    String.raw`${START}(?!(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir) )(?<what>${WHAT})(?:(?: is|'s| are)(?: now)? (?:(?:our|the) (?:final |agreed )?(?:choice|pick)|what we (?:agreed|settled) on)|(?: has been| have been)(?: now)? (?:chosen|picked|selected|agreed|agreed on|settled on))${FOR}${THEN}${STOP}`,
    ({ what, thing, ...found }) => `we've decided on ${inside(what)} ${found['for']} ${thing}`,
  ),
  frame(
    String.raw`${START}(?<what>${WHAT}) (?:is|are|has been) (?:decided|agreed) (?:then|at last)${STOP}`,
    ({ what }) => `we've decided on ${inside(what)}`,
  ),
  frame(
    String.raw`${START}(?<what>${WHAT}) (?:has |have )?(?:won the vote|won out)${FOR}${THEN}${END}`,
    ({ what, thing, ...found }) => `we've decided on ${inside(what)} ${found['for']} ${thing}`,
  ),
];
