import type { Memory } from '../known.ts';
import { sameRole } from '../telling/roles.ts';
import type { Former, MemoryKind, Telling } from '../telling/telling.ts';
import { WEEKDAYS } from '../words/vocabulary.ts';
import { likeness, shareIn, stemOf, tellingWords } from './alike.ts';
import { onNamedDay } from './named-day.ts';
import { isOtherThing } from './other-thing.ts';
import { compared, isOtherwise, likedIn, onWhat } from './same-liking.ts';
import { AT_A_POST, isJob, isTrade, sameTrade } from './trade.ts';
import { undated } from './undated.ts';
import { isOfAnother } from './whose.ts';
import { NUMBER, withAge } from './with-age.ts';

const SLOTS: readonly (readonly [string, RegExp])[] = [
  [
    'home',
    /^(?:new |home )*address is in |^home is |^(?:now )?(?:lives|living|resides) |^(?:is )?based (?:in|at|near) |^(?:has )?moved (?:back )?to \p{Lu}/iu,
  ],
  ['address', /^(?:(?:new |home )*address is |(?:lives|living|based|is based) at \d)/i],
  ['employer', /^(?:Works|Working|Employed|Is|Has been|Worked)\b.* (?:at|for|with) (?:the )?\p{Lu}/u],
  ['occupation', /^works as /i],
  ['name', /^(?:likes|prefers|wants) to be called |^goes by /i],
];
const ROUTINE =
  /^(?:(?:usually|normally|always|often|mostly) )?(starts|begins|finishes|stops|ends|gets up|wakes up|leaves|goes to bed|has lunch|eats lunch)(?: work| the day| working)? (?:at|around|by) /i;
const OF_A_THING = /^(?!Is |Are |Has )(.{2,40}?) (?:is|are) /;
const NEGATIVE =
  /^(?:doesn't|dislikes|hates|can't stand|can't bear|avoids|detests|loathes|no longer|is no longer|isn't|never|no) /i;

/** What of a person a memory says, where there is but one answer to it; undefined where there may be many. */
function slotOf(content: string): string | undefined {
  const named = SLOTS.find(([, form]) => form.test(content))?.[0];
  if (named) return named;
  const routine = ROUTINE.exec(content)?.[1];
  if (routine) return `at ${routine.toLowerCase()}`;
  if (/^(?:start|starting)(?: time)? is /i.test(content)) return 'at starts';
  const thing = OF_A_THING.exec(content)?.[1];
  return thing ? `of ${thing.toLowerCase().replace(/^(?:the|their) /, '')}` : undefined;
}

const DATED: ReadonlySet<MemoryKind> = new Set(['event', 'commitment']);

function alikeKind(one: MemoryKind, other: MemoryKind): boolean {
  if (one === other) return true;
  return DATED.has(one) === DATED.has(other);
}

/** Said behind something, of why it is told. */
const WHY =
  /,? (?:it|that|this)(?:'ll|'s| will| is| might| may| could| would) (?:(?:be|really|going to|definitely|probably) )*(?:matters?|important|help(?:s|ful)?|useful|needed|relevant|handy|come (?:up|in handy)|good to know)\b.*$/i;

/** The memory that says what is told already, in whatever words, so that nothing is new. */
export function sameAs({ memory }: Telling, pool: readonly Memory[]): Memory | undefined {
  if (!memory?.content) return undefined;
  const negative = NEGATIVE.test(memory.content);
  const words = tellingWords(memory.content);
  // "Hania hates lilies, it'll matter when we pick the flowers": why it is said makes it no other thing.
  const plain = memory.content.replace(WHY, '');
  return pool.find((known) => {
    if (plain !== memory.content && !known.on && likeness(known.content, plain) >= 0.99) return true;
    if (!alikeKind(known.kind, memory.kind) || NEGATIVE.test(known.content) !== negative) return false;
    if (memory.on && known.on?.slice(0, 10) !== memory.on.slice(0, 10)) return false;
    const like = likeness(known.content, memory.content);
    if (memory.on) return like >= 0.5 || shareIn(words, known.content) >= 0.75;
    if (known.content.toLowerCase() === memory.content.toLowerCase()) return true;
    const sides = compared(known.content, memory.content);
    if (sides) return sides === 'same';
    const numbers = (text: string) => (text.match(/\d+/g) ?? []).join();
    if (numbers(known.content) !== numbers(memory.content)) return false;
    if (isOtherwise(known.content, memory.content)) return false;
    const liked = memory.kind === 'preference' && known.kind === 'preference';
    if (liked && likeness(likedIn(known.content), likedIn(memory.content)) >= 0.99) return true;
    return like >= 0.8 || (sameTrade(known.content, memory.content) && slotOf(memory.content) !== 'employer');
  });
}

/** "Has two cats" and "Has three cats": the same but for a number. */
function otherCount(one: string, other: string): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/^has got /, 'has ')
      .replaceAll('children', 'child')
      .replaceAll(NUMBER, '#')
      .replaceAll(/s\b/g, '');
  return one.toLowerCase() !== other.toLowerCase() && plain(one).includes('#') && plain(one) === plain(other);
}

/** How well a memory fits words that point at it, from 0 to 1. */
function fit(words: readonly string[], known: Memory): number {
  return shareIn(words, known.content);
}

/** The best of some memories; of those as good the one of which the words say the most. */
function best(
  rated: readonly { readonly known: Memory; readonly rate: number }[],
  least: number,
  words = '',
): Memory | undefined {
  const top = Math.max(0, ...rated.map(({ rate }) => rate));
  const found = top >= least ? rated.filter(({ rate }) => rate === top) : [];
  const said = found.map(({ known }) => (words ? shareIn(tellingWords(known.content), words) : 0));
  return found[said.indexOf(Math.max(0, ...said))]?.known;
}

/** What one does with a thing that one likes: "I don't drink coffee any more" is about coffee. */
const OF_LIKING = new Set(['drink', 'eat', 'like', 'love', 'want', 'enjoy', 'prefer'].flatMap(tellingWords));
const NAME = /(?<=\p{L}['’]?\s+)\p{Lu}[\p{L}'’]+/gu;

/** The names in a memory, as stems; its first word is none, for it has a capital anyway. */
function namesIn(content: string): ReadonlySet<string> {
  return new Set((content.match(NAME) ?? []).flatMap((name) => tellingWords(name)));
}

/** True of words that have no more than a name in common with a memory, which may say much else of its bearer. */
export function onlyByName(words: readonly string[], content: string): boolean {
  const names = namesIn(content);
  const there = new Set(tellingWords(content));
  const placed = ['home', 'employer'].includes(slotOf(content) ?? '');
  return !placed && words.filter((word) => there.has(word)).every((word) => names.has(word));
}

/** How well what is over fits a memory, from 0 to 1. A name that both have in common is never enough. */
function endsHow(words: readonly string[], known: Memory, told: string): number {
  const thing = known.kind === 'preference' ? words.filter((word) => !OF_LIKING.has(word)) : words;
  // "No longer does Pilates" ends what begins with the same deed, whatever it is called.
  const same = told.toLowerCase().includes(known.content.toLowerCase().split(' ').slice(0, 2).join(' '));
  return known.kind !== 'decision' && !same && onlyByName(thing, known.content) ? 0 : fit(thing, known);
}

const DAYS = new Set(WEEKDAYS.map(stemOf));

/** The memory that is over: it says nearly all that the sentence says. Several where it may be one as well as another. */
function endedBy(
  { words, kinds }: Former,
  pool: readonly Memory[],
  least: number,
  told: string,
): readonly Memory[] {
  const all = tellingWords(words);
  const bare = all.filter((word) => !DAYS.has(word));
  const telling = (known: Memory) => (known.on && bare.length > 0 ? bare : all);
  const candidates = pool.filter(
    ({ kind, content }) =>
      (kinds === undefined || kinds.includes(kind)) && !(DATED.has(kind) && isOtherThing(words, content)),
  );
  const rated = candidates.map((known) => ({ known, rate: endsHow(telling(known), known, told) }));
  const found = best(rated, least, words);
  if (!found?.on) return found ? [found] : [];
  // Of several that are meant as well the day tells which, and where none is named it is not guessed.
  const how = ({ content }: Memory) => shareIn(tellingWords(content), words);
  const rate = endsHow(telling(found), found, told);
  const tied = rated.filter((one) => one.known.on && one.rate === rate && how(found) < 0.99);
  const others = tied.map(({ known }) => known).filter(({ content }) => content !== found.content);
  if (others.length === 0) return [found];
  const named = onNamedDay([found, ...others], `${words} ${told}`);
  return named.length === 1 ? named : [found, ...others];
}

/** Who one's manager is may be known by whom one reports to. */
export const REPORTS = /^(?:reports|reporting|answers) to (?=\p{Lu})/iu;

function reportOf({ words, changed }: Former, pool: readonly Memory[]): Memory | undefined {
  const manages = changed && sameRole('manager').includes(words);
  return manages ? pool.find(({ content }) => REPORTS.test(content)) : undefined;
}

/** The memory that a telling takes the place of, or that it ends; undefined when none does. */
export function formerOf(telling: Telling, pool: readonly Memory[]): Memory | undefined {
  const { memory, former } = telling;
  if (!former) return undefined;
  if (former.id) return pool.find(({ id }) => id === former.id);
  if (!memory || telling.ends) {
    const text = `${telling.said} ${former.words} ${memory?.content ?? ''}`;
    const own = telling.bonds ? pool : pool.filter((known) => !isOfAnother(known, text, []));
    const positive = own.filter(({ content }) => !NEGATIVE.test(content));
    const over = endedBy(former, positive, telling.done ? 0.6 : 0.66, text);
    return over.length > 1 ? undefined : (over[0] ?? reportOf(former, positive));
  }
  if (former.name) return pool.find(({ content }) => usesIt(content, former.name ?? ''));
  const slot = slotOf(memory.content);
  const negated = /^(?:doesn't|isn't|hasn't|can't) /i.test(memory.content)
    ? memory.content.replace(/^\S+ /, '')
    : '';
  if (negated) {
    const words = tellingWords(negated);
    const held = pool.filter(({ content, kind }) => kind === memory.kind && !NEGATIVE.test(content));
    const opposite = best(
      held.map((known) => ({
        known,
        rate: Math.min(fit(words, known), shareIn(tellingWords(known.content), negated)),
      })),
      0.99,
    );
    if (opposite) return opposite;
  }
  const aged = (content: string) => withAge(content, memory.content) !== undefined;
  const counted =
    memory.kind === 'fact'
      ? pool.find(({ content }) => otherCount(content, memory.content) || aged(content))
      : undefined;
  if (counted || former.counted) return counted;
  const trade =
    former.changed && isJob(memory.content) ? pool.find(({ content }) => isTrade(content)) : undefined;
  const same =
    slot === undefined
      ? undefined
      : (pool.find(({ content, kind }) => slotOf(content) === slot && alikeKind(kind, memory.kind)) ??
        (slot === 'employer' && former.changed
          ? pool.find(({ content }) => AT_A_POST.test(content))
          : undefined));
  if (same ?? trade) return same ?? trade;
  if (DATED.has(memory.kind) && (memory.on !== null || memory.shift !== undefined)) {
    const dated = pool.filter(({ kind, on }) => DATED.has(kind) && Boolean(on));
    const undated = pool.filter(({ kind, content }) => kind === 'fact' && /\d/.test(content));
    const moved = movedFrom(memory.content, former, dated);
    if (moved.length > 1 || !former.changed) return only(moved);
    return only(moved) ?? only(movedFrom(memory.content, former, undated));
  }
  if (memory.kind === 'preference' || memory.kind === 'decision') {
    const turned = pool.filter(
      ({ kind, content }) =>
        kind === memory.kind && (former.changed || NEGATIVE.test(content) !== NEGATIVE.test(memory.content)),
    );
    const other = pool.find(
      ({ kind, content }) => kind === 'preference' && isOtherwise(content, memory.content),
    );
    if (other) return other;
    return best(
      turned.map((known) => ({
        known,
        rate: likeness(onWhat(known.content), onWhat(memory.content)),
      })),
      former.changed && memory.kind === 'decision' ? 0.2 : 0.6,
    );
  }
  return undefined;
}

/** True of a memory by which a tool of that name is used. */
function usesIt(content: string, name: string): boolean {
  const uses =
    /^(?:Uses|Tracks|Plans|Keeps|Manages|Runs|Does|Logs|Stores|Organises|Organizes|Records|Writes) /;
  return uses.test(content) && ` ${content.toLowerCase()} `.includes(` ${name.toLowerCase()} `);
}

function only(found: readonly Memory[]): Memory | undefined {
  return found.length === 1 ? found[0] : undefined;
}

/** The same thing at another time; a thing of as many other words is another thing. */
function movedFrom(told: string, former: Former, pool: readonly Memory[]): readonly Memory[] {
  const content = undated(told);
  const words = tellingWords(content);
  const same = pool.filter((known) => !isOtherThing(content, known.content));
  const rated = same.map((known) => {
    const [there, back] = [fit(words, known), shareIn(tellingWords(known.content), content)];
    return { known, rate: former.changed ? Math.max(there, back) : Math.min(there, back) };
  });
  const found = best(rated, former.changed ? 0.5 : 0.99, content);
  if (!found) return [];
  const rate = rated.find(({ known }) => known === found)?.rate;
  const also = rated.filter((one) => one.rate === rate && one.known.content !== found.content);
  const how = shareIn(tellingWords(found.content), content);
  const as = (share: number) => share === how || (former.changed && rate === 1 && how < 0.99);
  const tied = also.filter(({ known }) => as(shareIn(tellingWords(known.content), content)));
  return [found, ...tied.map(({ known }) => known)];
}

/** The things with a date of which a telling may mean one as well as another: "the dinner is cancelled", of two dinners. */
export function oneOfSeveral(telling: Telling, pool: readonly Memory[]): readonly Memory[] {
  const { memory, former } = telling;
  if (!former?.changed || former.id || former.name || telling.done) return [];
  const dated = pool.filter(({ kind, on }) => DATED.has(kind) && Boolean(on));
  const text = `${telling.said} ${former.words} ${memory?.content ?? ''}`;
  const fits = (memory ? memory.content : former.words) !== '' && !telling.bonds;
  const found =
    !fits || (memory && !DATED.has(memory.kind))
      ? []
      : !memory || telling.ends
        ? endedBy(former, dated, 0.66, text)
        : movedFrom(memory.content, former, dated);
  return found.length > 1 ? found : [];
}

/** The dated memory that was last spoken of: the one whose words stand in the newest of some texts. */
export function lastSpokenOf(texts: readonly string[], pool: readonly Memory[]): Memory | undefined {
  for (const text of texts) {
    const rated = pool.map((known) => ({ known, rate: shareIn(tellingWords(known.content), text) }));
    const found = best(rated, 0.75);
    if (found) return found;
  }
  return undefined;
}
