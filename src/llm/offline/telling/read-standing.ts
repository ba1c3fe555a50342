import { pattern } from '../time/pattern.ts';
import { capital } from '../words/capital.ts';
import { nameAt, soundsOrganised } from '../words/names.ts';
import { matchAt, partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { ADVERB, isPast, isThird } from '../words/verb-forms.ts';
import { ofThem } from '../words/without-subject.ts';
import type { Clause } from './clauses.ts';
import { saidBack } from './said.ts';
import type { EntityKind, Telling } from './telling.ts';

const OWN = /\b(?:i|we|me|us|my|our|mine|ours|myself|ourselves)\b/;
/** "Stands in for me": it is done for one or with one, or with what is one's own. */
const FOR_ONE = /\b(?:for|with|to|beside|under|over|after) (?:me|us)\b|\b(?:my|our)\b/;
/** How things are just now, how they are judged, what might be, what is said to Alfred. */
const NOT_STANDING =
  /\b(?:no longer|any ?more|not|never mind|stopped|today|tonight|tomorrow|yesterday|again|right now|at the moment|just now|this (?:morning|afternoon|evening|week|time|one)|last|next|until|till|due|deadline|late|you|your|yours|maybe|perhaps|probably|might|could|would|should|may|if|unless|says?|said|thinks?|thought|wants?|hopes?|seems?|looks like|feels?|keeps?|needs? to|has to|is going to|will)\b/;
const JUDGED =
  /\b(?:awful|terrible|horrible|boring|annoying|annoys?|great|lovely|nice|kind|killing|kills?|nightmare|hell|worst|best|bad|good|hates?|crazy|mad|drives? (?:me|us)|stress\w*|wonderful|amazing|brilliant|useless|lazy|rude|weird|funny|angry|upset|cross|sad|tired|sick|ill|lucky|proud|worr\w+|busy|dead|gone|broken|ruined|mess|joke|trouble|problem|point|reason|fault|idea|luck|way it goes|star|legend|saint|angel|genius|lifesaver|hero)\b/;

/** "Odile is the one who …". */
const IS_WHO = pattern(
  "(?:is|'s)(?: (?:now|also|still))* (?:(?:the|my|our) (?:one|person|man|woman|guy|lady|lad|chap|girl|company|firm|place|people|team)(?: (?:that|who|which|whom|to|for|in|behind|i|we|at)(?= ))|who(?= )|whom(?= ))",
);
/** "The one who … is Odile". */
const THE_ONE = pattern(
  '(?:the|my|our) (?<noun>one|person|man|woman|guy|lady|lad|chap|girl|company|firm|place|agency|shop|bank|supplier|app|tool|program|site)(?: (?:that|who|which|whom|i|we|to|for|in|behind|at)(?= ))',
);
/** "Biscuit is our parrot". */
const IS_OURS = pattern("(?:is|are|'s)(?: (?:also|now|still))* (?:my|our|one of (?:my|our))(?= )");
/** "the parrot is called Biscuit". */
const CALLED = pattern(
  '(?:the|my|our|his|her|their|this) (?:[^ ,]+ ){1,4}?(?:is|are|goes) (?:called|named|by the name of)(?= )',
);

/** "our budgets get signed off by Odile". */
const DONE_BY = pattern(
  '(?:my|our|the) (?:[^ ,]+ ){1,4}?(?:is|are|gets?)(?: (?:being|all|always|usually|mostly|now))* [^ ,]+(?: (?:off|up|out|over|on))? by(?= )',
);

function kindOf(noun: string, name: string): EntityKind {
  if (/^(?:company|firm|place|agency|shop|bank|supplier)$/.test(noun) || soundsOrganised(name))
    return 'organisation';
  return /^(?:app|tool|program|site)$/.test(noun) ? 'tool' : 'person';
}

function told(words: string, entity?: { kind: EntityKind; name: string; about?: string }): Telling {
  const content = capital(ofThem(words));
  return {
    memory: { kind: 'fact', content, on: null },
    ...(entity ? { entities: [entity] } : {}),
    said: saidBack(words),
    former: { words: content, changed: / now\b/.test(words) },
  };
}

/** True where a name does something, as it always does: "stands in for me". */
function does(sentence: Sentence, from: number): boolean {
  let at = from;
  while (ADVERB.test(sentence.tokens[at]?.norm ?? '')) at++;
  const norm = sentence.tokens[at]?.norm ?? '';
  if (/^(?:has|is|was|does)$/.test(norm) || isPast(norm)) return false;
  // "Telephone calls are …" has its verb behind.
  if (/^(?:is|are|was|were|has|have|will|can|do|does)$/.test(sentence.tokens[at + 1]?.norm ?? ''))
    return false;
  return isThird(norm);
}

/**
 * How the people and things in one's life stand, in whatever sentence that says it plainly: what is read last, where
 * nothing closer fits.
 */
export function readStanding({ sentence, small }: Clause): Telling | undefined {
  const size = sentence.tokens.length;
  const { norm } = sentence;
  if (size < 4 || size > 24 || NOT_STANDING.test(norm) || JUDGED.test(norm)) return undefined;
  const words = wordsOf(sentence, 0, size);
  const one = matchAt(sentence, 0, THE_ONE);
  if (one && OWN.test(norm)) {
    for (let at = size - 1; at > one.next; at--) {
      if (!/^(?:is|'s)$/.test(sentence.tokens[at]?.norm ?? '')) continue;
      const name = nameAt(sentence, at + 1, false);
      if (name?.to !== size) continue;
      const noun = one.groups['noun'] ?? '';
      return told(words, { kind: kindOf(noun, name.name), name: name.name });
    }
  }
  const called = matchAt(sentence, 0, CALLED);
  const its = called && nameAt(sentence, called.next, small);
  if (its?.to === size) return told(words);
  const done = OWN.test(norm) ? matchAt(sentence, 0, DONE_BY) : undefined;
  const by = done && nameAt(sentence, done.next, false);
  if (by) return told(words, { kind: kindOf('', by.name), name: by.name });
  if (done && /^(?:my|our)$/.test(sentence.tokens[done.next]?.norm ?? '')) return told(words);
  const name = nameAt(sentence, 0, false);
  if (!name || name.to >= size - 1) return undefined;
  if (matchAt(sentence, name.to, IS_OURS)) return told(words);
  const behind = partOf(sentence, name.to, size);
  if (!OWN.test(behind.norm)) return undefined;
  const who = matchAt(sentence, name.to, IS_WHO);
  // "Tom is the one who broke my mug" tells of once.
  if (who && isPast(sentence.tokens[who.next]?.norm ?? '')) return undefined;
  if (!who && !(FOR_ONE.test(behind.norm) && does(sentence, name.to))) return undefined;
  // "Traffic slows us down": one word that begins a sentence need be no name.
  return who || name.name.includes(' ')
    ? told(words, { kind: kindOf('', name.name), name: name.name })
    : told(words);
}
