import { NAME, STOP, frame } from './frame.ts';
import type { Frame } from './frame.ts';

const BEGIN = String.raw`(?<=^|[.!;,\n] )`;
const GONE = String.raw`(?:go|be (?:deleted|erased|forgotten|removed|wiped|dropped|thrown out|binned))`;

/** Frames for what is wanted of Alfred: "anything to do with the kitchen can go"; with slang and slips of the keys put plainly. */
export const WISHES: readonly Frame[] = [
  // "I should like you to erase it": an order, said politely.
  frame(
    String.raw`(?<=^|[.!;\n] )(?:I (?:should|would) (?:like|ask|want) you to|I'd (?:ask|want) you to|I must ask you to|(?:[Mm]ay|[Mm]ight|[Cc]ould|[Cc]an) I ask you to|[Ww]ould you be so (?:kind|good) as to|[Bb]e so (?:kind|good) as to) (?!(?:know|be|stop|understand|see|think|not)\b)`,
    () => 'please ',
  ),
  frame(
    String.raw`(?<=^|[.!;\n] )(?:I'm after|I want|I'd like|I need|[Gg]ive me|[Ll]et's have) a (?:clean slate|fresh start)(?:,|:|;|\.| -)+ (?=\p{L})`,
    () => '',
  ),
  frame(
    String.raw`${BEGIN}(?:[Ee]verything|[Aa]nything|[Aa]ll|[Ww]hatever)(?: that)? you(?:'ve| have)?(?: got| stored| saved| noted| know)? (?:on|about) (?<what>(?!me\b)[^.,;:!?]{3,50}?),? (?:please |just )?(?:wipe|delete|forget|erase|drop|bin|ditch|remove|scrap|lose) (?:it|that|them|all of it|the lot)(?: please| now| for me)*${STOP}`,
    ({ what }) => `forget everything about ${what}`,
  ),
  frame(
    String.raw`${BEGIN}(?:[Oo]ne|[Ss]omething|[Aa] (?:little )?(?:thing|note|fact)|[Tt]his is one) (?:to (?:keep|put|have|hold)|for) (?:on|in) (?:file|record|your (?:notes|memory|records|files))(?: for me)?(?:,? please)?(?::|,| -) `,
    () => 'remember that ',
  ),
  frame(
    String.raw`\b(?<wh>[Ww]here|[Ww]hat|[Ww]hen|[Ww]ho|[Hh]ow)'d (?=(?:I|we|you)\b)`,
    ({ wh }) => `${wh} did `,
  ),
  frame(
    String.raw`^(?:[Gg]o on(?: then)?|[Cc]ome on(?: then)?|[Aa]lright then|[Rr]ight then|[Oo]k then|[Ww]ell then),? (?=(?:tell|show|give|list|what|which|who|where|when|how)\b)`,
    () => '',
  ),
  frame(String.raw`\b(?<verb>[Gg]i|[Ll]e)mme\b`, ({ verb = '' }) => (/g/i.test(verb) ? 'give me' : 'let me')),
  frame(String.raw`(?<=^|[.!?,;\n] )[Ww]en(?= (?:is|are|was|do|does|did|will|can|am)\b)`, () => 'when'),
  frame(String.raw`\b[Hh]w(?= (?:many|much|long|is|are)\b)`, () => 'how'),
  // "List my reminders, want to see if there are too many".
  frame(
    String.raw`(?<=^|[.!;\n] )(?<what>(?:[Pp]lease |[Pp]ls )?(?:[Ll]ist|[Ss]how me|[Ss]how|[Rr]ead out|[Gg]ive me) (?:all )?(?:of )?my (?:[a-z]+ )?(?:reminders|schedules|alarms)(?: please| pls)?),? (?:(?:i )?(?:just )?(?:want|need) to|so (?:that )?i|because|cos|cause|just to|to) [^.!?\n]{3,80}${STOP}`,
    ({ what = '' }) => what,
  ),
  frame(
    String.raw`(?:I(?:'ve| have) )?\b[Ll]ost track of (?:what|which things|all|everything)(?: it is| that)? (?:I've|I have|I) (?:ever )?(?:asked|told|got|had) you to (?:nag|remind|ping|nudge|tell|poke)(?:ging|ing)? me (?:about|of|to do)[^?]{0,100}\??$`,
    () => 'what reminders do I have?',
  ),
  // "Keep in your memory that …".
  frame(
    String.raw`\b(?:[Kk]eep|[Hh]old|[Ss]tore|[Rr]etain|[Ss]ave|[Pp]ut|[Ff]ile|[Cc]ommit|[Ee]nter|[Rr]ecord) (?:this |it |the following |the fact )?(?:in|into|to) (?:your )?(?:memory|mind|records|notes|files)(?: please)?(?: that|:) `,
    () => 'remember that ',
  ),
  frame(
    String.raw`\b(?:[Kk]eep|[Rr]etain|[Ss]tore|[Ss]ave) the (?:fact|information|detail) that `,
    () => 'remember that ',
  ),
  frame(
    String.raw`\b(?:[Dd]elete|[Ee]rase|[Rr]emove|[Ss]trike|[Ww]ipe|[Dd]rop|[Tt]ake|[Cc]lear|[Dd]ismiss) (?:from|out of) (?:your|the) (?:memory|mind|records|notes|files) (?:the fact )?that (?=I|my|we|our)`,
    () => 'forget that ',
  ),
  frame(
    String.raw`\b(?:[Dd]elete|[Ee]rase|[Rr]emove|[Ss]trike|[Ww]ipe|[Dd]rop) the (?:fact|information|detail|note|entry) that (?=I|my|we|our)`,
    () => 'forget that ',
  ),
  frame(String.raw`\b(?<self>I|[Ww]e)(?:'ve| have)(?: got)? an allergy to `, ({ self }) =>
    self === 'I' ? "I'm allergic to " : "we're allergic to ",
  ),
  frame(
    String.raw`${BEGIN}(?:[Yy]ou (?:can|may|should|could) |[Pp]lease )?[Ss]top (?:remembering|keeping|knowing|storing|noting)(?: the fact| it)? that (?=I|my|we|our)`,
    () => 'forget that ',
  ),
  frame(
    String.raw`${BEGIN}(?:[Ee]verything|[Aa]nything|[Aa]ll|[Ww]hatever|[Ww]hat)(?: (?:that )?you(?:'ve| have)?(?: got| know| saved| stored| noted)? on|(?: (?:that )?you(?:'ve| have)?(?: got| know| saved| stored| noted)?)? (?:(?:that (?:has|is) )?to do with|about|concerning|regarding)) (?<what>(?!me\b)[^.,;:!?]{3,50}?) (?:can|should|must|may|has to|needs to|is to)(?: now)? ${GONE}(?: now| please)*(?:,? (?:and |so )?(?:please )?(?:forget|delete|wipe|drop|bin|remove) (?:it|that|them)(?: please)?)?${STOP}`,
    ({ what }) => `forget everything about ${what}`,
  ),
  frame(
    String.raw`${BEGIN}(?:[Rr]un|[Tt]alk|[Ww]alk|[Tt]ake) me through what(?:'s| is|ever is| I've got| I have| there is)?(?: coming(?: up)?| ahead| on| next| planned)+(?<when> (?:this|next) (?:week|month)| today| tomorrow)?${STOP}`,
    ({ when = '' }) => `what's coming up${when}?`,
  ),
  // "Drop Wiebke a line for me: the scaffold comes down".
  frame(
    String.raw`${BEGIN}(?:[Pp]lease |[Cc]ould you |[Cc]an you )?[Dd]rop (?<who>${NAME}|him|her|them|(?:my|our|the) [\p{L}-]+(?: [\p{L}-]+)?) an? (?:[a-z]+ )?(?:line|note|message|text|mail|email|word)(?: for me)?(?::|,| -| saying(?: that)?| to say(?: that)?| that)+ `,
    ({ who }) => `send ${who} a message: `,
  ),
  // "Talk me through the traffic".
  frame(
    String.raw`${BEGIN}(?:[Pp]lease |[Ss]o |[Cc]an you |[Cc]ould you )*(?:(?:[Tt]alk|[Ww]alk|[Rr]un|[Tt]ake) me through|(?:[Uu]pdate|[Bb]rief) me on|[Ff]ill me in on|[Gg]ive me the (?:lowdown|rundown|latest|word|story|score|scoop|update|full picture) (?:on|about)) (?!you\b|your\b|yourself\b|me\b|myself\b|it\b|that\b|this\b|how\b|what\b)`,
    () => "what's the latest on ",
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

const WEEK = String.raw`(?<when> (?:this|next|the coming) (?:week|month)| today| tomorrow| (?:in|over) the (?:next|coming) (?:few )?(?:days|weeks))?`;

/** Frames of questions for what is known: of the person, of what was decided, of what lies ahead. */
export const OF_WHAT_IS_KNOWN: readonly Frame[] = [
  // "What lies ahead of me this week?", "which events await me?".
  frame(
    String.raw`\b(?:[Ww]hat's|(?:[Ww]hat|[Ww]hich (?:events?|dates?|appointments?|engagements?|commitments?|things?|occasions?))(?: all| else)? (?:lies?|is|are|stands?)) (?:ahead|before me|in front of me|in store|on the horizon|to come|still to come|awaiting me)(?: (?:of|for) (?:me|us))?${WEEK}(?=\s*(?:\?|$))`,
    ({ when = '' }) => `what's coming up${when}`,
  ),
  frame(
    String.raw`\b(?:[Ww]hat|[Ww]hich (?:events?|dates?|appointments?|engagements?|commitments?))(?: all| else)? (?:awaits?|await|do I (?:have|need) to (?:look forward to|expect)|can I look forward to|do I have (?:ahead of me|before me|in store))(?: me)?${WEEK}(?=\s*(?:\?|$))`,
    ({ when = '' }) => `what's coming up${when}`,
  ),
  frame(
    String.raw`\b[Ww]hat (?:does|will) (?:the|this|my|next) (?:coming )?(?<unit>week|month) (?:hold|bring|have in store)(?: in store)?(?: for me)?(?=\s*(?:\?|$))`,
    ({ unit }) => `what's coming up this ${unit}`,
  ),
  frame(
    String.raw`,? (?:according to you|going by what you (?:know|have)|as far as you know|from what you know|to your knowledge|by your (?:notes|records))(?=\s*(?:\?|$))`,
    () => '',
  ),
  frame(
    String.raw`\b(?<wh>[Ww]hat|[Ww]ho|[Ww]here|[Ww]hen) is it (?:that )?(?<self>I|we) (?<can>can't|can|don't|do|am|are|have|like|love|hate|prefer|eat|drink)\b`,
    ({ wh, self, can = '' }) =>
      /^(?:can't|can|don't|do|am|are|have)$/.test(can) ? `${wh} ${can} ${self}` : `${wh} do ${self} ${can}`,
  ),
  frame(
    String.raw`\b[Ww]hat (?:have I got|do I have|'ve I got|is there|'s)(?: on| planned| going on)? (?:between now and|from now until|until|before|up to|till) [^?.,]{3,25}(?=\s*(?:\?|$))`,
    () => "what's coming up",
  ),
  frame(
    String.raw`\b[Ww]hat (?:it was )?(?:I|we)(?:'d| had|'ve| have)? (?:settled on|chose|chosen|picked|decided on|went (?:for|with)|gone (?:for|with)|agreed on|opted for) (?:for|about|as) (?<what>[^?.,]{3,50}?)(?: in the end| again)?(?=\s*(?:\?|$))`,
    ({ what }) => `what did we decide about ${what}`,
  ),
  frame(
    String.raw`^[^?\n]{0,120}\b(?:the gist|tl;?dr|summary|summari[sz]e|sum (?:it|this|that) up|key points|main points|recap|the short version)\b[^?\n]{0,60}\?\s*(?<link><?https?:\S+)$`,
    ({ link }) => `can you summarize this for me? ${link}`,
  ),
  // "Which caterer have I settled on?".
  frame(
    String.raw`\b[Ww]hich (?<what>[\p{L}-]+(?: [\p{L}-]+)?) (?:have|had|did|do|are|am) (?:I|we) (?:finally |now |actually |just )*(?:end up )?(?:settled? on|settle for|cho(?:o)?sen?|chose|pick(?:ed|ing)?|decided? (?:on|for)|decid(?:e|ing) on|gone? (?:for|with)|going (?:for|with)|opt(?:ed)? for|select(?:ed)?|agree(?:d)? (?:on|upon)|taking|take)(?<rest> (?:for|in|at|as|on|to) [^?]{2,50}?)?(?=\s*(?:\?|$))`,
    ({ what, rest = '' }) => `what did we decide about the ${what}${rest}`,
  ),
  frame(
    String.raw`\b(?:[Ww]hat|[Ww]hich [\p{L}-]+) (?:do I have|have I(?: got)?|did I say I have) an allergy to`,
    () => 'what am I allergic to',
  ),
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
