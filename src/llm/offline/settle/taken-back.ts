import { oneLine } from '../words/one-line.ts';

/** Where a stretch of a sentence ends. */
const JOINT = /[.!?…]{1,6}(?=\s|$)|\n|[,;:)(]|\s[–—-]+\s|\s(?=but\b)/gu;

const SIGHS =
  '(?:(?:oh|ah|no|nope|nah|wait|hang on|hold on|hm+|er+m*|um+|uh|argh|ugh|gah|ach|well|ok|okay|sorry|actually|damn|oops|whoops|and|but|so|please|pls|just|alfred|on second thoughts?|you know what)[\\s,.!…–—-]{0,6}){0,8}';
const THAT =
  '(?:that|this|it|all (?:of )?(?:that|this|it)|what i (?:just )?(?:said|wrote|told you)|the (?:whole )?(?:lot|thing))';

/** Takes all back that was said just before: "scrap that", "forget what I just said", "just kidding". */
const TAKES_BACK = new RegExp(
  oneLine(String.raw`
    ^${SIGHS}(?:(?:scrap|scratch|strike|forget|ignore|disregard|delete|unsay) ${THAT}|never ?mind(?: (?:that|this|it|me))?|nvm|i take (?:that|it) (?:all )?back|
    (?:(?:let's|lets|let us|just) )?(?:pretend|imagine|act like|act as if) (?:that )?i (?:never|didn't|didnt|did not|hadn't|have not|haven't) (?:say|said|mentioned?|told you|tell you|spoken?|write|wrote|written|bring|brought)(?: (?:that|this|it|anything|any of (?:that|this|it)|a word|so|up))*|
    (?:pretend|imagine) i said nothing|i (?:said|told you) nothing|
    (?:i'm |im |i am |only |just |totally |obviously |haha |lol )*(?:kidding|joking|messing with you|pulling your leg)(?: you| with you)?|jk|j\/k|april fools?(?: day)?|
    that(?:'s| is|s) not (?:true|happening|going to happen)(?: any ?more| after all)?)$
  `),
  'iu',
);

const IT = '(?:it|that|this|they|the (?:whole )?(?:thing|lot|trip|plan|deal|event|idea))';
/** When it was, or by whom: "… got scrapped this morning". */
const WHEN =
  '(?: (?:after all|any ?more|now|already|today|just now|a (?:minute|moment|while|bit) ago|(?:an?|two|three|few) (?:hours?|days?|weeks?) ago|yesterday|last (?:night|week|month|[a-z]+day)|this (?:morning|afternoon|evening|week)|earlier(?: today| this (?:week|morning))?|for good|by (?:them|him|her|(?:the|my|our) [a-z]+)|at the last (?:minute|moment)|last minute|unfortunately|sadly|apparently)){0,3}';
/** Says of what was said just before that it will not be: "it's been called off", "that's off". */
const IS_OFF = new RegExp(
  oneLine(String.raw`
    ^${SIGHS}(?:${IT}(?:'s|s|'re| is| are| was| has| have|'ve| got| gets)?(?: (?:all|now|just|been|got|gotten|actually|apparently|probably not|not))*
    (?: (?:off|cancell?ed|called off|scrapped|binned|axed|canned|dropped|shelved|pulled|scratched|not happening|not going ahead|not on any ?more|happening any ?more|happening|going ahead|fallen through|fell through))${WHEN}|
    (?:cancell?ed|called off|scrapped|axed)${WHEN}|
    (?:they|he|she|we|i)(?:'ve|'s| have| has)?(?: just| already| actually)*(?: (?:cancell?ed|scrapped|axed|binned|called off)) (?:it|that|the (?:whole )?\p{L}+)(?: off)?${WHEN}|
    (?:they|he|she|we|i)(?:'ve|'s| have| has)?(?: just| already)* called (?:it|that|the whole thing) off${WHEN})$
  `),
  'iu',
);
/** Says that oneself has no part in what was said just before: "we're not going". */
const NOT_GOING = new RegExp(
  `^${SIGHS}(?:i'm|im|i am|we're|we are|i|we)(?: (?:am|are|will|do|decided|have decided))*(?:n't| not| not to)(?: (?:going|coming|doing|go|do|taking|having))(?: (?:it|that))?${WHEN}$`,
  'iu',
);
const isOff = (said: string) => IS_OFF.test(said) || NOT_GOING.test(said);
/** Words that put another thing in its place. */
const ANEW =
  /\b(?:i|we|i'm|we're|im|i've|we've|i'll|we'll|instead|rather|make it|make that|my|our)\b|\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:today|tomorrow|tonight)\b/iu;

/** Not of what is to be done: an order, a question, a promise to remind. */
const ASKS =
  /\?|\b(?:remind|reminder|reminders|schedule|alarm|wake me|ping me|nudge|every (?:day|week|month|morning|evening|mon|tues|wednes|thurs|fri|satur|sun))\b/iu;

const ONLY_SIGHS = new RegExp(`^${SIGHS}$`, 'iu');
/** What has a day, or is to be. */
const PLANS =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|weds?|thurs?|fri|january|february|march|april|june|july|august|september|october|november|december|today|tomorrow|tonight|weekend|next \p{L}+|going to|gonna|planning|booked|supposed to|meant to|decided|i'm \p{L}+ing|im \p{L}+ing|we're \p{L}+ing)\b|\d(?:st|nd|rd|th)\b|\d:\d\d|\d ?[ap]m\b|\b\d{1,2} \p{Lu}|\bin may\b/iu;

interface Stretch {
  readonly from: number;
  readonly to: number;
  /** A stop follows it. */
  readonly ends: boolean;
}

function stretchesOf(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  for (const { 0: sign, index } of text.matchAll(JOINT)) {
    found.push({ from, to: index, ends: /[.!?…\n]/u.test(sign) });
    from = index + sign.length;
  }
  return [...found, { from, to: text.length, ends: true }];
}

/** A message in which something was taken back in the same breath. */
export interface TakenBack {
  /** What was said and taken back. */
  readonly told: string;
  /** All else. */
  readonly rest: string;
}

const NO_MORE = new RegExp(`^${SIGHS}(?:not any ?more|not any longer|no longer|that's history)$`, 'iu');
/** Brushes off what is being done, as much as what was told. */
const BRUSHED = /\b(?:never ?mind|nvm)\b/iu;

/** A message that takes back what was told last. */
export interface TakenBackLast {
  /** What stands behind it in the same sentence: why, or what is so instead. */
  readonly behind: string;
  /** All else. */
  readonly rest: string;
  /** It may also be of something else that was spoken of; only of what has a date it is likely. */
  readonly ofPlans: boolean;
}

/** What a message says that takes back all that was told last; undefined where it does not. */
export function takesBackLast(text: string): TakenBackLast | undefined {
  const stretches = stretchesOf(text);
  const said = stretches.map(({ from, to }) =>
    text
      .slice(from, to)
      .replace(/^[\s.…!–—-]+/u, '')
      .trim(),
  );
  const at = said.findIndex((one) => one !== '' && !ONLY_SIGHS.test(one));
  const one = said[at] ?? '';
  const goesOn = stretches[at]?.ends === false && (said[at + 1] ?? '') !== '';
  const back = TAKES_BACK.test(one) && !BRUSHED.test(one);
  if (!(IS_OFF.test(one) || ((NO_MORE.test(one) || back) && goesOn)) || ASKS.test(text)) return undefined;
  let next = at;
  while (stretches[next]?.ends === false) next++;
  return {
    behind: text.slice(stretches[at]?.to, stretches[next]?.to),
    rest: text.slice(stretches[next]?.to).replace(/^[\s.,;:!…–—-]+/u, ''),
    ofPlans: !back || /\b(?:forget|ignore|disregard)\b/iu.test(one),
  };
}

/** What a message says and takes back; undefined where it takes nothing back. */
export function takenBack(text: string): TakenBack | undefined {
  const stretches = stretchesOf(text);
  const said = (at: number) =>
    text
      .slice(stretches[at]?.from, stretches[at]?.to)
      .replace(/^[\s.…!–—-]+/u, '')
      .trim();
  const explicit = stretches.findIndex((_, at) => at > 0 && TAKES_BACK.test(said(at)));
  const at = explicit > 0 ? explicit : stretches.findIndex((_, i) => i > 0 && isOff(said(i)));
  if (at <= 0 || ASKS.test(text)) return undefined;
  // Signs and sighs between belong to it, back to the stretch that tells something.
  let last = at - 1;
  // "That got scrapped. We're not going": both speak of what stands before.
  while (last > 0 && (ONLY_SIGHS.test(said(last)) || isOff(said(last)))) last--;
  let first = last;
  while (first > 0 && stretches[first - 1]?.ends === false) first--;
  // Why it is so goes with it, up to the end of the sentence; what is so instead does not.
  let next = at;
  while (stretches[next]?.ends === false && !ANEW.test(said(next + 1))) next++;
  const cut = { from: stretches[first]?.from ?? 0, to: stretches[next]?.to ?? text.length };
  const told = text.slice(cut.from, stretches[last]?.to).trim();
  if (!/\p{L}/u.test(told) || (explicit <= 0 && !PLANS.test(told))) return undefined;
  const rest = `${text.slice(0, cut.from)} ${text.slice(cut.to).replace(/^[\s.,;:!…–—-]+/u, '')}`.trim();
  return { told, rest };
}
