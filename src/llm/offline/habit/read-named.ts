import { cleanText } from '../words/clean-text.ts';
import { writtenOut } from '../words/contractions.ts';
import { oneLine } from '../words/one-line.ts';
import { partOf, readSentence } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { isPast } from '../words/verb-forms.ts';
import { ERRAND, FINITE, GREETING, OWN, THANKS } from './asked-words.ts';
import type { Asked } from './asked.ts';
import { nameThing } from './name-thing.ts';
import { trimmed } from './read-part.ts';

const MOST_NAMED = 6;
/** What is put behind a thing with a comma and says only when or how many: "…, this month", "…, another ten". */
const BESIDE = new RegExp(
  oneLine(String.raw`
    ^(?:,|-|for|from|and|the|this|next|last|another|same|one|\d+|more|again|please|as|usual|always|time|
    today|tonight|tomorrow|now|new|ones|round|batch|set|lot|day|week|month|quarter|weekend|[a-z]+day|
    morning|afternoon|evening)$
  `),
);

/** What is put behind a thing and says only in what form it is wanted: "in a short list", "cheapest on top", "just the names". */
const SO = new RegExp(
  oneLine(String.raw`
    ^(?:(?:as|in|with|by|per|on|for) (?!my|me|case|fact|general|luck)|(?:just|only|without|no|sorted|grouped|split|one|two|three|four|five|short|brief|nothing|max|[a-z]{3,}est|newest|worst|best|most|least|including|excluding|minus|plus|\d+) )[^?]+$
  `),
);

/** What comes with a thing that is named first: "flour order, twelve sacks"; undefined where nothing does, or something is said of it. */
function besides(sentence: Sentence): { readonly thing: Sentence; readonly formed: boolean } | undefined {
  const { tokens } = sentence;
  const mark = tokens.findIndex(({ norm }) => /^[,:;-]$/.test(norm));
  if (mark < 2) return undefined;
  const behind = partOf(sentence, mark + 1, tokens.length);
  const said = behind.tokens.some(({ norm }) => FINITE.test(norm) || isPast(norm) || SAID_OF.test(norm));
  const formed = behind.norm.split(/ [,;] /).every((part) => SO.test(part));
  return said ? undefined : { thing: partOf(sentence, 0, mark), formed };
}

/** What tells something of a thing, or what somebody thinks of it. */
const SAID_OF =
  /^(?:my|so|what|who|ugh|lol|haha|wow|yum|yay|thanks|cheers|done|over|gone|late|again|not|no|great|lovely|nice|awful|terrible|horrible|amazing|boring|love|hate|finally|always|never)$/;

/** A sentence without what is put behind the thing and says only when or how many. */
function withoutBeside(sentence: Sentence): Sentence {
  let to = sentence.tokens.length;
  while (to > 0 && BESIDE.test(sentence.tokens[to - 1]?.norm ?? '')) to--;
  const mark = sentence.tokens.findIndex(({ norm }, at) => at >= to && /^[,-]$/.test(norm));
  return mark > 0 ? partOf(sentence, 0, mark) : sentence;
}

/** A few words that are perhaps a thing wanted again: "cotton prices". They ask for nothing unless they are known. */
export function readNamed(text: string): (Asked & { readonly formed: boolean }) | undefined {
  const sentence = writtenOut(readSentence(cleanText(text)));
  const whole = trimmed(sentence).sentence;
  const more = besides(whole);
  const bare = withoutBeside(more?.thing ?? whole);
  const { tokens, norm } = bare;
  const plain = tokens.every((token) => !FINITE.test(token.norm) && /^[\p{L}\d'&-]+$/u.test(token.norm));
  if (!plain || tokens.length === 0 || tokens.length > MOST_NAMED || GREETING.test(tokens[0]?.norm ?? ''))
    return undefined;
  if (OWN.test(norm) || ERRAND.test(norm) || THANKS.test(sentence.norm)) return undefined;
  const label = nameThing(bare);
  return label
    ? { kind: 'recurring_request', label, words: label, formed: more?.formed ?? false }
    : undefined;
}
