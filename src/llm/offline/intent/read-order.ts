import { pattern } from '../time/pattern.ts';
import { isAbbreviated } from '../words/abbreviated.ts';
import { ofGerund } from '../words/plain-verb.ts';
import { matchAt, partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { isVerb } from '../words/verbs.ts';
import { ASKED, FOR_ALFRED } from './asked.ts';
import { skipPolite } from './find-head.ts';
import { trimWords } from './task-words.ts';

const LONGEST = 40;
/** "… and let me know": what Alfred would come back with is no part of what is to be done. */
const REPORT =
  /,? (?:and|then) (?:just )?(?:tell|let|give|show|message|update|report back to|get back to) (?:me|us)\b.*$/i;

/** Something that is to be done, as it was put. */
export interface Order {
  readonly sentence: Sentence;
  /** Its words as typed, without what only asks and closes. */
  readonly words: string;
  readonly norm: string;
  /** It was put as a question or a wish to Alfred. */
  readonly asked: boolean;
  /** It stands behind "could you" or the like, so that it begins with a verb, whichever. */
  readonly verbal: boolean;
  /** What was said behind it, in a sentence of its own. */
  readonly more: string;
}

const CLOSING = /^(?:[.!?,;:)]|please|pls|plz|thanks|thx|cheers|ta|alfred|mate|too|also)$/;
/** "help me find a hotel" wants it found. */
const HELP = /^(?:(?:give (?:me|us) a hand|help (?:me|us)|help)(?: out)?(?: to)?)$/;

/** Where the closing words end: marks and thanks. */
function closedAt(whole: Sentence, from: number, to: number): number {
  let end = to;
  while (end > from && CLOSING.test(whole.tokens[end - 1]?.norm ?? '')) end--;
  return end;
}

/** True of what ends in a question mark, also one just behind it. */
export function endsAsking({ text, tokens }: Sentence): boolean {
  const last = tokens.at(-1);
  return last !== undefined && (last.norm === '?' || /^\s*\?/.test(text.slice(last.to)));
}

/** True of "you order me a taxi?": a question that asks for what it states. */
function statesAsking(whole: Sentence, at: number): boolean {
  const [who, verb] = [whole.tokens[at]?.norm, whole.tokens[at + 1]?.norm ?? ''];
  return who === 'you' && isVerb(verb) && endsAsking(whole);
}

/** The token behind "help me", where what follows is something to do. */
function pastHelp(whole: Sentence, at: number): number {
  for (const size of [5, 4, 3, 2]) {
    const isHelp = HELP.test(partOf(whole, at, at + size).norm);
    if (isHelp && isVerb(whole.tokens[at + size]?.norm ?? '')) return at + size;
  }
  return at;
}

/** Begins what is said aside, behind a comma: why, or a question. */
const ASIDE =
  /^(?:i|i'm|im|i've|ive|i'll|it|it's|its|we|we're|we've|they|they're|he|he's|she|she's|that's|there's|is|are|was|were|what|who|which|how|does|do|did|has|because|cos|since|as|sorry|otherwise|or)$/;
/** "…, my in-laws arrive at five", "…, the kids are asleep": a clause with a subject of its own. */
const CLAUSE =
  /^(?:my|our|his|her|their|the) (?:[^ ]+ ){1,4}?(?:is|are|was|were|isn't|aren't|has|have|had|will|won't|can't|can|needs?|wants?|comes?|arrives?|lands?|gets?|leaves?|goes|starts?|hates?|likes?|finishes|ends)\b|^[^ ]+'s (?:in|on|at|here|coming|due|late|out|off|gone|been|not|asleep)\b/;
/** What is to be said to somebody else may hold commas. */
const SAYS =
  /^(?:tell|text|message|msg|e-?mail|mail|write|ask|let|say|inform|ping|dm|reply|respond|post|send|drop|shoot|give|draft|fire|remind|wish|thank|slack|whatsapp|call|ring|phone)$/;

function normsFrom(tokens: Sentence['tokens'], at: number): string {
  return tokens
    .slice(at, at + 7)
    .map(({ norm }) => norm)
    .join(' ');
}

/** Where the first sentence ends; a mark that is glued to what follows ends none. */
function stopIn({ tokens, text }: Sentence, from: number, to: number): number {
  const says = SAYS.test(tokens[from]?.norm ?? '');
  for (let i = from + 1; i < to; i++) {
    const [mark, next] = [tokens[i], tokens[i + 1]];
    const aside =
      mark?.norm === ',' && !says && (ASIDE.test(next?.norm ?? '') || CLAUSE.test(normsFrom(tokens, i + 1)));
    if (aside) return i;
    const word = tokens[i - 1];
    const short = word && mark?.norm === '.' && next && isAbbreviated(text.slice(word.from, word.to));
    if (mark && !short && /^[.!?\n]$/.test(mark.norm) && (next?.from ?? mark.to + 1) > mark.to) return i;
  }
  return to;
}

/** "Somebody needs to tell IT …, can you do that?" */
const NEEDED = pattern(
  '(?:somebody|someone|we|i|one) (?:really |just )?(?:needs? to|has to|have to|ought to|should|must|better)',
);

/** "Sign-ups for spin": what begins like an order is the first half of a noun. */
function isNamed({ tokens: [first, mark, second] }: Sentence): boolean {
  const glued = mark?.norm === '-' && first?.to === mark.from && second?.from === mark.to;
  return glued && /^(?:ups?|ins?|outs?|offs?|downs?|overs?|throughs?)$/.test(second.norm);
}

/** What is to be done, without what only asks for it. */
export function orderIn(whole: Sentence): Order | undefined {
  const size = whole.tokens.length;
  let at = 0;
  let asked = false;
  for (;;) {
    const found = matchAt(whole, at, ASKED);
    const next = found?.next ?? Math.max(at, skipPolite(partOf(whole, at, size), 0) + at);
    asked ||= found !== undefined || matchesBetween(whole, at, next);
    if (next === at) break;
    at = next;
  }
  const verbal = asked;
  if (statesAsking(whole, at)) {
    at++;
    asked = true;
  }
  at = pastHelp(whole, at);
  let to = closedAt(whole, at, size);
  let tail = FOR_ALFRED.exec(partOf(whole, at, to).norm)?.[0].trim();
  const forAlfred = tail !== undefined;
  while (tail !== undefined) {
    to = closedAt(whole, at, to - tail.split(' ').length);
    tail = FOR_ALFRED.exec(partOf(whole, at, to).norm)?.[0].trim();
  }
  const needed = forAlfred ? matchAt(whole, at, NEEDED) : undefined;
  if (needed && needed.next < to) at = needed.next;
  const stop = stopIn(whole, at, to);
  const sentence = partOf(whole, at, stop);
  if (sentence.tokens.length < 2 || sentence.tokens.length > LONGEST) return undefined;
  if (isNamed(sentence)) return undefined;
  const first = wordsOf(sentence, 0, 1);
  const verb = asked ? ofGerund(first) : undefined;
  const rest = wordsOf(sentence, 1, sentence.tokens.length);
  const norm = verb
    ? `${verb.toLowerCase()} ${partOf(sentence, 1, sentence.tokens.length).norm}`
    : sentence.norm;
  return {
    sentence,
    words: trimWords(`${verb ?? first} ${rest}`)
      .replace(/ for (?:me|us)(?= and\b)/i, '')
      .replace(REPORT, ''),
    norm,
    asked: asked || forAlfred,
    verbal,
    more: wordsOf(whole, stop + 1, to).trim(),
  };
}

/** True when the polite words from one token up to another ask Alfred to do something. */
function matchesBetween(whole: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (matchAt(whole, at, ASKED)) return true;
  return false;
}
