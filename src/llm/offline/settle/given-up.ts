import { shareIn, tellingWords } from '../act/alike.ts';
import type { Memory } from '../known.ts';
import type { Telling } from '../telling/telling.ts';
import { writtenOut } from '../words/contractions.ts';
import { readSentence } from '../words/sentence.ts';

/** What one says that one does not do, with what it is. */
const NOT_DOING =
  /(?:^| )(?:i|we|the team|they) (?:(?:am|are|is|will|do|does|have|has) not|(?:am|are|is) no longer|no longer|decided (?:not to|against))(?: (?:now|going|to|be|actually|want|wanted))*(?<what>(?: (?!,|;|\.|:|-|but|and|so|we|i|instead|after all|any)[^ ]+){1,10})/g;

/** True where a text says that what was decided will not be. */
function isGivenUp(text: string, { kind, content }: Memory): boolean {
  if (kind !== 'decision') return false;
  const { norm } = writtenOut(readSentence(text));
  return [...norm.matchAll(NOT_DOING)].some(({ groups }) => {
    const words = tellingWords(groups?.['what'] ?? '');
    return words.length > 1 && shareIn(words, content) >= 0.99;
  });
}

/** That another thing is decided than before. */
const OTHERWISE =
  /\b(?:instead|after all|second thoughts?|change of (?:plan|mind|heart)s?|changed (?:our|my) minds?|rethink|u-turn)\b/i;
/** What something was decided for. */
const PURPOSE = /\bfor (?:the|our|my|their) (?<what>[\p{L}-]+(?: [\p{L}-]+)?)/u;

/** True of what was decided for the same thing, where another thing is decided now. */
function isForTheSame(telling: string, text: string, { kind, content }: Memory): boolean {
  const what = tellingWords(PURPOSE.exec(telling)?.groups?.['what'] ?? '');
  const before = PURPOSE.exec(content)?.groups?.['what'] ?? '';
  return kind === 'decision' && what.length > 0 && OTHERWISE.test(text) && shareIn(what, before) >= 0.99;
}

/** "We won't buy the van, we agreed to lease one": what is decided takes the place of what is given up beside it. */
export function inPlaceOfGivenUp(
  telling: Telling,
  messages: readonly string[],
  pool: readonly Memory[],
): Telling {
  if (telling.memory?.kind !== 'decision' || telling.former?.id) return telling;
  const { content } = telling.memory;
  const found = pool.filter((memory) =>
    messages.some((text) => isGivenUp(text, memory) || isForTheSame(content, text, memory)),
  );
  const [only] = found.length === 1 ? found : [];
  return only ? { ...telling, former: { words: only.content, changed: true, id: only.id } } : telling;
}
