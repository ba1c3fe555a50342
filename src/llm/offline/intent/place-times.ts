import type { Draft } from '../time/draft.ts';
import { merge } from '../time/merge.ts';
import { findPhrases, readPhrase } from '../time/read-phrase.ts';
import type { Phrase } from '../time/read-phrase.ts';
import type { Question } from '../time/when.ts';
import type { Sentence } from '../words/sentence.ts';
import { wordsOf } from '../words/sentence.ts';

/** The time of a request and the stretches of its task's words that said it. */
export interface Placed {
  readonly draft: Draft | undefined;
  readonly cuts: readonly Phrase[];
  /** A time was named that does not fix one; the question is put when there is no better. */
  readonly vague?: string;
}

const DETERMINER =
  /^(the|a|an|my|our|your|his|her|their|its|this|that|these|those|some|any|another|no|each|every|which|what)$/;
const GIVES_OBJECT =
  /^(for|about|of|before|after|from|since|than|re|regarding|during|versus|vs|called|named|titled|#|chapter|page|room|number|no|ticket|version|step|part|level|section|and)$/;
const JOINT =
  /^(to|about|that|of|for|with|remind|ping|please|pls|thanks|and|or|but|if|so|because|,|\.|!|\?|:|;|-|\)|\n|in|on|at|by|from|via|when|before|after|using|regarding|until|as)$/;
const CLOSING =
  /^(please|pls|thanks|thank|you|thx|ok|okay|cheers|ta|\.|!|\?|,|:|;|-|\)|"|'|alfred|\n|:\)|🙏|again|too|though|tho|x|then|instead|if|possible|can|maybe|also)$/;

function stepped({ repeat }: Draft): boolean {
  return repeat?.freq === 'hour' || repeat?.freq === 'minute';
}

/** True when a draft says at what time of the day. */
export function hasTime(draft: Draft): boolean {
  return (
    Boolean(draft.clocks ?? draft.part ?? draft.window) || draft.relative !== undefined || stepped(draft)
  );
}

/** True when a draft says on which day or days. */
export function hasDay(draft: Draft): boolean {
  return Boolean(draft.days ?? draft.repeat ?? draft.months) || draft.relative !== undefined;
}

/** "weekly", "every month": it says how often and not yet on which days. */
function openRepeat({ repeat, days }: Draft): boolean {
  if (!repeat || days || (repeat.weekdays ?? repeat.dates ?? repeat.places)) return false;
  return repeat.freq !== 'day' && repeat.freq !== 'hour' && repeat.freq !== 'minute';
}

/** True when the second adds only what the first lacks. */
function completes(base: Draft, more: Draft): boolean {
  if (more.vague || (more.deadline && hasDay(base))) return false;
  if (more.relative !== undefined) return !hasTime(base) && !hasDay(base);
  if (more.window && stepped(base)) return !(hasDay(more) && !refines(base, more));
  return !(hasTime(base) && hasTime(more)) && !(hasDay(base) && hasDay(more) && !refines(base, more));
}

function refines(base: Draft, more: Draft): boolean {
  return merge(base, more) !== undefined && (Boolean(base.repeat && more.repeat) || openRepeat(base));
}

/** "the 7pm show", "a monday delivery": the time belongs to the noun. */
function attributive(sentence: Sentence, phrase: Phrase): boolean {
  const before = sentence.tokens[phrase.from - 1]?.norm ?? '';
  const first = sentence.tokens[phrase.from]?.norm ?? '';
  const after = sentence.tokens[phrase.to]?.norm;
  const noun = after !== undefined && !JOINT.test(after) && !CLOSING.test(after);
  if (DETERMINER.test(before) && !phrase.draft.repeat) return noun || /^(the|a|an|my|our)$/.test(before);
  if (DETERMINER.test(before)) return noun;
  return first === 'the' && phrase.from > 0 && noun;
}

function atEnd(sentence: Sentence, phrase: Phrase): boolean {
  return sentence.tokens.slice(phrase.to).every((token) => CLOSING.test(token.norm));
}

function weak(sentence: Sentence, phrase: Phrase): boolean {
  return GIVES_OBJECT.test(sentence.tokens[phrase.from - 1]?.norm ?? '');
}

function firm(phrase: Phrase): boolean {
  const { draft } = phrase;
  return draft.vague === undefined && (hasTime(draft) || hasDay(draft));
}

/**
 * Finds the time of a request among the words of its task, given what stands before them. Times that belong
 * to the task ("the 7pm show", "about friday's party") stay in it; two that contradict each other are a question.
 */
export function placeTimes(task: Sentence, head: Draft | undefined, dayFirst: boolean): Placed | Question {
  const phrases = findPhrases(task, dayFirst).filter((phrase) => !attributive(task, phrase));
  return head ? besideHead(task, head, phrases, dayFirst) : withinTask(task, phrases);
}

const LIMIT = /^(except|excepting|excluding|excl|unless|apart|barring|but|for|not)$/;

/** "… except on fridays", "… for two weeks" at the end of the task of a recurrence belongs to the recurrence. */
function limitAtEnd(task: Sentence, head: Draft, dayFirst: boolean): Phrase | undefined {
  if (!head.repeat) return undefined;
  for (let at = 1; at < task.tokens.length; at++) {
    const norm = task.tokens[at]?.norm ?? '';
    if (!LIMIT.test(norm)) continue;
    const phrase = readPhrase(task, at, dayFirst, head);
    if (!phrase || !atEnd(task, phrase)) continue;
    const { except, lasting, vague } = phrase.draft;
    const daily = head.repeat.freq === 'day' || (head.repeat.freq === 'week' && lasting?.unit !== 'day');
    if (except || (lasting && lasting.unit !== 'hour' && daily) || (vague && norm !== 'for')) return phrase;
  }
  return undefined;
}

/** "…, 3 times" at the end of the task of a recurrence: without a mark before it, that is how often it is done each time. */
function timesAtEnd(task: Sentence, head: Draft, dayFirst: boolean): Phrase | undefined {
  if (!head.repeat || head.times !== undefined) return undefined;
  for (let at = 1; at < task.tokens.length - 1; at++) {
    if (!/^(?:,|-|–|\(|but|only|just)$/.test(task.tokens[at]?.norm ?? '')) continue;
    let from = at;
    while (/^(?:,|-|–|\(|and|but|so|though)$/.test(task.tokens[from]?.norm ?? '')) from++;
    const phrase = readPhrase(task, from, dayFirst, head);
    const { times, ...more } = phrase?.draft ?? {};
    if (phrase && times !== undefined && Object.keys(more).length === 0 && atEnd(task, phrase))
      return { ...phrase, from: at };
  }
  return undefined;
}

/** A time of day in the middle of a task that goes with what is done ("call mum at 5 about dinner"). */
function ownHour(task: Sentence, phrase: Phrase): boolean {
  if (!phrase.draft.clocks || hasDay(phrase.draft)) return false;
  const next = task.tokens[phrase.to]?.norm;
  return task.tokens[phrase.from - 2]?.norm !== 'the' && (next === undefined || JOINT.test(next));
}

function besideHead(task: Sentence, head: Draft, phrases: readonly Phrase[], dayFirst: boolean): Placed {
  let draft = head;
  const cuts: Phrase[] = [];
  const limit = limitAtEnd(task, head, dayFirst) ?? timesAtEnd(task, head, dayFirst);
  const limited = limit && merge(head, limit.draft);
  if (limit && limited) {
    draft = limited;
    cuts.push(limit);
  }
  const last = phrases.at(-1);
  for (const phrase of phrases) {
    const hour = !hasTime(draft) && ownHour(task, phrase);
    const placed = phrase.from === 0 || hour || (phrase === last && atEnd(task, phrase));
    if (!placed || weak(task, phrase) || !completes(draft, phrase.draft)) continue;
    const together = merge(draft, phrase.draft);
    if (!together) continue;
    draft = together;
    cuts.push(phrase);
  }
  return { draft, cuts };
}

/** Two clocks or two dates with nothing between them. */
function sideBySide(phrase: Phrase, last: Phrase): boolean {
  if (phrase.to !== last.from) return false;
  const [day] = phrase.draft.days ?? [];
  const both = Boolean(phrase.draft.clocks && last.draft.clocks) || Boolean(day && last.draft.days);
  return both && day?.form !== 'offset';
}

function withinTask(task: Sentence, phrases: readonly Phrase[]): Placed | Question {
  const vague = phrases.find((phrase) => phrase.draft.vague)?.draft.vague;
  const none: Placed = { draft: undefined, cuts: [], ...(vague ? { vague } : {}) };
  const strong = phrases.filter((phrase) => !weak(task, phrase) && (firm(phrase) || bounds(phrase.draft)));
  const last = strong.at(-1);
  if (!last) return none;
  const partly = phrases.at(-1);
  if (partly && partly !== last && partly.draft.vague && partly.from >= last.to && atEnd(task, partly)) {
    return { ...none, vague: partly.draft.vague };
  }
  let draft = last.draft;
  const cuts = [last];
  for (const phrase of strong.slice(0, -1).toReversed()) {
    const together =
      completes(draft, phrase.draft) || completes(phrase.draft, draft)
        ? merge(draft, phrase.draft)
        : undefined;
    if (together) {
      draft = together;
      cuts.push(phrase);
    } else if (sideBySide(phrase, last) || (draft.relative === undefined && !atEnd(task, last))) {
      const [one, other] = [phrase, last].map((each) => wordsOf(task, each.from, each.to));
      return { question: `Do you mean “${one}” or “${other}”?` };
    }
  }
  return { draft, cuts };
}

function bounds(draft: Draft): boolean {
  return Boolean(draft.starts ?? draft.ends ?? draft.except ?? draft.zone) && draft.vague === undefined;
}
