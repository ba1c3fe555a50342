import type { Habit } from '../known.ts';
import { writtenOut } from '../words/contractions.ts';
import { oneLine } from '../words/one-line.ts';
import { matchAt, partOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { afterYou, isPast, sayable } from '../words/verb-forms.ts';
import { isVerb } from '../words/verbs.ts';
import {
  ASIDE,
  DOING,
  DOING_UP,
  EITHER,
  END,
  ERRAND,
  FINITE,
  FOR_NOW,
  GIVING,
  GREETING,
  IS_PAPER,
  LEAD,
  LONGING,
  MINE_NOW,
  NEEDS,
  NOBODYS,
  OWN,
  QUESTION,
  THANKS,
  TO_READ,
  WHOLES,
} from './asked-words.ts';
import type { Asked } from './asked.ts';
import { isIdle } from './is-idle.ts';
import { WHEN_TO, isWorldly } from './is-worldly.ts';
import { nameThing, nameTopic } from './name-thing.ts';

/** What leads to a thing in such a way that it is wanted. */
const ASKING =
  /(?:you|where|how|what|need|want|like|love|after|for|let|help|may|can|could|kindly|chance|hope|possible|able|(?:is|are) there|(?:give|lend) (?:me|us)|mind|favou?r|again|use|time|(?:idea|clue) (?:of|as to|on)|shall|fancy|care for|up for|hit me|lay it|fire away|shoot|asking|requ(?:est|ir)ing) ?/;

export function trimmed(part: Sentence): { readonly sentence: Sentence; readonly led: boolean } {
  let from = 0;
  let led = false;
  for (;;) {
    const lead = matchAt(part, from, LEAD);
    if (!lead || lead.next >= part.tokens.length) break;
    led ||= ASKING.test(partOf(part, from, lead.next).norm);
    from = lead.next;
  }
  const giving = matchAt(part, from, GIVING) ?? matchAt(part, from, DOING_UP);
  if (giving && giving.next < part.tokens.length) {
    led = true;
    from = giving.next;
  }
  let to = part.tokens.length;
  while (to > from && END.test(part.tokens[to - 1]?.norm ?? '')) to--;
  return { sentence: partOf(part, from, to), led };
}

const LONGEST_BARE = 12;

/** "Print is blurry", "report sent": the word before it is no deed that is asked for. */
function isSaidOf(word: string): boolean {
  return /^(?:is|are|was|were|has|had|will|would|looks?|seems?|sent|done|late|again)$/.test(word);
}

function isAsked({ text, tokens }: Sentence): boolean {
  return (
    text
      .slice(tokens.at(-1)?.to ?? 0)
      .trimStart()
      .startsWith('?') || tokens.at(-1)?.norm === '?'
  );
}

/** True of a thing that is only named: "sales report please", "shipped orders?", "the roster again". */
function onlyNames(part: Sentence, sentence: Sentence): boolean {
  const { tokens } = sentence;
  const rest = part.text.slice(part.tokens.at(-1)?.to ?? 0).trimStart();
  const asks =
    rest.startsWith('?') ||
    part.tokens.some(({ norm }) => /^(?:please|pls|plz|\?)$/.test(norm)) ||
    /\bif (?:you|it) (?:can|could|would|have|is (?:ready|there|possible))\b|\bwhen you (?:can|have)\b/.test(
      part.norm,
    ) ||
    /^(?:(?:right|ok|okay|so|now|next|and|then|well|,) )+(?:the|my|our) (?:usual|regular|daily|nightly|weekly|fortnightly|monthly) /.test(
      part.norm,
    ) ||
    /^(?:another|one more|same) (?!.*\banother\b)|^(?:[^ ]+ ){1,3}time$/.test(sentence.norm) ||
    /^(?:and|also) (?:another|the|what about) /.test(part.norm);
  if (!asks || tokens.length === 0 || tokens.length > LONGEST_BARE) return false;
  const [first = ''] = tokens.map(({ norm }) => norm);
  if (GREETING.test(first) || (isVerb(first) && afterYou(`${first}s`) === undefined)) return false;
  return !tokens.some(({ norm }) => FINITE.test(norm));
}

/** "starts", "closes": somebody does it, and nothing is named by it. */
function isDone(word: string): boolean {
  return !TO_READ.test(word) && word.endsWith('s') && afterYou(word) !== undefined;
}

/** "job sheet for today": what is to be read, named with the day it is wanted for. */
function comesAlone(sentence: Sentence): boolean {
  const { norm, tokens } = sentence;
  const [first = ''] = tokens.map((token) => token.norm);
  if (tokens.length < 2 || tokens.length > LONGEST_BARE || GREETING.test(first)) return false;
  if (
    new RegExp(
      oneLine(String.raw`
        ^(?:lovely|awful|terrible|horrible|beautiful|gorgeous|perfect|strange|weird|amazing|fantastic|
        wonderful|dreadful|miserable|bad|big|sad|old|funny|busy|long|no|not|lots|many|much|hard|wet|cold|
        hot|rainy|sunny)$
      `),
    ).test(first)
  )
    return false;
  return (
    ((TO_READ.test(norm) && FOR_NOW.test(norm)) || IS_PAPER.test(norm)) &&
    !tokens.some((token) => FINITE.test(token.norm) || isDone(token.norm) || isPast(token.norm))
  );
}

function kindOf({ norm, text, tokens }: Sentence): Habit['kind'] {
  const typed = text.slice(tokens[1]?.from ?? 0, tokens[1]?.to ?? 0);
  return isWorldly(norm, typed) ? 'topic_interest' : 'recurring_request';
}

/** "When I was small my mum baked": no question. */
const TELLS = /^(?:i|we|you|he|she|it|they|the|my|our|his|her|their|there|everyone|everybody|people)$/;

/** "Anyone late with the subs": how somebody stands who may be asked for again. */
const STANDS =
  /^(?:late|off|missing|behind|still|not|without|absent|sick|owing|due|away|waiting|short|free|booked|signed|overdue|left|new|with|who|we|coming|on|in|out)$/;

const SEEN = /^(?:seen|heard|got|tried|noticed|found|watched|read|been|had|felt|thought|met)$/;

/** Whether a sentence that begins so is a question. */
function asksBy(first: string, second: string): boolean {
  if (first === 'when') return !TELLS.test(second);
  if (/^any(?:one|body)$/.test(first)) return STANDS.test(second) || (isPast(second) && !SEEN.test(second));
  return first === 'had' ? TELLS.test(second) : QUESTION.test(first);
}

/** "I'd love another worksheet with tenses", "I need sales figures", and not "we want pay rises". */
function isNamedWish(norm: string, label: string): boolean {
  return (
    label.includes(' ') &&
    (/^(?:an?|another|some|one|\d+) /.test(norm) || TO_READ.test(norm) || FOR_NOW.test(norm))
  );
}

const WITH_ME =
  /^(?:(?:please|ok|okay|right|so|now|then|,) )*[a-z]+(?: (?:off|up|out|down|through|over))? (?:the|my|our|today's|tomorrow's|next|an?) .* (?:with|for) (?:me|us)(?: (?:please|pls|now|then|again|today|will you|,))*(?: [?!.])?$/;
const NO_ORDER =
  /^(?:hold|enjoy|pass|give|raise|have|kiss|hug|wave|light|bring|hope|wish|guess|bet|love|hate|like|think|know|say|thank|pray|keep|save|spare|leave|pity|cross|miss|trust|watch|stop|let|all|is|was|what|only)$/;

/** "Polish the speech with me", "box up the returns for us": whatever is to be done, it is to be done. */
function isWithMe(norm: string, first: string): boolean {
  return WITH_ME.test(norm) && sayable(first) && !isPast(first) && !NO_ORDER.test(first);
}

/** "Jobs I have not billed", "seats nobody has taken": named by what is still to be done with them. */
const UNDONE =
  /^(?:(?:the|all|any|all the|my|our) )?(?:(?!(?:thanks|yes|guess|this|always|perhaps|is|was|as|us|plus|unless|news|congrats|sometimes|days|weeks|months|years|ages|times|reasons|things|because|since|places|films|books) )[a-z'-]+ ){0,2}(?!(?:thanks|yes|guess|this|always|perhaps|is|was|as|us|plus|unless|news|congrats|sometimes|days|weeks|months|years|ages|times|reasons|things|places) )[a-z-]+s (?:that |which |who )?(?:(?:i|we) (?:still )?(?:have|did|do) (?:still )?not(?: yet)?|nobody(?: has| have| is)?|no one(?: has| have| is)?) [a-z]+(?: (?:yet|off|out|up|for|back|in|to))*$/;

/** "A new playlist needed for tonight". */
const NEEDED =
  /^(?:(?!(?:help|coffee|holiday|sleep|break|is|are|was|were|i|we|not|no|badly|much|gin|wine|beer|hug|hugs|drink) )[^ ]+ ){2,5}(?:needed|wanted|required) (?:for|by|please|pls|again)\b/;

/** "How many meals do we need" is no wish for oneself. */
const COUNTS = /^(?:how (?:many|much)|which|who do) /;

/** What a part of a message asks for; undefined when it asks for nothing that anybody would ask for again. */
export function readPart(whole: Sentence): Asked | undefined {
  const part = writtenOut(whole);
  const { sentence, led } = trimmed(part);
  const { norm, tokens } = sentence;
  const [first = ''] = tokens.map((token) => token.norm);
  if (
    tokens.length === 0 ||
    OWN.test(norm) ||
    ERRAND.test(norm) ||
    (ASIDE.test(norm) && !(MINE_NOW.test(norm) && FOR_NOW.test(norm)) && !WHEN_TO.test(norm))
  )
    return undefined;
  if (EITHER.test(norm) && !FOR_NOW.test(norm)) return undefined;
  if (THANKS.test(part.norm) || NOBODYS.test(norm) || isIdle(norm) || isIdle(part.norm)) return undefined;
  const second = tokens[1]?.norm ?? '';
  const known = WHOLES.find(({ at }) => at.test(norm));
  if (known) return { kind: 'recurring_request', label: known.label, words: known.label };
  // "Let's do interview practice" is no question.
  const kind = led && first === 'do' ? 'recurring_request' : kindOf(sentence);
  const wants =
    kind === 'topic_interest' ||
    NEEDS.test(norm) ||
    led ||
    (DOING.test(first) && !isSaidOf(second)) ||
    asksBy(first, second) ||
    (/^(?:got|heard|seen|found)$/.test(first) && isAsked(part)) ||
    onlyNames(part, sentence) ||
    comesAlone(sentence) ||
    isWithMe(part.norm, first) ||
    UNDONE.test(norm) ||
    NEEDED.test(part.norm);
  if (!wants) return undefined;
  const label = kind === 'topic_interest' ? nameTopic(sentence) : nameThing(sentence);
  if (
    !label ||
    (LONGING.test(part.norm) && !DOING.test(first) && !COUNTS.test(norm) && !isNamedWish(norm, label))
  )
    return undefined;
  return { kind, label, words: norm, clause: norm };
}
