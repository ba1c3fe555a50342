import { readRole } from '../telling/roles.ts';
import { soundsOrganised } from '../words/names.ts';
import { END, NAME, SINCE, START, STOP, frame, inside } from './frame.ts';
import type { Frame } from './frame.ts';

const FIRM = String.raw`(?:company|firm|place|business|organi[sz]ation|outfit|employer|agency|studio|shop|office)`;

/** Who lives with one. */
const AT_HOME = String.raw`(?:cats?|dogs?|parrots?|kids|children|hens|chickens|rabbits?|boys?|girls?|teenagers?|toddlers?|horses|sons?|daughters?)`;
/** Whoever has been with these is their customer as likely. */
const SERVES =
  /\b(?:Banks?|Hospital|School|Clinic|Insurance|Energy|Gas|Water|Telecom|Broadband|Mobile|University|College|Gym)\b/;

/** "I am an engineer". */
function iAm(what: string): string {
  return `I am ${/^[aeiou]/i.test(what) ? 'an' : 'a'} ${inside(what)}`;
}

/** Frames for what somebody does for a living, where, and where they live. */
export const WORK: readonly Frame[] = [
  // "The Ferndale Hotel Group" goes by its name alone.
  frame(String.raw`\b[Tt]he (?<who>${NAME})(?=[ .,;!?:]|$)`, ({ who = '' }, whole) =>
    who.includes(' ') && soundsOrganised(who) && !/^(?:North|South|East|West|Old|New|Grand|Royal) /.test(who)
      ? who
      : whole,
  ),
  // "For a living I drive a bus".
  frame(
    String.raw`${START}(?:[Ff]or a living|[Tt]o earn (?:a|my) living|[Tt]o make (?:a|my) living|[Tt]o pay the (?:bills|rent)),? (?<self>I|[Ww]e) (?<does>[^,.;!?]{3,80})${END}`,
    ({ self, does }) => `${self} ${does} for a living`,
  ),
  frame(
    String.raw`${START}[Ww]hat I do for (?:a living|work|money) is (?<does>(?!an? )[a-z]+(?<!ing) [^.,;!?]{3,60})${STOP}`,
    ({ does }) => `I ${does} for a living`,
  ),
  frame(
    String.raw`${START}(?:[Ww]hat I do (?:for (?:a living|work)|at work|all day)|[Mm]y (?:day )?job|[Mm]y line of work) is (?:being |that of )?(?<what>an? [^.;!?]{3,60})${STOP}`,
    ({ what }) => `I work as ${what}`,
  ),
  frame(
    String.raw`${START}[Ww]hat I do for (?:a living|work|money) is (?<does>[a-z]+ing [^.,;!?]{3,60})${STOP}`,
    ({ does }) => `my job is ${does}`,
  ),
  frame(
    String.raw`${START}(?<self>I|[Ww]e)(?:'m| am|'re| are)? (?:on the (?:payroll|books|staff)|a member of staff|employed) (?:at|of|with|by) (?<who>${NAME})${END}`,
    ({ self, who }) => `${self} work at ${who}`,
  ),
  frame(
    String.raw`(?<=^|[.!?\n] )(?<what>[\p{L}-]+(?: [\p{L}-]+)?) by (?<how>trade|profession|training|occupation)\b(?<then>,? (?:and )?(?=(?:living|based|working) (?:in|at|near) ))?`,
    ({ what = '', how = '', then = '' }) =>
      /^(?:I|[Aa]n?|[Ww]e|[Mm]y|[Nn]ot|[Gg]o|[Ll]ive) |'/.test(what)
        ? `${what} by ${how}${then}`
        : `${iAm(what)} by ${how}${then ? '. I am ' : ''}`,
  ),
  frame(
    String.raw`${START}I (?:earn|make) (?:my|a) (?:living|money|bread)(?: as)? (?<as>an? [^.;!?]{3,60})${STOP}`,
    ({ as }) => `I work as ${as}`,
  ),
  frame(
    String.raw`${START}(?:[Pp]rofessionally|[Ww]ork-?wise|[Jj]ob-?wise|[Bb]y (?:trade|profession|training)|[Ii]n my (?:day job|working life|professional life)|[Ff]or work),? (?=I(?:'m| am) an? )`,
    () => '',
  ),
  frame(
    String.raw`${START}(?:[Pp]rofessionally|[Ww]ork-?wise|[Jj]ob-?wise|[Bb]y (?:trade|profession)|[Ii]n my (?:day job|working life|professional life)),? I (?!'m|am )(?<does>[^,.;!?]{3,80})${END}`,
    ({ does }) => `I ${does} for a living`,
  ),
  frame(
    String.raw`${START}I(?:'m| am) in (?<where>(?:the )?(?:[\p{L}-]+ )?(?:insurance|banking|finance|retail|sales|marketing|teaching|education|publishing|construction|catering|hospitality|logistics|shipping|farming|forestry|nursing|healthcare|medicine|IT|software|advertising|recruitment|real estate|property|consulting|engineering|manufacturing|tourism|telecoms|television|fashion|civil service|army|navy|police|fire brigade|(?:trade|business|industry|sector|profession)))${STOP}`,
    ({ where }) => `I work in ${where}`,
  ),
  // "The company I work for is Saltmarsh Optics".
  frame(
    String.raw`${START}(?:[Tt]he|[Mm]y|[Oo]ur)? ?(?:[Cc]urrent )?(?:${FIRM}) (?:that |where |which )?I(?:'m| am)? (?:work|working|employed)(?: (?:for|at|with|by))? is(?: called| named)? (?<who>${NAME})${END}`,
    ({ who }) => `I work at ${who}`,
  ),
  frame(
    String.raw`${START}(?<who>${NAME})(?: is|'s) (?:(?:the )?(?:${FIRM}) )?(?:where|that|which|who|whom)? ?I(?:'m| am)? ?(?:work|working|employed)(?: (?:for|at|with|by))?(?<now> now| these days)?${END}`,
    ({ who, now }) => `I work at ${who}${now ? ' now' : ''}`,
  ),
  frame(
    String.raw`(?:\bI(?:'ve| have) been|(?<=^|[.!;,\n] )[Bb]een) with (?<who>${NAME})(?= |[.,;!?]|$)`,
    ({ who = '' }, whole) => (soundsOrganised(who) && !SERVES.test(who) ? `I work at ${who}` : whole),
  ),
  frame(
    String.raw`${START}(?<does>(?!(?:[Tt]hat|[Tt]his|[Ii]t|[Ww]hich)\b)[\p{L}-]{4,}(?: [\p{L}-]+){0,2})(?:'s| is) what (?:I|we) do(?: for (?:a living|work)| all day| at work)?${END}`,
    ({ does }) => `my job is ${inside(does)}`,
  ),
  frame(
    String.raw`(?<=^|[.!;\n] )(?<what>(?:[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our) (?:[\p{L}-]+ )?${AT_HOME}(?: and (?:an?|one|two|three|four) ${AT_HOME})*) at home(?: too)?${STOP}`,
    ({ what }) => `I have ${inside(what)} at home`,
  ),
  frame(
    String.raw`\b(?<self>I|[Ww]e)(?: now| currently)? (?:reside|dwell|am (?:a )?resident|are resident|have (?:my|our) (?:home|residence)|am domiciled) (?:in|of) (?=${NAME})`,
    ({ self }) => `${self} live in `,
  ),
  frame(
    String.raw`${START}(?:[Mm]y|[Oo]ur) (?:place of )?residence is in (?<who>${NAME})${END}`,
    ({ who }) => `I live in ${who}`,
  ),
  frame(
    String.raw`${START}(?:[Tt]he|[Aa]ll) (?:two|three|four|both|lot) of us (?=(?:have|live|work|are|run|own|share|moved|play|go|use)\b)`,
    () => 'We ',
  ),
  frame(
    String.raw`${START}[Ii]t(?:'s| is) (?<link>in|at|with|for|on|to|from) (?<what>[^.,;!?]{2,40}?) that (?<self>I|we) (?<does>[a-z]+)(?<rest> [^.,;!?]{2,40})?${END}`,
    ({ link, what, self, does, rest = '' }) => `${self} ${does} ${link} ${what}${rest}`,
  ),
  frame(
    String.raw`(?<=^|[.!;\n] )(?:[Aa] |[Gg]ot a |[Ii]'ve got a )?[Nn]ew job(?: [^.,;:!?]{2,25})?(?:,|:|;| -)+ (?:btw,? )?I(?:'m| am) (?:at|with) (?<where>the [\p{L}-]+(?: [\p{L}-]+)? in ${NAME}|${NAME})(?: now| these days)?${STOP}`,
    ({ where }) => `I work at ${where} now`,
  ),
  frame(
    String.raw`${START}(?<who>${NAME})(?: is|'s) home (?:for|to) (?:me|us)(?: now| these days)?${END}`,
    ({ who }) => `I live in ${who}`,
  ),
  frame(
    String.raw`${START}(?<what>\p{L}[\p{L}-]+(?: [\p{Ll}-]+)?)(?: is|'s) my (?:job|trade|profession|occupation|line of work)${END}`,
    ({ what = '' }, whole) => {
      const role = readRole(inside(what));
      return role?.kind === 'person' ? iAm(what) : whole;
    },
  ),
  // "Stonemason here".
  frame(
    String.raw`(?<=^|[.!;\n] )(?<what>\p{L}[\p{L}-]+(?: [\p{Ll}-]+)?) here(?=\s*(?:[,.!;-]|$))`,
    ({ what = '' }, whole) => {
      const role = readRole(inside(what));
      return role?.kind === 'person' && role.label === inside(what) ? iAm(what) : whole;
    },
  ),
  frame(
    String.raw`${START}(?:[Mm]y|[Tt]he) (?<new>new )?(?:employer|workplace|place of work)(?:'s| is)(?<now> now)?(?: called| named)? (?:the )?(?<who>${NAME})(?<behind> now| these days)?${END}`,
    (found) => `I work at ${found['who']}${(found['new'] ?? found['now'] ?? found['behind']) ? ' now' : ''}`,
  ),
  frame(
    String.raw`${START}(?<who>${NAME})(?: is|'s) my (?<new>new )?employer(?<now> now| these days)?${END}`,
    (found) => `I work at ${found['who']}${(found['new'] ?? found['now']) ? ' now' : ''}`,
  ),
  frame(
    String.raw`${START}(?<who>${NAME}) (?:(?:has|have|'s) )?(?:just |recently |now )*(?:hired me|took me on|taken me on|gave me a job|given me a job|offered me a job and I (?:took it|accepted))(?: (?:(?:back )?in (?:\p{Lu}\p{Ll}+|\d{4}|the (?:spring|summer|autumn|winter))|last [a-z]+|this [a-z]+|since [^.,;!?]{2,20}))?${END}`,
    ({ who }) => `I work at ${who} now`,
  ),
  frame(
    String.raw`${START}I (?:earn|make) my (?:living|money|bread|keep|crust)(?: by)? (?<does>[a-z]+ing [^.,;!?]{3,60})${STOP}`,
    ({ does }) => `my job is ${does}`,
  ),
  frame(
    String.raw`${START}I (?:earn|make) my (?:living|money|bread|wages) (?:at|with) (?<who>${NAME})${END}`,
    ({ who }) => `I work at ${who}`,
  ),
  frame(
    String.raw`${START}(?:[Aa] )?[Nn]ew (?:employer|job|workplace)${SINCE}(?::| at|, at| with) (?<who>${NAME})${END}`,
    ({ who }) => `I work at ${who} now`,
  ),
  // "I've left Brindlemoor and now work at Larkspur".
  frame(
    String.raw`\b(?<self>I|[Ww]e)(?:'ve| have)? (?:just |finally |recently )*(?<left>left|quit|resigned from|finished (?:at|with)|sold the (?:house|flat|place) in|given up the (?:house|flat|place) in|handed in my notice at|gave notice at) (?<who>${NAME})(?<when>(?: (?:last|this|on|in|at) [^,.;!?]{2,20}?)?),? (?:and|to) (?:am |have |(?:now|then|just|since) )*(?<now>work(?:ing)?|joined?|started?|moved?|live|living|settled|based|(?=at|in|with))(?: |$)`,
    ({ self, who, now = '' }) => {
      const verb = now
        .replace(/^join$/, 'joined')
        .replace(/^start$/, 'started')
        .replace(/^move$/, 'moved');
      const plain = verb.replace(/^(?:work(?:ing)?|live|living|based|settled)$/, '');
      return `${self} left ${who}. ${self} ${plain || (/^(?:live|living|settled)/.test(now) ? 'now live' : now.startsWith('work') ? 'now work' : 'am now')} `;
    },
  ),
  frame(
    String.raw`\bI(?:'ve| have)? (?:just |finally |recently )*(?:swapped|traded|exchanged) (?<old>${NAME}) for (?<who>${NAME})${END}`,
    (found, whole) =>
      soundsOrganised(`${found['old']} ${found['who']}`)
        ? `I left ${found['old']}. I work at ${found['who']} now`
        : whole,
  ),
  frame(
    String.raw`${START}(?<old>${NAME}) is (?:history|behind (?:me|us)|in the past)(?:[,;]| and) (?<who>${NAME}) is (?:(?:my |our )?home)(?: now)?${END}`,
    ({ who }) => `I live in ${who} now`,
  ),
  // "Pernille is who I report to".
  frame(
    String.raw`${START}(?<who>${NAME})(?: is|'s) (?:who|whom|the one|the person|the woman|the man) (?:that |who |whom )?I (?:report|answer) to${END}`,
    ({ who }) => `I report to ${who}`,
  ),
  frame(
    String.raw`${START}(?:[Tt]he (?:one|person|woman|man)|[Ww]ho) (?:that |who |whom )?(?:I (?:report|answer) to|(?:is )?in charge of me|manages me|supervises me) is (?<who>${NAME})${END}`,
    ({ who }) => `I report to ${who}`,
  ),
  frame(
    String.raw`${START}(?<who>${NAME}) (?:manages|supervises|line-manages|is in charge of|is responsible for|oversees) me(?: at work)?(?<rest> (?:at|in) [^.,;!?]{2,40})?${END}`,
    ({ who, rest = '' }) => `I report to ${who}${rest}`,
  ),
  frame(
    String.raw`${START}I(?:'ve got| have|'ve) (?<who>${NAME}) as my (?<part>[\p{L}-]+(?: [\p{L}-]+)?)${END}`,
    ({ who, part }) => `my ${part} is ${who}`,
  ),
  frame(
    String.raw`${START}I(?:'ve| have)? (?:just |recently )?(?:moved|changed|switched) (?:jobs|employers|companies|firms)(?:,|:| -| –|;|\.| and) (?:it's |it is |I'm at |I'm with |I work at |[Nn]ow (?:at |with |it's )?)*(?<who>${NAME})(?: now)?`,
    ({ who }) => `I work at ${who} now`,
  ),
  frame(
    String.raw`${START}(?:[Mm]y )?[Hh]ome(?: for (?:me|us))?(?:'s| is) (?<now>now )?(?<who>${NAME})(?<since> (?:as of|since|from) [^.,;!?]{3,25}| now| these days)?${END}`,
    (found) => `I live in ${found['who']}${(found['since'] ?? found['now']) ? ' now' : ''}`,
  ),
  // "I call Valdivia home".
  frame(
    String.raw`\b(?<self>I|[Ww]e)(?:'ve| have)? (?:just |finally |recently )*left (?<old>${NAME}) for (?<who>${NAME})${END}`,
    (found, whole) =>
      soundsOrganised(`${found['old']} ${found['who']}`)
        ? `${found['self']} left ${found['old']}. I work at ${found['who']} now`
        : whole,
  ),
  frame(
    String.raw`${START}(?<self>I|[Ww]e) (?:now |currently )?call (?<who>${NAME}) (?:my |our )?home(?: now| these days)?${END}`,
    ({ self, who }) => `${self} live in ${who} now`,
  ),
  frame(
    String.raw`${START}(?<who>${NAME})(?: is|'s| has been|'s been) (?:my|our) (?:new )?home(?: ?town| city|town)?(?: now| these days)?${END}`,
    ({ who }) => `I live in ${who} now`,
  ),
  frame(
    String.raw`${START}(?!(?:[Mm]y |[Oo]ur )?[Hh]ome is in )(?:[Ss]ince [^.,;:!?]{3,30}? (?=our|my))?(?:[Mm]y|[Oo]ur)? ?(?:[Hh]ome|place|house|flat|apartment)(?: is|'s|(?<new> has been| has now been)) (?:(?:an?|the|my|our) (?:[\p{L}-]+ ){0,2}?[\p{L}-]*(?:flat|house|room|cottage|place|apartment|farm|boat) )?in (?<who>${NAME})(?<now> now| these days)?(?<since> since [^.,;!?]{3,30})?${END}`,
    (found) => `I live in ${found['who']}${(found['now'] ?? found['new']) ? ' now' : ''}`,
  ),
  frame(
    String.raw`${START}(?<self>I|[Ww]e)(?:'ve| have)? (?:just |finally |now )*settled(?: down)? in (?<who>${NAME})${END}`,
    ({ self, who }) => `${self} live in ${who} now`,
  ),
  frame(
    String.raw`${START}(?<self>I|[Ww]e) (?:no longer|don't) live in (?<old>${NAME})(?: any ?more)?,? but in (?<who>${NAME})(?: now)?${END}`,
    ({ self, who }) => `${self} live in ${who} now`,
  ),
];
