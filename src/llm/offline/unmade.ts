import { readRoutines } from './habit/read-routine.ts';
import { tellsOfBefore, tellsOfOthers } from './habit/tells-of-others.ts';
import type { Intent } from './intent/intent.ts';
import { isInstead } from './intent/offer-instead.ts';
import { overIn } from './observe/find-moot.ts';
import type { Context } from './turn.ts';
import { isPast } from './words/verb-forms.ts';

/** True of a schedule for a time that is over, or none: what was read as one may be no wish for it. */
export function comesToNothing(intent: Intent, { now }: Context): boolean {
  // What is told of another day is told.
  if (intent.kind === 'tell')
    return intent.tellings.every(
      ({ memory }) => memory?.kind === 'event' && (memory.on ?? '').slice(0, 10) <= now.slice(0, 10),
    );
  return intent.kind === 'create' && intent.whens.every(({ at }) => at !== undefined && at <= now);
}

/** Words that want something made. */
const WANTED =
  /\b(?:remind(?:er|ers)?|wake|ping|nudge|alarm|timer|schedule|ask me|tell me|send me|let me know|set|add|book|don't (?:let me )?forget|make sure|please|can you|could you|would you|notify|alert|message me|prompt)\b/i;

/** "Took my tablets, I have them at eight": a task that begins like what was done is none. */
function isDone(intent: Intent): boolean {
  const words = intent.kind === 'create' ? intent.wanted.task.toLowerCase().split(/\s+/) : [];
  const [first = '', second = ''] = words[0] === 'just' || words[0] === 'finally' ? words.slice(1) : words;
  return isPast(first) && second !== 'for';
}

/** "I closed the shop on Saturday", "I read papers every Monday": what is only told of is nothing to be reminded of. */
export function unmade(
  messages: readonly string[],
  all: readonly Intent[],
  context: Context,
): readonly Intent[] {
  const read = all.length > 1 ? all.filter((intent) => !isDone(intent)) : all;
  if (!read.some(({ kind }) => kind === 'create' || kind === 'ask')) return read;
  const past = read.every((intent) => intent.kind !== 'create' || comesToNothing(intent, context));
  const told = messages.every(
    (text) =>
      !WANTED.test(text) &&
      (readRoutines(text).length > 0 ||
        overIn(text).length > 0 ||
        tellsOfOthers(text) ||
        (past && tellsOfBefore(text))),
  );
  if (!told) return read;
  const kept = read.filter(
    (intent) => isInstead(intent) || (intent.kind !== 'create' && intent.kind !== 'ask'),
  );
  return kept.length > 0 ? kept : [{ kind: 'feel', what: 'said' }];
}
