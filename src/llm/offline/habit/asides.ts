import { oneLine } from '../words/one-line.ts';
import { isPast } from '../words/verb-forms.ts';

/** What only leads to a request, with the comma behind it: "last thing for today, …", "before I forget, …". */
const LEAD_IN = new RegExp(
  oneLine(String.raw`
    ^\s*(?:(?:ok|okay|right|so|and|oh|well|now|just|hi|hey|hello|hiya|morning|alfred|sorry)\b[\s,!]*)*(?:before (?:i|we|you) (?:forget|go|leave|start|close|finish|do anything|head|lock|open|set off|move on)\b[^,:?!]{0,30}|
    (?:(?:one|a|the|my|and) )?(?:last|final|next|other|another|first|more|quick|small|little|tiny)(?: (?:last|final|more|quick|small|little|other))? (?:thing|one|question|q|job|ask|check|favou?r|bit|item)\b[^,:?!]{0,30}|
    while (?:i|you|we)(?:['’](?:m|re|ve)| am| are| have)?\b[^,:?!]{0,30}|(?:since|as|now that|now) you(?:['’]re| are)\b[^,:?!]{0,20}|by the way|btw|to start with|to begin with|for starters|first off|first up|as (?:usual|always|ever)|the usual|same (?:question )?(?:as (?:usual|always|ever|last [a-z]+)|again)|me again|it(?:['’]s| is) me again)\s?(?:,|:|-|–|—)\s+(?=\S+ \S)
  `),
  'iu',
);

/** A text without what only leads to what is asked in it. */
export function withoutLeadIn(text: string): string {
  return text.replace(LEAD_IN, '');
}

const THANKED =
  /,?\s+(?:(?:many|much) )?(?:thanks|thank you|thx|thnx|tnx|ta|ty|tia|cheers)(?: (?:in advance|a lot|so much|very much|a million|again|mate|alfred|!))*(?=\s*[?!.]*$)/i;
/** Where thanks are meant as such, for what was said or done. */
const PRAISES = new RegExp(
  oneLine(String.raw`
    \b(?:lovely|great|good|nice|brilliant|perfect|wonderful|fantastic|amazing|awesome|excellent|super|cool|neat|sweet|helpful|kind|star|legend|lifesaver|gem|hero|best|help(?:ed|s)?|better|enough|ok|okay|fine|
    all|that|it|its|it's|you|your|me|him|her|them|they|he|she|i|i'm|i've|we|we've|is|are|was|were|am|be|will|would|done|sorted|already|no|not|never|don't|nope|yes|yep|yeah|love|much|many|noted|understood|got|had|saw|seen|found|works?|worked|sent|same|job|
    thanks?|thank|cheers|sorry|hello|hi|hey|morning|bye|night|welcome|still|too|very|so)\b
  `),
  'i',
);
/** What says in what form a thing is wanted, and that this is enough: "…, a number is enough", "…, just the total". */
const ENOUGH = new RegExp(
  oneLine(String.raw`
    (?:,|\s[-–—]|\.|;)\s+(?:(?:just|only|really|simply|even)\s+)*(?:(?!(?:i|we|he|she|it|they|you|that|this|there)\b)[\p{L}\d'’-]+\s+){1,5}(?:(?:is|are|will be|would be)\s+(?:enough|fine|ok|okay|plenty|sufficient|perfect|great|good|all (?:i|we) (?:need|want))|(?:['’]s|s)\s+(?:enough|fine|ok|plenty)|(?:will|would|should|['’]ll)\s+(?:do|suffice|be (?:enough|fine|plenty|great|good|ok))|does it|helps|would help)(?:\s+(?:me|us|for (?:me|us|now|today)|nicely|fine|thanks?|today|now))*(?=\s*[?!.]*$)|
    (?:,|\s[-–—]|;)\s+(?:(?:just|only|roughly|briefly|simply|no more than)\s+)(?:[\p{L}\d'’-]+\s+){0,3}(?:numbers?|counts?|totals?|names?|figures?|lists?|headlines?|basics|gist|summary|overview|lines?|words?|bullets?|points?|percentage|amount|sum|sums|essentials|top (?:two|three|five|ten|\d+)|short|rough|briefly|date|dates|times?)(?:\s+(?:please|pls|thanks|thx|ta))?(?=\s*[?!.]*$)|
    (?:,|\s[-–—])\s+(?:roughly|ballpark|briefly|quickly|in (?:brief|short)|in total|all in all|rounded)(?=\s*[?!.]*$)
  `),
  'iu',
);

/** "Moved to Porto": what somebody did, and no "missed calls". */
function isTold(first: string): boolean {
  return (
    /^(?:just|only|off|away|back|home|still)$/.test(first) ||
    (isPast(first) &&
      !/^(?:un[a-z]+|missed|booked|cancelled|canceled|returned|sold|overdue|delivered|shipped|closed|lost|expected|completed|finished|rejected|failed)$/.test(
        first,
      ))
  );
}

/** True of a few words that only name a thing, for which nobody is thanked. */
function onlyNamed(words: string): boolean {
  const all = words.toLowerCase().split(/\s+/);
  return (
    words.trim() !== '' &&
    !PRAISES.test(words) &&
    !isPast(all.at(-1) ?? '') &&
    !isTold(all[0] ?? '') &&
    !/[.!?]\s/.test(words)
  );
}

/** A piece of what is said, in which thanks put behind a thing, or in what form it is wanted, are taken for `instead`. */
export function wished(piece: string, instead = ' please'): string {
  const enough = ENOUGH.exec(piece)?.index;
  const short =
    enough !== undefined && onlyNamed(piece.slice(0, enough)) ? piece.replace(ENOUGH, instead) : piece;
  const at = THANKED.exec(short)?.index;
  return at !== undefined && onlyNamed(short.slice(0, at)) ? short.replace(THANKED, ' please') : short;
}

const ASKS =
  /^(?:how|what|what['’]s|which|who|who['’]s|whose|where|where['’]s|when|any|is|are|was|were|did|does|do (?:we|i)|has|have (?:we|i))\b/i;

/** A message as it is to be answered: a question without what leads to it, a thing named and wanted in a form as a question. */
export function plainlyAsked(text: string): string {
  const behind = withoutLeadIn(text);
  return wished(ASKS.test(behind) ? behind : text, '?');
}
