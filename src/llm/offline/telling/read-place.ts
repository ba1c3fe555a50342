import { pattern } from '../time/pattern.ts';
import { capital } from '../words/capital.ts';
import { nameAt } from '../words/names.ts';
import { matchAt, partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { isPast } from '../words/verb-forms.ts';
import { ofThem, withoutSubject } from '../words/without-subject.ts';
import type { Clause } from './clauses.ts';
import { after } from './complete-clause.ts';
import { readExchange } from './read-things.ts';
import { saidBack } from './said.ts';
import type { Telling } from './telling.ts';

const SELF = '(?:i|we)(?: (?:also|now|currently|still|both|all|just|recently|finally|actually|only|mostly))*';
const LIVES = pattern(
  `${SELF} (?:live|reside|am living|are living|have lived|have been living)(?: (?:down|up|over|out|back|round|here|way)(?= (?:in|at|near|by|on) ))?`,
);
const BASED = pattern(`(?:${SELF} (?:am|are|have been) )?(?:based|located) (?<in>in|at|near|outside|out of)`);
const MOVED = pattern(
  `(?:${SELF} )?(?:(?:have|just|recently|finally|now|also) )*(?:moved|relocated)(?: (?:back|house|home|here|away|again|over|up|down|out))*(?: from [^ ]+(?: [^ ]+)?)? (?<to>to|into|near)`,
);
const MOVED_HOUSE = pattern(
  `${SELF} (?:(?:have|just|recently|finally) )*(?:moved|relocated) (?:house|home|flats?|apartments?|cities|countries|towns?|again)`,
);
const NOW_IN = pattern('(?:i|we) (?:am|are)(?: now| all)* in');
const IS_HOME = pattern('is (?:now )?(?:(?:my|our) home|where (?:i|we) live)(?: (?:now|these days|again))?');
const HOME_IS = pattern('(?:my |our )?(?:new )?home(?: town)? is(?: now)?(?: in)?');
const CHANGE = /\b(?:now|these days|moved|instead|no longer)\b/;
/** Ends the name of a place, with what is said of it besides. */
const PLACE_END =
  /^(?:since|last|this|in|on|for|with|because|but|and|so|now|two|three|a|an|at|these|from|after|before|when|where|which|to|\d.*|years?|months?|weeks?|ago|recently|yesterday|today|[.;:!(])$/;

/** "Portland, Oregon": the name of a place, with the land it is in. */
function placeAt(sentence: Sentence, from: number, small: boolean): string | undefined {
  const name = nameAt(sentence, from, small);
  if (!name) return undefined;
  let to = name.to;
  const more = sentence.tokens[to]?.norm === ',' ? nameAt(sentence, to + 1, small) : undefined;
  if (more) to = more.to;
  while (small && !more && to < sentence.tokens.length && to < from + 3) {
    if (PLACE_END.test(sentence.tokens[to]?.norm ?? '') || sentence.tokens[to]?.norm === ',') break;
    to++;
  }
  const words = wordsOf(sentence, from, to);
  return small ? words.replaceAll(/(?<![\p{L}'])\p{L}/gu, (letter) => letter.toUpperCase()) : words;
}

function home(content: string, said: string, changed: boolean): Telling {
  return { memory: { kind: 'fact', content, on: null }, said, former: { words: 'lives in', changed } };
}

/** "I'm in York now" says where one lives when the words before it said where one does no longer. */
function nowIn({ sentence, small }: Clause, before: Telling | undefined): Telling | undefined {
  const found = matchAt(sentence, 0, NOW_IN);
  const place = found && placeAt(sentence, found.next, small);
  const left = /\blive|\bmoved|\bleft/i.test(before?.said ?? '') && before?.former?.changed;
  return place && left ? home(`Lives in ${place}`, `you live in ${place} now`, true) : undefined;
}

/** "… for a job at Norsk Hydro": why one has moved there, as a clause of its own. */
export function jobBehind(clause: Clause): Clause | undefined {
  const { sentence } = clause;
  if (!matchAt(sentence, 0, MOVED) && !matchAt(sentence, 0, LIVES)) return undefined;
  const job = sentence.tokens.findIndex(
    ({ norm }, at) =>
      at > 3 &&
      /^(?:job|position|role|post)$/.test(norm) &&
      /^(?:at|with)$/.test(sentence.tokens[at + 1]?.norm ?? ''),
  );
  if (job < 0) return undefined;
  return { ...clause, sentence: after(['i', 'have', 'a'], partOf(sentence, job, sentence.tokens.length)) };
}

/** "We've upped sticks and moved to Hull": where one has moved stands behind what else one did for it. */
function onlyMoved(clause: Clause): Clause {
  const { tokens } = clause.sentence;
  const and = tokens.findIndex(
    ({ norm }, at) => norm === 'and' && /^(?:moved|relocated)$/.test(tokens[at + 1]?.norm ?? ''),
  );
  const [first = '', second = ''] = [tokens[0]?.norm, tokens[1]?.norm];
  const own = /^(?:i|we)$/.test(first) || (isPast(first) && !/^(?:and|,)$/.test(second));
  if (and < 2 || and > 7 || !own) return clause;
  return { ...clause, sentence: partOf(clause.sentence, and + 1, tokens.length) };
}

/** Reads where a person lives, or is based, or has moved to. */
export function readPlace(whole: Clause, before: Telling | undefined): Telling | undefined {
  const clause = onlyMoved(whole);
  const { sentence, small, denies } = clause;
  const size = sentence.tokens.length;
  const there = nowIn(clause, before);
  if (there) return there;
  const town = nameAt(sentence, 0, false);
  if (town && matchAt(sentence, town.to, IS_HOME)?.next === size)
    return home(`Lives in ${town.name}`, `you live in ${town.name}`, true);
  const called = matchAt(sentence, 0, HOME_IS);
  const where = called && nameAt(sentence, called.next, false);
  if (where) return home(`Lives in ${where.name}`, `you live in ${where.name}`, true);
  if (matchAt(sentence, 0, MOVED_HOUSE)?.next === size) return home('Moved house', 'you moved', true);
  const moved = matchAt(sentence, 0, MOVED);
  if (moved) {
    const place = placeAt(sentence, moved.next, small);
    if (!place) return undefined;
    const near = moved.groups['to'] === 'near' ? 'near' : 'in';
    const told = home(`Lives ${near} ${place}`, `you live ${near} ${place} now`, true);
    const from = sentence.tokens.findIndex(({ norm }, at) => norm === 'from' && at < moved.next);
    const left = from < 0 ? undefined : nameAt(sentence, from + 1, false)?.name;
    return left ? { ...told, ifTool: readExchange(clause, left, place) } : told;
  }
  const changed = denies || CHANGE.test(sentence.norm);
  const based = matchAt(sentence, 0, BASED);
  if (based) {
    const words = ofThem(wordsOf(sentence, based.next, size)).replace(/ now$/, '');
    const where = `${based.groups['in'] ?? 'in'} ${words}`;
    return words ? home(`Based ${where}`, `you’re based ${where}`, changed) : undefined;
  }
  const lives = matchAt(sentence, 0, LIVES);
  if (
    !lives ||
    !/^(?:in|at|near|on|outside|just|with|here|by|between|close|alone|not|far|out|over)$/.test(
      sentence.tokens[lives.next]?.norm ?? '',
    )
  )
    return undefined;
  // "…, so I live there now": where it is was said before.
  if (/^(?:there|here)$/.test(sentence.tokens[lives.next]?.norm ?? '')) return undefined;
  const rest = partOf(sentence, 1, size);
  const content = withoutSubject(rest, 0, size - 1)
    .replace(/ now$|^now /i, '')
    .replace(/^(?:is|are) living /i, 'Lives ');
  const place = placeAt(sentence, lives.next + 1, small);
  const named = small && place ? content.replace(new RegExp(`\\b${escaped(place)}\\b`, 'i'), place) : content;
  return home(capital(named), saidBack(wordsOf(sentence, 0, size)), changed);
}

function escaped(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
