import { oneLine } from '../words/one-line.ts';
import { matchAt } from '../words/sentence.ts';
import { FOR_GOOD, FOR_NOW, THAT_DAY } from './marks.ts';
import type { Told } from './told.ts';
import {
  TAKEN,
  TAKEN_IT,
  NOT_MINE,
  IS_NOT_MINE,
  IS_THEIRS,
  NO_LONGER_MINE,
  TAKEN_OFF,
  HANDED,
  NO_MORE,
  STOPPED,
  REPLACED,
  LET_GO,
  LAST_ONE,
} from './words.ts';

/** Somebody else does it now, or nobody has to. */
export function elsewhere({ clause: { sentence }, around }: Told): string | undefined {
  const { norm } = sentence;
  const day = THAT_DAY.test(norm) || FOR_NOW.test(norm);
  const forNow = day && !/\b(?:for good|from now on|permanently)\b/.test(around);
  const mine =
    matchAt(sentence, 0, NOT_MINE) ??
    matchAt(sentence, 0, IS_NOT_MINE) ??
    matchAt(sentence, 0, NO_LONGER_MINE);
  if (mine && !forNow && (FOR_GOOD.test(norm) || norm.startsWith('not '))) return mine.groups['what'];
  const taken = matchAt(sentence, 0, TAKEN) ?? matchAt(sentence, 0, TAKEN_IT);
  const who = taken?.groups['who'] ?? '';
  if (
    taken &&
    !forNow &&
    !/^(?:i|we|you|it|this|that|they|who|what|there|no|nobody)\b/.test(who) &&
    !/^(?:not|no) /.test(taken.groups['what'] ?? '') &&
    FOR_GOOD.test(around)
  )
    return taken.groups['what'];
  const theirs = matchAt(sentence, 0, IS_THEIRS)?.groups['what'];
  if (
    theirs &&
    !forNow &&
    (FOR_GOOD.test(norm) || /^from (?:now|here) on\b/.test(around)) &&
    !/^(?:it|this|that|he|she|they)$/.test(theirs)
  )
    return theirs;
  const off = matchAt(sentence, 0, TAKEN_OFF)?.groups;
  if (off?.['what'] && !forNow) return off['what'];
  if (off?.['free'] && /\b(?:for good|any ?more|now|at last)\b/.test(around)) return off['free'];
  const handed = matchAt(sentence, 0, HANDED);
  const rest = handed?.groups['rest'] ?? handed?.groups['more'] ?? '';
  if (handed && !forNow && !/^(?:print|me|us|the printer|post|work|bed|day|friday|monday)\b/.test(rest))
    return handed.groups['what'];
  return undefined;
}

/** "no more lessons", "we no longer have the cat". */
export function noMore({ clause: { sentence }, around }: Told): string | undefined {
  const { norm } = sentence;
  const [head = ''] = norm.split(' , ');
  const day = THAT_DAY.test(head) || FOR_NOW.test(head);
  const replaced = matchAt(sentence, 0, REPLACED)?.groups;
  if (replaced && !/ (?:a|the|some) (?:new|fresh|clean)/.test(norm))
    return replaced['it'] ?? replaced['from'] ?? replaced['for'];
  const begins = sentence.tokens.findIndex(
    ({ norm: word }, at) =>
      word === 'no' &&
      (at === 0 || /^(?:,|so|and|-|:|that|means)$/.test(sentence.tokens[at - 1]?.norm ?? '')),
  );
  const none = matchAt(sentence, Math.max(0, begins), NO_MORE)?.groups;
  if (none && !day && !/\?|\bfor (?:him|her|them|you)\b/.test(norm))
    return (none['more'] ?? none['none'])?.replace(/ for (?:me|us)\b.*$/, '');
  const last = matchAt(sentence, 0, LAST_ONE)?.groups['what'];
  if (
    last &&
    !/ of (?:the|this|that) |\b(?:before|until|for now)\b/.test(last) &&
    !/^(?:week|month|year|time|night|day$|minute|straw|chance|one)/.test(last)
  )
    return last.replace(
      /^(?:day|lesson|class|shift|session|issue|time|week) (?=(?:at|with|in|of|for|on) )/,
      '',
    );
  const gone = matchAt(sentence, 0, LET_GO)?.groups;
  if (gone) return gone['what'] ?? gone['who'];
  const stopped = matchAt(sentence, 0, STOPPED)?.groups;
  if (stopped?.['nobody']) return stopped['nobody'];
  if (!stopped?.['what'] || (day && !/for good/.test(around))) return undefined;
  if (/^(?:they|nobody|no one|you) /.test(norm) && !norm.startsWith('they')) return undefined;
  const lasting = stopped['end'] ?? (/\bno longer\b/.test(norm) ? 'no longer' : undefined);
  return lasting &&
    !new RegExp(
      oneLine(String.raw`
        ^(?:feel|think|believe|know|care|understand|love|like|hear|remember|sleep|stand|bear|cope|wait|
        trust|mind|see (?:why|how)|so )
      `),
    ).test(stopped['what'])
    ? stopped['what']
    : undefined;
}
