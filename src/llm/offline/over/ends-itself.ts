import { nameAt } from '../words/names.ts';
import { oneLine } from '../words/one-line.ts';
import { matchAt, partOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { ENOUGH_OF_IT } from './ended-by.ts';
import { LASTING, SUBSCRIBED, FOR_NOW, THAT_DAY, ONE_OF_MANY, UNDERTAKING, OCCASION } from './marks.ts';
import type { Told } from './told.ts';
import { IS_OVER, PERSON_GONE, GONE_FROM } from './words.ts';

/** "Ben left the company", "our cleaner Rosa retired". */
export function gone({ clause: { sentence, small } }: Told): string | undefined {
  const starts = /^(?:my|our|the) /.test(sentence.norm) ? [1, 2, 3] : [0];
  const name = starts
    .map((at) => nameAt(sentence, at, small && at === 0))
    .find((found) => found !== undefined);
  const found = name && matchAt(sentence, name.to, PERSON_GONE);
  if (!found) return undefined;
  const rest = found.groups['rest']?.trim() ?? '';
  const leaves = /(?:left|gone|moved (?:on|away|abroad|back|to [^ ]+))$/.test(
    partOf(sentence, name.to, found.next).norm.slice(0, -(rest.length + 1) || undefined),
  );
  return GONE_FROM.test(rest) && !(leaves && ONLY_A_DAY.test(rest)) ? name.name : undefined;
}

/** When somebody left, who may be back. */
const ONLY_A_DAY = /^(?:yesterday|today|now|already|this|on|a (?:week|month|year|few|couple))\b/;

/** "the choir has been disbanded". */
export function itself({ clause: { sentence }, around }: Told): string | undefined {
  const { norm } = sentence;
  for (let at = 1; at < Math.min(sentence.tokens.length, 9); at++) {
    const found = matchAt(sentence, at, IS_OVER) ?? endAt(sentence, at);
    if (!found) continue;
    const subject = partOf(sentence, 0, at).norm;
    const rest = partOf(sentence, found.next, sentence.tokens.length).norm;
    if (!AFTER_END.test(rest) || /^(?:i|we|you)(?: |$)/.test(subject)) continue;
    const lasting = LASTING.test(around);
    const end = found.groups['end'] ?? '';
    if (/^(?:expired|lapsed|ran out|run out)$/.test(end) && !SUBSCRIBED.test(subject)) return undefined;
    if (/^(?:closed|shut)$/.test(end) && !lasting && / (?:is|are) /.test(norm)) return undefined;
    if (
      /^(?:finished|done|completed?|submitted|handed in|paid off)$/.test(end) &&
      !lasting &&
      !(UNDERTAKING.test(subject) && !ONE_OF_MANY.test(subject) && !/^for\b/.test(rest)) &&
      !ENOUGH_OF_IT.test(around)
    )
      return undefined;
    if (
      new RegExp(
        oneLine(String.raw`
          ^(?:cancell?ed|called off|closed|shut|stopped|dropped|over|finished|done|ended|gone|completed?|
          off|abandoned)$
        `),
      ).test(end)
    ) {
      const again =
        OCCASION.test(subject) && !subject.replace(/ (?:has|have|is|are|was|were).*$/, '').endsWith('s');
      if (!lasting && (again || FOR_NOW.test(norm))) return undefined;
      const past =
        /^(?:cancell?ed|called off|stopped)$/.test(end) &&
        / (?:was|were|got|has been|have been) /.test(norm) &&
        !/\b(?:this|next) (?:week|month)\b|\b(?:tomorrow|tonight)\b/.test(norm);
      if (!lasting && !past && /cancel|off|closed|shut|stopped/.test(end) && THAT_DAY.test(norm))
        return undefined;
      if (!lasting && /^(?:closed|shut|gone|done|over)$/.test(end) && OF_NOTHING.test(subject))
        return undefined;
    }
    if (
      /^not |^no longer/.test(end) &&
      (THAT_DAY.test(norm) || FOR_NOW.test(norm)) &&
      !/for good/.test(around)
    )
      return undefined;
    return subject.replace(
      / (?:has|have|is|are|was|were|got|does|did|just|finally|now|already|also|been|officially|all|both)$/,
      '',
    );
  }
  return undefined;
}

/** An end at a token, with "has" or "is" before it. */
function endAt(sentence: Sentence, at: number) {
  return /^(?:ended|folded|died|retired)$/.test(sentence.tokens[at]?.norm ?? '')
    ? matchAt(sentence, at, IS_OVER)
    : undefined;
}

const OF_NOTHING = new RegExp(
  oneLine(String.raw`
      \b(?:milk|coffee|bread|battery|ink|paper|money|patience|hope|weekend|holiday|winter|summer|rain|
      storm|day|night|week|month|year|worst|wait|party|bank|shop|shops|office|pool|road|door|window|
      kitchen|library|museum|market)$
    `),
);

const AFTER_END = new RegExp(
  oneLine(String.raw`
      ^$|^(?:,|\.|!|;|:|-|\)|(?:for good|now|at last|already|too|last|yesterday|since|in|today|recently|
      sadly|finally|completely|a|our|my|of|with|client|to|because|as|after|and|so|for|this|on|there|by|
      from|its doors|forever|permanently|when|altogether|peacefully|any ?more|earlier|over|thank|
      thankfully|hurray|hooray)\b)
    `),
);
