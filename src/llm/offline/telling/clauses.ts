import { pattern } from '../time/pattern.ts';
import { writtenOut } from '../words/contractions.ts';
import { typedSmall } from '../words/names.ts';
import { matchAt, partOf, retoken } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { sayable } from '../words/verb-forms.ts';
import { MONTHS, WEEKDAYS } from '../words/vocabulary.ts';
import { begins, follows, REASON, says, SAYS } from './begins.ts';
import { isFront } from './fronted.ts';
import { BUT, DENIAL, INFORMS, LEAD, LONGEST_TAIL, MENTIONS, MISSAID, TAIL } from './lead-words.ts';

/** A stretch of a message that says one thing, with its contractions written out and no words around it. */
export interface Clause {
  readonly sentence: Sentence;
  /** It begins by taking back: "no, …", "actually …". */
  readonly denies: boolean;
  /** The message has no capitals, so its names have none. */
  readonly small: boolean;
  /** A sentence of its own begins with it. */
  readonly opens?: true;
  /** It ends in a question mark. */
  readonly asks?: true;
  /** What was said before and is put right by it: "I said Thursdays, but …". */
  readonly missaid?: string;
  /** It begins by saying that it is worth knowing: "fyi …". */
  readonly informs?: true;
  /** It is told by the way. */
  readonly mentions?: true;
}

const STOP = /^[.!?\n]$/;
const JOINT = /^(?:[,;:.!?()\n-]|and|but|so|because|cos|coz|cause|since|as|plus|then|while|whereas)$/;
/** "…, so on Wednesday I have to …": what follows begins with its time. */
const THEN = pattern('(?:on|this|next|every|at|in|tomorrow|tonight|today)(?: [^ ,.]+){0,4}? (?:i|we) [^ ]+');

/** Behind "and" it begins a clause, whatever stands before. */
const OWN_CLAUSE = /^(?:i|we) (?:am|have|had|was|were|will|would|do|did|can|could|need|want|never|always)$/;
/** "…, that's settled" belongs to what it is said of. */
const SETTLED =
  /^(?:and )?(?:that|it) (?:is|has)(?: been| all| now)* (?:settled|decided|final|agreed|fixed)\b/;
/** "Camden, I meant": so does this. */
const MEANT = /^i (?:meant|mean|should have said)(?: to say)?(?: [.!])*$/;
/** So does "…, that's how I like it". */
const LIKED =
  /^(?:and )?(?:that|this|it) is (?:just |exactly |really |simply )?(?:how|what|the way|the order) (?:i|we) (?:[^ ]+ ){0,2}?(?:like|prefer|want|need|love|enjoy|work best|read best)\b/;
/** A dot in "Dr. Patel" or "report.pdf". */
function insideName({ tokens, text }: Sentence, at: number): boolean {
  const [before, dot] = [tokens[at - 1], tokens[at]];
  if (dot?.norm !== '.' || before?.to !== dot.from) return false;
  return /\S/.test(text.charAt(dot.to)) || /^(?:dr|mr|mrs|ms|prof|st|[b-hj-z])$/.test(before.norm);
}

/** Where what is said begins, behind words that only lead to it. */
function behindLeads(sentence: Sentence, from: number): number {
  let at = from;
  for (let lead = matchAt(sentence, at, LEAD); lead && lead.next > at; lead = matchAt(sentence, at, LEAD))
    at = lead.next;
  return at;
}

/** The hyphen in "one-to-one". */
function insideWord({ tokens, text }: Sentence, at: number): boolean {
  const [before, mark] = [tokens[at - 1], tokens[at]];
  return before !== undefined && before.to === mark?.from && /\S/.test(text.charAt(mark.to));
}

const OF_DATE = new RegExp(`^(?:\\d{1,2}(?:th|:\\d\\d)?|am|pm|${[...MONTHS, ...WEEKDAYS].join('|')})$`);

/** The dash in "28 April - 3 May". */
function insideDates({ tokens }: Sentence, at: number): boolean {
  return [at - 1, at + 1].every((token) => OF_DATE.test(tokens[token]?.norm ?? ''));
}

/** A joint at which another thing begins: what stands before it says something already. */
function splits(sentence: Sentence, from: number, at: number, small: boolean): boolean {
  const norm = sentence.tokens[at]?.norm ?? '';
  if (/^[.!?\n;]$/.test(norm)) return !insideName(sentence, at);
  if (norm === '-' && (insideWord(sentence, at) || insideDates(sentence, at))) return false;
  // What was decided stands behind the colon.
  if (
    /^[:,-]$/.test(norm) &&
    /(?:^| )(?:minds?|decided|decision|settled|agreed)$/.test(partOf(sentence, from, at).norm)
  )
    return false;
  const aside = partOf(
    sentence,
    norm === '(' ? at + 1 : Math.max(from, at - 4),
    norm === '(' ? at + 5 : at,
  ).norm;
  if (norm === '(' && /^(?:my|our) [^ ]+(?: [^ ]+)? \)/.test(aside)) return false;
  if (norm === ')' && /(?:^|\( )(?:my|our) [^ ]+(?: [^ ]+)?$/.test(aside)) return false;
  const rest = partOf(sentence, at + 1, sentence.tokens.length).norm;
  if (SETTLED.test(rest) || MEANT.test(rest) || LIKED.test(rest)) return false;
  const next = behindLeads(sentence, at + 1);
  if (norm === ',' && isFront(sentence, from, at)) return false;
  const before = partOf(sentence, from, at).norm;
  const together =
    norm === 'and' && sentence.tokens[next]?.norm === 'i' && at - from <= 5 && !SAYS.test(` ${before} `);
  if (together) return false;
  if (BUT.test(norm) && matchAt(partOf(sentence, from, at), 0, MISSAID)) return true;
  const so = sentence.tokens[at + 1]?.norm === 'so' && /^[,;]$/.test(norm);
  if (so && matchAt(sentence, at + 2, THEN) && says(sentence, from, at)) return true;
  const own = OWN_CLAUSE.test(partOf(sentence, next, next + 2).norm);
  const list = norm === 'and' && !own && !says(sentence, from, at);
  if (REASON.test(norm) && norm !== 'because') return follows(sentence, from, at, small);
  return !list && (begins(sentence, next, small) || follows(sentence, from, at, small));
}

/** A clause without the words that only lead to it or follow it. */
function trimmed(sentence: Sentence): Omit<Clause, 'small'> {
  let from = 0;
  let denies = false;
  let informs = false;
  let mentions = false;
  for (;;) {
    const lead = matchAt(sentence, from, LEAD);
    const denial = lead ? undefined : matchAt(sentence, from, DENIAL);
    if (!lead && !denial) break;
    // "Well, …" leads to something; "well" in "well being" does not.
    denies ||= denial !== undefined;
    const led = lead ? partOf(sentence, from, lead.next).norm : '';
    mentions ||= MENTIONS.test(led);
    informs ||= INFORMS.test(led);
    from = (lead ?? denial)?.next ?? from + 1;
  }
  let to = sentence.tokens.length;
  for (let size = LONGEST_TAIL; size > 0; size--) {
    const start = Math.max(from + 1, to - size);
    if (start >= to || !TAIL.test(partOf(sentence, start, to).norm)) continue;
    to = start;
    size = LONGEST_TAIL + 1;
  }
  return {
    sentence: partOf(sentence, from, to),
    denies,
    ...(informs ? { informs } : {}),
    ...(mentions ? { mentions } : {}),
  };
}

/** "Did you know that I play the cello?": a question only by its form. */
const IDLE =
  /^(?:(?:hey|hi|so|and|oh|well|alfred|by the way|btw|,) )*(?:did you (?:ever )?know|(?:did|have) i (?:ever |already )?(?:tell|told|mention|mentioned)(?: (?:to )?you)?)(?: that)? (?:i|i'm|i've|im|we|we're|my|our) /;

/** True of a part that asks whether something is known and tells it by that. */
export function asksIdly({ norm }: Sentence): boolean {
  return IDLE.test(norm);
}

/** "I do like lists": the same without the word that only stresses it. */
function withoutStress(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const kept = tokens.filter(({ norm }, at) => {
    const [before = '', after = ''] = [tokens[at - 1]?.norm, tokens[at + 1]?.norm];
    return !(
      norm === 'do' &&
      /^(?:i|we)$/.test(before) &&
      (sayable(after) || /^(?:want|need|have)$/.test(after))
    );
  });
  return kept.length === tokens.length ? sentence : retoken(sentence, kept);
}

/** The clauses of a part of a message, in order, each trimmed to what it says. */
export function clausesOf(part: Sentence): readonly Clause[] {
  const sentence = withoutStress(writtenOut(part));
  const small = typedSmall(part.text);
  const clauses: Clause[] = [];
  let from = 0;
  // What only leads to something ("no,", "just so you know,") leads to the clause behind it.
  let lead: Pick<Clause, 'denies' | 'informs' | 'mentions' | 'opens' | 'missaid'> = { denies: false };
  const add = (to: number) => {
    const { sentence: clause, denies, ...more } = trimmed(partOf(sentence, from, to));
    const stop = sentence.tokens[from - 1]?.norm ?? '.';
    const opens = from === 0 || STOP.test(stop) ? ({ opens: true } as const) : {};
    const asks = sentence.tokens[to]?.norm === '?' ? ({ asks: true } as const) : {};
    const both = { ...lead, ...opens, ...more, ...asks, denies: denies || lead.denies };
    const next = sentence.tokens[sentence.tokens[to]?.norm === ',' ? to + 1 : to]?.norm ?? '';
    const missaid = BUT.test(next)
      ? matchAt(partOf(sentence, from, to), 0, MISSAID)?.groups['what']
      : undefined;
    if (missaid) Object.assign(both, { denies: true, missaid });
    const empty = clause.tokens.length === 0 || missaid !== undefined;
    if (!empty) clauses.push({ sentence: clause, small, ...both });
    const { asks: _asks, ...led } = both;
    lead = empty ? led : { denies: false };
    from = to + 1;
  };
  for (const [at, { norm }] of sentence.tokens.entries()) {
    if (at > from && JOINT.test(norm) && splits(sentence, from, at, small)) add(at);
  }
  add(sentence.tokens.length);
  return clauses;
}
