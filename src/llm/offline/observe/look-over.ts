import { inOtherWords } from '../../../domain/privacy.ts';
import { mayEnd } from '../../../domain/same-habit.ts';
import { sensitiveKind } from '../../../domain/sensitive.ts';
import { instantOf } from '../../../domain/zone.ts';
import { shareIn, tellingWords } from '../act/alike.ts';
import { planTellings } from '../act/plan-telling.ts';
import type { Plan } from '../act/plan-telling.ts';
import { swapped } from '../act/put-in-place.ts';
import { askedAgain } from '../habit/asked-again.ts';
import { TO_READ } from '../habit/asked-words.ts';
import type { Asked } from '../habit/asked.ts';
import { doneAgain } from '../habit/done-again.ts';
import { findHabit, habitCalled } from '../habit/find-habit.ts';
import { wordsBeside } from '../habit/meanings.ts';
import { readAllAsked, readAsked } from '../habit/read-asked.ts';
import { readDone } from '../habit/read-done.ts';
import { readNamed } from '../habit/read-named.ts';
import { readRoutines } from '../habit/read-routine.ts';
import type { Intent } from '../intent/intent.ts';
import { readConversation } from '../intent/read-conversation.ts';
import { readForwardness } from '../intent/read-forwardness.ts';
import type { Habit } from '../known.ts';
import { mendedTime } from '../settle/mended-time.ts';
import { readTakenBack } from '../settle/read-taken-back.ts';
import { recast } from '../settle/recast.ts';
import { settleKnown } from '../settle/settle.ts';
import type { Telling } from '../telling/telling.ts';
import { dayFirstIn, momentAt } from '../time/calendar.ts';
import type { Said } from '../turn.ts';
import { findMoot } from './find-moot.ts';
import type { Finished } from './finished.ts';
import { summarise } from './summarise.ts';

const MOST_PATTERNS = 3;
/** So much of a line is held against what is known, and looked at for what is only named in it. */
const LONGEST = 600;

/** A habit as it is handed back: one of those known, or a new one. */
interface Pattern extends Pick<Habit, 'kind' | 'label' | 'description'> {
  readonly known_id: string | null;
  readonly summary: string;
  /** The local time of the line in which it was said. */
  readonly at?: string | undefined;
}

/** "orders shipped today please" asks for something, and tells of no day to come. */
function without(text: string, wishes: readonly Intent[]): readonly Intent[] {
  const told = (wish: Intent) => wish.kind !== 'tell' || wish.tellings.some(({ said }) => said !== '');
  return readAsked(text) ? wishes.filter(told) : wishes;
}

/** What a person said, each line read against what was said before it. */
function wishesIn({ said, started, zone, locale, known }: Finished): readonly Intent[] {
  const instant = new Date(instantOf(zone, Date.parse(`${started.slice(0, 16)}:00Z`)));
  const around = {
    now: momentAt(instant, zone, locale),
    dayFirst: dayFirstIn(locale),
    focused: false,
    remembers: true,
    answering: false,
  };
  const history: Said[] = [];
  const wishes: Intent[] = [];
  for (const { by, text: typed } of said) {
    const past = { history, known, dayFirst: around.dayFirst };
    const text = by === 'person' ? recast(mendedTime(typed, past), []) : typed;
    const read = ([line = '']: readonly string[]) => without(line, readConversation(history, [line], around));
    const against = { context: { known, people: [] }, history, now: around.now, dayFirst: around.dayFirst };
    const settled = (line: string) => settleKnown([line], read([line]), against, read);
    if (by === 'person')
      wishes.push(
        ...(text.length > LONGEST
          ? read([text])
          : (readTakenBack(text, { known, history }, read, settled) ?? settled(text))),
      );
    history.push({ role: by === 'person' ? 'user' : 'assistant', text: typed });
  }
  return wishes;
}

/** What else a request is of, behind what it is called: "water (greenhouses, used)". */
function beside(clause: string, label: string): string {
  const more = wordsBeside(clause, label).join(', ');
  return more && !sensitiveKind(more) ? ` (${more})` : '';
}

function describe({ kind, label: bare, clause = '' }: Asked): Pick<Pattern, 'description' | 'summary'> {
  const label = /^(?:what|who|how|\p{Lu})/u.test(bare) || kind === 'topic_interest' ? bare : `the ${bare}`;
  return kind === 'topic_interest'
    ? { description: `Wants to know about ${label}`, summary: `asked about ${label}` }
    : { description: `Asks for ${label}${beside(clause, bare)}`, summary: `asked for ${label}` };
}

/** What a line tells that its person does again and again, or did once more. */
function toldIn(text: string, known: readonly Habit[]) {
  const told = readRoutines(text).map((routine) => ({ ...routine, summary: `told of ${routine.label}` }));
  const again = told.length > 0 || sensitiveKind(text) ? undefined : doneAgain(text, known);
  const done = told.length > 0 || again ? undefined : readDone(text);
  if (done) return [{ ...done, summary: `told of ${done.label}` }];
  if (!again) return told;
  const { label, description } = again;
  return [{ kind: again.kind, label, words: label, description, summary: `told of ${label}` }];
}

/** What a line asks for, or tells that its person does, with how it is put. */
function seenIn(
  text: string,
  known: readonly Habit[],
): readonly (Asked & Pick<Pattern, 'description' | 'summary'>)[] {
  const told = toldIn(text, known);
  const named = [text, ...text.slice(0, LONGEST).split(/(?<=[.!?:])\s+|\n+/)].flatMap(
    (part) => readNamed(part) ?? [],
  );
  const all = readAllAsked(text);
  const asking = known.filter(({ kind }) => kind === 'recurring_request');
  const others = (one: Asked) => told.every(({ label }) => shareIn(tellingWords(one.label), label) === 0);
  const again = [
    ...all.filter((one) => findHabit(one, known)),
    askedAgain(text, known, all.length === 0),
  ].find((one) => one !== undefined && others(one));
  if (told.length > 0 && !again) return told;
  if (readForwardness(text) && !again) return [];
  const asked =
    again ??
    all[0] ??
    named.find((one) => habitCalled(one, known) ?? (one.formed ? findHabit(one, asking) : undefined));
  // Of what is private only a thing that comes to be read is kept: "feeling low again. the rota, please".
  if (asked && sensitiveKind(text) && !TO_READ.test(asked.label)) return told;
  return [...told, ...(asked ? [{ ...asked, ...describe(asked) }] : [])];
}

/** The habits that a person's lines may be part of, each once. */
function patternsIn({ said, started, patterns: known }: Finished): readonly Pattern[] {
  const found: Pattern[] = [];
  const fresh: Habit[] = [];
  for (const { by, text, at } of said) {
    if (by !== 'person') continue;
    for (const seen of seenIn(text, known)) {
      if (sensitiveKind(seen.label)) continue;
      const { kind, label, description, summary } = seen;
      const alike = (habits: readonly Habit[]) =>
        habits.filter((one) => (one.kind === 'time_based') === (kind === 'time_based'));
      const habit = findHabit(seen, alike(known), at ?? started);
      const again = habit ?? findHabit(seen, alike(fresh));
      if (again && found.some((one) => (habit ? one.known_id === habit.id : again.label === one.label)))
        continue;
      found.push(
        habit
          ? {
              known_id: habit.id,
              kind: habit.kind,
              label: habit.label,
              description: habit.description || description,
              summary,
              at,
            }
          : { known_id: null, kind, label, description, summary, at },
      );
      if (!habit) fresh.push({ id: '', kind, label, description });
    }
  }
  return found.slice(0, MOST_PATTERNS);
}

/** True of what would put something known right of which more was said later: the last word on it holds. */
function isSaidOtherwise({ replaces }: NonNullable<Plan['save']>, later: readonly Plan[]): boolean {
  return (
    replaces !== null &&
    later.some(({ save, known }) => known?.id === replaces || save?.replaces === replaces)
  );
}

/** What was told and kept, without what was taken back later in the same conversation. */
function plansOf(tellings: readonly Telling[], { known, said }: Finished): readonly Plan[] {
  const lines = said.map(({ by, text }) => ({ role: by === 'person' ? 'user' : 'assistant', text }) as const);
  const ended = tellings.flatMap(({ ends, former }) => (ends && former ? [tellingWords(former.words)] : []));
  const put = tellings.filter(({ instead, wrong }) => instead && wrong);
  const plans = planTellings(tellings, known, lines);
  return plans.filter(
    ({ save }, i) =>
      !save ||
      (!put.some(({ instead = '', wrong = '' }) => swapped(save.content, instead, wrong) !== undefined) &&
        !ended.some((words) => shareIn(words, save.content) >= 0.5) &&
        !isSaidOtherwise(save, plans.slice(i + 1))),
  );
}

/** The known habits that a person says they have given up, or that somebody else has taken over for good. */
function endedIn(own: readonly string[], known: readonly Habit[]): readonly { readonly id: string }[] {
  const habits = known.map(({ id, label, description }) => ({ id, name: label, prompt: description }));
  return findMoot(own, habits).map(({ id }) => ({ id }));
}

/** "Coach, how many seats gone", "the parcels, let's go": what is named first is asked of. */
const NAMED_AND_ASKED =
  /^[^,.;:!?]+[,:]\s+(?:how (?:many|much)|what|which|who|whose|where|any|let'?s (?:go|start|begin)|shall we)\b[^,.;:!?]*\??$/iu;

/** "Tell me how many tickets sold" asks, and tells of no end. */
function onlyAsks(text: string): boolean {
  const one = !/[,.;:!?]\s+\S/.test(text) || NAMED_AND_ASKED.test(text);
  return !mayEnd(text) && one && readAsked(text) !== undefined;
}

const KINDS = /^(?:person|project|organisation)$/;

/** Looks over a conversation that has ended: what it came to, habits, dates, people, what has changed. Never throws. */
export function lookOver(finished: Finished): string {
  const own = finished.said.filter(({ by }) => by === 'person').map(({ text }) => text);
  const wishes = wishesIn(finished);
  // What somebody wanted forgotten is not picked up again from what they said of it.
  const forgets = wishes.some(
    (wish) => wish.kind === 'forget' || (wish.kind === 'manage' && wish.orElse?.kind === 'forget'),
  );
  const tellings = forgets ? [] : wishes.flatMap((wish) => (wish.kind === 'tell' ? wish.tellings : []));
  const plans = plansOf(tellings, finished);
  const over = endedIn(
    own.filter((text) => !onlyAsks(text)),
    finished.patterns,
  );
  const patterns = patternsIn(finished).filter((seen) => !over.some(({ id }) => id === seen.known_id));
  const fine = (text: string) => sensitiveKind(text) === null;
  const dated = plans.flatMap(({ save }) => {
    const ahead = save?.on && save.replaces === null && save.on.slice(0, 10) >= finished.now.slice(0, 10);
    const kind = save?.kind === 'event' || save?.kind === 'commitment' ? save.kind : undefined;
    return ahead && kind && fine(save.content)
      ? [
          {
            kind,
            content: inOtherWords(save.content, own, save.content.split(' ').slice(0, 4).join(' ')),
            on: save.on,
          },
        ]
      : [];
  });
  const corrections = plans.flatMap(({ save }) =>
    save?.replaces && save.on === null && fine(save.content)
      ? [{ id: save.replaces, content: save.content }]
      : [],
  );
  const named = new Map(
    tellings
      .flatMap(({ entities }) => entities ?? [])
      .filter(({ kind, name }) => KINDS.test(kind) && fine(name))
      .map(({ kind, name }) => [name.toLowerCase(), { kind, name }]),
  );
  return JSON.stringify({
    summary: summarise({ patterns: patterns.map(({ summary }) => summary), wishes, own }),
    patterns,
    dated,
    people: [...named.values()],
    corrections,
    moot: findMoot(own, finished.schedules),
    over,
  });
}
