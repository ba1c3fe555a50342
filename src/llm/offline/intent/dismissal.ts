import { readSentence } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';

const WHO =
  '(?:(?:the|my|your|our|that|this|those|these|all the|both) )?(?<who>[^,;.!?]{0,60}?) ?\\b(?<noun>reminders?|alarms?|nudges?|pings?)(?: (?:for|about|of|to) (?<what>[^,;.!?]{2,60}?))?';
const NOW =
  '(?: (?:now|then|please|for good|completely|altogether|any ?more|any longer|thanks|ta|as well|too|, (?:thanks|please|ta|cheers)))*';
const ENDED =
  '(?:cancell?ed|deleted|dropped|scrapped|binned|removed|stopped|killed|turned off|switched off|ditched|retired|ended)';
const ENDS =
  '(?:please )?(?:cancel|delete|remove|drop|scrap|stop|end|kill|bin|ditch|lose|chuck|axe|nix|retire|get rid of|do away with|turn off|switch off|take off|clear)';

type Deed = 'cancel' | 'pause' | 'resume';

/** What is said of a reminder that is named as such, and what is to become of it. */
const SAID: readonly (readonly [Deed, RegExp])[] = (
  [
    [
      'cancel',
      `${WHO} (?:can|may|could|should|might as well) (?:just )?(?:go|stop|end|die|rest|disappear|go away|be ${ENDED})`,
    ],
    [
      'cancel',
      `${WHO} (?:is|are|'s|has become|have become) (?:now )?(?:(?:no longer|not) (?:needed|necessary|required|wanted|useful|relevant|any use|of (?:any )?use)|pointless|redundant|obsolete|useless|unnecessary|superfluous|out of date|history)`,
    ],
    [
      'cancel',
      `${WHO} (?:isn't|aren't|isnt|arent) (?:needed|necessary|required|wanted|useful|relevant|any use)`,
    ],
    ['cancel', `${WHO} ?[,:–-] ?${ENDS} (?:it|that|this|them|those)`],
    ['cancel', `(?:there(?:'s| is) )?no (?:more |longer any |further )?(?:need|use|call) (?:for|of) ${WHO}`],
    ['cancel', `(?:i(?:'m| am)|we(?:'re| are)) (?:all )?(?:done|finished|through) with ${WHO}`],
    ['cancel', `(?:i|we) (?:can|could|will) (?:easily )?do without ${WHO}`],
    ['cancel', `(?:we|you|i) (?:can|could|may|might as well) (?:now )?${ENDS} ${WHO}`],
    ['cancel', `${ENDS} ${WHO}`],
    [
      'cancel',
      `(?:(?:we|you|i) (?:can|could|may) )?(?:knock ${WHO} on the head|(?:put|lay) ${WHO} to (?:bed|rest)|(?:pull the plug|call time) on ${WHO})`,
    ],
    ['pause', `(?:please )?(?:put|place|keep) ${WHO} on (?:pause|hold|ice|standby)`],
    ['pause', `(?:please )?give ${WHO} a (?:rest|break|pause)`],
    [
      'pause',
      `${WHO} (?:can|may|should|could) (?:wait|pause|be paused|be on hold|take a break|have a rest|have a break)`,
    ],
    ['pause', `${WHO} ?[,:–-] ?(?:please )?(?:pause|hold|suspend|mute) (?:it|that|this|them|those)`],
    [
      'resume',
      `${WHO} (?:can|may|should|could) (?:start|begin|come back|run|resume|go on|be resumed)(?: again)?`,
    ],
    ['resume', `(?:i(?:'d| would)? (?:want|need|like|love)(?: to have)?) ${WHO} (?:back|on again|back on)`],
  ] as const
).map(([deed, source]) => [deed, new RegExp(`^${source}${NOW}(?: until .*)?$`, 'i')] as const);

const OPENS =
  /^(?:(?:so|and|but|then|anyway|well|ok|okay|oh|right|alfred|hi|hey|hello|thanks|please|therefore|hence|which means(?: that)?|meaning(?: that)?|that means(?: that)?|i (?:think|guess|suppose|reckon)|now|also|,) )+/i;
/** What is asked or only thought of dismisses nothing. */
const OPEN =
  /\?|^(?:if|when|whenever|unless|should|would|do|does|did|is|are|was|were|can|could|why|what|how|who|i wish|imagine|suppose)\b/i;

/** The words that may dismiss a reminder: the whole of it, or what stands behind a mark or a joint. */
function clausesOf(text: string): readonly string[] {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  const cuts = [...flat.matchAll(/[,;.!:–-]\s+|\s(?=(?:so|and|but)\s)/gi)].slice(0, 12);
  return [flat, ...cuts.map((cut) => flat.slice(cut.index + cut[0].length))];
}

/**
 * "… so the sort inbox reminder can go", "the invoices reminder, bin it": the order that it comes to, in plain words.
 * Undefined where no reminder is named as one, or nothing is to become of it.
 */
export function dismissed({ text }: Sentence): Sentence | undefined {
  if (text.length > 400) return undefined;
  for (const clause of clausesOf(text)) {
    const bare = clause.replace(OPENS, '').replace(/[\s.!]+$/, '');
    if (OPEN.test(bare)) continue;
    for (const [deed, said] of SAID) {
      const { who = '', what = '', noun = '' } = said.exec(bare)?.groups ?? {};
      if (!noun || /\b(?:remind|every|at \d)\b/i.test(`${who} ${what}`)) continue;
      const named = (who || what.replace(/^(?:the|my|our) /i, '')).trim();
      return readSentence(named ? `${deed} the ${named} reminder` : `${deed} that reminder`);
    }
  }
  return undefined;
}
