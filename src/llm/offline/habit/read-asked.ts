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
import { afterYou } from '../words/verb-forms.ts';
import { isVerb } from '../words/verbs.ts';
import { nameThing } from './name-thing.ts';

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
  /^(?:get|give|show|send|pull|list|check|tell|find|fetch|draft|write|prepare|make|create|total|count|compile|plan|set|run|read|bring|update|summari[sz]e|sum|review|go|do|translate|see|have|look|suggest|grab|pick|print|work|add|calculate|generate|put|explain|recap|share|brief|compare|sort|export|collect|proofread|outline|propose|recommend|describe|talk|walk|start|begin|tally|forward|hand|report|come|let|know)$/;
const QUESTION =
  /^(?:what|whats|why|which|who|whose|where|when|how|hows|is|are|was|were|do|does|did|has|have|had|any|anything|will)$/;
/** What is asked of the world at large and not of one's own things. */
const WORLDLY =
  /^(?:how (?:do|can|should|would|to|does one|did)(?: (?:i|we|you|one|people))?|why|what is (?:the difference|a|an)|what (?:does|do) .* (?:mean|say)|is it (?:too|usually|normal|true|safe|ok|better|possible|worth)|(?:do|does|can|are|is) (?:an? )?[^ ]+(?: [^ ]+)? (?:also|always|usually|ever|work|need|last|cover|eat|grow|cost more|count|mean)|(?:explain|describe)|who (?:has to|must|can|invented|wrote)|(?:how|what) [^ ]+(?: [^ ]+)? (?:is|are|does|do|of) (?:an? )|(?:tell me|teach me|i want to (?:know|learn)|i would like to (?:know|learn)) (?:more |something )?about|what size|(?:any|some) (?:tips|advice) (?:on|for|about))(?: |$)/;
/** What is wanted once and is of no subject. */
const ERRAND =
  /\b(?:how do (?:you|i) (?:say|spell|pronounce|write)|how (?:is|are) .* (?:spelled|spelt|pronounced)|(?:what|how) is .* in (?:french|german|spanish|polish|italian|norwegian|english|latin|portuguese|dutch|japanese)|translate (?:this|that|it)|convert|spell|synonyms?|antonyms?|rhymes?|(?:an?other|better|shorter|good|nicer|fancy|polite|friendlier) (?:word|way|name)|word for|name for|names for|capital (?:city )?of|percent|square root|(?:times|plus|minus|divided by) \d|which planet|how many .* (?:is|are) in an?|make this sound|sound (?:friendlier|better|nicer)|in one sentence|birthday (?:rhyme|card|wish|poem)|this (?:for typos|text|sentence|e ?- ?mail|letter))\b/;
/** What is about Alfred's own doings: reminders and schedules, and what it keeps. */
const OWN =
  /\b(?:remind(?:er|ers|ing|ed)?|schedules?d?|alarms?|timers?|wake me|ping me|nudge|snooze|cancel|pause|resume|forget|remember(?:ed)?|proactive|suggestions?|you (?:know|are|do|keep|offer|suggest)|are you|who am i|your)\b|\bevery (?:day|week|weekday|morning|month|evening|hour|other|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d+)\b/;
const ASIDE =
  /^(?:is|are|was|were) (?:you|that (?:ok|right|all)|it (?:ok|okay|time))|^(?:what|how) (?:about|come|is up|are you|is it going|a|an)\b|^(?:who|what) are you|^(?:should|shall|may|might|would) (?:i|we)|^do (?:i|we|you) |^(?:where|when|who) (?:is|are|was|do|did|does) (?:i|my|we|our)\b|^(?:what|when|where|who) did i\b|^what is my (?:name|job|address)|^who is [^ ]+$|^(?:talk|meet|chat|speak|go|see|hope|wait)(?: (?:tomorrow|later|soon|then|again|home|on|now))*$/;
const END =
  /^(?:please|pls|plz|again|thanks|thank|you|alfred|now|too|,|\.|!|\?|:|-|for|me|so|far|once|more)$/;

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

function trimmed(part: Sentence): { readonly sentence: Sentence; readonly led: boolean } {
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
const FINITE = /^(?:is|are|was|were|has|had|am|will|would|can|i|he|she|they|we|it|you|never|his|her|their)$/;
const GREETING =
  /^(?:hi|phew|ugh|argh|hmm|lol|gosh|well|anyway|hello|hey|thanks|thank|cheers|nice|great|good|bye|haha|lol|sorry|wow|phew|poor|oh|yes|no|ok|okay|yay)$/;
const LONGEST_BARE = 12;

/** True of a thing that is only named: "sales report please", "shipped orders?", "the roster again". */
function onlyNames(part: Sentence, sentence: Sentence): boolean {
  const { tokens } = sentence;
  const rest = part.text.slice(part.tokens.at(-1)?.to ?? 0).trimStart();
  const asks =
    rest.startsWith('?') ||
    part.tokens.some(({ norm }) => /^(?:please|pls|plz|\?)$/.test(norm)) ||
    /^(?:another|one more|same) |^(?:[^ ]+ ){1,3}time$/.test(sentence.norm) ||
    /^(?:and|also) (?:another|the|what about) /.test(part.norm);
  if (!asks || tokens.length === 0 || tokens.length > LONGEST_BARE) return false;
  const [first = ''] = tokens.map(({ norm }) => norm);
  if (GREETING.test(first) || (isVerb(first) && afterYou(`${first}s`) === undefined)) return false;
  return !tokens.some(({ norm }) => FINITE.test(norm));
}

/** "I need a holiday", "I want to sleep": a wish for oneself, and no request. */
const LONGING =
  /\b(?:need|want|would like|could do with)(?: to)? (?!(?:the|my|our|this|these|last|next|today's|todays|tomorrow's|yesterday's|all|weekly|monthly|daily)\b)[^?]*$(?<!please|pls|again)/;

function kindOf(norm: string): Habit['kind'] {
  return WORLDLY.test(norm) ? 'topic_interest' : 'recurring_request';
}

/** What a part of a message asks for; undefined when it asks for nothing that anybody would ask for again. */
function readPart(whole: Sentence): Asked | undefined {
  const part = writtenOut(whole);
  const { sentence, led } = trimmed(part);
  const { norm, tokens } = sentence;
  const [first = ''] = tokens.map((token) => token.norm);
  if (tokens.length === 0 || OWN.test(norm) || ERRAND.test(norm) || ASIDE.test(norm)) return undefined;
  const known = WHOLES.find(({ at }) => at.test(norm));
  if (known) return { kind: 'recurring_request', label: known.label, words: known.label };
  const wants = led || DOING.test(first) || QUESTION.test(first) || onlyNames(part, sentence);
  if (!wants) return undefined;
  const label = nameThing(sentence);
  if (!label || (LONGING.test(part.norm) && !DOING.test(first) && !label.includes(' '))) return undefined;
  return { kind: kindOf(norm), label, words: norm };
}

/** "timesheets - who is missing?", "goals for the week, can you help me pick them?": what is named first is the thing. */
const NAMED_FIRST =
  /^(?!(?:can|could|what|who|how|is|are|do|does|which|any|i|we)\b)((?:[^ ,?!-]+ ){0,6}?[^ ,?!-]+) (?:-|,|:) (?=(?:can|could|who|what(?! an? )|which|how|any|is|are)\b)/;

function partsOf(text: string): readonly Sentence[] {
  return text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((piece) => readSentence(piece))
    .filter(({ tokens }) => tokens.length > 0);
}

/** What a whole message is about rather than a thing: what Alfred keeps, feelings, small talk. */
function isElse(sentence: Sentence): boolean {
  if (readDecline(sentence.text) ?? readForget(sentence)) return true;
  const profile = readProfile(sentence);
  if (profile && profile.part === undefined) return true;
  const feel = readFeeling(sentence)?.what;
  return feel !== undefined && /^(?:danger|grief|opinion|why|self|complaint|how|joy|sorry)$/.test(feel);
}

/** What a message asks for that may be asked for again; undefined when there is no such thing in it. */
export function readAsked(text: string): Asked | undefined {
  const clean = ownWords(cleanText(text))
    .text.slice(0, 600)
    .replaceAll(/(?<=[\s:])'[^']{2,200}'(?=[\s.!?,]|$)/g, ' ');
  const whole = readSentence(clean);
  if (whole.tokens.length === 0 || isElse(whole)) return undefined;
  const written = writtenOut(whole);
  const named = NAMED_FIRST.exec(trimmed(written).sentence.norm)?.[1];
  const label =
    named && !GREETING.test(named.split(' ')[0] ?? '') && !OWN.test(written.norm)
      ? nameThing(readSentence(named))
      : undefined;
  if (label) return { kind: 'recurring_request', label, words: written.norm };
  const listing = readListing(whole);
  const parts = partsOf(clean);
  const found = parts.flatMap((part) => readPart(part) ?? []);
  const [first] = found;
  if (first)
    return parts.length <= 3 && whole.tokens.length <= 24
      ? { ...first, words: first.words === first.label ? first.words : written.norm }
      : first;
  const ahead = listing?.ahead && listing.day;
  return ahead
    ? { kind: 'recurring_request', label: 'agenda for the day', words: 'agenda for the day' }
    : undefined;
}
