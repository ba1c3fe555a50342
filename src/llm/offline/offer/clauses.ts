import { tellingWords } from '../act/alike.ts';
import { cleanText } from '../words/clean-text.ts';
import { writtenOut } from '../words/contractions.ts';
import { oneLine } from '../words/one-line.ts';
import { partOf, readSentence } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { OFFERED } from './words.ts';

/** A stretch of what is said to an offer that may mean something by itself. */
export interface Clause {
  /** Its words in small letters, without marks, with contractions written out. */
  readonly plain: string;
  /** The same with "it" where the offer, or what the offer is of, is named. */
  readonly words: string;
  /** Its tokens, for finding times in them. */
  readonly sentence: Sentence;
  readonly asks: boolean;
  /** It gives a reason for what stands before it. */
  readonly reason: boolean;
  /** The place of its sentence in the message. */
  readonly spoken: number;
}

/** One sentence of a message: what was typed, and its clauses. */
export interface Spoken {
  readonly text: string;
  readonly clauses: readonly Clause[];
}

/** What people type in a hurry, and the words it stands for. */
const SHORT: Readonly<Record<string, string>> = {
  pls: 'please',
  plz: 'please',
  plse: 'please',
  thx: 'thanks',
  tx: 'thanks',
  ty: 'thanks',
  ta: 'thanks',
  cheers: 'thanks',
  u: 'you',
  ur: 'your',
  k: 'ok',
  kk: 'ok',
  okay: 'ok',
  okey: 'ok',
  okie: 'ok',
  oki: 'ok',
  alright: 'ok',
  nvm: 'never mind',
  rn: 'right now',
  atm: 'at the moment',
  gonna: 'going to',
  wanna: 'want to',
  gotta: 'got to',
  dunno: 'do not know',
  tho: 'though',
  couldnt: 'could not',
  shouldnt: 'should not',
  shant: 'shall not',
  id: 'i would',
  cos: 'because',
  cuz: 'because',
  coz: 'because',
  lets: 'let us',
};
/** Words that people draw out, and how they are written: "yesss", "nooo", "pleeease". */
const DRAWN: ReadonlyMap<string, string> = new Map(
  'yes yeah yep yup no nope nah ok okay sure please great perfect cool good thanks later stop never so nice sweet super'
    .split(' ')
    .map((word) => [once(word), word]),
);

function once(word: string): string {
  return word.replaceAll(/(.)\1+/g, '$1');
}

/** Marks that are words of their own, and how people write them in Slack. */
function withSigns(text: string): string {
  return text
    .replaceAll(
      /:(?:\+1|thumbsup|white_check_mark|heavy_check_mark|ok_hand|100|pray|raised_hands)(?:::[a-z0-9-]+)?:/g,
      ' yes ',
    )
    .replaceAll(/:(?:-1|thumbsdown|no_entry(?:_sign)?|x|no_good)(?:::[a-z0-9-]+)?:/g, ' no ')
    .replaceAll(/[👍✅👌🙏💯]\p{M}*\p{Emoji_Modifier}?/gu, ' yes ')
    .replaceAll(/[👎❌🚫]\p{Emoji_Modifier}?/gu, ' no ')
    .replaceAll(/:[a-z0-9_+-]{2,40}:|\p{Extended_Pictographic}\p{Emoji_Modifier}?/gu, ' ')
    .replaceAll(/(?<=\s|^)[:;]-?[)(dp]+(?=\s|$)|<3/gi, ' ')
    .trim();
}

function wordOf(norm: string): string {
  const short = Object.hasOwn(SHORT, norm) ? SHORT[norm] : undefined;
  if (short !== undefined) return short;
  const drawn = /(.)\1/.test(norm) ? DRAWN.get(once(norm)) : undefined;
  return drawn === 'okay' ? 'ok' : (drawn ?? norm);
}

const MARK = /^[^\p{L}\p{N}]+$/u;
/** What begins another clause after "and" or "so". */
const NEXT = new RegExp(
  oneLine(String.raw`
      ^(?:i|we|you|it|that|this|please|remind|make|set|do|can|could|would|let|also|then|yes|no|never|stop|
      send|tell|ask|move|change|only|thanks|thank|not|maybe|keep|start)$
    `),
);

function breaks(sentence: Sentence, at: number): boolean {
  const { tokens, text } = sentence;
  const token = tokens[at];
  const after = tokens[at + 1]?.norm ?? '';
  if (!token) return false;
  if (/^(?:but|because|though|although|cos|cuz|coz|except|however|otherwise)$/.test(token.norm)) return true;
  if (/^(?:and|so)$/.test(token.norm)) return NEXT.test(after);
  if (/^(?:as|since)$/.test(token.norm)) return /^(?:i|we|it|that|my|our|the)$/.test(after);
  if (/^[,;:()…–—?!.]$/.test(token.norm)) return true;
  return token.norm === '-' && /\s/.test(text.charAt(token.from - 1)) && /\s/.test(text.charAt(token.to));
}

/** "that" and "this" where they stand for a thing. */
const POINTING = new RegExp(
  oneLine(String.raw`
      \b(?:that|this)\b(?= (?:is|was|would|will|can|could|may|might|must|does|did|has|sounds|works|suits|
      helps|up|on|for|from|now|again|please|to|by|in|out|off|instead|then|too|yet|any|anyway|right|
      because|thanks|thank|as|so|every|myself|already|later|when|if|at|with|over|through|next|tomorrow|
      useful|helpful|necessary|wait)\b|$)|^(?:that|this) (?=[a-z]+s\b)
    `),
  'g',
);
const KEPT = new Set(
  tellingWords(
    'send call write prepare help meet ask tell remind make take keep stop start show time day week month year today tomorrow morning evening now need want good new',
  ),
);

/** "the sales figures" is "it" to who was offered them; so is "a reminder". */
/** Words that only lend weight to what follows them. */
const WEIGHT = new RegExp(
  oneLine(String.raw`
      \b(?:really|very|quite|actually|definitely|certainly|totally|absolutely|honestly|gladly|happily|
      simply|probably|super|extremely|pretty|indeed|truly|entirely|completely|seriously|particularly|
      especially|personally|exactly|kindly|perfectly|currently|basically|clearly|fully|genuinely|highly|
      greatly|terribly|awfully) (?=\S)
    `),
  'g',
);

function pointed(words: readonly string[], named: ReadonlySet<string>): string {
  const isNamed = words.map((word) => named.has(tellingWords(word)[0] ?? ''));
  const isOwn = words.map((word, at) => isNamed[at] === true && !KEPT.has(tellingWords(word)[0] ?? ''));
  // "times" is of the tide where "tide" stands beside it.
  const marked = words.map((word, at) =>
    isOwn[at] === true || (isNamed[at] === true && (isOwn[at - 1] === true || isOwn[at + 1] === true))
      ? 'it'
      : word,
  );
  let text = marked
    .join(' ')
    .replaceAll(WEIGHT, '')
    .replaceAll(OFFERED, 'it')
    .replaceAll(POINTING, (found) => (found.endsWith(' ') ? 'it ' : 'it'));
  for (let before = ''; before !== text;) {
    before = text;
    text = text
      .replaceAll(/\b(?:the|my|our|your|a|an|any|those|these|that|this|some|more) it\b/g, 'it')
      .replaceAll(/\bit (?:(?:of|for|on|about|with|in|to|at|from) )?(?:the )?it\b/g, 'it');
  }
  return text;
}

function clauseOf(
  part: Sentence,
  around: Pick<Clause, 'asks' | 'reason' | 'spoken'>,
  named: ReadonlySet<string>,
): Clause | undefined {
  const words = part.tokens
    .map(({ norm }) => norm)
    .filter((norm) => !MARK.test(norm))
    .flatMap((norm) => wordOf(norm).split(' '))
    // "busy busy busy" is busy.
    .filter((word, at, all) => word !== all[at - 1]);
  if (words.length === 0) return undefined;
  return { plain: words.join(' '), words: pointed(words, named), sentence: part, ...around };
}

/** Cuts a message into sentences and clauses, read beside an offer about `name`. */
export function clausesTo(text: string, name: string): readonly Spoken[] {
  const named = new Set(tellingWords(name));
  return withSigns(cleanText(text))
    .split(/(?<=[.!?…])\s+|\n+/)
    .map((typed, spoken) => {
      const sentence = writtenOut(readSentence(typed));
      const asks = /\?\s*$/.test(typed);
      const clauses: Clause[] = [];
      let from = 0;
      const add = (to: number) => {
        const reason = /^(?:because|cos|cuz|coz|as|since|so|though|although)$/.test(
          sentence.tokens[from - 1]?.norm ?? '',
        );
        const clause = clauseOf(partOf(sentence, from, to), { asks, reason, spoken }, named);
        if (clause) clauses.push(clause);
      };
      for (let at = 0; at < sentence.tokens.length; at++) {
        if (!breaks(sentence, at)) continue;
        add(at);
        from = at + 1;
      }
      add(sentence.tokens.length);
      return { text: typed, clauses };
    })
    .filter(({ clauses }) => clauses.length > 0);
}
