import { nameAt } from '../words/names.ts';
import { matchAt, partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { clausesOf } from './clauses.ts';
import type { Clause } from './clauses.ts';
import { thing } from './over-thing.ts';
import * as WORDS from './over-words.ts';
import { imagined } from './read-tellings.ts';
import { saidBack } from './said.ts';

/** Something that is over for good, as a person tells it. */
export interface Over {
  /** What is over, for finding what it makes pointless. */
  readonly words: string;
  /** The same with the verb that goes with it: "going running" and not "running". */
  readonly full?: string;
  /** `words` holds more than what is over, which was only pointed to. */
  readonly around?: true;
  /** How it was told, in a few words. */
  readonly said: string;
}

interface Told {
  readonly clause: Clause;
  /** All that was said with it. */
  readonly around: string;
}

/** "I sold the car": what it is, where it is sold for good. */
function bySelf({ clause: { sentence }, around }: Told): string | undefined {
  const { norm } = sentence;
  const found = matchAt(sentence, 0, WORDS.BY_SELF) ?? matchAt(sentence, 0, WORDS.BY_OTHERS);
  const verb = found?.groups['verb'] ?? '';
  const what = found?.groups['what'] ?? '';
  if (
    !found ||
    !what ||
    /^(?:out|his|her|their|your|its|working|being|by|at|in|on|off|early|late|last|up|yesterday|this|today|now|for|because|when|since|after|and|,) /.test(
      `${what} `,
    )
  )
    return undefined;
  const lasting = WORDS.LASTING.test(around);
  if (verb === 'left' && (WORDS.LEFT_BEHIND.test(what) || WORDS.FOR_NOW.test(norm))) return undefined;
  if (verb === 'lost' && !(WORDS.LOST_FOR_GOOD.test(what) || WORDS.MOURNED.test(around))) return undefined;
  if (Object.hasOwn(WORDS.WITH_MORE, verb) && !WORDS.WITH_MORE[verb]?.test(norm)) return undefined;
  if (
    /^(?:done|finished|through) with$/.test(verb) &&
    !lasting &&
    (WORDS.FOR_NOW.test(norm) || WORDS.ONE_OF_MANY.test(what) || WORDS.OCCASION.test(what))
  )
    return undefined;
  if (verb === 'stopped' && WORDS.HALTED.test(what)) return undefined;
  const off =
    /^(?:cancell?ed|called off|dropped|stopped|shut|closed|ended|killed|scrapped|abandoned|ditched)$/.test(
      verb,
    );
  if (
    off &&
    !lasting &&
    (WORDS.FOR_NOW.test(norm) ||
      /^(?:this|today|tonight|tomorrow|next|mon|tues|wednes|thurs|fri|satur|sun)/.test(what))
  )
    return undefined;
  if (
    off &&
    !lasting &&
    WORDS.OCCASION.test(what) &&
    !WORDS.PLURAL.test(what) &&
    !WORDS.SUBSCRIBED.test(what) &&
    !/^\p{L}+ing\b/u.test(what) &&
    (WORDS.THAT_DAY.test(norm) || /^cancell?ed|^called off|^stopped/.test(verb))
  )
    return undefined;
  return what;
}

/** "I handed in my thesis": what needs no doing after that. */
function byDoing({ clause: { sentence }, around }: Told): string | undefined {
  const notice = matchAt(sentence, 0, WORDS.NOTICE);
  if (notice) return notice.groups['what'];
  const found = matchAt(sentence, 0, WORDS.BY_DOING);
  const verb = found?.groups['verb'] ?? '';
  const what = (found?.groups['what'] ?? '').replace(
    / (?:,|\.|!|today|yesterday|this morning|last week)(?: .*)?$/,
    '',
  );
  if (!what || /^(?:his|her|their|your) /.test(what)) return undefined;
  const [first = ''] = verb.split(' ');
  if (Object.hasOwn(WORDS.WITH_MORE, first) && !WORDS.WITH_MORE[first]?.test(what)) return undefined;
  if (WORDS.ONE_OF_MANY.test(what)) return undefined;
  const over = ENOUGH_OF_IT.test(around);
  return WORDS.UNDERTAKING.test(what) || over ? what : undefined;
}

const ENOUGH_OF_IT =
  /\b(?:do not|does not|no longer|not|never) (?:need|have to|want|use|take|do)\b.*\b(?:any ?more|any longer|them|it|again)\b|\bno more\b|\bfor good\b|\bthe (?:last|final) (?:one|day|session|lesson|class|dose)\b|\bfinal (?:one|exam)\b|\bnever again\b|\bdone and dusted\b/;

/** "Ben left the company", "our cleaner Rosa retired". */
function gone({ clause: { sentence, small } }: Told): string | undefined {
  const starts = /^(?:my|our|the) /.test(sentence.norm) ? [1, 2, 3] : [0];
  const name = starts
    .map((at) => nameAt(sentence, at, small && at === 0))
    .find((found) => found !== undefined);
  const found = name && matchAt(sentence, name.to, WORDS.PERSON_GONE);
  if (!found) return undefined;
  const rest = found.groups['rest']?.trim() ?? '';
  const leaves = /(?:left|gone|moved (?:on|away|abroad|back|to [^ ]+))$/.test(
    partOf(sentence, name.to, found.next).norm.slice(0, -(rest.length + 1) || undefined),
  );
  return WORDS.GONE_FROM.test(rest) && !(leaves && ONLY_A_DAY.test(rest)) ? name.name : undefined;
}

/** When somebody left, who may be back. */
const ONLY_A_DAY = /^(?:yesterday|today|now|already|this|on|a (?:week|month|year|few|couple))\b/;

/** "the choir has been disbanded". */
function itself({ clause: { sentence }, around }: Told): string | undefined {
  const { norm } = sentence;
  for (let at = 1; at < Math.min(sentence.tokens.length, 9); at++) {
    const found = matchAt(sentence, at, WORDS.IS_OVER) ?? endAt(sentence, at);
    if (!found) continue;
    const subject = partOf(sentence, 0, at).norm;
    const rest = partOf(sentence, found.next, sentence.tokens.length).norm;
    if (!AFTER_END.test(rest) || /^(?:i|we|you)(?: |$)/.test(subject)) continue;
    const lasting = WORDS.LASTING.test(around);
    const end = found.groups['end'] ?? '';
    if (/^(?:expired|lapsed|ran out|run out)$/.test(end) && !WORDS.SUBSCRIBED.test(subject)) return undefined;
    if (/^(?:closed|shut)$/.test(end) && !lasting && / (?:is|are) /.test(norm)) return undefined;
    if (
      /^(?:finished|done|completed?|submitted|handed in|paid off)$/.test(end) &&
      !lasting &&
      !(ONE_TIME.test(subject) && !WORDS.ONE_OF_MANY.test(subject) && !/^for\b/.test(rest)) &&
      !ENOUGH_OF_IT.test(around)
    )
      return undefined;
    if (
      /^(?:cancell?ed|called off|closed|shut|stopped|dropped|over|finished|done|ended|gone|completed?|off|abandoned)$/.test(
        end,
      )
    ) {
      const again =
        WORDS.OCCASION.test(subject) &&
        !subject.replace(/ (?:has|have|is|are|was|were).*$/, '').endsWith('s');
      if (!lasting && (again || WORDS.FOR_NOW.test(norm))) return undefined;
      const past =
        /^(?:cancell?ed|called off|stopped)$/.test(end) &&
        / (?:was|were|got|has been|have been) /.test(norm) &&
        !/\b(?:this|next) (?:week|month)\b|\b(?:tomorrow|tonight)\b/.test(norm);
      if (!lasting && !past && /cancel|off|closed|shut|stopped/.test(end) && WORDS.THAT_DAY.test(norm))
        return undefined;
      if (!lasting && /^(?:closed|shut|gone|done|over)$/.test(end) && OF_NOTHING.test(subject))
        return undefined;
    }
    if (
      /^not |^no longer/.test(end) &&
      (WORDS.THAT_DAY.test(norm) || WORDS.FOR_NOW.test(norm)) &&
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
    ? matchAt(sentence, at, WORDS.IS_OVER)
    : undefined;
}

const ONE_TIME = WORDS.UNDERTAKING;
const OF_NOTHING =
  /\b(?:milk|coffee|bread|battery|ink|paper|money|patience|hope|weekend|holiday|winter|summer|rain|storm|day|night|week|month|year|worst|wait|party|bank|shop|shops|office|pool|road|door|window|kitchen|library|museum|market)$/;
const AFTER_END =
  /^$|^(?:,|\.|!|;|:|-|\)|(?:for good|now|at last|already|too|last|yesterday|since|in|today|recently|sadly|finally|completely|a|our|my|of|with|client|to|because|as|after|and|so|for|this|on|there|by|from|its doors|forever|permanently|when|altogether|peacefully|any ?more|earlier|over|thank|thankfully|hurray|hooray)\b)/;

/** Somebody else does it now, or nobody has to. */
function elsewhere({ clause: { sentence }, around }: Told): string | undefined {
  const { norm } = sentence;
  const day = WORDS.THAT_DAY.test(norm) || WORDS.FOR_NOW.test(norm);
  const forNow = day && !/\b(?:for good|from now on|permanently)\b/.test(around);
  const mine =
    matchAt(sentence, 0, WORDS.NOT_MINE) ??
    matchAt(sentence, 0, WORDS.IS_NOT_MINE) ??
    matchAt(sentence, 0, WORDS.NO_LONGER_MINE);
  if (mine && !forNow && (WORDS.FOR_GOOD.test(norm) || norm.startsWith('not '))) return mine.groups['what'];
  const taken = matchAt(sentence, 0, WORDS.TAKEN) ?? matchAt(sentence, 0, WORDS.TAKEN_IT);
  const who = taken?.groups['who'] ?? '';
  if (
    taken &&
    !forNow &&
    !/^(?:i|we|you|it|this|that|they|who|what|there|no|nobody)\b/.test(who) &&
    !/^(?:not|no) /.test(taken.groups['what'] ?? '') &&
    WORDS.FOR_GOOD.test(around)
  )
    return taken.groups['what'];
  const off = matchAt(sentence, 0, WORDS.TAKEN_OFF)?.groups;
  if (off?.['what'] && !forNow) return off['what'];
  if (off?.['free'] && /\b(?:for good|any ?more|now|at last)\b/.test(around)) return off['free'];
  const handed = matchAt(sentence, 0, WORDS.HANDED);
  const rest = handed?.groups['rest'] ?? handed?.groups['more'] ?? '';
  if (handed && !forNow && !/^(?:print|me|us|the printer|post|work|bed|day|friday|monday)\b/.test(rest))
    return handed.groups['what'];
  return undefined;
}

/** "no more lessons", "we no longer have the cat". */
function noMore({ clause: { sentence }, around }: Told): string | undefined {
  const { norm } = sentence;
  const [head = ''] = norm.split(' , ');
  const day = WORDS.THAT_DAY.test(head) || WORDS.FOR_NOW.test(head);
  const replaced = matchAt(sentence, 0, WORDS.REPLACED)?.groups;
  if (replaced && !/ (?:a|the|some) (?:new|fresh|clean)/.test(norm))
    return replaced['it'] ?? replaced['from'] ?? replaced['for'];
  const begins = sentence.tokens.findIndex(
    ({ norm: word }, at) =>
      word === 'no' &&
      (at === 0 || /^(?:,|so|and|-|:|that|means)$/.test(sentence.tokens[at - 1]?.norm ?? '')),
  );
  const none = matchAt(sentence, Math.max(0, begins), WORDS.NO_MORE)?.groups;
  if (none && !day && !/\?|\bfor (?:him|her|them|you)\b/.test(norm))
    return (none['more'] ?? none['none'])?.replace(/ for (?:me|us)\b.*$/, '');
  const last = matchAt(sentence, 0, WORDS.LAST_ONE)?.groups['what'];
  if (
    last &&
    !/ of (?:the|this|that) |\b(?:before|until|for now)\b/.test(last) &&
    !/^(?:week|month|year|time|night|day$|minute|straw|chance|one)/.test(last)
  )
    return last.replace(
      /^(?:day|lesson|class|shift|session|issue|time|week) (?=(?:at|with|in|of|for|on) )/,
      '',
    );
  const gone = matchAt(sentence, 0, WORDS.LET_GO)?.groups;
  if (gone) return gone['what'] ?? gone['who'];
  const stopped = matchAt(sentence, 0, WORDS.STOPPED)?.groups;
  if (stopped?.['nobody']) return stopped['nobody'];
  if (!stopped?.['what'] || (day && !/for good/.test(around))) return undefined;
  if (/^(?:they|nobody|no one|you) /.test(norm) && !norm.startsWith('they')) return undefined;
  const lasting = stopped['end'] ?? (/\bno longer\b/.test(norm) ? 'no longer' : undefined);
  return lasting &&
    !/^(?:feel|think|believe|know|care|understand|love|like|hear|remember|sleep|stand|bear|cope|wait|trust|mind|see (?:why|how)|so )/.test(
      stopped['what'],
    )
    ? stopped['what']
    : undefined;
}

/** The words of what is over in a clause, of each thing. */
function overIn(told: Told): readonly string[] {
  const { norm } = told.clause.sentence;
  const left = gone(told);
  if (left) return [left];
  const theirs = WORDS.THEIRS.test(norm);
  if (theirs) return WORDS.FOR_GOOD.test(told.around) || /\bover\b/.test(norm) ? theirNow(told) : [];
  const own = elsewhere(told) ?? byDoing(told) ?? bySelf(told);
  return [own ?? itself(told), noMore(told)].filter((found) => found !== undefined);
}

/** "my sister looks after the cat now": it is hers. */
function theirNow(told: Told): readonly string[] {
  const found = elsewhere(told);
  return found && !/^(?:his|her|their)\b/.test(found) ? [found] : [];
}

const MOST_SAID = 7;

/** What is over for good in a part of a message, in order. */
export function readOver(part: Sentence): readonly Over[] {
  const clauses = clausesOf(part);
  if (part.tokens.at(-1)?.norm === '?' || /^\s*\?/.test(part.text.slice(part.tokens.at(-1)?.to ?? 0)))
    return [];
  const around = clauses.map(({ sentence }) => sentence.norm).join(' , ');
  const before: string[] = [];
  return clauses.flatMap((clause): readonly Over[] => {
    const { sentence } = clause;
    const spoken = before.join(' ');
    before.push(sentence.norm);
    const maybe = WORDS.PERHAPS.test(sentence.norm) && !WORDS.NEVER_AGAIN.test(sentence.norm);
    if (imagined(clause) || maybe) return [];
    const said = saidBack(wordsOf(sentence, 0, Math.min(sentence.tokens.length, MOST_SAID)));
    return overIn({ clause, around }).flatMap((found): readonly Over[] => {
      const words = thing(found);
      if (WORDS.POINTER.test(words) || WORDS.POINTER.test(found)) {
        const done = /\b(?:done|finished|over|completed?|gone)\b/.test(sentence.norm);
        const sure = !done || WORDS.LASTING.test(around) || WORDS.UNDERTAKING.test(spoken);
        return spoken && sure ? [{ words: spoken, around: true, said }] : [];
      }
      return !words || WORDS.NOTHING.test(words) ? [] : [{ words, full: thing(found, false), said }];
    });
  });
}
