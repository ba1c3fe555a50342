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

function inChat(norm: string, before: string, after: string): string | undefined {
  if (norm === 'n') return WORD.test(before) && WORD.test(after) ? 'and' : undefined;
  if (norm === 'r') return WORD.test(before) && after !== '' ? 'are' : undefined;
  if (norm === '2')
    return BEFORE_TO.test(before) && (isVerb(after) || /^(?:know|be|see|hear|go|do)$/.test(after))
      ? 'to'
      : undefined;
  if (norm === '4')
    return before !== '' && !COUNTS.test(before) && BEHIND_FOR.test(after) ? 'for' : undefined;
  return Object.hasOwn(SMALL, norm) ? SMALL[norm] : undefined;
}

/** The tokens with what is typed in a chat as the grammar knows it: "what reminders u got 4 me atm". */
export function spellChat(tokens: readonly Token[], text: string): readonly Token[] {
  return tokens.map((token, i) => {
    const typed = text.slice(token.from, token.to);
    if (typed !== typed.toLowerCase()) return token;
    const norm = inChat(token.norm, tokens[i - 1]?.norm ?? '', tokens[i + 1]?.norm ?? '');
    return norm === undefined ? token : { ...token, norm };
  });
}
