import { tellingWords } from '../act/alike.ts';
import { planTellings } from '../act/plan-telling.ts';
import type { Plan } from '../act/plan-telling.ts';
import type { Intent } from '../intent/intent.ts';
import type { Memory } from '../known.ts';
import type { Telling } from '../telling/telling.ts';
import type { Context, Said, Turn } from '../turn.ts';
import { inPlaceOfGivenUp } from './given-up.ts';
import { CORRECTS, NEW } from './marks.ts';
import { settleIn } from './read-settled.ts';
import type { Against } from './read-settled.ts';
import { sameFrame } from './same-frame.ts';

/** True of what would leave a dated thing where it is: the day that was read is the old one. */
function isUnmoved({ replaces, on }: NonNullable<Plan['save']>, pool: readonly Memory[]): boolean {
  const former = pool.find(({ id }) => id === replaces);
  return Boolean(on) && former?.on?.slice(0, 16) === on;
}

/** The memories that things told already change, by their ids. */
function touched(
  read: readonly Intent[],
  pool: readonly Memory[],
  history: readonly Said[],
): ReadonlySet<string> {
  const tellings = read.flatMap((intent) => (intent.kind === 'tell' ? intent.tellings : []));
  return new Set(
    planTellings(tellings, pool, history).flatMap(({ save, forget, known }) => [
      ...(save?.replaces && !isUnmoved(save, pool) ? [save.replaces] : []),
      ...(forget ? [forget.id] : []),
      ...(known && !known.on ? [known.id] : []),
    ]),
  );
}

/** "You know what": a question about nothing. */
function isEmpty(intent: Intent): boolean {
  return intent.kind === 'recall' && tellingWords(intent.words).length === 0;
}

/** What is read of a message that asks for nothing to be done. */
export function onlyTells(intent: Intent): boolean {
  if (/^(?:tell|feel|talk|other|recall|list|profile)$/.test(intent.kind)) return true;
  // An offer to remind of what can't be looked up is nothing that was asked for.
  if (intent.kind === 'ask' && intent.yes !== undefined) return true;
  if (intent.kind === 'create' || intent.kind === 'ask') return intent.wanted.lead === '';
  return false;
}

/** "No more karate for me": where no schedule is called so, what is known of it is meant. */
function settleElse(
  messages: readonly string[],
  read: readonly Intent[],
  against: Omit<Against, 'pool'>,
): readonly Intent[] {
  const { known } = against.context;
  return read.map((intent) => {
    if (intent.kind !== 'manage' || intent.target.by !== 'words' || intent.target.explicit) return intent;
    if (intent.orElse && !/^(?:forget|tell|other|ask)$/.test(intent.orElse.kind)) return intent;
    const tellings = messages.flatMap((text) => settleIn(text, { ...against, pool: known })?.tellings ?? []);
    return tellings.length > 0 ? { ...intent, orElse: { kind: 'tell', tellings, asked: false } } : intent;
  });
}

/** A fact told in the frame of one that is known, with other days, is that one anew: "Works Tuesday to Friday". */
function inFrame(telling: Telling, pool: readonly Memory[]): Telling {
  const { memory, former } = telling;
  if (!memory || former?.id || memory.on || DATED.has(memory.kind)) return telling;
  const known = pool.find(({ kind, content }) => kind === memory.kind && sameFrame(content, memory.content));
  return known ? { ...telling, former: { words: known.content, changed: true, id: known.id } } : telling;
}

/** "I mixed them up, Suresh is our plumber": nobody else is. */
function withOnly(telling: Telling, { people }: Pick<Context, 'people'>): Telling {
  const bonds = telling.bonds?.map((bond) =>
    bond.to === 'me' &&
    people.some(({ name, relations }) => name !== bond.from && relations.includes(`${bond.label} of you`))
      ? { ...bond, replaces: true as const }
      : bond,
  );
  return bonds ? { ...telling, bonds } : telling;
}

const DATED: ReadonlySet<string> = new Set(['event', 'commitment']);

/**
 * Holds messages against what is known: what they say is over, done, moved or in another's place is told as that, and
 * `again` reads what is left of them. The same wishes when they settle nothing that is not settled by these already.
 */
export function settleKnown(
  messages: readonly string[],
  read: readonly Intent[],
  { context, history, now, dayFirst }: Omit<Against, 'pool'> & { readonly history: readonly Said[] },
  again: (rest: readonly string[]) => readonly Intent[],
): readonly Intent[] {
  if (!read.every(onlyTells)) return settleElse(messages, read, { context, now, dayFirst });

  const done = touched(read, context.known, history);
  const pool = context.known.filter(({ id }) => !done.has(id));
  const found = messages.map((text) => settleIn(text, { pool: context.known, done, context, now, dayFirst }));
  const tellings = found.flatMap((one) => one?.tellings ?? []);
  const decided = (telling: Telling) => inPlaceOfGivenUp(telling, messages, pool);
  const fresh = messages.some((text) => NEW.test(text.toLowerCase()));
  const corrects = messages.some((text) => CORRECTS.test(text.toLowerCase()));
  const renewed = (telling: Telling) => inFrame(corrects ? withOnly(telling, context) : telling, pool);
  const anew = (intent: Intent): Intent =>
    intent.kind === 'tell'
      ? { ...intent, tellings: intent.tellings.map(decided).map((one) => (fresh ? renewed(one) : one)) }
      : intent;
  if (tellings.length === 0) return read.map(anew);
  const rest = messages.map((text, i) => found[i]?.rest ?? text).filter((text) => /[\p{L}\p{N}]/u.test(text));
  const others =
    rest.length === 0 ? [] : again(rest).filter(({ kind }) => !/^(?:other|feel|talk)$/.test(kind));
  const told = others.map(anew).flatMap((intent) => (intent.kind === 'tell' ? intent.tellings : []));
  const offers = (intent: Intent) => intent.kind === 'ask' && intent.wanted.lead === '';
  const wishes = others.filter((intent) => intent.kind !== 'tell' && !offers(intent) && !isEmpty(intent));
  return [{ kind: 'tell', tellings: [...tellings, ...told], asked: false }, ...wishes];
}

/** What a message settles beside an answer to an offer: "done, I've sent Bettina the contract". */
export function settledBeside(texts: readonly string[], against: Omit<Against, 'pool'>): readonly Intent[] {
  const { known } = against.context;
  const tellings = texts.flatMap((text) => settleIn(text, { ...against, pool: known })?.tellings ?? []);
  return tellings.length > 0 ? [{ kind: 'tell', tellings, asked: false }] : [];
}

/** A turn in which what is done or over by what was just told is ahead no more. */
export function withoutSettled(turn: Turn, intents: readonly Intent[]): Turn {
  const { context } = turn;
  const ended = new Set(
    intents.flatMap((intent) =>
      intent.kind === 'tell'
        ? intent.tellings.flatMap(({ ends, former }) => (ends && former?.id ? [former.words] : []))
        : [],
    ),
  );
  if (!context || ended.size === 0) return turn;
  const upcoming = context.upcoming.filter(({ what }) => !ended.has(what));
  const known = context.known.filter(({ content }) => !ended.has(content));
  return { ...turn, context: { ...context, upcoming, known } };
}
