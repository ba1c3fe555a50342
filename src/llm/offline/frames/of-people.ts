import { readRole } from '../telling/roles.ts';
import { END, I, NAME, START, STOP, frame, inside } from './frame.ts';
import type { Frame } from './frame.ts';

const DEALS = String.raw`(?:deal|talk|speak|liaise|work|correspond|negotiate|communicate|write|turn)`;
const THERE = String.raw`(?:over there|there|on (?:their|that) side|at their end|on their end|in their office)`;
const CLIENT = String.raw`(?:client|customer|supplier|account|partner|sponsor|vendor)`;

/** "Oskar's getting": the name without what it is joined to. */
function plainly(name = ''): string {
  return name.replace(/'s$/, '');
}

/** Frames for those one knows and deals with, and for what was promised them. */
export const PEOPLE: readonly Frame[] = [
  // "It's Anselm I deal with over there".
  frame(
    String.raw`${START}[Ii]t(?:'s| is) (?<who>${NAME}) (?:that |who |whom )?(?:I|we) (?:(?:mostly|mainly|usually|always) )*${DEALS} (?:to|with)(?: ${THERE})?${END}`,
    ({ who }) => `my contact there is ${who}`,
  ),
  frame(
    String.raw`${START}(?:[Tt]he|[Oo]ur|[Mm]y) (?:[\p{L}-]+ )?(?<role>${CLIENT}) (?:that |which |who )?(?:I|we) [^.,;!?]{3,30} (?:for|with|to|from) (?:most(?: often)? )?is(?: called| named)? (?<who>${NAME})${END}`,
    ({ role, who }) => `our ${role} is ${who}`,
  ),
  // "Caspian's my boss from this week".
  frame(
    String.raw`(?<=\p{Lu}[\p{L}'-]{1,20}(?:'s| is) (?:my|our) [^.,;!?]{3,25}?) (?:from|as of|since|starting) (?:this|next|last|today|tomorrow|now|monday|the) ?[^.,;!?]{0,15}(?=\s*(?:[.,;!]|$))`,
    () => ' now',
  ),
  // "Of all my customers the Gilded Heron Theatre …".
  frame(
    String.raw`${START}[Oo]f all (?<whose>my|our) (?<role>${CLIENT})s,? (?:the )?(?<who>${NAME}) (?:gives|brings|sends|buys|orders|is|takes) [^.,;!?]{0,20}\b(?:most|biggest|largest|main)\b[^.,;!?]{0,40}(?=[.,;!?]|$)`,
    ({ whose, role, who }) => `${whose} ${role} is ${who}`,
  ),
  frame(
    String.raw`\b(?:over )?there,? (?:it's )?(?:I|we) (?:(?:mostly|mainly|usually|always) )*${DEALS} (?:to|with) (?<who>${NAME})${END}`,
    ({ who }) => `my contact there is ${who}`,
  ),
  frame(
    String.raw`(?<=\b(?:[Mm]y|[Oo]ur) [^.,;!?]{3,30} is ${NAME}) (?:from now on|from here on|as of now|as of today|from today(?: on)?|these days)(?=\s*(?:[.,;!]|$))`,
    () => ' now',
  ),
  frame(
    String.raw`(?<=(?:my|our|[Mm]y|[Oo]ur) [^.,;!?]{3,30}) by (?:miles|far|a mile|a long way|some distance)(?= is | are )`,
    () => '',
  ),
  // "We've landed a new client, Tin Sparrow Theatre".
  frame(
    String.raw`${START}${I}(?:'ve| have)? (?:just |recently |finally |also )*(?:landed|won|signed|signed up|taken on|took on|picked up|gained|got|bagged|secured|found|acquired) (?:an?|another) (?<new>(?:(?:new|big|major|important|great|further) )*)(?<role>${CLIENT})(?:,|:| called| named| -| –|, called) (?<who>${NAME})${END}`,
    ({ self, role, who }) => `${self} have a new ${role}, ${who}`,
  ),
  frame(
    String.raw`${START}${I}(?:'ve| have)? (?:just |recently |finally |also )*(?:landed|won|signed|signed up|taken on|took on|picked up|gained|got|secured) (?<who>${NAME}) as (?:an?|our|another) (?:(?:new|big|major) )*(?<role>${CLIENT})${END}`,
    ({ self, role, who }) => `${self} have a new ${role}, ${who}`,
  ),
  // "Tolliver joined us as night porter", "there's a new guy in the warehouse, Tolliver".
  frame(
    String.raw`${START}(?<who>${NAME})(?: has|'s)? (?:just |recently |now )*joined (?:us(?= (?:[^.,;!?]{2,20} )?as )|(?:my|our|the) (?:team|crew|kitchen|department|office|group|band|shop|choir))(?: (?:last|this|in|on|at the|yesterday|recently|a)[^.,;!?]{0,20}?)?(?: as (?:an? |our |the )?(?:new )?(?<part>[\p{L}-]+(?: [\p{L}-]+)?))?${END}`,
    ({ who, part }) => `${who} is our ${part ?? 'colleague'}`,
  ),
  frame(
    String.raw`${START}(?:[Tt]here's|[Tt]here is|[Ww]e have|[Ww]e've got|[Ww]e've) an? new (?:guy|girl|person|face|starter|joiner|hire|lad|woman|man|one|colleague)(?<where> (?:in|at|on) (?:the|our|my) [\p{L}-]+)?(?:,| called| named|:) (?<who>${NAME})${END}`,
    ({ who, where = '' }) => `${who} is our new colleague${where}`,
  ),
  frame(
    String.raw`${START}(?<who>${NAME})(?: is|'s) (?:an?|another|one|one of) (?:(?:new|big|major|important|old|regular|long-standing) )*(?:our |my )?(?:(?:best|biggest|main|oldest|newest|key|most important) )*(?<role>${CLIENT})s?(?: of (?:ours|mine))?${END}`,
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
    String.raw`${START}(?<who>${NAME})(?: is|'s) (?:who|whom|the one|the person|the woman|the man|the guy|somebody|someone) (?:that |who |whom )?(?:I|we) (?:(?:mostly|mainly|usually|always|directly|normally) )*${DEALS} (?:to|with)(?: ${THERE}| for them)?${END}`,
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
    String.raw`${START}(?<who>${NAME})(?: is|'s) the (?:main |usual )?contact(?: person)?(?: ${THERE})?${END}`,
    ({ who }) => `my contact there is ${who}`,
  ),
  frame(
    String.raw`${START}(?<who>${NAME})(?: is|'s| are) (?:our|my) (?:(?:largest|biggest|main|top|best|oldest|newest|key|most important|new) )*(?:account|key account)${END}`,
    ({ who }) => `${who} is our client`,
  ),
  frame(
    String.raw`${START}(?<who>${NAME})(?: is|'s) (?:my|our) (?:opposite number|counterpart|go-to person|go-to|point of contact|contact person|liaison|first port of call|man|woman|guy|person|girl)(?= ${THERE}| for them|\s*[.!;,]|$)(?: ${THERE}| for them)?${END}`,
    ({ who }) => `my contact there is ${who}`,
  ),
  // "It's Theodora on paper but Teddy to everyone".
  frame(
    String.raw`${START}(?:(?:[Ii]t's|I'm|[Mm]y name is|[Mm]y name's) )?(?<old>${NAME}) (?:on paper|in my passport|officially|on my papers),? but (?<name>\p{Lu}[\p{L}'-]+) (?:to|for) (?:everyone|everybody|friends|my friends|all|most people|you)${STOP}`,
    ({ name }) => `call me ${name}`,
  ),
  frame(
    String.raw`(?:\bI(?:'ve| have)? |(?<=^|[.!;\n] ))(?:just |already )?[Ss]aid (?:yes|ok|okay) to (?=[a-z]{3,}ing )`,
    () => 'I committed to ',
  ),
  frame(
    String.raw`(?:\bI(?:'ve| have)? |(?<=^|[.!;\n] ))(?:just |already )?[Ss]aid (?:yes|ok|okay) to (?<who>${NAME}),? (?:so |and )?(?:I'll be|I'm|I will be|I am)(?: now)? (?=[a-z]{3,}ing )`,
    ({ who }) => `I promised ${who} I'd be `,
  ),
  // "I've got a sister in Oslo called Ilva".
  frame(
    String.raw`\b(?:I|[Ww]e)(?:'ve got|'ve| have got| have) an? (?<part>(?:[a-z]+ )?[a-z]+) (?:(?:over |up |down |out )?in (?<place>${NAME})|(?:at|from) (?<firm>${NAME}))[, ]+(?:called|named|by the name of) (?<who>${NAME})${END}`,
    ({ part, place, firm, who }) =>
      place ? `my ${part} ${who} lives in ${place}` : `my ${part} at ${firm} is called ${who}`,
  ),
  // "Oskar is getting the measurements from me on Thursday".
  frame(
    String.raw`${START}(?<who>${NAME})(?: (?:is getting|gets|receives|will (?:get|have|receive|be getting))|'s getting|'ll (?:get|have|receive))(?<what> (?:the|his|her|their|an?|my|our|those|these) [^.,;!?]{2,50}?) (?:from|off) me(?<by> (?:by|on|before|no later than) [^.,;!?]{2,30})${STOP}`,
    ({ who, what, by = '' }) => `I promised ${plainly(who)}${what}${by.replace(/ on /, ' by ')}`,
  ),
  frame(
    String.raw`${START}(?<who>${NAME})(?: is|'s) (?:still )?waiting (?:for|on) (?<what>(?:my|our|the) (?:[\p{L}-]+ ){0,2}(?:answer|reply|decision|feedback|comments|notes|quote|figures|numbers|draft|report|drawings|invoice|files|photos|list)(?: (?:on|about|for|to) [^.,;!?]{2,40}?)?)(?: from me)? (?:until|till|by) (?<by>[^.,;!?]{2,30})${STOP}`,
    ({ who, what, by }) => `I owe ${plainly(who)} ${what} by ${by}`,
  ),
  // "Deliveries are Jost's department", "if it's about deliveries, ask Jost".
  frame(
    String.raw`${START}(?<what>(?!(?:[Tt]hat|[Tt]his|[Ii]t)\b)[\p{L}-]{3,}(?: [\p{L}-]+){0,2}) (?:is|are) (?<who>\p{Lu}[\p{Ll}-]+)'s (?:department|job|area|responsibility|patch|domain|thing|turf|baby)${END}`,
    ({ what, who }) => `${who} looks after ${inside(what)} for us`,
  ),
  frame(
    String.raw`${START}(?<who>${NAME})(?: is|'s) (?:the|our) (?:(?:man|woman|person|one|guy|girl|lady) (?:(?:to (?:ask|see|go to|call) )?(?:for|about)|to (?:ask|see) about)|go-to(?: person)? (?:for|on)) (?<what>[^.,;!?]{3,40})${STOP}`,
    ({ who, what }) => `${who} looks after ${what} for us`,
  ),
  frame(
    String.raw`${START}[Ii]f (?:it's|it is|there's|you have|I have|anything is)(?: a question| anything)? about (?<what>[^.,;!?]{3,40}), (?:ask|see|call|go to|it's|talk to) (?<who>${NAME})${STOP}`,
    ({ who, what }) => `${who} looks after ${what} for us`,
  ),
  frame(
    String.raw`${START}(?<who>${NAME})(?: is|'s) (?:in charge of|responsible for) (?<what>(?:(?:the|our|all|my) )?[\p{Ll}-]+(?: [\p{Ll}-]+)?)(?: here| with us| for us)?${STOP}`,
    ({ who, what }) => `${who} looks after ${what} for us`,
  ),
  // "My two are called Otto and Mila".
  frame(
    String.raw`${START}(?:[Mm]y (?:two|three|four|lot|little ones|brood)|[Tt]he (?:kids|children|boys|girls|twins)) (?:are called|are) (?<who>${NAME}(?:, ${NAME})* and ${NAME})${END}`,
    ({ who }) => `my kids are called ${who}`,
  ),
  // "Mrs Pell has been promised the reports by Thursday".
  frame(
    String.raw`${START}(?<who>${NAME}) (?:has been|was|is|'s been) promised (?<what>(?:the|an?|his|her|their|my|our|those|some) [^.,;!?]{2,40} (?:by|for|on) [^.,;!?]{2,30})${STOP}`,
    ({ who, what }) => `I promised ${plainly(who)} ${what}`,
  ),
  frame(
    String.raw`${START}(?<what>(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur) [^.,;!?]{2,40}?) (?:is|are|was|were|has been|have been) promised to (?<who>${NAME})(?: (?:for|by|on) (?<by>[^.,;!?]{2,30}))?${STOP}`,
    ({ what, who, by }) => `I promised ${who} ${inside(what)}${by ? ` by ${by}` : ''}`,
  ),
  frame(
    String.raw`\bI(?:'ve| have)? promised that (?<who>${NAME}) (?:will|would|shall|should|is going to) (?:have|get|receive|be given|be sent) `,
    ({ who }) => `I promised ${who} `,
  ),
  frame(
    String.raw`\b(?:I(?:'ve| have)? (?:given|gave) my (?:word|promise) to (?<who>${NAME})|(?<whom>${NAME}) has my (?:promise|assurance|word)) that (?:(?<me>I(?:'ll| will|'d| would| shall))|(?:he|she|they)(?:'ll| will|'d| would) (?:have|get|receive|be given)) `,
    ({ who, whom, me }) => `I promised ${who ?? whom} ${me ? "I'd " : ''}`,
  ),
  frame(
    String.raw`${START}(?<who>${NAME}) is (?:its|the project's) (?:leader|head|manager|director|coordinator|lead)${END}`,
    ({ who }) => `${who} leads it`,
  ),
  // "A brother of mine, Tamas".
  frame(
    String.raw`\b[Aa]n? (?<part>(?:[a-z]+ )?[a-z-]+) of (?:mine|ours)(?:,? (?:called|named)|,) (?<who>${NAME}),?(?= )`,
    ({ part, who }) => `my ${part} ${who}`,
  ),
  frame(
    String.raw`\b(?:I|[Ww]e) have an? (?<part>(?:[a-z]+ )?[a-z-]+),? (?:called|named|by the name of) (?<who>${NAME}),? who `,
    ({ part, who }) => `my ${part} ${who} `,
  ),
  frame(
    String.raw`\b(?:I(?:'ve| have)? )?[Gg]ot (?:an?|another|one) (?<part>(?:[a-z]+ )?[a-z-]+)(?: as well| too| also)?,? (?:called |named )?(?<who>${NAME})(?=[ ,.;!?]|$)`,
    ({ part = '', who }, whole) => (readRole(part)?.kind === 'person' ? `my ${part} is ${who}` : whole),
  ),
  // "I gave Goran my word I'd check it".
  frame(
    String.raw`(?:(?<=^|[.!?;:,\n–-] |\b(?:and|but|so) )[Gg]ave|(?<=^|[.!?;:,\n–-] )[Gg]iven|\bI(?:'ve| have)? (?:given|gave)) (?<who>${NAME}) my (?:word|promise|assurance)(?: that|,|:)? (?:I'd|I would|I'll|I will)\b`,
    ({ who }) => `I promised ${who} I'd`,
  ),
  frame(
    String.raw`\b(?<whom>${NAME}) has my word(?: that|,|:)? (?:I'd|I would|I'll|I will)\b`,
    ({ whom }) => `I promised ${whom} I'd`,
  ),
  frame(
    String.raw`(?:(?:(?<=^|[.!?;:,\n–-] |\b(?:and|but|so) )[Gg]ave|\bI(?:'ve| have)? (?:given|gave)) (?<who>${NAME}) my word|\b(?<whom>${NAME}) has my word)(?: that|,|:)? (?:he|she|they|it)(?:'ll| will|'d| would) (?:have|get|receive|be getting)\b`,
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
    String.raw`\bI(?:'ve| have)? (?:given|gave) (?<who>${NAME}) my word (?:on|about|for) (?<what>(?:the|an?|his|her|their|my|our) [^.,;!?]{2,50})`,
    ({ who, what }) => `I promised ${who} ${what}`,
  ),
  frame(
    String.raw`\b(?<who>${NAME}) can (?:count|rely|depend|bank) on (?:me|us) to\b`,
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
