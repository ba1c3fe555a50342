import type { Intent } from '../intent/intent.ts';
import type { Context, Said } from '../turn.ts';
import { nameAt } from '../words/names.ts';
import { readSentence } from '../words/sentence.ts';

/** Stands for somebody or something that was named before. */
const PRONOUN = /^(?:her|him|them|it|that|this|these two|the two of them|both of them|that one)$/;
/** Names are looked for in so many messages before. */
const BACK = 4;

/** Who or what of those known is named last in a text. */
function namedIn(text: string, people: Context['people']): string | undefined {
  const plain = ` ${text
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/'s\b|[^\p{L}\p{N}' -]/gu, ' ')} `;
  const places = people.map(({ name }) => ({ name, at: plain.lastIndexOf(` ${name.toLowerCase()} `) }));
  const last = Math.max(-1, ...places.map(({ at }) => at));
  return last < 0 ? undefined : places.find(({ at }) => at === last)?.name;
}

/** The last name in a text, whoever it is. */
function anyNameIn(text: string): string | undefined {
  const sentence = readSentence(text);
  return sentence.tokens
    .map((_, at) => nameAt(sentence, at, false)?.name)
    .findLast((one) => one !== undefined);
}

/** "Having lunch with Ana later, what do you know about her?": a question about her by her name. */
export function pointed(
  read: readonly Intent[],
  text: string,
  { people }: Context,
  history: readonly Said[],
): readonly Intent[] {
  const texts = [
    text,
    ...history
      .slice(-BACK)
      .map((said) => said.text)
      .toReversed(),
  ];
  return read.map((intent) => {
    if (intent.kind !== 'recall' || !intent.all || !PRONOUN.test(intent.words)) return intent;
    const name = texts.map((one) => namedIn(one, people)).find((one) => one !== undefined) ?? anyNameIn(text);
    return name ? { ...intent, words: name.toLowerCase(), typed: name } : intent;
  });
}
