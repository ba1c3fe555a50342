import { shareIn, tellingWords } from '../act/alike.ts';
import type { Entity, Memory } from '../known.ts';
import { readRole } from '../telling/roles.ts';
import type { EntityKind, Telling } from '../telling/telling.ts';
import { capital } from '../words/capital.ts';
import { WEEKDAYS } from '../words/vocabulary.ts';
import { toYou } from '../words/without-subject.ts';
import { MOVED } from './marks.ts';
import { shareOf } from './point-at.ts';

const VALUE = String.raw`(?<right>[\p{L}\p{N}][\p{L}\p{N}'&.-]*(?: (?:of |de |the |and )?[\p{L}\p{N}][\p{L}\p{N}'&-]*){0,3}?)`;
/** Where a value ends. */
const END = String.raw`(?= (?:now|instead|from|last|this|next|on|in|at|and|but|so|because|since|as|these|today|yesterday|for|by|please|who|which|he|she|it|they|we|i)\b| ?[,.;:!?()–—-]| ?$)`;
const THE = '(?:the |my |our |a |an )?';
const NOW = '(?: now| actually| really)?';
const CALLED = '(?:called|named|renamed|spelt|spelled|written|known as)';

/** What one says of oneself before a value: "I lead", "we take". */
const DOES =
  '(?:i|we) (?:now |actually |really |only )?(?!am\\b|are\\b|have\\b|want\\b|need\\b|hope\\b|think\\b|asked?\\b|told\\b|saw\\b|met\\b|bought\\b|got\\b|[a-z]+ed\\b|do\\b|did\\b|said\\b|meant\\b)[a-z]+';

/** In how many ways it is said that one thing is in the place of another; OLD is what it was. */
const WAYS = [
  `\\b${CALLED} ${VALUE}(?:,|\\.| -| with| and)[^!?]{0,60}?\\b(?:not|instead of|rather than|you (?:have|had|wrote|put|noted)(?: it(?: down)? as)?) ${THE}OLD\\b`,
  `\\bfrom ${THE}OLD(?: [^ ,.]+){0,2}? (?:over )?(?:to|into) ${THE}${VALUE}${END}`,
  `\\b(?:\\p{L}+'s|its|it is|is|i'm|im|am|we're|are|to|use|have|got|called|with|in|at|prefer|take|like) ${THE}${VALUE}${NOW},? (?:instead of|rather than|in place of|and not|not) ${THE}OLD\\b`,
  `\\b(?:instead of|rather than|in place of|no longer|not) ${THE}OLD(?: (?!not\\b|is\\b)[^ ,.]+){0,2}?(?: any ?more| any longer| now)?,? (?:but |it's |it is |its |now |we have |we use |i have |i use |just )+${THE}${VALUE}${END}`,
  `\\b(?:renamed|rebranded|rechristened) ${THE}(?:project )?OLD(?: project)?,? (?:to |as |into |and |so |it's |its |it is |they're |now )*(?:called |known as )?(?:now )?(?:the )?${VALUE}${END}`,
  `\\bOLD (?:is|has been|was|got|will be|goes)(?: now| just)? (?:renamed|called|named|replaced by|succeeded by|changed to|known as|rebranded)(?: to| as)? ${THE}${VALUE}${END}`,
  `\\bOLD (?:became|has become|turned into|is now|changed (?:its name )?to) (?!on\\b|at\\b|in\\b)${THE}${VALUE}${END}`,
  `(?:^|[,.;:!?] |\\b(?:and|but|so|that|is) )${VALUE},? (?:who |he |she |they )?(?:has |have |is )?(?:just |now |officially )?(?:took over|taken over|takes over|taking over|replaced|replaces|replacing|succeeded|succeeds|stepped in for|filling in for)(?: from| for| as)? ${THE}OLD\\b`,
  `\\b(?:replaced|swapped|exchanged|traded|switched|changed) ${THE}OLD(?: out)? (?:with|for|by|to) ${THE}${VALUE}${END}`,
  `\\b(?:it's|its|it is|(?:that )?should (?:be|read|say)|i meant|make that|${CALLED}) ${THE}${VALUE},? (?:and )?not ${THE}OLD\\b`,
  `(?:n't|\\bnot|\\bno longer|\\bstop) (?:call(?:ing)? (?:me|it|them|him|her) |us(?:e|ing) |say(?:ing)? )?${THE}OLD(?: any ?more| any longer| now)?[,;.:!–—-]+ ?(?:but |call (?:me|it|him|her) |it's |just |use |say )*${VALUE}(?=,? please|,? now|,? instead|,? from now| ?[.!]| ?$)`,
  `(?:^|[,.;:!?] |\\b(?:and|but|so|that) )${VALUE} (?:now )?(?!is\\b|isn)\\p{L}+s (?:now )?[^,.;!?]{0,60},? (?:and )?(?:not|instead of|rather than) ${THE}OLD\\b`,
  `\\bOLD (?:isn't|is not|was wrong|is wrong)[^!?]{0,40}?(?:it's|its|it is|but|should be) (?:really |actually |called )?${THE}${VALUE}${END}`,
  `\\b${DOES} ${THE}${VALUE}(?: (?:in|with|for|at|on|from|to) [^,.;!?]{1,40})?,? (?:and )?(?:not|instead of|rather than) ${THE}OLD\\b`,
  `^(?:(?:no|sorry|actually|wait|oops)\\b[ ,]*)*${VALUE}(?:,| and) not ${THE}OLD\\b`,
  `\\b(?:ditched|dropped|dumped|binned|abandoned|swapped|left) ${THE}OLD (?:for|in favou?r of) ${THE}${VALUE}${END}`,
  `\\b(?:decided against|dropped|ditched|dumped|binned|abandoned|ruled out|rejected|not (?:going (?:with|for)|using|taking|choosing)) ${THE}OLD(?: after all| any ?more| now)?(?:,|;|:| -| –| and| but)+ (?:we're |we are |we |i'm |i am |i )?(?:have |'ve )?(?:now |just |so )?(?:going (?:with|for)|went (?:with|for)|gone (?:with|for)|chose|picked|chosen|using|taking|use|take|decided on|opted for|it's) ${THE}${VALUE}${END}`,
  `(?:n't|\\bnot|\\bno longer|\\bstopped) [^,.;!?]{2,60}? (?:from|at|with|by|through|to) ${THE}OLD(?: any ?more| any longer| now)?(?:,|;|\\.| -| –)+ (?:and |but |so )?${VALUE} (?:does|do|is doing|are doing|delivers?|supplies|supply|handles?|sells?|makes?|stocks?|looks after|takes care of) (?:it|them|that|ours?|us)\\b`,
  `\\b(?:ditched|dropped|dumped|binned|abandoned|left|done with|finished with) ${THE}OLD(?:,|;|\\.| -| and| so)+ (?:it's |we're |we are |i'm |i am |everything's |everything is |now |all |using |on |in |with |at ){2,6}${THE}${VALUE}${END}`,
] as const;
/** What stands before a value and is no part of it. */
const BEFORE =
  /^(?:the|a|an|my|our|i'm|im|i am|it's|its|it is|my name is|my name's|the name is|call me|just|please|use|in fact|actually) /i;
/** Where a value is over. */
const BEHIND = / (?:i|we|you|he|she|they|is|are|was|now|instead)(?: .*)?$/i;
const NO_BEGINNING =
  /^(?:in|on|at|to|for|with|from|of|by|and|but|or|so|if|when|because|i|we|you|he|she|it|they|that|this|there|definitely|certainly|absolutely|probably|maybe|sure|yes|yeah|honestly|mostly|usually|still|also)(?: |$)/i;
const NO_VALUE =
  /^(?:it|that|this|him|her|them|one|ones|someone|something|nothing|everything|anything|the|a|an|i|we|you|they|he|she|there|here|now|not|so|too|very|better|worse|sure|true|wrong|right|fine|ok|okay|done|gone|over|late|early|one another|me|us)$/i;

function escaped(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** The stretches of one to four words of a memory that mean something, the longest first. */
function stretches(content: string): readonly string[] {
  const words = content.split(/\s+/).map((word) => word.replace(/[.,;:!?]+$/, ''));
  // "Works at …" begins with what one does, "Petra does …" with a name.
  const isVerb = toYou(content) !== undefined;
  const found: string[] = [];
  for (let size = 4; size > 0; size--)
    for (let at = 0; at + size <= words.length; at++) {
      const some = words.slice(at, at + size);
      const edges = [some[0] ?? '', some.at(-1) ?? ''];
      if (edges.every((word) => tellingWords(word).length > 0) && !(at === 0 && size === 1 && isVerb))
        found.push(some.join(' '));
    }
  return found;
}

/** What takes the place of some words, where a text says that something does. */
function inPlaceOf(old: string, text: string, content: string): string | undefined {
  // "Renamed project Kestrel, it's Marlin", known as "project Marlin": what is named is no other project.
  const name = nameBehind(old, content);
  if (name && text.includes(name)) return undefined;
  const heads = new RegExp(`^${escaped(old)} (?:is|are) `, 'i').test(content);
  for (const way of WAYS) {
    // "My address is wrong": what the address is, and not that it is one.
    if (heads && way.startsWith('\\bOLD (?:isn')) continue;
    const found = new RegExp(way.replace('OLD', escaped(old)), 'iu').exec(text)?.groups?.['right'];
    let right = found?.replace(BEHIND, '') ?? '';
    while (BEFORE.test(right)) right = right.replace(BEFORE, '');
    if (NO_BEGINNING.test(right) || NO_VALUE.test(right) || tellingWords(right).length === 0) continue;
    // "In my coffee, not oat milk": what is known besides takes no other thing's place.
    if (shareIn(tellingWords(right), content.replace(old, ' ')) >= 0.99) continue;
    if (right.toLowerCase() !== old.toLowerCase()) return right;
  }
  return undefined;
}

/** "Pricing" and "claims" in a text with names in small letters are as they were written before. */
function likeBefore(right: string, old: string): string {
  return /^\p{Lu}/u.test(old) && right === right.toLowerCase()
    ? right.replaceAll(/(?<![\p{L}'])\p{L}/gu, (letter) => letter.toUpperCase())
    : right;
}

/** "The spelling's Siobhan Keane": of what stands before the name in the memory only the name is new. */
function withoutCommon(right: string, before: string): string {
  const words = right.replace(/^.*['’]s (?=\p{Lu})/u, '').split(' ');
  while (words.length > 1 && ` ${before.toLowerCase()}`.includes(` ${(words[0] ?? '').toLowerCase()} `))
    words.shift();
  return words.join(' ');
}

const DAY = new RegExp(`\\b(?:${WEEKDAYS.join('|')})(?=s?\\b)`, 'gi');

/** "We moved the Tuesday yoga to Thursdays": what is done on a weekday is done on another one. */
function onOtherDay(memory: Memory, text: string): Telling | undefined {
  const { id, kind, content } = memory;
  const [known, more] = content.match(DAY) ?? [];
  const others = (text.match(DAY) ?? []).filter((day) => day.toLowerCase() !== known?.toLowerCase());
  const [right, another] = others;
  const bare = { ...memory, content: content.replaceAll(DAY, ' ') };
  if (!known || more || !right || another || !MOVED.test(text.toLowerCase()) || shareOf(text, bare) < 0.99)
    return undefined;
  const next = content.replace(known, capital(right.toLowerCase()));
  return {
    memory: { kind, content: next, on: null },
    said: next,
    former: { words: content, changed: true, id },
  };
}

function dayIn(words: string): string {
  const [day, more] = [...words.matchAll(new RegExp(`${DAY.source}s?`, 'gi'))];
  return day && !more ? words.slice(day.index) : words;
}

/** "Edmar is her brother", who is a cousin: what he is to the person is another thing too. */
function partIn(content: string, old: string, right: string): Pick<Telling, 'bonds'> {
  const name = /^(?<name>\p{Lu}[^,.]{1,40}?) is (?:the|her|his|their|my) /u.exec(content)?.groups?.['name'];
  const part = readRole(right);
  return name && content.endsWith(` ${old}`) && part?.kind === 'person'
    ? { bonds: [{ from: name, label: part.label, to: 'me' }] }
    : {};
}

/** "The project is called Halyard", known as "the project Halberd": only the name behind it is another one. */
function nameBehind(old: string, content: string): string | undefined {
  const behind = content.slice(content.indexOf(old) + old.length);
  const name = /^ (?<name>\p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*)*)/u.exec(behind)?.groups?.['name'];
  return /^\p{Lu}/u.test(old) ? undefined : name;
}

/** "Soy milk in coffee", where "in coffee" stands behind it already. */
function withoutBehind(right: string, old: string, content: string): string {
  const behind = content
    .slice(content.indexOf(old) + old.length)
    .trim()
    .toLowerCase();
  const tail = behind && new RegExp(` ${escaped(behind).replaceAll(' ', '(?: my| the| our)? ')}$`, 'iu');
  const plain = tail ? right.replace(tail, '') : right;
  const [first = ''] = behind.split(' ');
  return first && plain.toLowerCase().endsWith(` ${first}`) ? plain.slice(0, -first.length - 1) : plain;
}

/** A memory in which one thing took the place of another, as a text says: "it's Fintan Roe now instead of Pat Shiels". */
export function readSwappedOf(memory: Memory, text: string, people: readonly Entity[]): Telling | undefined {
  const { id, kind, content, on } = memory;
  const lower = text.toLowerCase();
  const named = stretches(content).find(
    (words) => lower.includes(words.toLowerCase()) && inPlaceOf(words, text, content) !== undefined,
  );
  const put = named && inPlaceOf(named, text, content);
  const old = named && put && /^\p{Lu}/u.test(put) ? (nameBehind(named, content) ?? named) : named;
  const bared =
    old && put && withoutBehind(withoutCommon(put, content.slice(0, content.indexOf(old))), old, content);
  // "Shut on Tuesdays now, not Mondays": only the day is another one.
  const right = old && bared && new RegExp(`^(?:${DAY.source})s?$`, 'i').test(old) ? dayIn(bared) : bared;
  // "Bo took over as our accountant": a part is played by somebody else, and is no other part.
  if (old && right && /^\p{Lu}/u.test(right) && readRole(old)?.sure && /^\p{Ll}/u.test(old)) return undefined;
  // In the place of a weekday stands another one.
  if (!old || !right || (old.match(DAY) && !right.match(DAY))) return onOtherDay(memory, text);
  const said = likeBefore(right, old);
  const entity = people.find(({ name }) => old.toLowerCase().includes(name.toLowerCase()));
  const next = capital(content.replace(old, said));
  const bare = said.replace(/^project /i, '');
  return {
    memory: { kind, content: next, on: on ?? null },
    said: next,
    former: { words: content, changed: true, id },
    ...partIn(content, old, right),
    ...(entity ? { entities: [{ kind: entity.kind as EntityKind, name: bare }] } : {}),
  };
}
