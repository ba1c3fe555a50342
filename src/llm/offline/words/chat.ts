import type { Token } from './sentence.ts';
import { isVerb } from './verbs.ts';

/** What people type in a chat in small letters, and the word the grammar knows it by; written large some are names. */
const SMALL: Readonly<Record<string, string>> = {
  abt: 'about',
  bout: 'about',
  atm: 'at the moment',
  rn: 'right now',
  b4: 'before',
  wen: 'when',
  wich: 'which',
  hw: 'how',
  kno: 'know',
  knw: 'know',
  cud: 'could',
  cld: 'could',
  wud: 'would',
  wld: 'would',
  wd: 'would',
  shud: 'should',
  shd: 'should',
  sth: 'something',
  smth: 'something',
  appt: 'appointment',
  appts: 'appointments',
  tix: 'tickets',
  l8r: 'later',
  ppl: 'people',
  yh: 'yeah',
  okok: 'ok',
  gimme: 'give me',
  lemme: 'let me',
  lmk: 'let me know',
  cmon: 'come on',
  "c'mon": 'come on',
  dunno: "don't know",
  idk: "i don't know",
  whens: "when's",
  whats: "what's",
  hows: "how's",
  wheres: "where's",
  whos: "who's",
  dya: 'do you',
  "d'you": 'do you',
  "d'ya": 'do you',
};

/** Behind these a "2" before a verb is a "to". */
const BEFORE_TO =
  /^(?:me|us|him|her|them|you|want|wanted|wants|need|needed|needs|meant|going|like|love|try|trying|supposed|able|way|time|nice|good|hard|easy|ready|happy|how|what|where|when|used|ought|due|forget|forgot|remember|hope|hoping|plan|planning|decided|allowed|expected|asked|told)$/;
/** Before these a "4" is a "for", unless it tells an hour or counts something. */
const BEHIND_FOR =
  /^(?:me|us|him|her|them|you|my|our|your|his|their|the|a|an|it|this|that|these|those|everyone|everybody)$/;
const COUNTS =
  /^(?:at|by|until|around|about|from|to|before|after|past|for|is|since|and|or|on|in|room|gate|platform|chapter|number|top|last|first|next|half|quarter|say|make|just|only|\d.*|[^\p{L}\p{N}]+|.*day|tomorrow|today|tonight)$/u;
const WORD = /^\p{L}/u;
/** Somebody's, so that what stands behind it is who they are: "my bf". */
const OWNER = /^(?:my|our|his|her|their|your)$/;
const KIN: Readonly<Record<string, string>> = {
  bf: 'boyfriend',
  gf: 'girlfriend',
  bro: 'brother',
  sis: 'sister',
  mgr: 'manager',
};
/** Behind these "id" is what one shows and "ill" is how one feels. */
const NO_SELF =
  /^(?:my|our|your|his|her|their|the|an?|this|that|photo|user|am|is|are|was|were|be|been|feel|feels|feeling|felt|fell|fall|look|looks|very|really|so|too|mentally|still|gravely|and)$/;
const DOES = /^(?:be|have|see|hear|know|go|get|do|like|love|rather|prefer|want|need|never|also|probably)$/;
/** "told her id …". */
const TELLS = /^(?:told|promised|assured|texted|messaged|tell|let)$/;
const SELF: Readonly<Record<string, string>> = { id: "i'd", ill: "i'll" };

function inChat(norm: string, last: string, before: string, after: string): string | undefined {
  if (norm === 'n') return WORD.test(before) && WORD.test(after) ? 'and' : undefined;
  if (norm === 'r') return WORD.test(before) && after !== '' ? 'are' : undefined;
  if (norm === '2')
    return BEFORE_TO.test(before) && (isVerb(after) || /^(?:know|be|see|hear|go|do)$/.test(after))
      ? 'to'
      : undefined;
  if (norm === '4')
    return before !== '' && !COUNTS.test(before) && BEHIND_FOR.test(after) ? 'for' : undefined;
  if (OWNER.test(before) && Object.hasOwn(KIN, norm)) return KIN[norm];
  if (Object.hasOwn(SELF, norm))
    return (!NO_SELF.test(before) || TELLS.test(last)) && (isVerb(after) || DOES.test(after))
      ? SELF[norm]
      : undefined;
  return Object.hasOwn(SMALL, norm) ? SMALL[norm] : undefined;
}

/** "w/" and "w/o", which are cut at their stroke, as one word. */
function joinStrokes(tokens: readonly Token[], text: string): readonly Token[] {
  return tokens.flatMap((token, i) => {
    const [before, last] = [tokens[i - 1], tokens[i - 2]];
    const next = tokens[i + 1];
    const stroke = (at: Token | undefined, to: Token | undefined) =>
      at?.norm === 'w' && to?.norm === '/' && to.from === at.to;
    if (stroke(before, token)) return [];
    if (stroke(last, before) && token.norm === 'o' && token.from === before?.to) return [];
    if (!stroke(token, next) || !next) return [token];
    const out = /^o(?![\p{L}\p{N}])/iu.test(text.slice(next.to));
    return [{ norm: out ? 'without' : 'with', from: token.from, to: next.to + (out ? 1 : 0) }];
  });
}

/** The tokens with what is typed in a chat as the grammar knows it: "what reminders u got 4 me atm". */
export function spellChat(raw: readonly Token[], text: string): readonly Token[] {
  const tokens = joinStrokes(raw, text);
  return tokens.map((token, i) => {
    const typed = text.slice(token.from, token.to);
    if (typed !== typed.toLowerCase() && !/^I(?:d|ll)$/.test(typed)) return token;
    const norm = inChat(
      token.norm,
      tokens[i - 2]?.norm ?? '',
      tokens[i - 1]?.norm ?? '',
      tokens[i + 1]?.norm ?? '',
    );
    return norm === undefined ? token : { ...token, norm };
  });
}
