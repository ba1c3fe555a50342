import type { Memory } from '../known.ts';
import type { Telling } from '../telling/telling.ts';
import type { Context } from '../turn.ts';
import { toYou } from '../words/without-subject.ts';
import { onWords } from './on-words.ts';

/** What became of one thing told. */
export interface Outcome {
  readonly telling: Telling;
  readonly came: 'kept' | 'changed' | 'known' | 'let go' | 'named' | 'refused' | 'nothing';
  readonly content?: string;
  readonly on?: string | null;
  /** Why it was refused, and what is said of it. */
  readonly why?: string;
  readonly say?: string;
  /** Of these one was meant. */
  readonly which?: readonly Memory[];
}

/** What an acknowledgement is said with. */
interface Manner {
  /** They asked to have it remembered. */
  readonly asked: boolean;
  readonly context: Context | undefined;
  /** Something was not kept because a secret stood in it. */
  readonly withheld: boolean;
}

const LONGEST_SAID = 110;
/** Begins the question which of several things was meant. */
export const WHICH = 'Which one do you mean:';
const MOST_ASKED = 4;
/** As many are named one by one. */
const MOST_NAMED = 2;

function clip(words: string): string {
  if (words.length <= LONGEST_SAID) return words;
  return `${words.slice(0, LONGEST_SAID).replace(/\s+\S*$/, '')}…`;
}

function phrase({ telling, came, content, on }: Outcome, context: Context | undefined): string {
  if (telling.last && content) return clip(`“${toYou(content) ?? content}” holds no longer`);
  if (telling.done && telling.former?.id && content) return clip(`“${toYou(content) ?? content}” is done`);
  if (came !== 'known' && !on && !telling.instead) return clip(telling.said);
  const told = content ?? telling.said;
  const own = came === 'kept' && telling.memory?.content;
  const words = own ? telling.said : (toYou(told) ?? told);
  return clip(on ? `${words}, ${onWords(on, context?.now ?? on, context?.locale ?? 'en-GB')}` : words);
}

function listed(phrases: readonly string[]): string {
  const [first = '', second, more] = phrases;
  if (second === undefined) return first;
  return more === undefined ? `${first}, and ${second}` : `${first}, ${second}, and the rest of it`;
}

/** One short question to somebody who has just begun to tell of themselves. */
function followUp(outcomes: readonly Outcome[], context: Context | undefined): string {
  if (context?.stage !== 'asked' || outcomes.length > MOST_NAMED) return '';
  const dated = outcomes.some(({ on }) => on);
  return dated ? '' : ' Is there a date or a deadline I should keep an eye on?';
}

function leadOf(taken: readonly Outcome[], asked: boolean): string {
  if (asked) return 'I’ll remember';
  return taken.some(({ came }) => came === 'changed' || came === 'let go') ? 'Understood' : 'Noted';
}

/** What was taken away because of it, word by word, so that a mistake is seen. */
function letGo(taken: readonly Outcome[]): string {
  const gone = taken.flatMap(({ telling, came, content }) =>
    came === 'let go' && !telling.last && !telling.done && content
      ? [`“${clip(toYou(content) ?? content)}”`]
      : [],
  );
  return gone.length > 0 ? ` I’ve let go of ${listed(gone)}.` : '';
}

/** Asks which of several things was meant, with their days. */
function askWhich(outcomes: readonly Outcome[], context: Context | undefined): string {
  const meant = outcomes
    .flatMap(({ which }) => which ?? [])
    .toSorted((a, b) => (a.on ?? '').localeCompare(b.on ?? ''));
  const named = new Set(
    meant.map(({ content, on }) =>
      clip(
        `${toYou(content) ?? lowered(content)}${on ? `, ${onWords(on, context?.now ?? on, context?.locale ?? 'en-GB')}` : ''}`,
      ),
    ),
  );
  return named.size > 0 ? `${WHICH} ${[...named].slice(0, MOST_ASKED).join('; or ')}?` : '';
}

/** "Dinner with Ana", within a sentence; a name stays as it is. */
function lowered(content: string): string {
  return /^\p{Lu}\p{Ll}+ \p{Ll}/u.test(content)
    ? content.charAt(0).toLowerCase() + content.slice(1)
    : content;
}

/** What was taken in of what was told, in a sentence or two; of what was refused for being private, beside other things, not a word. */
export function sayTold(outcomes: readonly Outcome[], { asked, context, withheld }: Manner): string {
  const taken = outcomes
    .filter(({ telling }) => telling.said !== '')
    .filter(({ came }) => came === 'kept' || came === 'changed' || came === 'let go' || came === 'named');
  if (outcomes.length > 0 && outcomes.every(({ telling }) => telling.said === '')) return '';
  const refused = outcomes.filter(({ came }) => came === 'refused');
  const told = [...new Set(refused.flatMap(({ why, say }) => (why === 'sensitive' || !say ? [] : [say])))];
  if (taken.length > 0) {
    const phrases = [...new Set(taken.map((one) => phrase(one, context)))];
    const named = `${leadOf(taken, asked)}: ${listed(phrases.slice(0, MOST_NAMED + 1))}.`;
    const asks = askWhich(outcomes, context);
    const more = told.length > 0 || asks ? '' : followUp(taken, context);
    return [`${named}${letGo(taken)}${more}`, ...told, ...(asks ? [asks] : [])].join(' ');
  }
  const which = askWhich(outcomes, context);
  if (which) return which;
  const known = outcomes.find(({ came }) => came === 'known');
  if (known) return `I have that already: ${phrase(known, context)}.`;
  if (told.length > 0) return told.join(' ');
  if (refused.length > 0) return 'Thank you for telling me. I only keep such things if you ask me to.';
  if (withheld) return 'That is better kept somewhere else than with me.';
  const pointing = outcomes.some(({ telling }) => telling.instead ?? telling.memory?.content === '');
  if (outcomes.some(({ telling }) => telling.memory?.shift !== undefined))
    return 'I don’t know which day that was. Tell me the new one, and I’ll keep it.';
  if (pointing) return 'Tell me what that is about, and I’ll put it right.';
  return outcomes.length > 0 ? 'Good. One thing less.' : 'I see.';
}
