import { ownWords } from '../intent/quoted.ts';
import { readDecline } from '../intent/read-decline.ts';
import { readFeeling } from '../intent/read-feeling.ts';
import { readForget } from '../intent/read-forget.ts';
import { readListing } from '../intent/read-listing.ts';
import { readProfile } from '../intent/read-profile.ts';
import type { Habit } from '../known.ts';
import { pattern } from '../time/pattern.ts';
import { cleanText } from '../words/clean-text.ts';
import { writtenOut } from '../words/contractions.ts';
import { matchAt, partOf, readSentence } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { afterYou, isPast } from '../words/verb-forms.ts';
import { isVerb } from '../words/verbs.ts';
import { isContentful } from './find-habit.ts';
import { isWorldly } from './is-worldly.ts';
import { nameThing, nameTopic } from './name-thing.ts';

/** Something that a person asked for or wanted to know, as something that may be a habit. */
export interface Asked {
  readonly kind: Habit['kind'];
  /** The thing itself in a few words. */
  readonly label: string;
  /** All that was said beside it, for finding the same thing under another name. */
  readonly words: string;
}

/** What leads to a request and says nothing of the thing. */
const LEAD = pattern(
  '(?:(?:hi|hey|hello|hiya|morning|good (?:morning|afternoon|evening|day)|ok|okay|so|well|right|and|also|then|now|oh|alfred|please|pls|quick(?: one| question)?|sorry|thanks|roughly|same (?:again|as (?:always|usual|last (?:week|time)))|once more|time for|,|:|-|!)|(?:can|could|will|would) you(?: please| just| quickly)?|(?:can|could|may) (?:i|we)(?: please)?|(?:i|we) (?:would|will|could) like(?: you)?(?: to)?|(?:i|we) (?:still |really |just )?(?:need|want|require)(?: you)?(?: to)?|need(?: you)?(?: to)?|i am (?:after|looking for)|(?:it is )?time to|let us|do you (?:have|know)|have you got|is there|are there|any chance (?:of|you could)|would you mind|help (?:me|us)(?: to| with)?)',
);
/** What one asks to be done, so that what follows is the thing. */
const DOING =
  /^(?:get|give|show|send|pull|list|check|tell|find|fetch|draft|write|prepare|make|create|total|count|compile|plan|set|run|read|bring|update|summari[sz]e|sum|review|go|do|translate|see|have|look|suggest|grab|pick|print|work|add|calculate|generate|put|explain|recap|share|brief|compare|sort|export|collect|proofread|outline|propose|recommend|describe|talk|walk|start|begin|tally|forward|hand|report|type|fill|chase|revise|rewrite|come|let|know)$/;
const QUESTION =
  /^(?:what|whats|why|which|who|whose|where|when|how|hows|is|are|was|were|do|does|did|has|have|had|any|anything|will)$/;
/** What is wanted once and is of no subject. */
export const ERRAND =
  /\b(?:how do (?:you|i) (?:say|spell|pronounce|write)|how (?:is|are) .* (?:spelled|spelt|pronounced)|(?:what|how) is .* in (?:french|german|spanish|polish|italian|norwegian|english|latin|portuguese|dutch|japanese)|translate (?:this|that|it)|convert|spell|synonyms?|antonyms?|rhymes?|(?:an?other|better|shorter|good|nicer|fancy|polite|friendlier) (?:word|way|name)|word for|name for|names for|capital (?:city )?of|percent|square root|\d+ ?(?:times|plus|minus|divided by|multiplied by|x|\*|\+|over) ?\d+|(?:times|plus|minus|divided by) \d|\b(?:an?|another|some) (?:[a-z]+ )?(?:joke|riddle|pun|limerick|haiku|poem|fun fact|tongue twister|bedtime story)s?\b|which planet|how many .* (?:is|are) in an?|make this sound|sound (?:friendlier|better|nicer)|in one sentence|birthday (?:rhyme|card|wish|poem)|this (?:for typos|text|sentence|e ?- ?mail|letter))\b/;
/** What is about Alfred's own doings: reminders and schedules, and what it keeps. */
export const OWN =
  /\b(?:remind(?:er|ers|ing|ed)?|schedules?d?|alarms?|timers?|wake me|ping me|nudge|snooze|cancel|pause|resume|forget|remember(?:ed)?|proactive|suggestions?|(?<!(?:could|can|would|will|if) )you (?:know|are|do|keep|offer|suggest)|are you|who am i|your)\b|\bevery (?:day|week|weekday|morning|month|evening|hour|other|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d+)\b/;
const ASIDE =
  /^do not\b|^is everything\b|^are things\b|^(?:hear|see|understand|believe|imagine|follow|forgive|excuse)(?: me)?$|^did you\b|^(?:is|are|was|were) (?:you|that (?:ok|right|all)|it (?:ok|okay|time))|^(?:what|how) (?:about|come|is up|are you|is it going|a|an)\b|^(?:who|what) are you|^(?:should|shall|may|might|would) (?:i|we)|^do (?:i|we|you) |^(?:where|when|who) (?:is|are|was|do|did|does) (?:i|my|we|our)\b|^(?:what|when|where|who) did i\b|^what is my (?:name|job|address)|^who is [^ ]+$|^(?:talk|meet|chat|speak|go|see|hope|wait)(?: (?:tomorrow|later|soon|then|again|home|on|now))*$/;
const END =
  /^(?:please|pls|plz|again|thanks|thank|you|alfred|now|too|,|\.|!|\?|:|-|for|me|so|far|once|more)$/;

/** "Who are my patients tomorrow". */
const MINE_NOW = /^(?:who|what|which) are (?:my|our) /;

/** The day as a whole, its plan, and what is left to be done. */
const WHOLES: readonly { readonly at: RegExp; readonly label: string }[] = [
  {
    at: /^(?:plan|planning|organi[sz]e|structure|map out|go through) (?:(?:my|the|our|out|for) )*(?:whole )?(?:day|today|morning)\b/,
    label: 'plan for the day',
  },
  {
    at: /^(?:plan|planning|organi[sz]e|map out) (?:(?:my|the|our|out|for|this|next|coming) )*week\b/,
    label: 'plan for the week',
  },
  { at: /^(?:day|week) ?plan(?:ning)?\b/, label: 'plan for the day' },
  {
    at: /\b(?:left|still (?:open|to do|to be done)|outstanding|remaining)\b.*\b(?:list|week|weekend|day|today|do|me|plate)\b|^what is (?:still )?(?:left|outstanding|open)\b(?: to do)?$|\bstill have to do\b/,
    label: 'what is left to do',
  },
  {
    at: /\b(?:what is|what do (?:i|we) have|what have (?:i|we)(?: got)?|have (?:i|we) got anything|anything|show me|what is there) ?(?:on|up|ahead|planned|in my (?:diary|calendar))?(?: for (?:me|us))?(?: (?:today|tomorrow|this morning))$|\bmy (?:day|agenda)\b|^(?:today's |the )?agenda\b(?! for (?:the|my|our) [^d])|\bwhat (?:does|is) (?:my|the) day (?:look|like)/,
    label: 'agenda for the day',
  },
  {
    at: /^what is on (?:(?:for )?me )?today$|\bday ahead\b|^what is on today\b/,
    label: 'agenda for the day',
  },
];

export function trimmed(part: Sentence): { readonly sentence: Sentence; readonly led: boolean } {
  let from = 0;
  let led = false;
  for (;;) {
    const lead = matchAt(part, from, LEAD);
    if (!lead || lead.next >= part.tokens.length) break;
    led ||= /(?:you|need|want|like|after|for|let|help|may|can|could) ?/.test(
      partOf(part, from, lead.next).norm,
    );
    from = lead.next;
  }
  let to = part.tokens.length;
  while (to > from && END.test(part.tokens[to - 1]?.norm ?? '')) to--;
  return { sentence: partOf(part, from, to), led };
}

/** A word that makes a statement of a few words about somebody. */
export const FINITE =
  /^(?:is|are|was|were|has|had|am|will|would|can|i|he|she|they|we|it|you|never|his|her|their)$/;
export const GREETING =
  /^(?:hi|phew|ugh|argh|hmm|lol|gosh|well|anyway|hello|hey|thanks|thank|cheers|nice|great|good|bye|haha|lol|sorry|wow|phew|poor|oh|yes|no|ok|okay|yay)$/;
const LONGEST_BARE = 12;

/** True of a thing that is only named: "sales report please", "shipped orders?", "the roster again". */
function onlyNames(part: Sentence, sentence: Sentence): boolean {
  const { tokens } = sentence;
  const rest = part.text.slice(part.tokens.at(-1)?.to ?? 0).trimStart();
  const asks =
    rest.startsWith('?') ||
    part.tokens.some(({ norm }) => /^(?:please|pls|plz|\?)$/.test(norm)) ||
    /\bif (?:you|it) (?:can|could|would|have|is (?:ready|there|possible))\b|\bwhen you (?:can|have)\b/.test(
      part.norm,
    ) ||
    /^(?:another|one more|same) (?!.*\banother\b)|^(?:[^ ]+ ){1,3}time$/.test(sentence.norm) ||
    /^(?:and|also) (?:another|the|what about) /.test(part.norm);
  if (!asks || tokens.length === 0 || tokens.length > LONGEST_BARE) return false;
  const [first = ''] = tokens.map(({ norm }) => norm);
  if (GREETING.test(first) || (isVerb(first) && afterYou(`${first}s`) === undefined)) return false;
  return !tokens.some(({ norm }) => FINITE.test(norm));
}

/** "starts", "closes": somebody does it, and nothing is named by it. */
function isDone(word: string): boolean {
  return !TO_READ.test(word) && word.endsWith('s') && afterYou(word) !== undefined;
}

/** "job sheet for today": what is to be read, named with the day it is wanted for. */
function comesAlone(sentence: Sentence): boolean {
  const { norm, tokens } = sentence;
  const [first = ''] = tokens.map((token) => token.norm);
  if (tokens.length < 2 || tokens.length > LONGEST_BARE || GREETING.test(first)) return false;
  if (
    /^(?:lovely|awful|terrible|horrible|beautiful|gorgeous|perfect|strange|weird|amazing|fantastic|wonderful|dreadful|miserable|bad|big|sad|old|funny|busy|long|no|not|lots|many|much|hard|wet|cold|hot|rainy|sunny)$/.test(
      first,
    )
  )
    return false;
  return (
    TO_READ.test(norm) &&
    FOR_NOW.test(norm) &&
    !tokens.some((token) => FINITE.test(token.norm) || isDone(token.norm) || isPast(token.norm))
  );
}

/** "I need a holiday", "I want to sleep": a wish for oneself, and no request. */
const LONGING =
  /(?:^|\b(?:i|we) (?:[a-z]+ )?)(?:need|want|would like|could do with)(?: to)? (?!(?:the|my|our|this|these|last|next|today's|todays|tomorrow's|yesterday's|all|weekly|monthly|daily)\b)[^?]*$(?<!please|pls|again)/;

/** "imagine we took every Friday off, what would they say", "how often should one do that": of nobody's own. */
const NOBODYS =
  /^(?:(?:and|but|so|well) )*(?:imagine|suppose|supposing|what if|pretend)\b|^(?:what|how|who|when|where) (?:would|could) (?:the|my|our|people|they|you|he|she|happen|it)\b|(?<!^what )\b(?:should|must|can|do|does|would) (?:one|people|others|everybody|everyone|somebody|someone|other [a-z]+s)\b|\bjust this once\b|\bfor once\b/;
/** "the lunch menu needs translating again". */
const NEEDS =
  /^(?:the|my|our|this week's|today's|next week's|[^ ]+) (?:[^ ]+ ){0,3}?(?:needs?|wants?|has to be|have to be|must be|is due|are due) (?:[a-z]+ing|to be [a-z]+ed|[a-z]+ed|again|once more|a new|an update|updating)\b/;
/** A thing that comes as something to be read: it may be named without a word more. */
const TO_READ =
  /\b(?:list|lists|sheet|sheets|report|reports|plan|plans|rota|roster|menu|agenda|prices?|orders|sales|figures|numbers|forecast|weather|timetable|schedule|scores?|results|rates?|levels?|stock|inventory|bookings|summary|minutes|notes|briefing|headlines|recap|totals?|counts?|status|backlog|log|overview|update|stats|statistics|takings|turnover|arrivals|departures|deliveries|appointments|reservations|temperatures?|tides?|pollen|queue|occupancy|attendance|waitlist|news|balance|budget|hours|mileage|readings?)\b/;
/** What says that a thing named is wanted now. */
const FOR_NOW =
  /\b(?:today(?:'s)?|todays|tonight(?:'s)?|tomorrow(?:'s)?|tomorrows|yesterday(?:'s)?|this (?:week|month|morning|afternoon|evening|weekend)(?:'s)?|next week(?:'s)?|last week(?:'s)?|for the (?:week|day|weekend|month|evening|morning|shift)|now|again|once more|as usual|as always|so far)\b/;

function kindOf({ norm, text, tokens }: Sentence): Habit['kind'] {
  const typed = text.slice(tokens[1]?.from ?? 0, tokens[1]?.to ?? 0);
  return isWorldly(norm, typed) ? 'topic_interest' : 'recurring_request';
}

/** What a part of a message asks for; undefined when it asks for nothing that anybody would ask for again. */
function readPart(whole: Sentence): Asked | undefined {
  const part = writtenOut(whole);
  const { sentence, led } = trimmed(part);
  const { norm, tokens } = sentence;
  const [first = ''] = tokens.map((token) => token.norm);
  if (
    tokens.length === 0 ||
    OWN.test(norm) ||
    ERRAND.test(norm) ||
    (ASIDE.test(norm) && !(MINE_NOW.test(norm) && FOR_NOW.test(norm)))
  )
    return undefined;
  if (NOBODYS.test(norm)) return undefined;
  const known = WHOLES.find(({ at }) => at.test(norm));
  if (known) return { kind: 'recurring_request', label: known.label, words: known.label };
  const kind = kindOf(sentence);
  const wants =
    kind === 'topic_interest' ||
    NEEDS.test(norm) ||
    led ||
    DOING.test(first) ||
    QUESTION.test(first) ||
    onlyNames(part, sentence) ||
    comesAlone(sentence);
  if (!wants) return undefined;
  const label = kind === 'topic_interest' ? nameTopic(sentence) : nameThing(sentence);
  if (!label || (LONGING.test(part.norm) && !DOING.test(first) && !label.includes(' '))) return undefined;
  return { kind, label, words: norm };
}

/** "timesheets - who is missing?", "goals for the week, can you help me pick them?": what is named first is the thing. */
const NAMED_FIRST =
  /^(?!(?:need|to|want|have|if|when|as|because|can|could|what|who|how|is|are|do|does|which|any|i|we)\b)((?:[^ ,?!-]+ ){0,6}?[^ ,?!-]+) (?:-|,|:) (?=(?:can|could|who|what(?! an? )|which|how|any|is|are)\b)/;

/** What follows a comma and only says why, or how things are. */
const STATES =
  /^(?:(?:and|so|as|because|since|but) )*(?:i|we|it|they|he|she|you|there|that|this|my|our|no|not|thanks|thank|cheers|sorry|nothing|everyone|everybody)\b/i;
const IF_YOU_CAN =
  /,?\s*\b(?:if|when|whenever|once) you (?:can|could|would|have (?:a|the|some) (?:moment|minute|time|chance|sec)|get (?:a|the) chance|get to it|do not mind|don't mind|like)(?= *[.!?,]*$)/i;
const SHORT = 3;

/** A piece of text without what only leads to a request, or explains it: "kia ora, …", "…, we are pouring concrete". */
function withoutAsides(typed: string): string {
  const piece = typed.replace(IF_YOU_CAN, ' please');
  const end = /[.!?]+$/.exec(piece)?.[0] ?? '';
  let segments = piece.slice(0, piece.length - end.length).split(/,\s+/);
  while (segments.length > 1) {
    const [first = '', ...rest] = segments;
    if (/^another\b/i.test(first)) break;
    const words = first.split(/\s+/).length;
    const next = readAlone(rest.join(', ') + end);
    const strange =
      words <= SHORT && !TO_READ.test(first.toLowerCase()) && !readAlone(first)?.label.includes(' ');
    const named = nameThing(readSentence(first));
    if (!next || !isContentful(next.label) || !(named === undefined || strange || !isContentful(named)))
      break;
    segments = rest;
  }
  while (segments.length > 1 && STATES.test(segments.at(-1) ?? '')) segments = segments.slice(0, -1);
  return segments.join(', ') + end;
}

function readAlone(text: string): Asked | undefined {
  return readPart(readSentence(text));
}

function partsOf(text: string): readonly Sentence[] {
  return text
    .split(/(?<=[.!?])\s+|\n+|(?<=(?:\S+\s+){3}\S+):\s+/)
    .map((piece) => readSentence(withoutAsides(piece)))
    .filter(({ tokens }) => tokens.length > 0);
}

/** What a whole message is about rather than a thing: what Alfred keeps, or offers. */
function isElse(sentence: Sentence): boolean {
  if (readDecline(sentence.text) ?? readForget(sentence)) return true;
  const profile = readProfile(sentence);
  return profile !== undefined && profile.part === undefined;
}

/** Feelings and small talk, which ask for nothing. */
function isFelt(sentence: Sentence): boolean {
  const feel = readFeeling(sentence)?.what;
  if (feel === 'opinion' && isWorldly(trimmed(writtenOut(sentence)).sentence.norm)) return false;
  return feel !== undefined && /^(?:danger|grief|opinion|why|self|complaint|how|joy|sorry|hard)$/.test(feel);
}

/** What a message asks for that may be asked for again; undefined when there is no such thing in it. */
export function readAsked(text: string): Asked | undefined {
  return readAllAsked(text)[0];
}

/** All that a message asks for, what is most likely meant first. */
export function readAllAsked(text: string): readonly Asked[] {
  const clean = ownWords(cleanText(text))
    .text.slice(0, 600)
    .replaceAll(/(?<=[\s:])'[^']{2,200}'(?=[\s.!?,]|$)/g, ' ');
  const whole = readSentence(clean);
  if (whole.tokens.length === 0 || isElse(whole)) return [];
  const written = writtenOut(whole);
  const named = NAMED_FIRST.exec(trimmed(written).sentence.norm)?.[1];
  const label =
    named &&
    !NOBODYS.test(written.norm) &&
    !GREETING.test(named.split(' ')[0] ?? '') &&
    !OWN.test(written.norm)
      ? nameThing(readSentence(named))
      : undefined;
  if (label) return [{ kind: 'recurring_request', label, words: written.norm }];
  const all = partsOf(clean);
  const felt = all.filter((part) => isFelt(part));
  if (felt.length > 0 && (felt.length === all.length || (isFelt(whole) && all.length === 1))) return [];
  const parts = all.filter((part) => !felt.includes(part));
  const supposed = parts.some((part) => NOBODYS.test(writtenOut(part).norm));
  const found = supposed ? [] : parts.flatMap((part) => readPart(part) ?? []);
  const short = all.length <= 3 && whole.tokens.length <= LONGEST_WHOLE;
  const sorted = [...found.filter(isOfSomething), ...found.filter((asked) => !isOfSomething(asked))];
  if (sorted.length > 0)
    return sorted.map((asked) =>
      short && asked.words !== asked.label ? { ...asked, words: written.norm } : asked,
    );
  const listing = readListing(whole);
  const ahead = listing?.ahead && listing.day;
  return ahead
    ? [{ kind: 'recurring_request', label: 'agenda for the day', words: 'agenda for the day' }]
    : [];
}

/** So long a message is about one thing. */
const LONGEST_WHOLE = 24;

function isOfSomething({ label }: Asked): boolean {
  return isContentful(label);
}
