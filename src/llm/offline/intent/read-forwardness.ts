import { leanByForm } from '../forward/lean-forms.ts';
import { readHelpWith } from '../forward/read-kinds.ts';
import { readLean } from '../forward/read-lean.ts';
import { cleanText } from '../words/clean-text.ts';
import { writtenOut } from '../words/contractions.ts';
import { partOf, readSentence } from '../words/sentence.ts';
import { skipPolite } from './find-head.ts';
import { ALL_KINDS, kindsIn } from './offer-kinds.ts';
import type { OfferKind } from './offer-kinds.ts';
import { quietBeside } from './quiet-beside.ts';
import { readOfferHours } from './read-offer-hours.ts';
import type { Hours } from './read-offer-hours.ts';
import { plainForm } from './time-answer.ts';

/** What somebody wants changed about unasked offers, or to know about them. */
export interface Forwardness {
  readonly kind: 'forward';
  readonly change: 'more' | 'less' | 'none';
  readonly hold: readonly OfferKind[];
  readonly allow: readonly OfferKind[];
  readonly hours?: Hours;
  /** Nothing is to be changed: why Alfred was quiet, or how things are set. */
  readonly asks?: 'silence' | 'settings' | 'less' | 'more';
  /** It tells of the person besides, and is kept as that. */
  readonly tells?: true;
}

const NONE = { kind: 'forward', change: 'none', hold: [], allow: [] } as const;

const OFFERS =
  '(?:suggestions?|offers?|nudges?|nudging|proposals?|prompts?|hints?|recommendations?|pings?|unasked (?:messages|things)|suggesting|offering|proposing|asking|bringing up|reminding me of|asking me about|telling me about|pinging me|bothering me (?:with|about)|preparing)';
const OFFER = new RegExp(
  `\\b(?:${OFFERS}|suggest|offer|propose|nudge|bring up|prompt me|recommend|come (?:up )?with|ask me|turn my|bother me (?:with|about))\\b`,
);
const FORWARD =
  '(?:proactive|pro - active|forward|active|talkative|chatty|helpful|bold|outgoing|vocal|pushy|eager|intrusive|noisy|present)';
const LITTLE =
  '(?:(?:a (?:bit|little|lot|touch)|even|much|far|way|slightly|somewhat|quite|rather|so|really|just) )*';
const BE = `(?:(?:i (?:would|will|do)? ?(?:like|want|need|prefer|wish)(?: it if)? (?:you|alfred)(?: to| were| was| could)?(?: be)?|(?:you|alfred) (?:can|could|should|may|might|are allowed to|have to|must)(?: (?:also|always|just|now|really|please|feel free to))*(?: be)?|feel free to(?: be)?|try to be|please be|be|get|become|act|why do not you be|let us be) )?`;

const MORE = [
  `i wish you (?:would|could) (?:suggest|offer|propose|speak up|nudge me|say something|come forward)(?: (?:things|me things|ideas|to me))* ${LITTLE}more(?: often)?(?: .*)?`,
  'do not hold (?:yourself )?back(?: (?:so|that|too) much| any ?more)?(?: with (?:the |your )?(?:suggestions|offers|ideas))?',
  '(?:show|have|use) (?:a bit |some |a little )?(?:more )?initiative(?: .*)?',
  `(?:i (?:do not|would not) mind|i am happy (?:to (?:get|have|see)|with)|i can take) ${LITTLE}more (?:suggestions|offers|nudges|ideas from you)(?: .*)?`,
  'come (?:forward|up) with (?:ideas|suggestions|offers) more often(?: .*)?',
  `${BE}${LITTLE}more ${FORWARD}(?: (?:with|towards?|again|for|from|about|when|please|than).*)?`,
  `${BE}(?:bolder|less (?:shy|quiet|reserved|passive|timid))(?: .*)?`,
  `${BE}(?:speak|pipe|chime|jump) (?:up|in)(?: ${LITTLE}more)?(?: (?:more(?: often)?|when|whenever|if|again|freely|with).*)?`,
  '(?:do not|no need to|you do not (?:have|need) to) be (?:so |too )?(?:shy|quiet|reserved|timid|polite|passive)(?: .*)?',
  `(?:you (?:can|could|should|may) )?take (?:${LITTLE}more|the) initiative(?: .*)?`,
  `you (?:are|have been) (?:far |way |a bit |much )?too (?:quiet|shy|reserved|passive|silent|timid)(?: .*)?`,
  '(?:far |way |a bit |much )?too (?:quiet|shy|reserved|passive|silent|timid)(?: (?:for (?:me|my taste)|lately|these days|today))?',
  `(?:i (?:would|will)? ?(?:like|love|want|need|appreciate|welcome|could use)|give me|make|send me|show me|bring me|let me have|can i have|you can (?:give|make|send|offer)(?: me)?|i am (?:open to|up for|happy with)|keep) ?(?:to (?:get|have|see|hear) )?${LITTLE}more (?:of (?:your|these|those|the) )?(?:unasked )?(?:suggestions?|offers?|nudges?|ideas|proposals?|hints|prompts|of (?:these|those|this))(?: .*)?`,
  `(?:you (?:can|could|should|may) )?(?:suggest|offer|propose|nudge|bring up)(?: me)?(?: (?:things|stuff|something|ideas|help))?(?: to me)? ${LITTLE}more(?: often| freely| things| stuff)?(?: (?:please|to me|when|whenever|if|on your own|unprompted|unasked|help|ideas|suggestions|offers|of (?:these|this|those)|from now on|again|than|with me).*)?`,
  `more (?:suggestions|offers|nudges|ideas from you|proposals|initiative|of (?:these|those|this))(?: .*)?`,
  '(?:you (?:can|may|could) )?(?:start|resume|go back to|begin) (?:with )?(?:suggesting|offering|making (?:me )?(?:suggestions|offers)|(?:with )?(?:your |the )?(?:suggestions|offers)|nudging me)(?: (?:things|stuff|again|to me|please|now|once more|if you like|as before))*',
  '(?:you (?:can|may|could|are allowed to) |please |do |feel free to )*(?:suggest|offer|propose|make (?:suggestions|offers)) (?:things |stuff |something )?(?:to me )?(?:again|once more|any ?time|whenever .*)(?: .*)?',
  '(?:i (?:want|miss|would like)|bring back|give me back|turn on|turn back on|switch on|enable|allow|unmute|let me have) (?:all )?(?:of )?(?:your |the |my )?(?:unasked )?(?:suggestions|offers|nudges)(?: (?:back|again|after all|on|please|all|now))*',
  '(?:turn|dial|crank|ramp) (?:it|things|yourself|the suggestions|your proactiveness|the proactiveness) (?:back )?up(?: .*)?',
  '(?:raise|increase) (?:your |the )?(?:level|proactiveness|initiative)(?: .*)?',
  'you (?:do not|hardly ever|rarely|never) (?:suggest|offer|propose|speak up)(?: (?:me|to me))?(?: (?:enough|much|anything|things|often|much any ?more).*)?',
  '(?:i (?:want|would like|miss)|bring|give me back|let me have|restore|release|unmute|turn on|allow) (?:back )?(?:everything|all|whatever|anything|what|(?:all )?(?:of )?(?:the |those |your )?(?:kinds|types|things|ones|stuff|offers|suggestions))(?: (?:back|again))?(?: of (?:it|them|that))?(?: that| which)? (?:you|i|we|was|were|is|are|has been|have been|had)(?: (?:are|have|had|had you|asked you to|told you to|made you|been|being))* (?:hold|held|holding|keep|kept|keeping|leave|left|leaving|stop|stopped|switched|turned|muted|dropped|silenced)(?: (?:back|out|off|to yourself|from me|offering|suggesting))*(?: (?:back|again|please|now))*',
];
const LESS = [
  `(?:that is|these are|those are|this is) (?:far |way )?too many (?:suggestions?|offers?|nudges?|proposals?|prompts|pings)(?: .*)?`,
  `(?:i do not need |please )?(?:not )?(?:so|that|as) many (?:suggestions?|offers?|nudges?|proposals?|prompts|pings)(?: .*)?`,
  '(?:only|just) (?:suggest|offer|propose|bother me with|nudge me about)(?: (?:things|stuff|something|me things))? (?:when|if|that|what) .*(?:important|urgent|necessary|essential|matters|really|worth).*',
  'give me a (?:break|rest) (?:with|from) (?:the|your|all) .*(?:suggestions|offers|nudges|ideas).*',
  `stop being (?:so |that |too )?${FORWARD}(?: .*)?`,
  `${BE}${LITTLE}(?:less|not so|not as) ${FORWARD}(?: (?:with|please|from|about|when|than|for|towards?|overall|in general|now|again|if|on|all|ok|okay).*)?`,
  `${BE}${LITTLE}(?:quieter|more (?:quiet|reserved|discreet|restrained|passive|reactive))(?: .*)?`,
  `you (?:are|have been|have become|are being) (?:far |way |a bit |much |a little )?too (?:${FORWARD}|much|loud|keen)(?: .*)?`,
  `(?:far |way |a bit |much )?too ${FORWARD}(?: (?:for (?:me|my taste)|lately|these days|today))?`,
  'you (?:suggest|offer|propose|nudge|bother|ping|interrupt)(?: me)? (?:far |way )?(?:too (?:much|often|many)|all the time|constantly)(?: .*)?',
  `(?:there (?:are|have been) |i (?:get|am getting|got|have got|receive) |you (?:make|send|have|are making|offer|are sending)(?: me)? )?(?:far |way |just )?too many (?:of )?(?:your |these |unasked )?(?:suggestions?|offers?|nudges?|proposals?|prompts|ideas from you|pings)(?: .*)?`,
  `(?:tone|dial|turn|take|bring|cut|scale|rein|wind|ease|calm|slow|quiet|keep) (?:it|things|yourself|that|this|(?:the|your|all the|these|those) (?:suggestions|offers|nudges|proactiveness|proactivity|initiative)) ?(?:down|back|off|in(?! mind(?: |:|,|$))|to a minimum|low)(?: .*)?`,
  `(?:tone|dial|turn|cut|scale|rein|wind|ease|calm|slow|quiet) (?:down|back|off|in)(?: (?:a (?:bit|little|lot)|please|somewhat))*(?: (?:with |on |of )?(?:the|your|all|these|those|how) .*(?:suggest|offer|nudg|proactiv|forward|initiative|ideas|pings|proposals).*)`,
  `(?:make|send|give|offer|show|bring)(?: me)? ${LITTLE}(?:fewer|less|not so many|not as many) (?:unasked )?(?:suggestions?|offers?|nudges?|proposals?|things|prompts|ideas|of (?:these|those))(?: .*)?`,
  `(?:i (?:would|will|do)? ?(?:like|want|need|prefer)(?: to (?:get|have|see))? |can i have |could i have |let us have |please )?${LITTLE}(?:fewer|less) (?:of (?:your |these |those |the )?)?(?:unasked )?(?:suggestions?|offers?|nudges?|nudging|proposals?|suggesting|prompts|pings|initiative)(?: .*)?`,
  `(?:suggest|offer|propose|nudge|bother|ping|interrupt|disturb)(?: me)?(?: (?:things|stuff))?(?: to me)? ${LITTLE}less(?: often)?(?: .*)?`,
  `(?:do not|you (?:do not|need not|should not)(?: have to| need to)?) (?:suggest|offer|propose|nudge|bother|ping|interrupt)(?: me)?(?: (?:things|stuff))?(?: to me)? (?:so (?:much|often|many)|that (?:much|often)|as (?:much|often)|too (?:much|often)|all the time|constantly|every day)(?: .*)?`,
  `stop (?:suggesting|offering|nudging|proposing|bothering|pinging|interrupting)(?: me)?(?: (?:things|stuff))?(?: to me)? (?:so (?:much|often|many)|all the time|constantly)(?: .*)?`,
  '(?:lower|reduce|decrease|cut down on) (?:your |the )?(?:level|proactiveness|initiative|number of suggestions|suggestions|offers|nudges)(?: .*)?',
  '(?:back|ease|lay) off(?: (?:a (?:bit|little)|please|with .*|on .*))*',
  `give me (?:some|a (?:bit|little)) (?:more )?(?:peace|space|quiet)(?: .*)?`,
];
/** Nothing unasked any more. */
const NEVER = [
  '(?:just |please )*leave me (?:alone|in peace|be) (?:unless|until|till|except when|if) i .*',
  '(?:please |just )*(?:only|just) (?:speak|talk|write|answer|reply|respond|message me|come|help|say something) (?:to me )?(?:when|if|once|after) (?:i |spoken to|asked|you are (?:asked|spoken to)).*',
  '(?:do not|never) (?:speak|talk|write to me|message me|offer anything|suggest anything|say anything|contact me)(?: to me)? (?:unless|until|if|before) (?:i|spoken|asked|you are).*',
  '(?:(?:i (?:do not want|want no)|no|stop|stop (?:all|making|sending|giving)(?: me)?(?: (?:any|all|your|the|more|your|these))*|no more|enough(?: of| with)?(?: the| your)?|quit(?: making)?|without|turn off|switch off|disable|mute|drop|cut out|end) ?(?:any |all |the |your |more |of )*)(?:unasked |unsolicited |proactive |random )*(?:suggestions|offers|nudges|nudging|suggesting|offering|proposals)(?: (?:at all|any ?more|please|ever|altogether|completely|entirely|from you|of any kind|whatsoever|for good|now|thanks|thank you|from now on|off))*',
  '(?:please )?(?:do not|never|stop) (?:ever )?(?:suggest|offer|propose|suggesting|offering|proposing)(?: me)? (?:me )?(?:anything|things|stuff|something)(?: (?:to me|at all|any ?more|again|ever|please|unasked|on your own|unless .*|altogether|for good))*',
  '(?:be|stay|only be|just be) (?:purely |only |completely |totally )?(?:reactive|silent|quiet unless .*|passive)(?: (?:only|please|unless .*|from now on))*',
  '(?:stop|quit) (?:bothering|pestering|bugging|nagging|disturbing|badgering) me(?: (?:now|already|all the time|at once|altogether|any more|for good))*',
];
const SILENCE = [
  "(?:so |and |but |hey |alfred )*why (?:were|are|have|has|was|did|do|had|is)(?: not| n't)? (?:you|it|alfred)(?: been)?(?: not)? (?:so |that |this |all |been |very |rather |being )*(?:quiet|silent|still|reserved|passive)(?: .*)?",
  'how come (?:you (?:were|are|have been|did not|do not) |there (?:were|are) (?:no|so few) ).*(?:quiet|silent|suggest|offer|nudge|speak|said|say).*',
  '(?:are|were) you (?:holding|keeping) (?:anything|something) (?:back|to yourself|from me)(?: .*)?',
  'why (?:no|not any|hardly any) (?:suggestions|offers|nudges)(?: .*)?',
  'why so (?:quiet|silent|few (?:suggestions|offers))(?: .*)?',
  'why (?:did|do|have|are|were)(?: not)? you (?:not )?(?:make|made|making|give|given|offer|offered|offering|suggest|suggested|suggesting|propose|proposed|say|said|tell|told|nudge|nudged|speak|spoken|remind)(?: .*)?',
  'why (?:is|are|was|were) there (?:no|so few|hardly any|fewer) (?:suggestions|offers|nudges)(?: .*)?',
  '(?:what|which|how much|how many)(?: .{0,30})? (?:have|did|are|were) you (?:hold|held|holding|keep|kept|keeping)(?: .*)? (?:back|to yourself)(?: .*)?',
  '(?:have|were|did) you (?:been )?(?:keep|kept|hold|held|holding|keeping) (?:anything|something) (?:back|to yourself)(?: .*)?',
  'you (?:have been|were|are) (?:very |so |awfully |rather |quite )?(?:quiet|silent)(?: .*)? why(?: .*)?',
];
const SETTINGS = [
  `how (?:${FORWARD}|quiet|reserved) (?:are|were) you(?: .*)?`,
  '(?:what|which|how) (?:are|is)(?: all)?(?: of)? (?:my|your|the) (?:current )?(?:settings?|preferences for (?:suggestions|offers)|(?:level of )?(?:proactiveness|proactivity|initiative)(?: level)?|level|(?:quiet|working|work|office) hours?|working days|workdays)(?: (?:for (?:suggestions|offers|me)|at the moment|right now|now|currently|like|today|again|set to|at present))*',
  '(?:show|tell|list|give|see|check|view)(?: me)?(?: all)?(?: of)?(?: (?:my|your|the))? (?:current )?(?:settings?|(?:level of )?(?:proactiveness|proactivity)(?: level)?|quiet hours|working hours)(?: .*)?',
  '(?:my |your |the )?(?:settings|proactiveness|proactivity)(?: level)?(?: please)?',
  'how (?:often|much|many times) (?:do|will|can|would|may) you (?:suggest|offer|propose|speak up|nudge|message|make (?:suggestions|offers))(?: .*)?',
  '(?:what|which)(?: (?:kinds?|types?|sorts?))?(?: of)? ?(?:suggestions|offers|nudges)? (?:are (?:being )?held back|are|do) ?(?:you)? (?:hold(?:ing)? back|held back|muted|make|offer)(?: .*)?',
  'when (?:do|will|may|can|are) you (?:make|send|allowed to|suggest|offer)(?: .*)?(?:suggestions|offers|suggest|offer|things)(?: .*)?',
];
const WOULD =
  /^(?:what (?:would|will|does|happens?|changes?)|how (?:would|does|will)|would|do|does|if i)\b.*\b(?:if i|when i|i (?:told|tell|ask|asked|say|said)|it mean)\b.*\b(?<which>less|more|quieter|fewer)\b/;
const KEEP =
  /^(?:(?:it is|that is|they are|you are|this is) (?:fine|ok|okay|good|great|all right|alright|perfect) )?(?:please )?(?:keep (?:them|these|those|it|the suggestions|the offers|your suggestions|your offers|this) (?:coming|going|up|like this|as (?:they|it) (?:are|is))|(?:leave|keep) (?:it|things|everything) as (?:it|they) (?:is|are))/;
const STOPS =
  /^(?:please )?(?:stop|no more|no|quit|enough|do not|never|not|i (?:do not|never|no longer) (?:want|need|like|wish)|spare me|leave out|skip|drop|cut(?: out)?|hold back|turn off|switch off|disable|mute|without|you (?:can|may|could|should|do not (?:have|need) to) ?(?:stop|drop|skip|leave out|hold back|not)?|i can do without|less|fewer)\b/;
const AGAIN =
  /\b(?:again|back(?! to me)|after all|resume|re ?- ?enable|un ?- ?mute|once more|welcome)\b|^(?:please )?(?:start|allow|bring back|enable|turn on|switch on|resume|you (?:can|may) (?:start|resume|suggest|offer|nudge|remind)|i (?:would like|want|miss|do want)|feel free to)\b/;
const UNTIL_SOMETHING =
  /\b(?:before|after|between|from|until|till|past|on (?:weekends?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?)|at (?:night|weekends?)|during)\b/;

const whole = (forms: readonly string[]) => forms.map((form) => new RegExp(`^(?:${form})$`));
const [MORE_AT, LESS_AT, NEVER_AT, SILENCE_AT, SETTINGS_AT] = [MORE, LESS, NEVER, SILENCE, SETTINGS].map(
  whole,
);

function some(forms: readonly RegExp[] | undefined, text: string): boolean {
  return forms?.some((form) => form.test(text)) ?? false;
}

/** No more of a kind of offers, or again. */
function readKinds(norm: string): Forwardness | undefined {
  const offers = OFFER.test(norm);
  const kinds = kindsIn(norm, !offers);
  if (kinds.length === 0) return undefined;
  const negated =
    /^(?:please )?(?:do not|never|stop|no|quit|enough|hold back|leave out|skip|drop|i (?:do not|never|no longer))\b/.test(
      norm,
    );
  if (AGAIN.test(norm) && !negated) return { ...NONE, allow: kinds };
  if (!STOPS.test(norm) || /^(?:no|do not|not) (?:problem|idea|worr|forget|you|i)/.test(norm))
    return undefined;
  return { ...NONE, hold: kinds };
}

/** The person's words without politeness, marks and contractions. */
function plainOf(text: string): string {
  const sentence = writtenOut(readSentence(text));
  const from = skipPolite(sentence, 0);
  return plainForm(partOf(sentence, from, sentence.tokens.length))
    .replace(
      /^(?:(?:whoa|wow|oh|ugh|phew|hm+|hello|sorry|hey|hi|ok|okay|c'mon|cmon|come on|right|so|well|and|but|then|until then|till then|alfred|please|could you|can you|would you|will you|would you mind|mind(?= (?:not )?[a-z]+ing )|i think|maybe|actually|honestly|from now on|just|also) )+(?=[^ ])/,
      '',
    )
    .replace(
      /(?: (?:please|thanks|thank you|alfred|ok|okay|from now on|if you (?:can|could|like|do not mind)))+$/,
      '',
    )
    .trim();
}

/** What no form fits, read by what it speaks of and which way it leans. */
function leaning(plain: string, asks: boolean): Forwardness | undefined {
  const lean = readLean(plain, asks);
  switch (lean) {
    case undefined:
      return undefined;
    case 'never':
      return { ...NONE, change: 'less', hold: ALL_KINDS };
    case 'more':
    case 'less':
      return { ...NONE, change: lean };
    case 'silence':
    case 'settings':
      return { ...NONE, asks: lean };
  }
}

/** "don't be surprised when I write at this hour": about the person's own ways. */
const NO_WONDER =
  /\bdo not (?:be (?:surprised|alarmed|shocked|offended|worried|startled|confused|put off)|wonder|mind (?:me|if i|when i))\b/;

function readClause(text: string): Forwardness | undefined {
  const plain = plainOf(text);
  if (!plain || plain.length > 160 || NO_WONDER.test(plain)) return undefined;
  const would = WOULD.exec(plain)?.groups?.['which'];
  if (would) return { ...NONE, asks: would === 'more' ? 'more' : 'less' };
  if (some(SILENCE_AT, plain)) return { ...NONE, asks: 'silence' };
  if (some(SETTINGS_AT, plain)) return { ...NONE, asks: 'settings' };
  if (KEEP.test(plain)) return { ...NONE, asks: 'settings' };
  const lean = leanByForm(plain);
  if (lean === 'never') return { ...NONE, change: 'less', hold: ALL_KINDS };
  if (lean) return { ...NONE, change: lean };
  if (!UNTIL_SOMETHING.test(plain) && some(NEVER_AT, plain))
    return { ...NONE, change: 'less', hold: ALL_KINDS };
  if (some(NEVER_AT?.slice(0, 3), plain)) return { ...NONE, change: 'less', hold: ALL_KINDS };
  const kinds = readKinds(plain);
  if (kinds) return kinds;
  const help = readHelpWith(plain) ?? readHelpWith(plainForm(writtenOut(readSentence(text))));
  if (help) return { ...NONE, ...help };
  const asked = /\?\s*$/.test(text);
  if (readLean(plain, asked) === 'never') return { ...NONE, change: 'less', hold: ALL_KINDS };
  if (some(MORE_AT, plain)) return { ...NONE, change: 'more' };
  if (some(LESS_AT, plain)) return { ...NONE, change: 'less' };
  return leaning(plain, asked);
}

/** Reads what is said about unasked offers: more, less, none of a kind, when they may come, why there were none. */
export function readForwardness(text: string): Forwardness | undefined {
  const clean = cleanText(text);
  if (!clean || clean.length > 300) return undefined;
  const hours: ReturnType<typeof readOfferHours> = readOfferHours(clean) ?? quietBeside(clean);
  if (hours) {
    const { tells, ...rest } = hours;
    return { ...NONE, hours: rest, ...(tells ? { tells } : {}) };
  }
  const clauses = clean.split(
    /(?<=[.!?;])\s+|\n+|,\s+(?=(?:i|it|you|no|don't|dont|only|just|suggest|offer|be|but|that|please|stop|why|so|and|until|till|then|give|bring|feel|let|keep|hold|cut|go|speak|pipe|tell|less|fewer|more|not|never|switch|start|your|suggestions|offers|now)\b)|\s+so\s+(?=(?:please|no|cut|bring|go|feel|you|your|stop|less|fewer|more|give|don't|dont|hold|keep|switch|turn)\b)|\s+(?:and|but|because)\s+(?=i )/i,
  );
  const found = clauses.slice(0, 4).flatMap((clause) => readClause(clause) ?? []);
  const [first] = found;
  return readClause(clean) ?? found.find(({ hold }) => hold.length > 0) ?? first;
}
