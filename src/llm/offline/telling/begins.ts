import { pattern } from '../time/pattern.ts';
import { nameAt } from '../words/names.ts';
import { matchAt, partOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { isPast, isThird, sayable } from '../words/verb-forms.ts';
import { readRole } from './roles.ts';

const FINITE =
  '(?:is|are|was|were|has|have|had|will|would|can|does|did|lives?|works?|leads?|runs?|owns?|starts?|begins?|opens?|ends?|takes?|happens?|falls?|left|moved|quit|joined|joins?|leaves?|manages?|likes?|loves?|hates?|prefers?|wants?|needs?|goes|comes?|got|became|uses?|teaches|studies|handles?|reports?|arrives?|visits?|took|takes over|replaced|replaces|became)';
/** Words that belong to what stands before them and are no part of a thing that a clause is about. */
const NO_THING =
  /^(?:who|whom|whose|which|that|what|where|when|while|whenever|as|if|unless|until|though|although|because|since|so|than|and|or|but|not|nor|also|either|both|only|even|just|never|always|usually|often|sometimes|to|into|about|is|are|was|were|am|be|been|has|have|had|will|would|can|could|do|does|did|may|might|should|must|i|you|[,.:;()!?-])$/;
/** What such a thing is or does. */
const DOES =
  /^(?:is|are|was|were|has|have|will|would|can|could|should|must|may|might|does|did|needs|wants|keeps|makes?|gets|goes|due)$/;
/** Words that lead to a thing but don't begin one. */
const NO_THING_FIRST =
  /^(?:of|for|from|with|without|in|on|at|by|over|under|after|before|between|near|like|including|especially|mostly|[a-z]+ly)$/;
const STARTS = [
  '(?:also |now |then |and |but )*(?:i|we) (?!,)[^ ]+',
  `(?:my|our) (?:[^ ,.]+ ){1,7}?${FINITE}`,
  `(?:it|he|she|they|that|this) ${FINITE}`,
  '{WEEKDAYS}(?: (?:and )?(?:{WEEKDAYS}|mornings|evenings|nights|afternoons))*(?: ,)? (?:i|we|are|is|am) [^ ]+',
  "(?:my|our|the|his|her|their) (?:[^ ,.]+ ){0,2}[^ ,.]+'s (?:a|an|the|not|no|been|got|gone|dead|off|on|out|in|up|down|over|done|ill|sick|here|there|back|away|too|so|very|really|always|never|still|just|already|all|about|[a-z]{2,}ing|[a-z]{2,}ed)",
  "(?:my|our) (?:new )?(?:[^ ,.]+ ){0,2}[^ ,.]+'s [^ ,.]+(?: [^ ,.]+)?(?= [.!;]| and |$)",
  `(?:the|a|an) (?:[^ ,.]+ ){1,7}?${FINITE}`,
  `(?:her|his|their|its) (?:[^ ,.]+ ){1,4}?${FINITE}`,
  'will (?:also )?(?:proofread|send|call|ring|write|email|review|prepare|finish|bring|pay|book|fix|check|get|share|draft|submit|return|reply|pick|drop|print|help|read|take|make|do|water|feed|buy|order|deliver|collect|cover)(?= )',
  'there (?:is|are|was|were|will)',
  '\\p{L}+ (?:is|was) (?:its|their) [^ ]+',
  "(?:nobody|no - one|everyone|everybody|someone|somebody)(?:'s)? [^ ]+",
  'which (?!(?:way|one|day|time) )[^ ]+',
  '(?:moving|starting|opening|launching|leaving|returning|arriving|coming|going|running|travelling|traveling|flying|driving)(?: [^ ,]+){0,5}? (?:on|in|at|from|by|until|this|next|tomorrow)(?= )',
  '(?:please )?(?:never|do not|always|only) (?:book|call|schedule|send|put|give|ask|ring|phone|message|text|write|invite|contact|mail|email|disturb|bother|interrupt)',
  'you (?:are|will|can|could|may|might|should|have|know|see|do|must|need)',
  '(?:(?:i am|also|just|now) )*(?:flying|driving|travelling|traveling|sailing|cycling|moving|heading|going|off|back)(?: (?:back|out|over|up|down|home|away|off))* (?:to|from)(?! (?:me|you|him|her|them|us)(?: |$))',
  '(?:told|promised|assured) [^ ]+(?: [^ ]+)?(?: that)? (?:i|we|to|the|my|our|a|an)',
  '(?:agreed|promised|offered|volunteered) to [^ ]+ [^ ]+',
  '(?:always|never|only|just) (?:[^ ]+ ){1,3}?please',
  '(?:everyone|everybody|people|friends|most people|they) calls? me',
  '(?:just |recently |now |finally )*(?:started (?:(?:today|yesterday|this (?:week|month|morning)|last (?:week|month)|on [a-z]+day) )?(?:at|with|as|working)|(?:joined|left|quit) (?!(?:it|the|a|early|late|home|my|in|at|over) ))',
  '(?:based|located) (?:in|at|near|out of)',
  '(?:please )?(?:call me|keep (?:it|them|your|things|messages|answers|everything)|no [^ ]+ (?:before|after|on|at)|do not (?:call|disturb|message|write))',
  'please (?:be|do not|never|only|always|keep|make|write|send|use|avoid|stick)',
  '(?:the )?(?:deadline|due date|launch date|start date|launch|budget|venue) (?:is|are|will be|:|by|on|at|in|\\d[^ ]*)',
  '(?:the |our )?(?:project|product|company|shop|team|code|working) (?:name|title)(?: is)?(?: :)?',
].map(pattern);
const FINITE_NEXT = pattern(FINITE);
/** "Felix (my eldest) turns 18". */
const IN_BRACKETS = pattern('\\( (?:[^ ()]+ ){1,4}\\)');

/** "…, parents' evening is on the 24th": any thing may be what the next clause is about. */
function thingIs({ tokens }: Sentence, at: number): boolean {
  const [first = '', second = ''] = [tokens[at]?.norm, tokens[at + 1]?.norm];
  const does = first.endsWith('s') && [first.replace(/es$/, ''), first.replace(/s$/, '')].some(sayable);
  const noun = DOES.test(second);
  if (NO_THING_FIRST.test(first) || (!noun && (does || isPast(first)))) return false;
  for (let i = at; i <= at + 5; i++) {
    const norm = tokens[i]?.norm ?? '';
    if (i > at && DOES.test(norm)) return true;
    if (norm === '' || NO_THING.test(norm)) return false;
  }
  return false;
}

/** "…, and my daughter Inês turns nine": somebody of one's own does something. */
function relativeDoes(sentence: Sentence, at: number, small: boolean): boolean {
  if (!/^(?:my|our)$/.test(sentence.tokens[at]?.norm ?? '')) return false;
  for (let to = at + 2; to <= at + 4; to++) {
    if (readRole(partOf(sentence, at + 1, to).norm)?.kind !== 'person') continue;
    const verb = nameAt(sentence, to, small)?.to ?? to;
    const does = [to, verb].some((i) => {
      const norm = sentence.tokens[i]?.norm ?? '';
      return isThird(norm) || isPast(norm);
    });
    if (does || /^(?:turns|weds)$/.test(sentence.tokens[verb]?.norm ?? '')) return true;
  }
  return false;
}

/** True where a clause of its own begins at a token. */
export function begins(sentence: Sentence, at: number, small: boolean): boolean {
  if (relativeDoes(sentence, at, small)) return true;
  if (STARTS.some((start) => matchAt(sentence, at, start)) || thingIs(sentence, at)) return true;
  const name = nameAt(sentence, at, small);
  if (!name) return false;
  const behind = matchAt(sentence, name.to, IN_BRACKETS)?.next ?? name.to;
  const norm = sentence.tokens[behind]?.norm ?? '';
  const does =
    !small && norm.endsWith('s') && [norm.replace(/es$/, ''), norm.replace(/s$/, '')].some(sayable);
  return does || matchAt(sentence, behind, FINITE_NEXT) !== undefined;
}

/** Words of a clause in which somebody does something or something is so. */
export const SAYS = new RegExp(` ${FINITE} | (?:i|we) `);
const FINITE_ALONE = new RegExp(`^${FINITE}$`);

/** Before "so" it makes a word stronger: "I'm so tired", "not so bad". */
const STRONGER =
  /^(?:am|is|are|was|were|been|be|being|feel|feels|do|did|does|not|just|really|like|think|or|and|ever|had|has|have|got|get|gets|look|looks|only|quite|even)$/;
/** Joints behind which stands why. */
export const REASON = /^(?:because|cos|coz|cause|since|as)$/;
/** Behind "as I" it says how things always are, and no reason. */
const AS_EVER = /^(?:do|did|always|usually|said|told|mentioned|like|speak|write|type|see|would|used)$/;
const OF_SELF = /^(?:i|we|he|she|they|it|there|my|our|his|her|their)$/;

/** True where somebody does something in the words from a token on. */
function doesSoon({ tokens }: Sentence, from: number): boolean {
  for (let at = from; at < Math.min(from + 8, tokens.length); at++) {
    const norm = tokens[at]?.norm ?? '';
    if (/^(?:[.!?,;:()\n]|and|or)$/.test(norm)) return false;
    if (at === from) continue;
    const verb = norm.endsWith('s') && [norm.replace(/es$/, ''), norm.replace(/s$/, '')].some(sayable);
    if (verb || isPast(norm) || FINITE_ALONE.test(norm)) return true;
    if (at === from + 1 && /^(?:i|we|they|you)$/.test(tokens[from]?.norm ?? '')) return true;
  }
  return false;
}

/** True where somebody does something in the words from one token up to another. */
export function says(sentence: Sentence, from: number, to: number): boolean {
  if (SAYS.test(` ${partOf(sentence, from, to).norm} `)) return true;
  // "Ran into Ana and promised her …": who it was is left out.
  const [first = '', second = ''] = [sentence.tokens[from]?.norm, sentence.tokens[from + 1]?.norm];
  if (to - from > 2 && isPast(first) && !/^(?:and|,)$/.test(second)) return true;
  return sentence.tokens.slice(from + 1, to).some(({ norm }) => {
    const verb = norm.endsWith('s') && [norm.replace(/es$/, ''), norm.replace(/s$/, '')].some(sayable);
    return verb || isPast(norm);
  });
}

/** "I'm an electrician, so wet days are the worst": what follows from what one says is a clause of its own, and so is why. */
export function follows(sentence: Sentence, from: number, at: number, small: boolean): boolean {
  const norm = sentence.tokens[at]?.norm ?? '';
  const [before = '', next = '', after = ''] = [at - 1, at + 1, at + 2].map(
    (token) => sentence.tokens[token]?.norm,
  );
  if (!says(sentence, from, at)) return false;
  if (norm === 'so') {
    if (STRONGER.test(before) || /^(?:that|of|far|much|many|long|on|forth|i|we)$/.test(next))
      return before === ',' && /^(?:i|we)$/.test(next);
    return (
      /^(?:no|do|please|not|never|until|now|write|call|ring|use|keep|phone|text|message|give|send|ask|put|make|speak|talk|let|leave)$/.test(
        next,
      ) || doesSoon(sentence, at + 1)
    );
  }
  if (!REASON.test(norm)) return false;
  if (norm === 'as')
    return (OF_SELF.test(next) || next === 'you') && !AS_EVER.test(after) && begins(sentence, at + 1, small);
  if (norm === 'since' && before !== ',' && !/^(?:the|my|our|this|it)$/.test(next)) return false;
  return begins(sentence, at + 1, small) || doesSoon(sentence, at + 1);
}
