import type { Context } from '../turn.ts';
import { shareIn, tellingWords } from './alike.ts';

/** Behind what is to be forgotten, that all of it is meant. */
const ALL_OF_IT =
  /(?:[,;:–—-]|\s)+(?:(?:and )?(?:all|any|every bit|every (?:last |single )?(?:bit|word|trace|scrap|detail)|each and every bit) of (?:it|that|them|him|her|this)|(?:just )?all|everything|every (?:last |single )(?:bit|word|trace|scrap|detail|thing)|the (?:whole )?lot|the whole (?:thing|lot|business|story)|completely|entirely|altogether|for good|for ever|forever|please|will you|would you|thanks|thank you|too|as well|while you(?:'re| are) at it|if you (?:can|could|would|please)|ok(?:ay)?|right now|now|again|from your (?:memory|notes|records|head|list)|[:;]?-?\)+)$/i;
/** What sort of thing it is, which its memories need not say. */
const SORT =
  /^(?:project|company|firm|team|client|customer|account|thing|stuff|business|matter|affair|story|saga|topic|subject|idea|plans?|person|guy|woman|man|lady|fellow|job|people|lot)$/i;

function withoutTails(words: string): string {
  let text = words.trim();
  for (let turn = 0; turn < 8; turn++) {
    const next = text.replace(ALL_OF_IT, '').replace(/[\s,;:.!–—-]+$/, '');
    if (next === text || next === '') break;
    text = next;
  }
  return text;
}

/** True of words that all stand in something known, or name somebody or something known. */
function isKnown(words: string, { known, people }: Pick<Context, 'known' | 'people'>): boolean {
  const telling = tellingWords(words);
  return (
    known.some(({ content }) => shareIn(telling, content) === 1) ||
    people.some(({ name }) => name.toLowerCase() === words.toLowerCase())
  );
}

/** What is to be forgotten, in as many words as what is known of it has: "the Amberline project" is Amberline. */
export function topicOf(typed: string, context: Pick<Context, 'known' | 'people'> | undefined): string {
  const whole = withoutTails(typed);
  if (!context) return whole;
  const words = whole.split(/\s+/);
  const bare = words.filter((word) => !SORT.test(word)).join(' ');
  if (bare && bare !== whole && isKnown(bare, context)) return bare;
  if (isKnown(whole, context)) return whole;
  const named = context.people.find(({ name }) =>
    ` ${whole.toLowerCase()} `.includes(` ${name.toLowerCase()} `),
  );
  return named?.name ?? whole;
}
