import { readOnce } from '../../../domain/read-once.ts';
import { capital } from '../words/capital.ts';
import { asksToAgree } from '../words/idle-remark.ts';
import { nameAt } from '../words/names.ts';
import { partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { ofThem } from '../words/without-subject.ts';
import { besideHome } from './beside-home.ts';
import { asksIdly, clausesOf } from './clauses.ts';
import type { Clause } from './clauses.ts';
import { completed, withSelf } from './complete-clause.ts';
import { conjoined } from './conjoined.ts';
import { dayOfLast } from './day-of-last.ts';
import { withoutDeniedValue } from './denied-value.ts';
import { findDate } from './find-date.ts';
import { fronted, withFront } from './fronted.ts';
import { keptOf } from './keep-about.ts';
import { namedIn } from './named-in.ts';
import { promisedTo } from './promised-to.ts';
import { readItsTime, readMoved, readShifted } from './read-change.ts';
import { readDated, withoutDeniedTime } from './read-dated.ts';
import { readDecision } from './read-decision.ts';
import { readEnded, readNotGoing } from './read-ended.ts';
import { readLiking, readTurned } from './read-liking.ts';
import { appositions, readMentions } from './read-mentions.ts';
import { readOthersWord } from './read-others-word.ts';
import { readPeople } from './read-people.ts';
import { jobBehind, readPlace } from './read-place.ts';
import { readPlain } from './read-plain.ts';
import { readPromise } from './read-promise.ts';
import { readPronoun } from './read-pronoun.ts';
import { readPutRight } from './read-put-right.ts';
import { readStanding } from './read-standing.ts';
import { readSteady } from './read-steady.ts';
import { readThings } from './read-things.ts';
import { readWork } from './read-work.ts';
import { saidBack } from './said.ts';
import type { Hearing, Telling } from './telling.ts';

/** Words that make what follows no fact: a condition, a joke, a wish, somebody else's view. */
const IMAGINED =
  /^(?:(?:lol|haha\w*|hehe|ha|well|ok|so|and|but|oh|hm+) (?:, )?)*(?:if|unless|maybe|perhaps|yeah right|as if|in (?:my|the|this|that|a|our|his|her) (?:[^ ]+ )?(?:novel|story|film|movie|book|play|series|dream|script|screenplay|episode|song|game|comic|sketch|chapter|scene)(?= (?:,|i|we|he|she|they|it|the|a|an|someone|somebody|everyone|my|there) )|what if|imagine|suppose|supposing|assuming|hypothetically|as if|say|pretend|in case|when i was|back when|once upon|one day|some day|someday|wish|i wish|i could|we could|i might|we might|i may|i should|we should|(?:i|we) would(?! (?:(?:much|far|really|always|still|also) )*(?:rather|prefer|like (?:short|brief|no|my|fewer|more|less|to be called)))|i (?:am|was) (?:thinking|wondering|just kidding|kidding|joking|considering)|(?:really |just )?(?:hope|hoping|hopefully|fingers crossed)|i (?:just )?(?:think|guess|suppose|wonder|hope|bet|feel|believe|heard|read|dreamed|dreamt|thought|doubt) (?!best)|just kidding|kidding|joking|apparently|rumou?r|they say|people say|someone said|i was told|can(?! not (?!you |i |we |he |she |they |it ))|could|would|should|shall|will|is|are|am|was|were|has|have|had|do you|do i|do we|does|did|why|what(?! an? )|how|who|whom|whose|where|which)(?: |$)/;
const TOLD_BY_OTHERS =
  /^(?:he|she|they|someone|somebody|[^ ]+|(?:my|our|the|some|this) [^ ]+(?: [^ ]+)?) (?:(?:has |have )?(?:always |just |also |never |even )?(?:used to say|goes(?= "| i | we )|was like|is like|kept? saying|keeps saying|is (?:always|forever) saying|reckons|swears)|said|says|wrote|writes|told (?:me|us)|asked|asks|claims|thinks|texted|replied|mentioned|posted)\b/;

/** "no rules at all, she says": somebody else's words as well. */
const SAYS_SO =
  / (?:,? ?)(?:he|she|they|(?:my|our|the) [^ ]+) (?:said|says|say|reckons?|claims?|insists?)(?: [.!])*$| said (?:nobody|no one|no - one)(?: ever)?(?: [.!])*$/;

/** True of a clause that says nothing about how things are. */
export function imagined({ sentence }: Clause): boolean {
  const { norm, tokens } = sentence;
  if (IMAGINED.test(norm) || tokens.at(-1)?.norm === '?' || asksToAgree(norm)) return true;
  if (SAYS_SO.test(norm)) return true;
  return TOLD_BY_OTHERS.test(norm) && !/^(?:i|we) /.test(norm);
}

/** A statement about whatever it be, for what is said to be worth knowing. */
const STATES =
  / (?:is|are|has|have|needs?|likes?|prefers?|closes?|opens?|works?|lives?|comes?|goes|delivers?|costs?|takes?|wants?) /;

/** "My husband Piet and I run a nursery": what they do is the person's, and who goes with them is told besides. */
function readClause(clause: Clause, hearing: Hearing, before: Telling | undefined): readonly Telling[] {
  const { sentence } = clause;
  const and = sentence.tokens.findIndex(
    ({ norm }, at) => norm === 'and' && sentence.tokens[at + 1]?.norm === 'i',
  );
  const company = and > 0 && and <= 5 ? partOf(sentence, 0, and) : undefined;
  if (!company || !(nameAt(sentence, 0, clause.small)?.to === and || /^(?:my|our) /.test(company.norm))) {
    return readAlone(clause, hearing, before);
  }
  const told = readAlone(
    { ...clause, sentence: partOf(sentence, and + 1, sentence.tokens.length) },
    hearing,
    before,
  );
  const [first, ...rest] = told;
  if (!first) return [];
  const mentioned = readPeople({ ...clause, sentence: company });
  const name = nameAt(sentence, 0, clause.small)?.name;
  const entities = mentioned?.entities ?? (name ? [{ kind: 'person' as const, name }] : []);
  const bonds = [...(first.bonds ?? []), ...(mentioned?.bonds ?? [])];
  const said = first.memory?.on ? first.said : saidBack(wordsOf(sentence, 0, sentence.tokens.length));
  return [{ ...first, entities: [...(first.entities ?? []), ...entities], bonds, said }, ...rest];
}

/** What is called off happens on no day, whichever is named. */
const CALLED_OFF =
  / (?:is|are|was|were|been|got)(?: now)? (?:cancelled|canceled|called off|off|scrapped|not happening)(?: now| sadly)?$/;

const SIGNED = /^(?:Has (?:[a-z]+ )?)?signed /i;

function readAlone(clause: Clause, hearing: Hearing, before: Telling | undefined): readonly Telling[] {
  const { now, dayFirst, answering } = hearing;
  const denied = readNotGoing(clause);
  if (denied) return [denied];
  const ended = readEnded(clause);
  if (ended?.memory || ended?.entities || (ended && CALLED_OFF.test(clause.sentence.norm))) return [ended];
  const turned = readTurned(clause);
  if (turned.length > 0) return turned;
  const sure =
    readDecision(clause, before, findDate(clause.sentence, now, dayFirst) !== undefined) ??
    readPromise(clause, now, dayFirst, before) ??
    readOthersWord(clause, hearing) ??
    readMoved(clause, now, dayFirst) ??
    readShifted(clause);
  if (sure) return [sure];
  const its = readItsTime(clause, before, now, dayFirst);
  if (its) return [its];
  const people = readPeople(clause, before);
  const dated = readDated(
    { ...clause, sentence: withoutDeniedTime(clause.sentence, now, dayFirst) },
    hearing,
    before?.entities?.findLast(({ kind }) => kind === 'person')?.name,
  );
  const bare = (people?.bonds ?? []).length === 0 && people?.memory === undefined;
  if (people && dated && (bare || clause.sentence.tokens.length > 5))
    return [{ ...withoutAbout(people), said: '' }, dated];
  if (people) return [people];
  if (dated) return [ofThing(dated, before)];
  if (ended) {
    // What has begun is not over: "we've kicked off Project Heron".
    const begun = readThings(clause, before);
    if (begun?.memory) return [begun];
    // What is done may be worth knowing where nothing of it was promised: "we've signed the lease".
    const done = ended.memory ? undefined : readPlain(clause, dayFirst)?.memory;
    return [done && SIGNED.test(done.content) ? { ...ended, memory: done } : ended];
  }
  const so = withoutDeniedValue(clause);
  const other =
    readPronoun(clause, before) ??
    readPlace(so, before) ??
    readThings(clause, before) ??
    readLiking(clause, answering) ??
    readWork(so, answering) ??
    readPlain(so, dayFirst);
  const job = other ? jobBehind(clause) : undefined;
  const work = job && readWork(job, answering);
  if (other) return work ? [other, work] : [other];
  const words = wordsOf(clause.sentence, 0, clause.sentence.tokens.length);
  const front = fronted(clause);
  const behind = front ? readAlone(front.rest, hearing, before) : [];
  if (front && behind.length > 0) return behind.map((telling) => withFront(telling, front.front));
  const worth = clause.informs && STATES.test(clause.sentence.norm) && !CALLED_OFF.test(clause.sentence.norm);
  const steady = worth ? undefined : (readSteady(clause, dayFirst, answering) ?? readStanding(clause));
  if (steady) return [steady];
  return worth
    ? [{ memory: { kind: 'note', content: capital(ofThem(words)), on: null }, said: saidBack(words) }]
    : [];
}

const BARE_LIMIT = /^(?:deadline|due date|launch|launch date|start date|release date|opening)$/i;

/** "Project name Dune, deadline is 15 January": of which thing the deadline is stands before. */
function ofThing(telling: Telling, before: Telling | undefined): Telling {
  const { memory } = telling;
  const thing = before?.entities?.findLast(({ kind }) => kind === 'project' || kind === 'organisation')?.name;
  if (!memory || !thing || !BARE_LIMIT.test(memory.content)) return telling;
  const content = `${thing} ${memory.content.toLowerCase()}`;
  const former = telling.former && { ...telling.former, words: content };
  return { ...telling, memory: { ...memory, content }, said: content, ...(former ? { former } : {}) };
}

/** What happens once is no part of what somebody is. */
function withoutAbout(telling: Telling): Telling {
  const entities = telling.entities?.map(({ kind, name }) => ({ kind, name }));
  return entities ? { ...telling, entities } : telling;
}

/** A telling with those whom its clause names besides. */
function withMentions(telling: Telling, clause: Clause, beside: readonly Telling[]): Telling {
  const { entities: met = [], bonds = [] } = readMentions(clause);
  const others = [telling, ...beside].some(({ memory }) => memory?.on || memory?.kind === 'fact')
    ? namedIn(clause.sentence)
    : [];
  const promised = telling.memory?.kind === 'commitment' ? promisedTo(clause.sentence) : [];
  const entities = [...met, ...promised, ...others].filter(
    ({ name }, at, all) => all.findIndex((one) => one.name === name) === at,
  );
  const named = new Set(telling.entities?.map(({ name }) => name));
  const more = entities.filter(({ name }) => !named.has(name));
  const tied = new Set(telling.bonds?.map(({ from }) => from));
  const ties = bonds.filter(({ from, to }) =>
    named.has(from) ? !tied.has(from) : more.some(({ name }) => name === from || name === to),
  );
  if (more.length + ties.length === 0) return telling;
  return {
    ...telling,
    entities: [...(telling.entities ?? []), ...more],
    bonds: [...(telling.bonds ?? []), ...ties],
  };
}

/** What was said wrongly just before stands beside what is right. */
function withWrong(telling: Telling, { missaid }: Clause): Telling {
  return missaid === undefined ? telling : { ...telling, wrong: missaid };
}

const OF_ONE = /^(?:His|Her|Their|Its) /i;

/** "his birthday is on 14 December": whose it is says what was told just before. */
function ofNamed(telling: Telling, { sentence }: Clause, before: Telling | undefined): Telling {
  const { memory } = telling;
  const pronoun = OF_ONE.exec(sentence.norm)?.[0].trim();
  const kinds = pronoun === 'its' ? ['organisation', 'project'] : ['person'];
  const who = pronoun && before?.entities?.findLast(({ kind }) => kinds.includes(kind))?.name;
  if (!who || !memory || !OF_ONE.test(memory.content)) return telling;
  const named = (words: string) => words.replace(OF_ONE, `${who}'s `);
  const former = telling.former && { ...telling.former, words: named(telling.former.words) };
  return {
    ...telling,
    memory: { ...memory, content: named(memory.content) },
    said: named(telling.said),
    ...(former ? { former } : {}),
  };
}

/** A part that ends in a question, or begins as one, tells nothing but what stands before the question. */
function statements(part: Sentence, answering: boolean): readonly Clause[] {
  const asks = part.text
    .slice(part.tokens.at(-1)?.to ?? 0)
    .trimStart()
    .startsWith('?');
  const said = answering ? clausesOf(part).flatMap(completed) : clausesOf(part).map(withSelf);
  const clauses = said.flatMap(besideHome).flatMap(conjoined);
  const open = asks || part.tokens.at(-1)?.norm === '?';
  return open && !asksIdly(part) ? clauses.slice(0, -1) : clauses;
}

/** What was told last, with those who were named last where it names nobody. */
function lastOf(told: readonly Telling[], before: Telling | undefined): Telling | undefined {
  const last = told.at(-1);
  const entities = told.findLast((one) => one.entities !== undefined)?.entities;
  return last && !last.entities && entities ? { ...last, entities } : (last ?? before);
}

/** "Bo takes the rehearsals, she's my deputy": who the clause before was about. */
function withSpokenOf(
  earlier: Telling | undefined,
  { sentence }: Clause,
  spoken: Clause | undefined,
): Telling | undefined {
  const before = spoken?.sentence;
  const name =
    before && /^(?:he|she) is (?:my|our) /.test(sentence.norm) ? nameAt(before, 0, false) : undefined;
  if (!name || name.name.includes(' ') || earlier?.entities?.some((one) => one.name === name.name))
    return earlier;
  return { ...(earlier ?? { said: '' }), entities: [{ kind: 'person', name: name.name }] };
}

const lately = readOnce<readonly Telling[]>(64);

/** Everything that the parts of a message tell, in order; `time` of a mere "it's thursday" comes with an empty content. */
export function readTellings(
  parts: readonly Sentence[],
  hearing: Hearing,
  before?: Telling,
): readonly Telling[] {
  const key = parts.map(({ text, tokens }) => [text, tokens]);
  return lately(JSON.stringify([key, hearing, before]), () => readAnew(parts, hearing, before));
}

function readAnew(parts: readonly Sentence[], hearing: Hearing, before?: Telling): readonly Telling[] {
  const told: Telling[] = [];
  for (const part of parts) {
    const start = partOf(part, 0, Math.min(part.tokens.length, 4));
    if (
      /^(?:if(?! (?:there is|there's|theres) (?:ever )?(?:a|any) | (?:i|we) (?:ever )?have (?:a|the|any) (?:choice|option)| possible| given)|imagine|suppose|what if|pretend|unless)\b/.test(
        start.norm,
      )
    )
      continue;
    let idle = false;
    let spoken: Clause | undefined;
    for (const clause of statements(part, hearing.answering)) {
      // What follows from what is imagined is imagined too, up to the end of the sentence.
      idle = (clause.asks === true && !asksIdly(part)) || imagined(clause) || (idle && clause.opens !== true);
      if (idle) continue;
      const earlier = withSpokenOf(lastOf(told, before), clause, spoken);
      spoken = clause;
      const found = readClause(clause, hearing, earlier);
      const [first, ...more] = found;
      if (first) {
        const kept = keptOf(first);
        told.push(
          ...(kept ? [kept] : []),
          ofNamed(withWrong(withMentions(first, clause, more), clause), clause, earlier),
          ...more,
        );
      } else {
        const right = readPutRight(clause, hearing);
        told.push(...(right.length > 0 ? right : appositions(clause.sentence)));
      }
    }
  }
  return dayOfLast(told);
}
