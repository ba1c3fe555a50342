import type { Option } from '../reply/options.ts';
import { partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';

/** Which schedule is meant: the one the conversation is about, all, or one by words. */
export type Target =
  | { readonly by: 'focus' }
  | { readonly by: 'all' }
  /** Those a question named: all, only the one at a place among them, or the one that words name best. */
  | {
      readonly by: 'options';
      readonly options: readonly Option[];
      readonly place?: number;
      readonly words?: string;
    }
  /** `typed` = with the small words, which may belong to a name; `several` = all that go by the words. */
  | {
      readonly by: 'words';
      readonly words: string;
      readonly explicit: boolean;
      readonly typed?: string;
      readonly several?: true;
    };

const IT =
  /^(?:it|that|this|these|those|them|that one|this one|the one|(?:the|this|that|these|those|my|the last|the latest|last|my last|the current|the previous|previous|latest|my latest|my previous|the new|the recent) (?:reminders?|schedules?|one|alarm|thing|ones?|message|nudge|question|request)(?: (?:that )?(?:i|you|we)(?: have|'ve)?(?: just)? (?:made|set|created|asked for|added|set up|scheduled))?|reminder|one|i (?:said|meant|wrote)|)$/;
const ALL =
  /^(?:all|everything|every ?thing|all of (?:it|them|these|those|my (?:reminders|schedules))|(?:all|every|each)(?: of)?(?: (?:the|my|these|those))?(?: (?:live|active|running|paused))? (?:reminders?|schedules?|alarms?|ones?)|my (?:reminders|schedules)|the lot|reminders|schedules|all my stuff|them all|it all)$/;
const FLUFF =
  /^(?:(?:the|my|a|an|that|this|those|of|for|about|to|called|named|titled|on|with|remind|reminding|reminders?|schedules?|alarms?|me|one|named|thing|reminder|from|please|your|our|next|upcoming|ones|everything|all|every|any|each|related|stuff|anything)$)/;
const SEVERAL = /^(?:all|every|each|everything|any|anything)\b/;
/** Behind a comma, why it is to be done: "…, my back gave out", "…, I quit". */
const WHY =
  /^(?:i|i'm|i've|i'll|im|we|we're|we've|it|it's|they|they're|he|she|that's|there|because|since|as|no longer|not|done|no need|don't|dont|do not|didn't|didnt|can't|cant|won't|haven't|havent|cos|coz|cause|now (?:that )?(?:i|i'm|i've|we|we're|we've|it|it's|he|she|they|that|the|my|our)|no (?:point|use)|nobody|(?:my|our|the) (?:[^ ,]+ ){1,4}?(?:is|are|was|were|has|have|had|got|gave|broke|left|quit|went|hurts?|moved|fell|ended|stopped|closed|[^ ]+ed))(?: |$)/;
/** The same with no comma before it: "… now the season's over", "… because I quit". */
const BECAUSE =
  /^(?:(?:because|cos|coz|since|seeing as|given that|now that) (?:i|i'm|i've|im|ive|we|we're|we've|it|it's|he|she|they|that's|that|there|the|my|our|nobody|no one)|now (?:(?:i|we|he|she|they|it|the [^ ]+|my [^ ]+|our [^ ]+)(?: (?:is|am|are|has|have)\b|'s\b|'m\b|'ve\b|'re\b)|i (?:don't|dont|do not|can't|no longer)))(?: |$)/;
const EXPLICIT = /\b(?:reminders?|schedules?|alarms?|one|ones|nudges?)\b/;

/** Reads who is meant by the tokens of a sentence from one up to another. */
export function readTarget(sentence: Sentence, from: number, to: number): Target {
  const reason = sentence.tokens.findIndex(
    ({ norm }, at) =>
      at > from &&
      at < to &&
      ((/^(?:,|-|;|\()$/.test(norm) && WHY.test(partOf(sentence, at + 1, to).norm)) ||
        BECAUSE.test(partOf(sentence, at, to).norm)),
  );
  const part = partOf(sentence, from, reason > 0 ? reason : to);
  const norm = part.norm
    .replaceAll(/ ?[,.!?]/g, '')
    .replace(
      / (?:please|pls|now|completely|for good|any more|anymore|forever|entirely|again|too|then|instead|for me|thanks)$/,
      '',
    )
    .trim();
  if (ALL.test(norm)) return { by: 'all' };
  if (IT.test(norm)) return { by: 'focus' };
  const kept = part.tokens
    .map(({ norm, to: end }, i) => {
      const inside = norm === '.' && part.tokens[i + 1]?.from === end;
      return { norm, inside, text: wordsOf(part, i, i + 1) };
    })
    .filter(
      ({ norm, inside }) =>
        inside ||
        (!FLUFF.test(norm) && !/^[.!?"':;]$/.test(norm) && !/^(?:anymore|completely|too)$/.test(norm)),
    )
    .map(({ text }) => text.replace(/'s$/, ''));
  const words = kept
    .join(' ')
    .replaceAll(' ,', ',')
    .replaceAll(' . ', '.')
    .replace(/^,|,$/g, '')
    .trim()
    .replace(/\s+(?:any more|for good)$/i, '');
  const typed = wordsOf(part, 0, part.tokens.length);
  if (!words) return { by: 'focus' };
  const several = SEVERAL.test(norm) ? ({ several: true } as const) : {};
  return { by: 'words', words, explicit: EXPLICIT.test(norm), typed, ...several };
}
