import { shareIn, tellingWords } from '../act/alike.ts';
import { topicOf } from '../act/forget-topic.ts';
import { partsOf } from '../act/forget.ts';
import type { Intent } from '../intent/intent.ts';
import type { Forget } from '../intent/read-forget.ts';
import type { Context } from '../turn.ts';
import { cleanText } from '../words/clean-text.ts';
import { piecesOf } from './piece.ts';
import type { Piece } from './piece.ts';
import { without } from './without.ts';

type Known = Pick<Context, 'known' | 'people'>;

const POLITE =
  '(?:(?:please|pls|can you|could you|would you|will you|you can|you may|you could|you should|you had better|better|i would like you to|i want you to|i need you to|let us|oh|and|so|ok|okay|just|actually|no|sorry|also|now|then|well|alfred|kindly|maybe|thanks|ah|hm+|wait|yes) )*';
const WHERE =
  '(?:out|away|off|from (?:your|the|my|our) (?:memory|memories|notes?|records?|head|list|profile|file|files|mind|books?))';
/** A wish that something be known no longer. */
const DISCARDS = [
  new RegExp(`^${POLITE}(?:forget|delete|erase|wipe|purge|strike|scratch|unlearn|disregard|unremember)\\b`),
  new RegExp(
    `^${POLITE}(?:remove|drop|lose|clear|take|get|leave|cross|cut|throw|chuck|rub|scrub|bin|scrap|strike)\\b.*\\b${WHERE}\\b`,
  ),
  new RegExp(
    `^${POLITE}(?:scrap|bin|ditch|drop|lose|skip|ignore|leave out)\\b.*\\b(?:things?|bits?|stuff|part|note|notes|what i (?:said|told you|wrote))\\b`,
  ),
  new RegExp(
    `^${POLITE}(?:do not|stop|no need to|there is no need to|you need not|you do not (?:need|have) to) (?:keep|remember|note|store|save|hold on to|hang on to|hold|keeping|remembering|storing|holding on to)\\b`,
  ),
  /\b(?:i would|i)(?: much)? (?:rather|prefer(?: it)?(?: if)?) (?:you |that you )?(?:did|do|would) not (?:keep|remember|note|store|save|hold|know|have|hang on to)\b/,
  // "The locker code, you can lose that": what it is stands before.
  new RegExp(
    `^${POLITE}(?:lose|drop|bin|scrap|ditch|remove|clear) (?:it|that|this|them|those)(?: (?:one|now|too|please|again))*$`,
  ),
  /\b(?:do not|would not) want you to (?:keep|remember|note|store|save|know|have|hold)\b/,
];
const ALL =
  /\b(?:everything|all) (?:about me|you know(?! (?:about|of|on) (?!me\b))|of it about me)\b|\babout me$/;
/** Words of such a wish that name nothing. */
const IDLE = new Set(
  tellingWords(
    `forget delete erase wipe purge strike scratch unlearn disregard remove drop lose clear take leave cross cut throw chuck
    rub scrub bin scrap keep remember note store save hold hang know have notes memory memories record records head list
    profile file files mind books bit part bits stuff thing things whole entire said told mentioned ever rather prefer want like
    thanks better sorry actually everything anything matter business story all need stop let once wrote`,
  ),
);
const PRONOUN = /\b(?:him|her|them|he|she|they|it|that|this)\b/;
const OWN_THING = /\bmy (?<what>(?:home |postal )?address|job|employer|workplace|profession|home ?town)\b/;

/** Which of the words of a wish name something known, as they were typed; none where they hardly do. */
function namedIn(text: string, { known, people }: Known): string | undefined {
  const person = people.find(({ name }) =>
    [name, ...name.split(' ')].some(
      (one) =>
        one.length > 2 &&
        ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}' -]|'s\b/gu, ' ')} `.includes(
          ` ${one.toLowerCase()} `,
        ),
    ),
  );
  if (person) return person.name;
  const typed = (text.match(/[\p{L}\p{N}'-]+/gu) ?? []).filter((word) => {
    const [stem] = tellingWords(word);
    return stem !== undefined && !IDLE.has(stem);
  });
  if (typed.length === 0) return undefined;
  const inIt = known.map(({ content }) => typed.filter((word) => shareIn(tellingWords(word), content) === 1));
  const best = inIt.reduce((most, some) => (some.length > most.length ? some : most), []);
  return best.length * 2 >= typed.length ? best.join(' ') : undefined;
}

/** What the words before "forget it" name, where they name something known and say nothing of it. */
function namedBefore(piece: Piece, text: string, context: Known): string | undefined {
  const before = piecesOf(text).findLast(({ to }) => to <= piece.from);
  if (!before || before.of !== piece.of || before.sentence.tokens.length > 6) return undefined;
  const typed = tellingWords(before.norm).filter((word) => !IDLE.has(word));
  const all = typed.length > 0 && context.known.some(({ content }) => shareIn(typed, content) === 1);
  return all ? namedIn(text.slice(before.from, before.to), context) : undefined;
}

function forgetIn(piece: Piece, text: string, context: Known): Forget | undefined {
  const { norm } = piece;
  if (!DISCARDS.some((form) => form.test(norm)) || ALL.test(norm)) return undefined;
  const own = OWN_THING.exec(norm)?.groups?.['what'];
  if (own) return { kind: 'forget', what: 'one', words: `my ${own}`, asks: true };
  const here = namedIn(text.slice(piece.from, piece.to), context);
  const words =
    here ?? (PRONOUN.test(norm) ? (namedBefore(piece, text, context) ?? nameIn(text, context)) : undefined);
  return words ? { kind: 'forget', what: 'topic', words } : undefined;
}

/** Somebody known who is named anywhere in a text. */
function nameIn(text: string, { people }: Known): string | undefined {
  return people.find(({ name }) => text.includes(name))?.name;
}

/** True of a wish to forget that names something known as it was read. */
function isMeant({ what, words, asks }: Forget, context: Known): boolean {
  if (what === 'everything' || asks) return true;
  // "the ring and the proposal": each of them is.
  const parts = partsOf(words);
  if (
    parts.length > 1 &&
    parts.every((part) => isMeant({ kind: 'forget', what: 'topic', words: part }, context))
  )
    return true;
  const topic = topicOf(words, context);
  return (
    context.people.some(({ name }) => name === topic) ||
    context.known.some(({ content }) => shareIn(tellingWords(topic), content) === 1)
  );
}

/** What was read that may not be what is meant. */
function isOpen(intent: Intent, context: Known): boolean {
  if (intent.kind === 'forget') return !isMeant(intent, context);
  if (intent.kind === 'manage')
    return (
      intent.orElse?.kind === 'forget' && !isMeant(intent.orElse, context) && intent.target.by === 'words'
    );
  return /^(?:other|feel|talk|tell|ask)$/.test(intent.kind);
}

/** What is told beside a wish to forget, without what is over by it. */
function toldBeside(intent: Intent): readonly Intent[] {
  if (intent.kind !== 'tell') return [];
  const tellings = intent.tellings.filter(({ memory, entities }) => memory ?? entities);
  return tellings.length > 0 ? [{ ...intent, tellings }] : [];
}

/** True of a wish to forget, also one that might have meant a schedule. */
function onlyForgets(intent: Intent): boolean {
  return intent.kind === 'forget' || (intent.kind === 'manage' && intent.orElse?.kind === 'forget');
}

/** Behind these something else is told: "forget the flat, and by the way I start on Monday". */
const ALSO = /(?:^|[\s,;.])(?:and|also|plus|btw|by the way|oh|secondly|two)[\s,:;]*$/i;

/** What is told beside a wish to forget, in a sentence of its own or behind "and"; what only says why is not. */
function besideIt(text: string, again: (rest: readonly string[]) => readonly Intent[]): readonly Intent[] {
  const pieces = piecesOf(text);
  const wish = pieces.findIndex(({ norm }) => DISCARDS.some((form) => form.test(norm)));
  const [at] = wish < 0 ? [] : pieces.slice(wish);
  const own = pieces.find(({ of, from }, i) => i > wish && (of !== at?.of || ALSO.test(text.slice(0, from))));
  return at && own ? again([text.slice(own.from)]).flatMap(toldBeside) : [];
}

/** The wishes of messages, with what they want forgotten found by what is known; `again` reads what else they say. */
export function forgottenKnown(
  messages: readonly string[],
  read: readonly Intent[],
  context: Known,
  again: (rest: readonly string[]) => readonly Intent[],
): readonly Intent[] {
  const [typed = ''] = messages;
  if (messages.length !== 1) return read;
  if (!read.every((intent) => isOpen(intent, context)))
    return read.every(onlyForgets) ? [...besideIt(cleanText(typed), again), ...read] : read;
  const text = cleanText(typed);
  const found = piecesOf(text).flatMap((piece) => {
    const forget = forgetIn(piece, text, context);
    return forget ? [{ piece, forget }] : [];
  });
  const [first] = found;
  if (!first) return read;
  const rest = without(
    text,
    found.map(({ piece }) => piece),
  );
  const others = /\p{L}/u.test(rest) ? again([rest]).flatMap(toldBeside) : [];
  return [...others, ...found.map(({ forget }) => forget)];
}
