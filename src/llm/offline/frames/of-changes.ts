import { soundsOrganised } from '../words/names.ts';
import { NAME, START, STOP, frame, inside } from './frame.ts';
import type { Frame } from './frame.ts';
import { ALL } from './of-choices.ts';

const NOT_IT = String.raw`(?!(?:it|that|this|them|those|him|her|me|us|you|everything|all|nothing|what|(?:the|my|our|that|this) (?:reminders?|schedules?|memory|note|notes|rest|lot))\b)`;
const OLD = String.raw`${NOT_IT}(?<old>[\p{L}\d][^,.;:!?]{1,40}?)`;
const NEW = String.raw`${NOT_IT}(?<new>[\p{L}\d][^,.;:!?]{1,40}?)`;
const THING = String.raw`(?<thing>(?:the|our|my|this) [^,.;:!?]{2,40}?)`;
const TAKING = String.raw`(?:taking|using|having|booking|renting|leasing|hiring|choosing|getting|buying|ordering|picking|going (?:with|for))`;
/** "Scrap the hall". */
const DROP = String.raw`(?:[Ss]crap|[Ff]orget|[Dd]rop|[Dd]itch|[Bb]in)(?: about)?`;
const CHOSE = String.raw`(?:gone (?:for|with)|chosen|picked|settled on|opted for|decided on|went (?:for|with)|chose|voted for|booked|hired)`;
const TURN = String.raw`(?:[Aa] )?(?:[Cc]hange of (?:heart|plan|plans|mind)|[Nn]ew plan)`;
const OTHERWISE = String.raw`(?:I|[Ww]e)(?:'ve| have)? changed (?:my|our) minds? (?:about|on)`;
const NOW = String.raw`(?:,? (?:instead|now|after all|then))`;
const BREAK = String.raw`(?:,|;|:|\.| -| –)+ `;

/** "The hall" within a sentence; what has no article may be a name. */
function within(old = ''): string {
  return /^(?:The|My|Our) /.test(old) ? inside(old) : old;
}

/** What was chosen, and what is chosen in its place. */
function instead(found: Readonly<Record<string, string | undefined>>): string {
  const behind = found['thing'] ? ` for ${found['thing']}` : '';
  return `we decided against ${within(found['old'])}, we're going with ${found['new']}${behind}`;
}

/** Frames in which one thing takes another's place: "the hall fell through, so the fair will be in the Granary". */
export const CHANGES: readonly Frame[] = [
  frame(
    String.raw`${START}${DROP} ${OLD}${BREAK}(?:it's|it is) ${NEW} (?:that )?(?:we're|we are|I'm|I am) (?:now )?${TAKING}(?: for ${THING})?${NOW}?${STOP}`,
    instead,
  ),
  frame(
    String.raw`${START}${DROP} ${OLD}${BREAK}(?:we're|we are|I'm|I am) (?:now )?${TAKING} ${NEW}(?: for ${THING})?(?:,? (?:instead|after all))${STOP}`,
    instead,
  ),
  frame(
    String.raw`${START}${DROP} ${OLD}${BREAK}${ALL}(?:'ve|'s| has| have)? (?:now )?${CHOSE} ${NEW}(?: (?:for|at) ${THING})?${NOW}?${STOP}`,
    instead,
  ),
  frame(
    String.raw`${START}${DROP} ${OLD}${BREAK}(?:[^.;:!?]{3,60}?,? and )?for ${THING},? ${ALL}(?:'ve|'s| has| have)? (?:now )?${CHOSE} ${NEW}${NOW}?${STOP}`,
    instead,
  ),
  frame(
    String.raw`${START}${DROP} ${OLD}${BREAK}${ALL}(?:'ve|'s| has| have)? (?:now )?(?:agreed|decided|voted|resolved|chosen) to (?<rest>[a-z][^.;!?]{4,60})${STOP}`,
    (found) => `we decided against ${within(found['old'])}. We've decided to ${found['rest']}`,
  ),
  frame(
    String.raw`${START}${TURN}${BREAK}no (?:more )?${OLD}${BREAK}(?:and |but )?(?:we've decided on|we're having|we're going (?:with|for)|it's|I've decided on|we decided on|we've gone (?:for|with)|we went (?:for|with)) ${NEW}(?: (?:for|at) ${THING})?${NOW}?${STOP}`,
    instead,
  ),
  frame(
    String.raw`${START}(?:${TURN}|[Pp]lan [Bb]|[Uu]-turn)(?: on| for| about) ${THING}${BREAK}(?:we're |we are |I'm |it's |it is )?(?:now )?(?:${TAKING} )?${NEW},? (?:instead of|and not|not|rather than) ${OLD}${STOP}`,
    instead,
  ),
  frame(
    String.raw`${START}${OLD} (?:fell through|has fallen through|didn't work out|is not available|isn't available|is no longer available|was double-booked|has closed(?: down)?),? (?:so|and|which means) ${THING} (?:will be|is|will take place|takes place|is now|is going to be|will now be|moves|is moving) (?:now )?(?:in|at|to|with) ${NEW}${NOW}?${STOP}`,
    instead,
  ),
  frame(
    String.raw`${START}(?:[Ww]e're|[Ww]e are|I'm|I am) (?:now )?(?:having|holding|doing|throwing) ${THING} (?:at|in) ${NEW}(?: now)?,? (?:and )?(?:not|instead of|rather than)(?: at| in)? ${OLD}(?: any ?more)?${STOP}`,
    instead,
  ),
  frame(
    String.raw`${START}${OTHERWISE} ${OLD}${BREAK}(?:and |so )?${THING} (?:will (?:now )?be|is|are|is being|are being|is now|are now|come|comes|will come) (?:[a-z]+(?:ed|en|t|ne|de|ght) )?(?:from|by|with|at|in) ${NEW}${NOW}?${STOP}`,
    instead,
  ),
  frame(
    String.raw`${START}${OTHERWISE} ${OLD}${BREAK}(?:and |so )?(?:I|we)(?:'ll| will|'re| are|'m| am)? (?:now )?(?:be )?(?:${TAKING}|take|use|have|book|rent|choose|order|buy|go with|go for) ${NEW}(?: for ${THING})?${NOW}?${STOP}`,
    instead,
  ),
  frame(
    String.raw`${START}[Ii]t(?:'s| is) ${NEW} (?:that )?(?:we're|we are|I'm|I am) (?:now )?${TAKING} for ${THING}${NOW}?${STOP}`,
    (found) => `we've decided on ${found['new']} for ${found['thing']}`,
  ),
  // "Lisbon is behind us, we're in Porto now".
  frame(
    String.raw`${START}(?:${NAME}(?: is|'s) (?:history|behind (?:me|us)|in the past)|I(?:'ve)? packed up ${NAME}|[Ww]e(?:'ve)? packed up ${NAME})${BREAK}(?:and )?(?:(?:I'm|I am|we're|we are)(?: now| living| based)* in (?<in>${NAME})|(?<at>${NAME})(?: is|'s) where (?:I|we)(?:'m| am|'re| are))(?: now| these days)?${STOP}`,
    (found) => `I live in ${found['in'] ?? found['at']} now`,
  ),
  frame(
    String.raw`\b(?:I|[Ww]e)(?:'ve| have)? left ${NAME} behind(?:[,;.])?(?: and)? (?=(?:[Mm]y|[Oo]ur) (?:new )?home |(?:I|[Ww]e)(?:'re| are| now|'m| am| live|'ve| have)\b)`,
    () => '',
  ),
  // "My days at Coppergate are over. It's Lindenhall from now on".
  frame(
    String.raw`${START}(?:[Mm]y (?:days|time|years|stint) at (?<left>${NAME}) (?:are|is) (?:over|done|behind me)|I(?:'m| am) done at (?<done>${NAME}))${BREAK}(?:and )?[Ii]t(?:'s| is) (?<who>${NAME}) (?:now|from now on|from here on|these days)${STOP}`,
    (found) => `I left ${found['left'] ?? found['done']}. I work at ${found['who']} now`,
  ),
  frame(
    String.raw`${START}(?<who>${NAME}) (?<pays>pays|employs) me(?<now> these days)?${STOP}`,
    ({ who = '', pays, now }, whole) =>
      pays === 'employs' || now || soundsOrganised(who) ? `I work at ${who}${now ? ' now' : ''}` : whole,
  ),
  // "I used to love coffee, but these days it's tea".
  frame(
    String.raw`\b(?<self>I|[Ww]e) used to (?<verb>love|like|drink|prefer|eat|enjoy|use|take)(?: only)? (?<old>[^,.;:!?]{2,30}?),? (?:but|and) (?:these days|nowadays) (?:it's|it is) (?<new>(?!(?:too|so|very|just|not|all|a bit|rather|really|gone|over|closed|dead)\b)[^,.;:!?]{2,30})${STOP}`,
    ({ self, verb, old, ...found }) =>
      `${self} don't ${verb} ${old} any more, ${self} prefer ${found['new']} now`,
  ),
  frame(
    String.raw`${START}(?:I(?:'ve| have)? )?(?:[Gg]one|went)(?: right| completely| totally| rather| quite)? off (?<old>[^,.;:!?]{2,30}?)(?: tbh| lately| recently)?${BREAK}(?:and )?(?:these days|nowadays|now),? I (?:like|prefer|love|enjoy|drink|listen to|have|eat) (?<new>[^,.;:!?]{2,30}?)(?: better| more| instead| now)*${STOP}`,
    ({ old, ...found }) => `I don't like ${old} any more, I prefer ${found['new']} now`,
  ),
  frame(
    String.raw`${START}(?:I(?:'ve| have)? )?(?:[Gg]one|went) off (?<old>[^,.;:!?]{2,30}?)${BREAK}(?:and )?(?:it's|it is) (?<new>(?!(?:the|over|so|too|not|just|fine|ok|all)\b)[^,.;:!?]{2,30}?)(?: for me(?: now| these days)?| now| these days)${STOP}`,
    ({ old, ...found }) => `I don't like ${old} any more, I prefer ${found['new']} now`,
  ),
  // "The new launch date for the webshop is 22 May".
  frame(
    String.raw`${START}[Tt]he new (?<what>[\p{L}-]+) (?:date|day) (?:for|of) (?<of>(?:the|my|our) [^,.;:!?]{2,40}?) is (?<date>[^,.;:!?]{3,30})${STOP}`,
    ({ what, of, date }) => `${of} ${what} has moved to ${date}`,
  ),
];
