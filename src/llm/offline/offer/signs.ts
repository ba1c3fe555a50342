import { oneLine } from '../words/one-line.ts';
import type { Clause } from './clauses.ts';
import { readStop } from './read-stop.ts';
import { SAYINGS } from './sayings.ts';

/** What a clause says to an offer; `else` = nothing of the kind. */
export type Sign = 'yes' | 'mild' | 'no' | 'later' | 'busy' | 'day' | 'stop' | 'thanks' | 'else';

/** A clause with what it says. */
export interface Signed {
  readonly clause: Clause;
  readonly sign: Sign;
  /** It can be meant for nothing but an offer: it names it, asks for it politely, or does more than agree. */
  readonly answers: boolean;
  /** There is more in it than that. */
  readonly loose?: true;
}

const LONGEST = 26;
/** Words that lead to what is said. */
const LEAD = new RegExp(
  oneLine(String.raw`
      ^(?:oh+|ooh+|ah|aw|um|uh|ugh|argh|meh|eh|phew|mm+|mhm|hm+|er|please|sure thing|well|so|and|but|or|
      then|hey|hi|hello|alfred|actually|honestly|sorry|look|listen|haha|ha|lol|wow|man|mate|thanks|
      thank you|thank you very much|thank you so much|many thanks|just|now|really|i think|i believe|
      i guess|i suppose|i feel|i would say|i am afraid|i fear|frankly|personally|to be honest|tbh|
      if i am honest|on second thought|on second thoughts|on reflection|come to think of it|in that case|
      you know|know what|you know what|good morning|morning|good evening|right|because|for me|for now|
      maybe|perhaps|ok|yes|yeah|yea|ye|ja|jup|yep|yup|aye|sure|absolutely|definitely|certainly|of course|
      great|perfect|good|cool|nice|lovely|brilliant|excellent|fine|no|nope|nah|no no) 
    `),
);
const AGREES = new RegExp(
  oneLine(String.raw`
      ^(?:ok|yes|yeah|yea|ye|ja|jup|yep|yup|aye|sure|sure thing|absolutely|definitely|certainly|of course|
      great|perfect|good|cool|nice|lovely|brilliant|excellent|fine) $
    `),
);
const DENIES = /^(?:no|nope|nah|no no) $/;
const POINTS = new RegExp(
  oneLine(String.raw`
      \b(?:it|this|that|them|these|those|one|please|thanks|thank you|so|need|idea|suggestion|offer|me|
      ahead|up|you|interested|bother|necessary)\b
    `),
);

function found(words: string, of: keyof typeof SAYINGS): boolean {
  return SAYINGS[of].whole.test(words);
}

/** The sign of words as they stand, without what leads to them; `loose` = more follows than that. */
function plainSign(
  words: string,
  cleanup: boolean,
): { readonly sign: Sign; readonly loose?: true } | undefined {
  const own = cleanup
    ? ([
        ['keep', 'no'],
        ['cancel', 'yes'],
      ] as const)
    : [];
  for (const [of, sign] of own) if (found(words, of)) return { sign };
  const order = ['thanks', 'later', 'busy', 'yes', 'no', 'mild', 'day'] as const;
  const whole = order.find((of) => found(words, of));
  if (whole) return { sign: whole };
  for (const [of, sign] of own) if (SAYINGS[of].begun.test(words)) return { sign, loose: true };
  const begun = (['later', 'yes', 'no'] as const).find((of) => SAYINGS[of].begun.test(words));
  return begun && { sign: begun, loose: true };
}

const NOT = /\b(?:not|never|no|none|nothing|hardly|barely|without|nobody)\b/;
const WORTH = new RegExp(
  oneLine(String.raw`
      \b(?:need|needed|want|wanted|asked|ask for|fond|necessary|useful|helpful|interested|interesting|
      point|use|used|worth|care|like|help|required|relevant|reason|benefit|sense|value|good|looking for)\b
    `),
);
const HARMLESS = /\bnot\b.*\b(?:mind|object|harm|hurt|why not|be bad|say no|wrong)\b/;
const OWN_WAY = new RegExp(
  oneLine(String.raw`
      ^(?:i|we|they|there is|[^ ]+ [^ ]+) (?:already |still |have |actually )*(?:have|has|use|got|get|
      keep|run|uses?)\b.*\b(?:for|of|about|from|in|with|to do|does|doing|shows?|sends?|gives?|tells?|
      covers?) (?:me |us )?it\b
    `),
);
/** "I already do it with my own spreadsheet". */
const DONE_SO = new RegExp(
  oneLine(String.raw`
      ^(?:i|we|they|somebody|someone|my [^ ]+|our [^ ]+) (?:already|always|usually|normally) (?:do|does|
      have|has|get|gets|see|track|check|keep|write|handle|handles|make|makes|send|sends|know|read|
      count) it\b
    `),
);
const GLAD = new RegExp(
  oneLine(String.raw`
      \b(?:exactly|great|love|perfect|perfectly|brilliant|helpful|useful|saves?|helps?|hoping|hoped|
      meaning|dream|wonderful|what i (?:need|want|wanted|needed)|just what)\b
    `),
);

/** What words that point to the offer say of it as a whole, where no form fits. */
function drift(words: string): Sign | undefined {
  if (!/\bit\b/.test(words) || /^(?:what|why|how|when|who|where|which|is|are|do|does|did)\b/.test(words))
    return undefined;
  if (HARMLESS.test(words)) return 'yes';
  if (NOT.test(words)) return WORTH.test(words) ? 'no' : undefined;
  if (/^i (?!built|made|did|wrote)[^?]*\bit (?:all )?(?:myself|on my own|by myself)$/.test(words))
    return 'no';
  if (OWN_WAY.test(words) || DONE_SO.test(words)) return 'no';
  return GLAD.test(words) && !/\b(?:yesterday|last|ago|he|she|they|if)\b/.test(words) ? 'yes' : undefined;
}

/** Reads what a clause says to an offer of a type. */
export function signOf(clause: Clause, type: string): Signed {
  const { plain, words } = clause;
  const nothing: Signed = { clause, sign: 'else', answers: false };
  const count = words.split(' ').length;
  if (count > LONGEST) return nothing;
  const cleanup = type === 'schedule_cleanup';
  const stops = readStop(plain, type) && !(cleanup && /\bit\b/.test(words));
  let rest = words;
  let lead: 'yes' | 'no' | undefined;
  for (;;) {
    const found = plainSign(rest, cleanup);
    if (found) {
      // A "please" by itself asks for what was offered.
      const sign = words === 'please' ? 'mild' : found.sign;
      if (stops && sign !== 'thanks' && sign !== 'later') return { clause, sign: 'stop', answers: true };
      const answers = POINTS.test(words) || (sign === 'later' && count > 1);
      const meant = sign === 'mild' ? (lead ?? sign) : sign;
      return { clause, ...found, sign: meant, answers };
    }
    const next = LEAD.exec(rest)?.[0];
    if (next === undefined) break;
    if (AGREES.test(next)) lead = 'yes';
    if (DENIES.test(next)) lead = 'no';
    rest = rest.slice(next.length);
  }
  if (stops) return { clause, sign: 'stop', answers: true };
  if (
    count <= 4 &&
    / (?:no|nope|no thanks)$/.test(words) &&
    !/\b(?:told|said|says?|him|her|them|they|he|she)\b/.test(words)
  )
    return { clause, sign: 'no', answers: true };
  const whole = cleanup ? undefined : drift(rest);
  if (whole) return { clause, sign: whole, answers: true, loose: true };
  // "ok mahalo": one word more, in whichever language.
  if (lead && /^\p{L}+$/u.test(rest)) return { clause, sign: lead === 'yes' ? 'mild' : 'no', answers: false };
  return nothing;
}
