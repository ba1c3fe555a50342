import { any } from './decline-rule.ts';

/** One thing said before. */
export interface SaidBefore {
  readonly by: 'person' | 'alfred' | 'system';
  readonly text: string;
}

/** Something of one's own is wanted, or what was declined is let go of. */
const ELSE =
  /\b(?:remind\w*|nudge|ping|wake|schedule|alarm|timer|note (?:that|down)|remember|thanks|thank you|thx|cheers|fair enough|fair play|sorry|apolog\w+|never ?mind|forget it|no worries|no problem|understood|got it|right you are|my (?:bad|own|next|reminders?|schedules?|list|day|week|notes?)|(?:just|only) (?:kidding|joking|curious|testing|asking|wondering|having you on)|was (?:just|only)|kidding|joking|worth a (?:try|shot)|what (?:can|do) you do|do i have|have i|am i|did i)\b/;
/** As many words are asked for again; more are a new matter, which is judged for itself. */
const MOST_WORDS = 30;

const IT =
  '(?:it|its|them|that|those|these|this|theirs?|him|her|his|the (?:same|thing|prompt|instructions|rules|text|list|answer|rest))';
const SHARE =
  '(?:words?|lines?|sentences?|paragraphs?|letters?|characters?|syllables?|bits?|parts?|pieces?|half|sections?|headings?|titles?|topics?|bullet points?|points?|beginning|start|opening|ending|end|summary|gist|essence|outline|hints?|clues?|idea|paraphrase|translation|version|excerpt|snippet|fragment|percent|yes or no|yes-or-no|times?|names?|dates?)';
const FEWER =
  '(?:only|just|at least|even|maybe|merely|simply|(?:the|its|their|a|one|two|three|five|ten|\\d+|few|couple of|every|first|last|next|second|third|very|opening|short|rough|tiny|small|brief|little|single|general))';

/** Asking for it once more: for less of it, in another guise, with a reason or with pleading. */
const AGAIN = new RegExp(
  any(
    `\\b${FEWER} (?:\\S+ ){0,4}?${SHARE}\\b`,
    `\\b(?:only|just|at least|even) (?:\\S+ ){0,5}?(?:${IT}|the ones?)\\b`,
    `\\b(?:translate|paraphrase|summari[sz]e|spell|encode|rephrase|reword|describe|sing|draw|rhyme|whisper|hint at|sketch|outline|reverse|shorten) ${IT}\\b`,
    `^\\W*(?:(?:ok(?:ay)?|fine|well|alright|all right|so|then|and|but|how about|what about|hm+),? )*(?:${IT} )?(?:in|as|with|like|using) (?:german|french|spanish|dutch|italian|latin|russian|chinese|japanese|english|portuguese|polish|base64|rot-?13|morse|code|emojis?|rhyme|your own words|other words|bullet points?|a|an|one|json|hex|reverse)\\b`,
    `\\b(?:say|tell|show|give|print|send|read|do|answer|share|repeat|write|reveal)(?: me| us)? ?(?:${IT} )?(?:anyway|regardless|nonetheless|all the same|just (?:this )?once|for once|please|now)\\W*$`,
    "\\b(?:pretty please|come on|c'mon|oh go on|go on|i insist|i order you|i command you|i beg|please please|do it|just this once|for me|don't be (?:like that|shy|silly|boring|so)|do not be (?:shy|silly|boring|so))\\b",
    "\\b(?:(?:i|we) (?:won't|will not|wont|would never|promise)|nobody|no one|no-one|(?:it|that) (?:can't|can not|cannot|won't|will not|doesn't|does not) (?:hurt|matter|harm)|can't hurt|cannot hurt|between (?:you and me|us)|our secret|trust me|you can trust)\\b",
    "\\b(?:i am|i'm|im) (?:allowed|authori[sz]ed|cleared|permitted|entitled|(?:the|an?|your) (?:admin\\w*|developer|owner|boss|manager|engineer|creator))\\b|\\bi have (?:\\w+ )?(?:permission|clearance|access|rights?|consent)\\b|\\b(?:he|she|they) (?:won't|wouldn't|don't|doesn't|will not|would not|do not|does not) mind\\b|\\b(?:he|she|they|my boss|the boss|legal|hr|it) (?:said|says|told me|confirmed|agreed|approved|allowed|gave)\\b",
    "\\b(?:what if i|hypothetically|imagine|suppose|pretend|let's say|for (?:a|the) (?:test|audit|game|story|novel|research|science|school|debugging))\\b",
  ),
  'i',
);

/** True when a message asks once more for what was just declined, and for nothing else. */
export function insists(text: string): boolean {
  const said = text.replaceAll('’', "'");
  if (ELSE.test(said.toLowerCase())) return false;
  return said.split(/\s+/).length <= MOST_WORDS && AGAIN.test(said);
}

/** Putting together what was said apart. */
const TOGETHER =
  /\b(?:carry out|do|follow|run|execute|perform|obey|combine|join|put|merge|concatenate|connect|read|say|answer|apply|stick|glue|add|assemble|act on|process|comply with)\b[^.?!\n]{0,40}(?:\b(?:both|the two|two|all (?:three|four|parts|pieces|of them)|together|followed by|one after (?:the other|another)|in (?:order|sequence|a row|turn)|halves|parts|pieces|fragments)\b|\b[a-z]\d? ?(?:\+|&|and|plus|then|,) ?[a-z]\d?\b|\b(?:part|piece|half|string|chunk|line) (?:\w+ )?(?:\+|&|and|plus|then) )/i;

/** A name that a piece is given: "A is", "part two =", "the first half:". */
const NAMED =
  '(?<![\\p{L}\\p{N}])(?:[A-Z]\\d?|[a-z]|(?:the )?(?:first|second|third|other|last|next) (?:half|part|piece|bit|string|word|line|fragment)|(?:part|piece|fragment|half|string|chunk|bit|step|line) (?:one|two|three|\\d|[a-zA-Z]))';
const PIECE = new RegExp(
  `${NAMED}\\s{0,3}(?:=|:|is|be|will be|stands for|means|says)\\s{0,3}(?:["“„«']([^"”“»\\n]{2,300})["”“»']|([^"“„«'\\n.;]{2,200}))|["“„«]([^"”“»\\n]{2,300})["”“»]`,
  'gu',
);

/** What pieces a text has that were given names or put in quotes, in order. */
function piecesOf(text: string): string[] {
  return [...text.matchAll(PIECE)].map(([, quoted, plain, loose]) => (quoted ?? plain ?? loose ?? '').trim());
}

/** Earlier messages that pieces are looked for in. */
const MESSAGES = 6;

/** What comes out when a message has pieces put together that were said in it and before; empty when it has none put together. */
export function putTogether(text: string, before: readonly SaidBefore[]): readonly string[] {
  if (!TOGETHER.test(text)) return [];
  const earlier = before.filter(({ by }) => by === 'person').slice(-MESSAGES);
  const pieces = [...earlier.map((said) => said.text), text].flatMap(piecesOf);
  return pieces.length < 2 ? [] : [pieces.join(' '), pieces.join('')];
}

const GIVEN_NAME = new RegExp(
  `${NAMED}\\s{0,3}(?:=|:|is|will be|stands for|means)\\s{0,3}["“„«']([^"”“»'\\n]{6,300})["”“»']`,
  'gu',
);

/** A piece that was given a name, as it would go on: half an order that is to be put together later. */
export function halfSaid(text: string): readonly string[] {
  return [...text.matchAll(GIVEN_NAME)].flatMap(([, piece = '']) => [piece, `${piece} instructions`]);
}
