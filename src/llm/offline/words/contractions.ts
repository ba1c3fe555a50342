import { retoken } from './sentence.ts';
import type { Sentence } from './sentence.ts';

/** The two words of a contraction and how many letters of it are the first. */
type Written = readonly [first: string, second: string, cut: number];

const BARE: Readonly<Record<string, Written>> = {
  im: ['i', 'am', 1],
  ive: ['i', 'have', 1],
  weve: ['we', 'have', 2],
  theyve: ['they', 'have', 4],
  youve: ['you', 'have', 3],
  theres: ['there', 'is', 5],
  dont: ['do', 'not', 2],
  doesnt: ['does', 'not', 4],
  didnt: ['did', 'not', 3],
  cant: ['can', 'not', 2],
  cannot: ['can', 'not', 3],
  wont: ['will', 'not', 2],
  isnt: ['is', 'not', 2],
  arent: ['are', 'not', 3],
  wasnt: ['was', 'not', 3],
  havent: ['have', 'not', 4],
  hasnt: ['has', 'not', 3],
  wouldnt: ['would', 'not', 5],
  thats: ['that', 'is', 4],
  whats: ['what', 'is', 4],
  wheres: ['where', 'is', 5],
  whos: ['who', 'is', 3],
  youre: ['you', 'are', 3],
  theyre: ['they', 'are', 4],
};
const PRONOUN = /^(?:it|he|she|that|this|there|what|where|who|when|how|here|everything|everyone|name)$/;
const ENDINGS: readonly (readonly [string, string])[] = [
  ["'m", 'am'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'d", 'would'],
];
/** After "Ana's" these say that it is "Ana is" and no possession. */
const AFTER_IS =
  /^(?:my|our|the|a|an|not|now|no|also|still|leaving|joining|moving|being|opening|closing|ending|finishing|raising|changing|hosting|on|in|at|from|off|away|back|coming|called|taking|visiting|arriving|flying|starting|retiring|getting|having|going|working|living|staying|turning|due|booked|scheduled|planned|cancelled|canceled|happening|expecting|waiting|counting|relying|running|leading|managing|heading)$/;

/** "The report's due date": behind it stands a noun, which is its. */
const OF_NOUN = /^(?:dates?|diligence|process|payments?|amount)$/;

function written(norm: string, after: string, next: string): Written | undefined {
  if (Object.hasOwn(BARE, norm)) return BARE[norm];
  if (norm === "let's") return ['let', 'us', 3];
  if (norm === "won't") return ['will', 'not', 2];
  if (norm === "can't") return ['can', 'not', 2];
  if (norm.endsWith("n't")) return [norm.slice(0, -3), 'not', norm.length - 3];
  const ending = ENDINGS.find(([end]) => norm.endsWith(end));
  if (ending) return [norm.slice(0, -ending[0].length), ending[1], norm.length - ending[0].length];
  if (!norm.endsWith("'s")) return undefined;
  const stem = norm.slice(0, -2);
  if (after === 'been') return [stem, 'has', stem.length];
  return PRONOUN.test(stem) || (AFTER_IS.test(after) && !OF_NOUN.test(next))
    ? [stem, 'is', stem.length]
    : undefined;
}

/** The same sentence with its contractions written out: "I'm" is "i am", "don't" is "do not". */
export function writtenOut(sentence: Sentence): Sentence {
  const tokens = sentence.tokens.flatMap((token, i) => {
    const [after = '', next = ''] = sentence.tokens.slice(i + 1, i + 3).map(({ norm }) => norm);
    const words = written(token.norm, after, next);
    if (!words) return [token];
    const [first, second, cut] = words;
    return [
      { norm: first, from: token.from, to: token.from + cut },
      { norm: second, from: token.from + cut, to: token.to },
    ];
  });
  return retoken(sentence, tokens);
}
