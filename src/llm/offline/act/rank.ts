import type { Recall } from '../intent/read-recall.ts';
import type { Entity, Memory } from '../known.ts';
import type { Answers } from '../reply/say-answers.ts';
import { readRole, sameRole } from '../telling/roles.ts';
import { shareIn, stemOf, tellingWords } from './alike.ts';
import { isToldOfAnother } from './of-another.ts';
import { isOfTopic, topicOf } from './of-topic.ts';
import { isJob } from './trade.ts';

/** Words of a question that say what is asked and not about what. */
const FRAME = new Set(
  `tell told say said mention mentioned know remember name call called last first exactly day date time kind sort again
  decide decided promise promised owe settle agree set choose chose pick make made note notes currently old much long
  tall big far often happen mr mrs ms dr happening due start starts scheduled planned going use get getting colour color make model brand type breed size`
    .split(/\s+/)
    .map(stemOf),
);
const CALL = stemOf('call');
/** Verbs of a question about what somebody likes, which the answer need not have. */
const LIKING = new Set(['like', 'prefer', 'love', 'hate', 'enjoy', 'dislike', 'want'].map(stemOf));
const HOME =
  /\b(?:live|living(?! *$)|based|call home|call(?:ing)? home|settled|home ?town|hometown|reside|stay|home address)\b|^(?:address|home)(?: (?:for me|now|these days))?$|^(?:i )?living$|\b(?:my|our) (?:address|home)\b|^(?:city|town|country|place)\b.*\b(?:am|are) (?:i|we) (?:down )?in\b|^(?:city|town|village|country|place)(?: (?:in|at|down|now|again))*$|^(?:am|are)? ?(?:i|we) in$/;
const WORK =
  /\b(?:work|job|employer|employs|employed|company|firm|profession|occupation|trade|workplace|wages|for a living)\b|^(?:i )?do$|\bi do\b/;
const AT_HOME = /^(?:lives|living|based|is based|moved|(?:new |home )*address is|home is)/i;
/** "Is a beekeeper in Kendal": most people live where they work. */
const TRADE_IN = /^(?:Is|Works as) an? .+ in \p{Lu}/u;
const AT_WORK =
  /^(?:works?|working|is an?|runs?|owns?|teaches|does|head|manages|leads|founded|joined|started)\b/i;
const AT_PLACE = / (?:at|for|with) (?:the )?\p{Lu}/u;

/** "What can't I eat?" */
const DIET_ASKED =
  /\b(?:can not|can't|must not|should not|am not (?:allowed|supposed) to|do not|don't|avoid) ?(?:i |we )?(?:eat|have to eat|eating|touch|eat or drink)\b|\b(?:not|never) (?:supposed to |allowed to )?eat\b/;
const DIET =
  /\b(?:allerg\w+|intoleran\w+|c(?:o)?eliac|vegan|vegetarian|pescatarian|halal|kosher|gluten|lactose|(?:does not|doesn't|can not|can't|never|avoids?|no) (?:eats? |have )?(?:meat|nuts?|peanuts?|dairy|fish|shellfish|eggs?|wheat|pork|sugar|soya?|gluten))\b/i;

/** What was done with a thing that is looked for: "where did I leave my scarf?" */
const PLACING = new Set(
  tellingWords(`put leave left keep kept stash stashed store stored end ended park parked hide hid hidden stick stuck find found
    lie lying sit sitting drop dropped stow stowed lay laid placed`),
);

/** What one does at what one has in one's calendar: "when do I next see the dentist?" */
const SEEING = new Set(tellingWords('see saw seeing next visit visiting meet supposed expected back attend'));

/** What one does with a thing one has: "which car do I drive?" */
const HAVING = new Set(tellingWords('drive ride own keep wear'));

/** "Can I eat walnuts?" */
const EATING = new Set(tellingWords('eat drink take touch'));

/** What kind of thing is asked for: "which tool do we use?" */
const KINDS = new Set(
  ['tool', 'project', 'organisation', 'company', 'person', 'people', 'team', 'app', 'thing'].map(stemOf),
);

/** Words of a question about promises that say nothing of what was promised. */
const OF_PROMISES = new Set(
  tellingWords(
    `open outstanding left pending people anyone anybody somebody someone everyone everybody others other folks friends week month today due
    list lately recently so far ever yet else`,
  ),
);

/** Words of a question about what was decided that only ask for it: "which one did we go for in the end?" */
const OF_DECISIONS = new Set(
  tellingWords('go going went gone end ended land landed plump plumped opt vote voted final finally'),
);

/** The words that an answer must have. */
function subject({ words, only, wants }: Recall): readonly string[] {
  const all = tellingWords(words);
  const liked = only === 'preference';
  // "How do I like my calls?" is about calls, and about no name.
  const idle = (word: string) =>
    liked && word === CALL
      ? false
      : FRAME.has(word) ||
        (liked && LIKING.has(word)) ||
        (only === 'commitment' && OF_PROMISES.has(word)) ||
        (only === 'decision' && OF_DECISIONS.has(word));
  const asked = all.filter((word) => !idle(word));
  const idly =
    wants === 'where'
      ? PLACING
      : wants === 'when'
        ? SEEING
        : wants === 'what'
          ? HAVING
          : wants === 'whether'
            ? EATING
            : undefined;
  const thing = idly ? asked.filter((word) => !idly.has(word)) : asked;
  const kept = thing.length > 0 ? thing : asked;
  const bare = kept.filter((word) => !KINDS.has(word));
  const some = bare.length > 0 ? bare : kept;
  return some.length > 0 ? some : only ? [] : all;
}

/** The words of a question worth looking for, as the person wrote them. */
export function lookedFor(recall: Recall): string {
  const words = new Set(subject(recall));
  const kept = recall.words.split(/\s+/).filter((word) => words.has(tellingWords(word)[0] ?? ''));
  return (kept.length > 0 ? kept : [recall.words]).join(' ').slice(0, 200);
}

function rateMemory(recall: Recall, words: readonly string[], memory: Memory): number {
  const { only, wants, words: asked, own } = recall;
  if (only === 'decision' && memory.kind !== 'decision' && words.length === 0) return 0;
  if (own && HOME.test(asked) && !/for a living|\b(?:my|our) (?!address|home)/.test(asked) && wants !== 'who')
    return AT_HOME.test(memory.content) ? 1 : TRADE_IN.test(memory.content) ? 0.65 : 0;
  if (own && WORK.test(asked) && wants !== 'when' && words.length < 2) {
    if (!AT_WORK.test(memory.content) && !isJob(memory.content)) return 0;
    const placed = AT_PLACE.test(memory.content) && /^(?:works?|is)/i.test(memory.content);
    return wants === 'where' ? (placed ? 1 : 0.6) : 0.8;
  }
  const topic = own ? topicOf(asked) : undefined;
  if (topic && isOfTopic(memory.content, topic)) return 1;
  if (own && DIET_ASKED.test(asked)) return DIET.test(memory.content) ? 1 : 0;
  if (words.length === 0) return only && memory.kind === only ? 0.7 : 0;
  const share = shareIn(words, memory.content);
  const kind = only && memory.kind === only ? 0.15 : 0;
  const dated = wants === 'when' && memory.on ? 0.1 : 0;
  return share === 0 ? 0 : share + kind + dated;
}

function rateEntity(recall: Recall, words: readonly string[], entity: Entity): number {
  const { own, words: asked } = recall;
  const name = tellingWords(entity.name);
  const named = name.filter((word) => words.includes(word)).length;
  // "Dagny" is enough of a name.
  if (named > 0) return words.length === named ? 1 : named / name.length;
  if (entity.kind !== 'person' && tellingWords(asked).includes(stemOf(entity.kind))) return 0.8;
  const past = /\b(?:former|formerly|ex|old|previous|used to|before)\b/.test(asked);
  const relations = entity.relations.filter((one) => past || !one.startsWith('former '));
  const told = [...relations, entity.about ?? ''].join(' ').toLowerCase();
  const mine = relations
    .filter((relation) => relation.endsWith(' of you'))
    .map((relation) => relation.replace(/ of you$/, '').toLowerCase());
  const said = asked
    .toLowerCase()
    .replaceAll(/\b(?:my|our|the|name|is|called|of|'s)\b|'s\b/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  // "Our biggest client" is a client.
  const role = readRole(said)?.label ?? said;
  if (
    own &&
    role &&
    mine.some(
      (label) =>
        [role, role.replace(/s$/, '')].some((one) => sameRole(one).includes(label)) ||
        label.endsWith(` ${role}`),
    )
  )
    return 1;
  return 0.7 * shareIn(words, told);
}

/** "When is Ana's wedding?": that one knows Ana is no answer, where nothing told of her is about weddings. */
function beyondName({ all, wants, words: asked }: Recall, words: readonly string[], entity: Entity): boolean {
  if (all || wants === 'who' || /\bname\b/.test(asked)) return false;
  const name = new Set(tellingWords(entity.name));
  if (!words.some((word) => name.has(word))) return false;
  const told = [entity.kind, ...entity.relations, entity.about ?? ''].join(' ');
  const more = words.filter((word) => !name.has(word));
  return more.length > 0 && shareIn(more, told) === 0;
}

function top<T>(things: readonly T[], rate: (thing: T) => number, least: number): readonly T[] {
  const rated = things.map((thing) => ({ thing, rate: rate(thing) })).filter((one) => one.rate >= least);
  const best = Math.max(0, ...rated.map((one) => one.rate));
  return rated
    .filter((one) => one.rate >= 0.85 * best)
    .sort((a, b) => b.rate - a.rate)
    .map((one) => one.thing);
}

/** What of the things known answers a question; nothing when none does well enough. */
export function rank(recall: Recall, memories: readonly Memory[], people: readonly Entity[]): Answers {
  const found = ranked(recall, memories, people);
  if (found.memories.length + found.people.length > 0) return found;
  const words = OF_A_KIND.exec(recall.words)?.groups?.['rest'];
  if (words) return ranked({ ...recall, words }, memories, people);
  const named = byName(recall.words, people);
  const again = named === recall.words ? found : ranked({ ...recall, words: named }, memories, people);
  return again.memories.length + again.people.length > 0
    ? again
    : { memories: decidedFor(recall, memories), people: [] };
}

/** "From which firm do we order the uniforms?": what was decided for the uniforms. */
function decidedFor({ words, wants }: Recall, memories: readonly Memory[]): readonly Memory[] {
  const asked = new Set(tellingWords(words));
  if (wants === 'when') return [];
  return memories.filter(({ kind, content }) => {
    const thing = / for (?<thing>[^,.;]+)$/.exec(content)?.groups?.['thing'];
    const of = kind === 'decision' && thing ? tellingWords(thing) : [];
    return of.length > 0 && of.every((word) => asked.has(word));
  });
}

/** "What does my daughter play?": of somebody by their name, as what is told of them has it. */
function byName(words: string, people: readonly Entity[]): string {
  return words.replace(/\b(?:my|our) (?<role>[^ ']+(?: in - law)?)(?='s\b| )/, (all, role: string) => {
    const one = people.find(({ relations }) =>
      relations.some((label) => label.endsWith(' of you') && sameRole(role).includes(label.slice(0, -7))),
    );
    return one?.name.toLowerCase() ?? all;
  });
}

/** "which instrument do I play?": what is looked for is of a kind that its memory need not name. */
const OF_A_KIND =
  /^(?:(?:kind|sort|type|brand|make) of )?(?:[^ ]+ ){1,2}?(?:do|does|did|am|are|have|had|was|were) (?<rest>(?:i|we|my|our) .+)$/;

/** "How old is Ana?" wants a number, or what says it. */
const MEASURE = /^how (?:old|tall|big|heavy|high|wide|far|long|much|many)\b/i;
const MEASURED =
  /\d|\b(?:born|birthday|age|years?|months?|weeks?|hours?|minutes?|half|dozen|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred)\b/i;

const NAMED = /\b(?:called|names?)\b/i;

/** True of what says how something is called: "Boiler man is Pat Shiels", "Cat is called miso". */
function tellsName(content: string): boolean {
  return /(?<=\S )\p{Lu}|\b(?:called|named?)\b/u.test(content);
}

/** "Dog is called Biscuit" says what the dog is called, "Dog walker is Nele" does not. */
function ofItself(memories: readonly Memory[], thing: string): readonly Memory[] {
  const own = memories.filter(
    ({ content }) => tellingWords(content.split(/ (?:is|are|called|named)\b/)[0] ?? '').at(-1) === thing,
  );
  return own.length > 0 ? own : memories;
}

function ranked(recall: Recall, memories: readonly Memory[], people: readonly Entity[]): Answers {
  const words = subject(recall);
  const least = recall.all ? 0.5 : words.length > 2 ? 0.5 : 0.6;
  const found = {
    memories: top(
      memories.filter(({ content }) => !isToldOfAnother(recall, content, people)),
      (memory) => rateMemory(recall, words, memory),
      least,
    ),
    people: top(
      people,
      (entity) => (beyondName(recall, words, entity) ? 0 : rateEntity(recall, words, entity)),
      recall.all ? 0.5 : 0.65,
    ),
  };
  if (recall.all) return found;
  if (MEASURE.test(recall.typed)) {
    const measured = found.memories.filter(({ content }) => MEASURED.test(content));
    if (words.length < 2 || measured.length > 0)
      return { memories: measured, people: found.people.filter(({ about }) => MEASURED.test(about ?? '')) };
  }
  const owed = recall.only === 'commitment' ? found.memories.filter(({ kind }) => kind === 'commitment') : [];
  if (owed.length > 0) return { memories: owed, people: [] };
  const [thing = ''] = words;
  const named = NAMED.test(recall.typed)
    ? ofItself(
        found.memories.filter(({ content }) => tellsName(content)),
        thing,
      )
    : found.memories;
  if (named.length < found.memories.length) return { ...found, memories: named };
  const dated = recall.wants === 'when' ? found.memories.filter(({ on }) => on) : [];
  if (dated.length > 0) return { ...found, memories: dated };
  const kin = recall.wants === 'who' || /\bname\b/.test(recall.words);
  return found.people.length > 0 && kin ? { memories: [], people: found.people } : found;
}
