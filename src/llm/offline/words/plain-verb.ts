import { isIrregularPast, verbOf } from './irregular-verbs.ts';
import { isVerb } from './verbs.ts';

/** What only Alfred does. */
const REMINDS = /^(?:remind|nudge|ping|prompt|poke)$/i;

function regular(word: string, ending: RegExp): string | undefined {
  const stem = ending.exec(word)?.[1];
  if (stem === undefined) return undefined;
  const doubled = stem.replace(/([^aeiou])\1$/, '$1');
  return [stem, `${stem}e`, doubled, stem.replace(/i$/, 'y')].find(
    (verb) => isVerb(verb.toLowerCase()) || REMINDS.test(verb),
  );
}

/** "sending" as "send"; undefined for what is no such form of a verb. */
export function ofGerund(word: string): string | undefined {
  return regular(word, /^(\p{Ll}+)ing$/iu);
}

/** "sent" as "send", "booked" as "book"; undefined for what is no past of a verb. */
function ofPast(word: string): string | undefined {
  return isIrregularPast(word) ? verbOf(word) : regular(word, /^(\p{Ll}+?)e?d$/iu);
}

const VERY = '(?:(?:so|very|really|most|ever so|much|deeply|extremely|awfully|terribly|quite|rather) )*';
const GLAD = `(?:grateful|glad|happy|obliged|thankful|delighted|pleased|indebted|relieved)(?: to you)?`;
const WISHED = new RegExp(
  `(?<=^|[.!?,;:–-] |\\b(?:and|so|but) )(?:(?:i|we)(?:['’](?:d|ll)| would| should| will) (?:${VERY}appreciate it(?: (?:very much|greatly|a lot))?|be ${VERY}${GLAD}|${VERY}(?:love|like|prefer) it)|(?:it|that)(?:['’]d| would) (?:be|mean) ${VERY}(?:kind|good|great|nice|lovely|sweet|helpful|handy|grand|wonderful|brilliant|perfect|a (?:great |big |huge )?(?:help|relief|favou?r|lot))(?: of you| to me)?) if you (?<to>were to )?(?<not>did not |didn['’]t )?(?!(?:moved|stopped|stayed|joined|visited|lived|loved|married|left|came|had|got|were|was|knew|remembered|forgot|liked|won|let|thought|felt)\\b)(?<verb>[a-z]+)\\b`,
  'giu',
);

/** "could the lights be switched off at eleven". */
const DONE_FOR_ONE =
  /(?<=^|[.!?,;:–-] |\b(?:and|so|but|please) )(?:can|could|may|might) (?<what>(?:the|my|our|this|that|some|all|two|three)\b[^.!?,;]{1,60}?)(?: (?:please|kindly|possibly|perhaps))? be (?<verb>switched|turned|booked|reserved|sent|told|set|moved|ordered|locked|unlocked|opened|dimmed|reminded|informed|notified|printed|added|put|scheduled|arranged|forwarded|posted|shared|collected|picked|rescheduled|updated|started|lowered|raised|warmed|heated|asked)\b/giu;

/** "can we get a babysitter sorted for Friday". */
const GOT_DONE =
  /(?<=^|[.!?,;:–-] |\b(?:and|so|but|please) )(?:can|could|may|might) (?:i|we) (?:please )?(?:get|have) (?<what>(?:a|an|the|my|our|some|two|three)\b(?![^.!?,;]{0,20}\breminder)[^.!?,;]{1,40}?) (?<verb>sorted|booked|reserved|ordered|arranged|organi[sz]ed|scheduled|printed|delivered|fixed|sent|moved|cancelled)\b/giu;

function asked(whole: string, ...found: readonly unknown[]): string {
  const { what = '', verb = '' } = found.at(-1) as Readonly<Record<string, string | undefined>>;
  const plain = ofPast(verb.toLowerCase()) ?? (isVerb(verb) ? verb : undefined);
  return plain === undefined ? whole : `could you ${plain} ${what}`;
}

function wished(whole: string, ...found: readonly unknown[]): string {
  const { to, not, verb = '' } = found.at(-1) as Readonly<Record<string, string | undefined>>;
  const plain = (to ?? not) ? verb : ofPast(verb.toLowerCase());
  if (plain === undefined || /^(?:are|have|be)$/.test(plain)) return whole;
  return not ? `please don't ${plain}` : `could you ${plain}`;
}

/** "Let me ask: …" */
const ANNOUNCED =
  /^(?:(?:and|so|hi|hey|hello|alfred|well|ok|okay)[, ]+)*(?:let me ask(?: you)?(?: this| something)?|(?:may|can|might|could) i ask(?: you)?(?: this| something)?|(?:a |one |another |quick |my )*question)\s*[:,–-]\s+/iu;

/** "I would be grateful if you booked us a room", as "could you book us a room": what is wished for is asked. */
export function wishedAsAsked(text: string): string {
  return text
    .replace(ANNOUNCED, '')
    .replaceAll(WISHED, wished)
    .replaceAll(DONE_FOR_ONE, asked)
    .replaceAll(GOT_DONE, asked);
}
