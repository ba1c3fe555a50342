import { sensitiveKind } from '../../../domain/sensitive.ts';
import type { Moment } from '../time/calendar.ts';
import type { Draft } from '../time/draft.ts';
import { merge } from '../time/merge.ts';
import { pattern } from '../time/pattern.ts';
import { findPhrases } from '../time/read-phrase.ts';
import { saysWhen } from '../time/resolve.ts';
import { isQuestion } from '../time/when.ts';
import { matchAt, partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { doubtAfter, doubtAround } from './find-doubt.ts';
import { skipPolite } from './find-head.ts';
import type { Head, Manner } from './find-head.ts';
import { placeTimes } from './place-times.ts';
import { readBareRequest } from './read-bare-request.ts';
import { CONNECT, readLead, readOpening } from './read-opening.ts';
import type { Opening } from './read-opening.ts';
import { dutyAt, skipDuty } from './skip-duty.ts';
import { trimWords, wordsWithout } from './task-words.ts';
import { settleWanted } from './wanted.ts';
import type { Asking, Creation, Wanted } from './wanted.ts';

/** The way the task is to be said, from the joint before it. */
function mannerOf(head: Head, joint: string, task: string): Manner {
  if (head.manner !== 'remind') return head.manner;
  if (joint === 'that') return 'that';
  return !task || /^(about|of|regarding|re)$/.test(joint) ? 'about' : 'remind';
}

const NO_TASK: Partial<Record<Manner, string>> = { wake: 'wake up', timer: 'timer' };

/** "set something for 5 so I remember to …". */
const SO_THAT = pattern(
  "(?:so (?:that )?|to make sure (?:that )?)(?:i|we) (?:(?:will |do |can )?(?:remember|not forget)|don't forget|dont forget|won't forget)(?: (?<joint>to|about|that))?|(?:so (?:that )?)(?:i|we) (?<can>can|could|may|get to|have time to|am able to|know to)(?= [^ ]+)",
);

/** Where the task begins, and the joint before it. */
function jointAt(
  sentence: Sentence,
  { next, drafts }: Opening,
  wakes: boolean,
): { readonly joint: string; readonly from: number } {
  let from = next;
  while (/^(,|\?|-|\/|\||\.|;|\)|please)$/.test(sentence.tokens[from]?.norm ?? '')) from++;
  const so = matchAt(sentence, from, SO_THAT);
  if (so) return { joint: so.groups['can'] ? 'to' : (so.groups['joint'] ?? 'about'), from: so.next };
  // "Wake me at 6, I have to catch a train" tells why.
  const why = wakes && /^(?:i|we)\b/.test(sentence.tokens[from]?.norm ?? '');
  const duty = drafts.length > 0 && !why ? dutyAt(sentence, from) : undefined;
  if (duty !== undefined) return { joint: 'to', from: duty };
  const norm = sentence.tokens[from]?.norm ?? '';
  if (norm === '2' && drafts.length > 0) return { joint: 'to', from: from + 1 };
  if (!CONNECT.test(norm)) return { joint: '', from };
  return { joint: norm, from: sentence.tokens[from + 1]?.norm === ',' ? from + 2 : from + 1 };
}

function whole(base: Draft | undefined, placed: Draft | undefined): readonly Draft[] {
  if (!placed) return base ? [base] : [];
  return [base && !saysWhen(base) ? (merge(base, placed) ?? placed) : placed];
}

const WILL =
  /^(?:(?:and|so|then|that) )*(?:i|we)(?:['’]ll| will| can| could| shall| should|['’]d better)(?: then| just| go and)* (?=[a-z]+ )(?!not\b|be\b|have\b|know\b|see\b)/i;

/** Reads the task after a head and its times; takes times from it that complete the request. */
function readTask(
  sentence: Sentence,
  head: Head,
  opening: Opening,
  dayFirst: boolean,
  now: Moment,
): Creation | Asking {
  const { joint, from } = jointAt(sentence, opening, head.manner === 'wake');
  const task = partOf(sentence, from, sentence.tokens.length);
  const [base, second] = opening.drafts;
  const timed = base !== undefined && saysWhen(base);
  const placed = second
    ? { draft: undefined, cuts: [] }
    : placeTimes(task, timed ? base : undefined, dayFirst);
  const cuts = isQuestion(placed) ? [] : placed.cuts;
  const said = trimWords(wordsWithout(task, 0, task.tokens.length, cuts), joint !== 'that');
  // "… in 20 minutes and I'll ring again": that is what it is for.
  const words =
    joint === 'that'
      ? said
      : said.replace(WILL, '').replace(/^(?:to )?remind (?:me|us) (?:of|about|to|that) /i, '');
  const wanted: Wanted = {
    manner: head.topic && !words ? 'about' : mannerOf(head, joint, words),
    task: words || head.topic || NO_TASK[head.manner] || '',
    joint,
    lead: wordsOf(sentence, head.from, head.to),
    drafts: second ? opening.drafts : whole(base, isQuestion(placed) ? undefined : placed.draft),
  };
  if (opening.doubt) return { kind: 'ask', question: opening.doubt, wanted: { ...wanted, drafts: [] } };
  if (isQuestion(placed)) return { kind: 'ask', question: placed.question, wanted };
  const plain = head.manner === 'remind' || head.manner === 'wake';
  const doubt = timed ? doubtAfter(task, joint !== '' || !plain, base) : doubtAround(task, cuts);
  if (doubt) return { kind: 'ask', question: doubt, wanted: { ...wanted, drafts: [] } };
  return settleWanted(wanted, now, placed.vague);
}

const PICTURE = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)$/u;

/** The first token after pictures that adorn a request. */
function skipPictures(sentence: Sentence, from: number): number {
  let at = from;
  while (PICTURE.test(sentence.tokens[at]?.norm ?? '')) at++;
  return at === from ? at : skipPolite(sentence, at);
}

const POINTS = /\b(?:it|them|that|those|these|him|her|there)\b/i;

/** In "the instructions are on my desk - remind me to read them" what is pointed at is told with it. */
function withPointedAt<T extends Creation | Asking>(read: T, sentence: Sentence, head: Head): T {
  const before = trimWords(wordsOf(sentence, 0, head.from), false);
  const points = POINTS.test(read.wanted.task) && before.split(' ').length > 2;
  const timeless =
    points &&
    sensitiveKind(before) === null &&
    findPhrases(partOf(sentence, 0, head.from), true).length === 0;
  return timeless ? { ...read, wanted: { ...read.wanted, details: `\n${before}` } } : read;
}

/** "Tell me about the match last night". */
const OF_THE_PAST = /\b(?:last (?:night|week|weekend|month|year|[a-z]+day)|yesterday)\b(?!['’]s\b)/;
const ASKED = /^(?:who|who's|whose|what|what's|which|how|where|when|whether|if) /;

/** "Could you tell me who's working tonight": the day is that of what is asked, which stands behind it. */
function asksOfDay({ wanted }: Creation | Asking, sentence: Sentence, { drafts, next }: Opening): boolean {
  const behind = partOf(sentence, next, sentence.tokens.length).norm;
  const loose = ({ clocks, relative, repeat, part, days }: Draft) =>
    !clocks && relative === undefined && !repeat && (part ?? days) !== undefined;
  return (
    drafts.length === 0 && wanted.drafts.every(loose) && (ASKED.test(behind) || OF_THE_PAST.test(behind))
  );
}

const MARK = /^[.!?,:;]$|^(?:please|pls|thanks|about|of|that|it|this)$/;
/**
 * Reads one request that is made as such ("remind me …", "at 5 ask me …"). Undefined when there is no such
 * head, or a weak one ("send me …") without any time.
 */
export function readRequest(whole: Sentence, now: Moment, dayFirst: boolean): Creation | Asking | undefined {
  const sentence = partOf(whole, skipPictures(whole, skipPolite(whole, 0)), whole.tokens.length);
  const lead = readLead(sentence, dayFirst);
  if (!lead) return undefined;
  const { head, opening: before } = lead;
  if (
    head.from > 1 &&
    partOf(sentence, head.to, sentence.tokens.length).tokens.every(({ norm }) => MARK.test(norm))
  ) {
    const told = partOf(sentence, skipDuty(sentence), head.from);
    const bare = head.strong ? readBareRequest(told, now, dayFirst, true) : undefined;
    if (bare) return bare;
  }
  const drafts = head.draft ? [...before.drafts, head.draft] : before.drafts;
  const after = readOpening(sentence, head.to, dayFirst, drafts);
  const opening = before.doubt ? { ...after, doubt: before.doubt } : after;
  const read = readTask(sentence, head, opening, dayFirst, now);
  if (!head.strong && asksOfDay(read, sentence, opening)) return undefined;
  const timed = read.wanted.drafts.some(saysWhen) || opening.doubt !== undefined;
  return head.strong || timed ? withPointedAt(read, sentence, head) : undefined;
}
