import { pattern } from '../time/pattern.ts';
import { saysWhen } from '../time/resolve.ts';
import { matchAt, partOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { managing } from './managing.ts';
import type { Managing } from './managing.ts';
import { readAmount, readShift, readWholeTime } from './read-retiming.ts';

const OPENING = pattern(
  "(?:no|nope|only|just|sorry|actually|oops|wait|hmm|hm|ah|oh|well|ok|okay|and|then|please|,|-|i meant|i mean|i said|rather|better|instead|let's (?:do|say)|make it|make that|how about|what about|can (?:we|you) (?:do|make it|say)|better make it|(?:let's |let us )?(?:pretend|say|imagine|assume|suppose) (?:that )?i(?: had)? (?:said|say|wrote|meant|typed|asked for)|i (?:wanted|meant|was going) to (?:say|write|type)|i should(?:'ve| have) (?:said|written|typed)|maybe|or|alfred|it should be|should be|not that)",
);
const CLOSING =
  /^(?:instead|please|pls|then|rather|thanks|better|actually|from now on|\.|!|,|\?|ok|okay|thank|you|now|works|too)$/;
const CORRECTS =
  /\b(?:instead|rather|actually|i meant|i mean|i said|to say|have said|make it|make that|no|sorry|from now on|oops|better|should be)\b/;

const LATER =
  /^(?:(?:an? (?:bit|little) )?later(?: on)?(?: today)?|not (?:right )?now|not yet|remind me later(?: on)?|in a (?:bit|while|moment)|soon|ask me later|some other time|another time)$/;
const HOW_LONG = 'In how many minutes, or at what time?';

const LATER_EDIT = pattern(
  "(?:(?:so|then|but|please|and) )*(?:better|rather|make it|make that|let's (?:say|do|make it)|how about|what about|(?:can|could) (?:we|you) (?:do|make it|make that)|make this|say)",
);

/** "I have the dentist at 9, better 11": a time that puts right what was made, behind why. */
export function readLaterEdit(whole: Sentence, dayFirst: boolean): Managing | undefined {
  const at = whole.tokens.findIndex(
    ({ norm }, i) =>
      i > 0 && /^(?:[,;.:–-]|so|but)$/.test(norm) && matchAt(whole, i + 1, LATER_EDIT) !== undefined,
  );
  if (at < 0) return undefined;
  const edit = readBareEdit(partOf(whole, at + 1, whole.tokens.length), dayFirst);
  return edit?.action === 'edit' ? edit : undefined;
}

/** Reads a message that is nothing but a time, when there is a schedule it can be about. */
export function readBareEdit(whole: Sentence, dayFirst: boolean): Managing | undefined {
  let from = 0;
  for (let found = matchAt(whole, from, OPENING); found; found = matchAt(whole, from, OPENING))
    from = found.next;
  let to = whole.tokens.length;
  while (to > from && CLOSING.test(whole.tokens[to - 1]?.norm ?? '')) to--;
  const sentence = partOf(whole, from, to);
  if (sentence.tokens.length === 0 || sentence.tokens.length > 40) return undefined;
  const corrects = CORRECTS.test(whole.norm);
  const shift = readShift(sentence, '');
  if (shift && !shift.who)
    return managing('edit', { by: 'focus' }, { shift: shift.shift }, { corrects: true });
  const plain = whole.norm.replaceAll(/ ?(?:[.!,]|please|pls|thanks)/g, '').trim();
  if (LATER.test(plain)) return managing('snooze', { by: 'focus' }, { draft: { vague: HOW_LONG } });
  if (/^(?:an? (?:bit|little) )?earlier$/.test(sentence.norm)) return managing('edit', { by: 'focus' });
  const draft = readWholeTime(sentence, 0, dayFirst);
  if (draft && (saysWhen(draft) || draft.ends || draft.times || draft.except || draft.zone || draft.starts)) {
    return managing('edit', { by: 'focus' }, { draft }, { corrects });
  }
  const amount = readAmount(sentence);
  return amount && (corrects || from > 0)
    ? managing('edit', { by: 'focus' }, amount, { corrects })
    : undefined;
}
