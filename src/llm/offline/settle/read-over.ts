import { stemOf, tellingWords } from '../act/alike.ts';
import type { Memory } from '../known.ts';
import { FOR_NOW, LASTING, THAT_DAY } from '../over/marks.ts';
import { verbOf } from '../words/irregular-verbs.ts';
import { isPast } from '../words/verb-forms.ts';
import { WEEKDAYS } from '../words/vocabulary.ts';
import { DEEDS } from './deeds.ts';
import { CALLED_OFF, DONE, OVER, RELEASED, SHUT, UNDONE, WEARY } from './marks.ts';
import { marksOf } from './point-at.ts';

const NEGATIVE =
  /^(?:no |never |without |doesn't |dislikes |hates |can't |avoids |isn't |not )|\b(?:not|never)\b/i;
/** True of a memory that says what is not, or is not wanted. */
export function isNegative({ content }: Pick<Memory, 'content'>): boolean {
  return NEGATIVE.test(content);
}

const DENIED = /\b(?:not|never|no)\b/;
const MINE = /\b(?:i|my|me|mine|we|our|us|ours)\b/;
/** Said of what one would not have before. */
const WELCOME =
  /\b(?:fine|ok|okay|welcome|allowed|good|great|back|happy|like|love|enjoy|prefer|do not mind|no problem)\b.*\b(?:now|these days|after all|again|by me|with me|from now on)\b|\b(?:now|these days|from now on|again)\b.*\b(?:fine|ok|okay|welcome|like|love|enjoy|prefer)\b/;
const DATED: ReadonlySet<string> = new Set(['event', 'commitment']);

/** True of words that say of something with a date, or decided, that it will not be. */
export function isCalledOff(norm: string, { kind }: Memory): boolean {
  if (kind === 'commitment') return RELEASED.test(norm) || CALLED_OFF.test(norm);
  return (kind === 'event' || kind === 'decision') && CALLED_OFF.test(norm);
}

/** How somebody else begins whose doing it is: "Tom stopped …", "my sister no longer …". */
const OTHER =
  /^(?:(?:so|and|but|well|also) )?(?:he|she|they|(?:my|our|his|her) (?:wife|husband|partner|sister|brother|mother|father|mum|mom|dad|son|daughter|boss|manager|colleague|friend|neighbou?r|team|kids?|parents?)|everyone|nobody|someone|somebody|people)\b/;

const WEEKDAY = new RegExp(`\\b(?:${WEEKDAYS.join('|')})(?=s?\\b)`, 'g');

/** "I don't run on Mondays any more" says nothing of what is known of no Monday. */
function otherDay(norm: string, content: string): boolean {
  const known = content.toLowerCase();
  return (
    (norm.match(WEEKDAY) ?? []).some((day) => !known.includes(day)) &&
    /\b(?:not|no longer|never)\b/.test(norm)
  );
}

/** True of words that say of what somebody is, does or likes that it is so no longer; `share` of it is named by them. */
export function isOver(norm: string, memory: Memory, share: number): boolean {
  const { kind, content } = memory;
  if (DATED.has(kind)) return false;
  if (OTHER.test(norm) && !OTHER.test(content.toLowerCase())) return false;
  if (NEGATIVE.test(content)) return kind === 'preference' && WELCOME.test(norm) && !/\bstill\b/.test(norm);
  if (/\bstill\b/.test(norm) || otherDay(norm, content)) return false;
  if (
    /\b(?:have|has|did|do|am|are|is) not (?:yet )?(?:stop|quit|give|gave|given|drop|sell|sold|leave|left)/.test(
      norm,
    )
  )
    return false;
  if (OVER.test(norm) || (kind === 'preference' && WEARY.test(norm))) return true;
  if (SHUT.test(norm) && (LASTING.test(norm) || !(FOR_NOW.test(norm) || THAT_DAY.test(norm)))) return true;
  // "I'm not the vegetarian": nothing but that it is not so.
  const words = tellingWords(norm.replaceAll(/\b(?:no|well|sorry|wait)\b/g, ''));
  const marks = new Set(marksOf(memory));
  const all = words.length > 0 && words.every((word) => marks.has(word));
  return (
    share >= 0.99 &&
    all &&
    DENIED.test(norm) &&
    MINE.test(norm) &&
    !/\b(?:only|just|yet|sure|always)\b/.test(norm)
  );
}

const ANY_DEED = new Set(
  ['do', 'sort', 'finish', 'complete', 'manage', 'handle', 'settle', 'deal', 'tick'].map(stemOf),
);

const LEAD =
  /^(?:(?:so|and|but|well|ok|okay|oh|also|by the way|btw|anyway|right|hey|hi|done|yes|yep|finally|just|already|at last|phew|i|we|have|has|managed to|did|also|now|actually|today|this morning|yesterday|last night|in the end) )*/;

/** The deed that is told as done: "finally posted …", "I've sent …"; undefined where none is. */
function deedIn(norm: string): string | undefined {
  const rest = norm.slice(LEAD.exec(norm)?.[0].length ?? 0);
  const [verb = ''] = rest.split(' ');
  if (/\bmanaged to $/.test(LEAD.exec(norm)?.[0] ?? '')) return stemOf(verb);
  if (/^(?:got|did|put|let|read|cut|set)$/.test(verb))
    return stemOf(verb === 'got' ? 'get' : verb === 'did' ? 'do' : verb);
  return isPast(verb) || verbOf(verb) ? stemOf(verb) : undefined;
}

/** What is promised, without that it is. */
const PROMISED =
  /^(?:promised|told|owes|has to|needs to|will|must) (?:(?:\p{Lu}[\p{L}'’]*|the [\p{L}'’]+|their [\p{L}'’]+|[\p{L}'’]+) )?(?:to |that (?:they|she|he)(?:'d|'ll| would| will)? |(?:they|she|he)(?:'d|'ll| would| will) )/iu;

const GIVES_WORD =
  /\b(?:promised|vowed|swore|agreed to|offered to|(?:gave|given) (?:[^ ]+ ){1,2}(?:my|our) word|(?:said|told [^ ]+(?: [^ ]+)?) (?:that )?(?:i|we) (?:would|will))\b/;

/** True of words that say that a promise was kept. */
export function isKept(norm: string, { kind, content }: Memory): boolean {
  if (kind !== 'commitment' || UNDONE.test(norm)) return false;
  if (/^(?:he|she|they) /.test(norm)) return false;
  if (DONE.test(norm)) return true;
  const owed = content.replace(PROMISED, '').split(/\s+/)[0]?.toLowerCase() ?? '';
  const verb = stemOf(owed);
  const deed = deedIn(norm);
  // To give one's word again is not to keep it.
  if (!deed || GIVES_WORD.test(norm)) return false;
  // "got the books renewed": the deed stands behind.
  const behind = norm
    .split(' ')
    .some((word) => stemOf(word) === verb && (isPast(word) || verbOf(word) !== undefined));
  return (
    behind ||
    ANY_DEED.has(deed) ||
    tellingWords(content).includes(deed) ||
    DEEDS.some((alike) => alike.has(deed) && alike.has(verb)) ||
    // "Promised Wanda her sewing machine": it is handed over.
    (/^(?:promised|owes) /i.test(content) && !PROMISED.test(content) && (DEEDS[0]?.has(deed) ?? false))
  );
}
