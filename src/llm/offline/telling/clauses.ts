import { pattern } from '../time/pattern.ts';
import { writtenOut } from '../words/contractions.ts';
import { nameAt, typedSmall } from '../words/names.ts';
import { matchAt, partOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { isFront } from './fronted.ts';

/** A stretch of a message that says one thing, with its contractions written out and no words around it. */
export interface Clause {
  readonly sentence: Sentence;
  /** It begins by taking back: "no, …", "actually …". */
  readonly denies: boolean;
  /** The message has no capitals, so its names have none. */
  readonly small: boolean;
  /** A sentence of its own begins with it. */
  readonly opens?: true;
  /** It ends in a question mark. */
  readonly asks?: true;
  /** What was said before and is put right by it: "I said Thursdays, but …". */
  readonly missaid?: string;
  /** It begins by saying that it is worth knowing: "fyi …". */
  readonly informs?: true;
}

const STOP = /^[.!?\n]$/;
const JOINT = /^(?:[,;:.!?()\n-]|and|but|so|because|plus|then|while|whereas)$/;
const FINITE =
  '(?:is|are|was|were|has|have|had|will|would|can|does|did|lives?|works?|leads?|runs?|owns?|starts?|begins?|opens?|ends?|takes?|happens?|falls?|left|moved|quit|joined|joins?|leaves?|manages?|likes?|loves?|hates?|prefers?|wants?|needs?|goes|comes?|got|became|uses?|teaches|studies|handles?|reports?|arrives?|visits?|took|takes over|replaced|replaces|became)';
const STARTS = [
  '(?:also |now |then |and |but )*(?:i|we) (?!,)[^ ]+',
  `(?:my|our) (?:[^ ,.]+ ){1,7}?${FINITE}`,
  `(?:it|he|she|they|that|this) ${FINITE}`,
  `(?:the|a|an) (?:[^ ,.]+ ){1,7}?${FINITE}`,
  `(?:her|his|their|its) (?:[^ ,.]+ ){1,4}?${FINITE}`,
  '(?:everyone|everybody|people|friends|most people|they) calls? me',
  '(?:just |recently |now |finally )*(?:started (?:at|with|as|working)|(?:joined|left|quit) (?!(?:it|the|a|early|late|home|my|in|at|over) ))',
  '(?:based|located) (?:in|at|near|out of)',
  '(?:please )?(?:call me|keep (?:it|them|your|things|messages|answers|everything)|no [^ ]+ (?:before|after|on|at)|do not (?:call|disturb|message|write))',
  'please (?:be|do not|never|only|always|keep|make|write|send|use|avoid|stick)',
  '(?:the )?(?:deadline|due date|launch date|start date|budget|venue) (?:is|are|will be)',
  '(?:the |our )?(?:project|product|company|shop|team|code|working) (?:name|title)(?: is)?(?: :)?',
].map(pattern);
const FINITE_NEXT = pattern(FINITE);

const LEAD = pattern(
  '(?:hi|hey|hello|hiya|morning|good (?:morning|afternoon|evening)|ok|okay|so|well|yes|yeah|yep|yup|sure|right|oh|ah|um|hmm|anyways?|also|and|but|plus|then|by the way|btw|fyi|for your information|just fyi|(?:just )?so you know|for context|for the record|honestly|to be honest|tbh|frankly|basically|in fact|in short|as i (?:said|told you|mentioned)|like i said|as you know|as mentioned|i (?:have )?(?:already )?(?:told you|said(?! yes to | no to ))(?: (?:that|already|before|so|,))*|i (?:should|forgot to|wanted to|just wanted to|have to) (?:mention|say|add|tell you)(?: that)?|you should know(?: that)?|(?:just )?(?:to )?let(?:ting)? you know(?: that)?|let me (?:tell you|introduce myself)|just to (?:say|mention|tell you|add)(?: that)?|(?:one|another) (?:more )?thing|(?:just )?(?:an? )?(?:quick )?heads (?:- )?up(?: that)?|guess what|turns out|it turns out(?: that)?|(?:quick )?update|(?:big |great |good |bad |some )?news|good to know|please|alfred|thanks|thank you|the thing is|i mean|you know|because|since|where(?= [^ ]+ is )|(?:(?:you |do you |did you )?know what|did you (?:ever )?know(?: that)?|(?:did|have) i (?:ever |already )?(?:tell|told|mention|mentioned|say|said)(?: (?:to )?you)?(?: that)?|you will never guess|have you heard|can you keep a secret|want to (?:hear|know) something|(?:can|may) i tell you something|(?:just )?between (?:us|you and me)|this (?:stays|is) between us|do not tell (?:anyone|anybody|a soul)(?: (?:,|but))*|keep (?:this|it) to yourself|confidentially|psst|(?:my )?little secret)(?= (?:\\?|,|:|-|i|we|my|our) )|\\?|from (?:now|here) on(?: ,)?|in (?:the )?future(?= (?:,|please|call|only|do|never) )(?: ,)?|going forward(?: ,)?|(?:as of|starting|from) (?:today|now|tomorrow|this week|next week|monday)(?: ,)?|(?:now|nowadays|these days|currently|at the moment|right now)(?= (?:,|i|we) )|,|:|;|-|!|\\.|\\)|\\(|\\n|•|\\*)',
);
/** "I said Thursdays, but …": what was said is what the rest puts right. */
const MISSAID = pattern(
  '(?:(?:no|actually|sorry|wait|,|:|-|\\.|oops|ok|and|that is (?:not right|wrong)) )*(?:i|we) (?:have |had |may have |must have )?(?:said|told you|wrote|typed|mentioned|put) (?!that |to |yes |no )(?<what>[^ ]+(?: [^ ]+){0,5})',
);
const BUT = /^(?:but|though|although)$/;
const INFORMS =
  /^(?:fyi|just fyi|for your information|for the record|for context|(?:just )?so you know|just to let you know|good to know|you should know)/;
const DENIAL = pattern(
  '(?:no(?=$)|no(?= (?:,|!|\\.|-|i|we|it|that|my|our|the|he|she|they|not) )|no(?= (?:wait|sorry|hang|hold)(?: |$))|(?:hang|hold) on|oops|whoops|my (?:mistake|bad|error)|strike that|i (?:take that back|misspoke|got that wrong|said that wrong)|let me correct (?:that|myself)|that (?:was|came out) wrong|nope|nah|wrong|not quite|not any ?more(?= ,)|not any longer(?= ,)|actually|correction|sorry|scratch that|not (?:right|true|correct)|that is (?:not (?:right|true|correct|it)|wrong|incorrect|a mistake|outdated|old)|you (?:got|have) (?:that|it) wrong|(?:i|we) (?:have )?changed (?:my|our) minds?|change of plans?|change of mind|wait|i meant(?: to say)?)',
);
const TAIL =
  /^(?:[,.!;:)(-]|by the way|btw|though|tho|actually|too|as well|also|anyway|lol|please|thanks|thank you|(?:many thanks|thanks|thank you)(?: (?:a lot|so much|very much|ever so much|a million|in advance))?|cheers|ta|if you do not mind|if you would|alfred|you know|if that helps|if it matters|to be honest|tbh|honestly|just so you know|so you know|fyi|in case you need it|in case you were wondering|in case it helps|(?:i )?can not wait|(?:i am )?so excited|yay|woohoo|finally|fingers crossed|wish me luck|ugh|argh|hooray|big day(?: for (?:me|us))?|that is (?:about it|all|it|me)|ok that is me|and so on|etc|as you know|as i said|really|x|at least)$/;
/** The longest of those has as many words. */
const LONGEST_TAIL = 6;

function begins(sentence: Sentence, at: number, small: boolean): boolean {
  if (STARTS.some((start) => matchAt(sentence, at, start))) return true;
  const name = nameAt(sentence, at, small);
  return name !== undefined && matchAt(sentence, name.to, FINITE_NEXT) !== undefined;
}

/** "…, so on Wednesday I have to …": what follows begins with its time. */
const THEN = pattern('(?:on|this|next|every|at|in|tomorrow|tonight|today)(?: [^ ,.]+){0,4}? (?:i|we) [^ ]+');

/** "…, that's settled" belongs to what it is said of. */
const SETTLED = /^(?:and )?(?:that|it) is (?:settled|decided|final|agreed|fixed)\b/;
/** "Camden, I meant": so does this. */
const MEANT = /^i (?:meant|mean|should have said)(?: to say)?(?: [.!])*$/;
const SAYS = new RegExp(` ${FINITE} | (?:i|we) `);
const FINITE_SOON = new RegExp(` ${FINITE} `);

/** Before "so" it makes a word stronger: "I'm so tired", "not so bad". */
const STRONGER =
  /^(?:am|is|are|was|were|been|be|being|feel|feels|do|did|does|not|just|really|like|think|or|and|ever|had|has|have|got|get|gets|look|looks|only|quite|even|,)$/;

/** "I'm an electrician, so wet days are the worst": what follows from what one says is a clause of its own. */
function follows(sentence: Sentence, from: number, at: number): boolean {
  const norm = sentence.tokens[at]?.norm;
  if (norm !== 'so' && norm !== 'because') return false;
  const [before = '', next = ''] = [sentence.tokens[at - 1]?.norm, sentence.tokens[at + 1]?.norm];
  if (STRONGER.test(before) || next === 'that' || next === 'of') return false;
  const said = partOf(sentence, from, at).norm;
  return (
    /^(?:[^ ]+ ){0,2}?(?:i|we|my|our) /.test(said) &&
    SAYS.test(` ${said} `) &&
    (next === 'no' || FINITE_SOON.test(` ${partOf(sentence, at + 1, at + 9).norm} `))
  );
}

/** A dot in "Dr. Patel" or "report.pdf". */
function insideName({ tokens, text }: Sentence, at: number): boolean {
  const [before, dot] = [tokens[at - 1], tokens[at]];
  if (dot?.norm !== '.' || before?.to !== dot.from) return false;
  return /\S/.test(text.charAt(dot.to)) || /^(?:dr|mr|mrs|ms|prof|st|[b-hj-z])$/.test(before.norm);
}

/** A joint at which another thing begins: what stands before it says something already. */
function splits(sentence: Sentence, from: number, at: number, small: boolean): boolean {
  const norm = sentence.tokens[at]?.norm ?? '';
  if (/^[.!?\n;]$/.test(norm)) return !insideName(sentence, at);
  // What was decided stands behind the colon.
  if (norm === ':' && /(?:^| )(?:minds?|decided|decision)$/.test(partOf(sentence, from, at).norm))
    return false;
  const aside = partOf(
    sentence,
    norm === '(' ? at + 1 : Math.max(from, at - 4),
    norm === '(' ? at + 5 : at,
  ).norm;
  if (norm === '(' && /^(?:my|our) [^ ]+(?: [^ ]+)? \)/.test(aside)) return false;
  if (norm === ')' && /(?:^|\( )(?:my|our) [^ ]+(?: [^ ]+)?$/.test(aside)) return false;
  const rest = partOf(sentence, at + 1, sentence.tokens.length).norm;
  if (SETTLED.test(rest) || MEANT.test(rest)) return false;
  let next = at + 1;
  while (
    /^(?:and|but|also|so|then|where|anyway|anyways|btw|plus|well)$/.test(sentence.tokens[next]?.norm ?? '')
  )
    next++;
  if (norm === ',' && isFront(sentence, from, at)) return false;
  const before = partOf(sentence, from, at).norm;
  const together =
    norm === 'and' && sentence.tokens[next]?.norm === 'i' && at - from <= 5 && !SAYS.test(` ${before} `);
  if (together) return false;
  if (BUT.test(norm) && matchAt(partOf(sentence, from, at), 0, MISSAID)) return true;
  const so = sentence.tokens[at + 1]?.norm === 'so' && /^[,;]$/.test(norm);
  if (so && matchAt(sentence, at + 2, THEN) && SAYS.test(` ${before} `)) return true;
  const list = norm === 'and' && !SAYS.test(` ${before} `);
  return !list && (begins(sentence, next, small) || follows(sentence, from, at));
}

/** A clause without the words that only lead to it or follow it. */
function trimmed(sentence: Sentence): Omit<Clause, 'small'> {
  let from = 0;
  let denies = false;
  let informs = false;
  for (;;) {
    const lead = matchAt(sentence, from, LEAD);
    const denial = lead ? undefined : matchAt(sentence, from, DENIAL);
    if (!lead && !denial) break;
    // "Well, …" leads to something; "well" in "well being" does not.
    denies ||= denial !== undefined;
    informs ||= lead !== undefined && INFORMS.test(partOf(sentence, from, lead.next).norm);
    from = (lead ?? denial)?.next ?? from + 1;
  }
  let to = sentence.tokens.length;
  for (let size = LONGEST_TAIL; size > 0; size--) {
    const start = Math.max(from + 1, to - size);
    if (start >= to || !TAIL.test(partOf(sentence, start, to).norm)) continue;
    to = start;
    size = LONGEST_TAIL + 1;
  }
  return { sentence: partOf(sentence, from, to), denies, ...(informs ? { informs } : {}) };
}

/** "Did you know that I play the cello?": a question only by its form. */
const IDLE =
  /^(?:(?:hey|hi|so|and|oh|well|alfred|by the way|btw|,) )*(?:did you (?:ever )?know|(?:did|have) i (?:ever |already )?(?:tell|told|mention|mentioned)(?: (?:to )?you)?)(?: that)? (?:i|i'm|i've|im|we|we're|my|our) /;

/** True of a part that asks whether something is known and tells it by that. */
export function asksIdly({ norm }: Sentence): boolean {
  return IDLE.test(norm);
}

/** The clauses of a part of a message, in order, each trimmed to what it says. */
export function clausesOf(part: Sentence): readonly Clause[] {
  const sentence = writtenOut(part);
  const small = typedSmall(part.text);
  const clauses: Clause[] = [];
  let from = 0;
  // What only leads to something ("no,", "just so you know,") leads to the clause behind it.
  let lead: Pick<Clause, 'denies' | 'informs' | 'opens' | 'missaid'> = { denies: false };
  const add = (to: number) => {
    const { sentence: clause, denies, ...more } = trimmed(partOf(sentence, from, to));
    const stop = sentence.tokens[from - 1]?.norm ?? '.';
    const opens = from === 0 || STOP.test(stop) ? ({ opens: true } as const) : {};
    const asks = sentence.tokens[to]?.norm === '?' ? ({ asks: true } as const) : {};
    const both = { ...lead, ...opens, ...more, ...asks, denies: denies || lead.denies };
    const next = sentence.tokens[sentence.tokens[to]?.norm === ',' ? to + 1 : to]?.norm ?? '';
    const missaid = BUT.test(next)
      ? matchAt(partOf(sentence, from, to), 0, MISSAID)?.groups['what']
      : undefined;
    if (missaid) Object.assign(both, { denies: true, missaid });
    const empty = clause.tokens.length === 0 || missaid !== undefined;
    if (!empty) clauses.push({ sentence: clause, small, ...both });
    const { asks: _asks, ...led } = both;
    lead = empty ? led : { denies: false };
    from = to + 1;
  };
  for (const [at, { norm }] of sentence.tokens.entries()) {
    if (at > from && JOINT.test(norm) && splits(sentence, from, at, small)) add(at);
  }
  add(sentence.tokens.length);
  return clauses;
}
