import { isIrregularPast } from './irregular-verbs.ts';
import { isVerb } from './verbs.ts';

const THIRD: Readonly<Record<string, string>> = {
  have: 'has',
  am: 'is',
  are: 'is',
  do: 'does',
  go: 'goes',
};
const PLAIN: Readonly<Record<string, string>> = {
  has: 'have',
  is: 'are',
  was: 'were',
  does: 'do',
  goes: 'go',
  "isn't": 'aren’t',
  "doesn't": 'don’t',
  "hasn't": 'haven’t',
  "wasn't": 'weren’t',
};
/** Verbs that have no ending for a person. */
const FIXED =
  /^(?:can|could|will|would|should|must|may|might|shall|used|ought|can't|won't|wouldn't|didn't|couldn't)$/;
/** Verbs of the same look in the present and in the past, and present ones that end like the past. */
const PRESENT = /^(?:need|feed|speed|breed|bleed|exceed|proceed|succeed|embed|shred|bed|wed|seed|weed|heed)$/;
/** What people say of themselves, besides what they ask for. */
const OF_ONESELF = new Set(
  `live love like hate prefer enjoy know need want own manage lead believe belong commute avoid dislike detest loathe
  adore tend owe mean lack miss come suffer coach tutor paint garden breed farm fish hunt hike climb camp surf ski row
  sail box jog sew knit crochet brew blog vlog trade consult freelance lecture supervise oversee chair represent
  specialise specialize focus deal raise foster rent share commute subscribe follow support wear see hear feel smell
  wake get go do have look sit stand lie lean depend rely count hope stay stick keep favour favor decide plan expect
  bring sing act perform restore repair mend fix collect grow bake cook brew code program develop design edit
  translate interpret practise practice volunteer serve guide train breed ride cycle walk run swim dance play teach
  study rehearse happen shut gather deliver carve weave forge weld solder plaster tile thatch work use build make take start finish close open handle cover run swear struggle stammer`.split(
    /\s+/,
  ),
);

/** Words between a person and their verb, which say how often or how much. */
export const ADVERB =
  /^(?:usually|always|often|never|mostly|normally|generally|sometimes|rarely|seldom|still|also|mainly|typically|only|already|currently|now|regularly|occasionally|mainly|hardly|almost|nearly|no|longer|both|all|each|primarily|largely|recently|just|first|then|ever|otherwise|instead|even)$/;

/** The verb as it follows he or she: "live" is "lives", "have" is "has"; one that has no such form stays. */
export function thirdPerson(verb: string): string {
  const known = Object.hasOwn(THIRD, verb) ? THIRD[verb] : undefined;
  if (known) return known;
  if (FIXED.test(verb) || isPast(verb)) return verb;
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

/** The verb as it follows "you": "lives" is "live", "has" is "have"; undefined for a word that is no verb. */
export function afterYou(third: string): string | undefined {
  const word = third.replaceAll('’', "'");
  const known = Object.hasOwn(PLAIN, word) ? PLAIN[word] : undefined;
  if (known) return known;
  if (FIXED.test(word)) return third;
  if (isPast(word) && (isIrregularPast(word) || isVerb(unpast(word)) || OF_ONESELF.has(unpast(word))))
    return third;
  const plain = [word.replace(/ies$/, 'y'), word.replace(/es$/, ''), word.replace(/s$/, '')];
  return word.endsWith('s') ? plain.find((verb) => verb !== word && sayable(verb)) : undefined;
}

function unpast(word: string): string {
  const stem = word.replace(/ed$/, '');
  return isVerb(`${stem}e`) || OF_ONESELF.has(`${stem}e`) ? `${stem}e` : stem.replace(/([a-z])\1$/, '$1');
}

/** True of a verb that people use to say something of themselves, in its plain form. */
export function sayable(verb: string): boolean {
  return isVerb(verb) || OF_ONESELF.has(verb);
}

/** True of a verb as it follows he or she, in the plain form of which people say something of themselves: "lives". */
export function isThird(verb: string): boolean {
  const plain = [verb.replace(/ies$/, 'y'), verb.replace(/es$/, ''), verb.replace(/s$/, '')];
  return verb.endsWith('s') && plain.some((one) => one !== verb && sayable(one));
}

/** True of a verb in the past, as far as its letters show. */
export function isPast(verb: string): boolean {
  return isIrregularPast(verb) || (/[^aeiou]?ed$/.test(verb) && !PRESENT.test(verb));
}
