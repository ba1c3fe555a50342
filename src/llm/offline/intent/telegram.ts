import type { Moment } from '../time/calendar.ts';
import { findPhrases } from '../time/read-phrase.ts';
import { partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { looksLikeDoing } from '../words/verbs.ts';
import { skipPolite } from './find-head.ts';
import { offerInstead, timeAhead } from './offer-instead.ts';
import { endsAsking } from './read-order.ts';
import { CALENDAR_UNSEEN, sightOf } from './sights.ts';
import type { Sight } from './sights.ts';
import type { Asking } from './wanted.ts';
import { whoseTime } from './whose-time.ts';

/** More words than this are no telegram. */
const LONGEST = 16;
const CLOSES =
  /(?: (?:[.!?,;:–-]|please|pls|plz|quick|quickly|asap|thanks|thx|ta|short|brief|briefly|alfred|mate|right now|now|again|then|in brief|in short))+$/;
const JOINT = /^(?:on|at|for|in|from|around|this|,|:|;|-|–)$/;
/** What says something of somebody, or is Alfred's own. */
const SAYS =
  /(?:^| )(?:i|we|he|she|they|you|is|are|was|were|am|be|has|have|had|do|does|did|will|would|can|could|should|must|not|don't|i'm|we're|i've|reminders?|schedules?)(?: |$)/;
const WHICH =
  "(?:(?:the|a|any|some|my|our|big|latest|current|final|full|half|time|top|main|today's|todays|yesterday's|tonight's|tomorrow's|this|last|morning's|evening's|night's|week's|world|local|national|business|sports?|tech|political|breaking|just|quick|short) )*";
const OF = '(?:of|in|for|from|between|about|on|at|near|to|into|around|with|against)';

/** Things out there by their names, and no more said than which: "weather tomorrow", "final score of the derby". */
const NAMED: readonly (readonly [RegExp, Pick<Sight, 'cannot' | 'task'>])[] = [
  [
    new RegExp(
      `^${WHICH}(?:weather|forecast|weather forecast|temperature|temps?)(?: (?:report|outlook|update))?(?: ${OF} .{2,40})?$|^${WHICH}(?:rain|snow|frost|sun|umbrella|brolly|coat)(?: or (?:no|not|not needed|sun|rain|shine|dry|no [a-z]+))$`,
    ),
    { cannot: 'I can’t see the weather from here.', task: 'check the weather' },
  ],
  [
    new RegExp(
      `^${WHICH}(?:news|headlines?|news headlines|stories|traffic(?: (?:news|report))?|(?:scores?|(?<!my )results?|standings|fixtures)(?: ${OF})?|(?:exchange|share|stock) (?:rate|price)s?|(?:rate|price) ${OF})(?: (?:${OF} )?.{2,60})?$|^(?!to )(?:[^ ]+ ){1,6}(?:match|game|derby|final|cup|league|race) (?:scores?|results?)$|^(?!(?:to|my|our|the|a|i|test|exam|blood|survey|credit|quiz|search) )[^ ]+(?: [^ ]+)? (?:score|result)s?$|^[a-z]+ (?:to|in|against|vs) [a-z]+ rate$`,
    ),
    { cannot: 'I can’t look things up: I have no web here.', task: 'look it up' },
  ],
  [
    /^(?:(?:my|the|our|google|outlook|work|team) )*(?:calend[ae]rs?|diary)(?: (?:check|entries|busy or free|free or busy))?$/,
    { cannot: CALENDAR_UNSEEN, task: 'look at your calendar' },
  ],
];
/** Needs a sign that it is asked for; the others are asked for by their names alone. */
const MAY_BE_DONE =
  /^(?:.* )?(?:scores?|results?|fixtures|standings|stories|rates?|prices?|traffic|news|headlines?|temperature|temps?)\b/;
/** What belongs to a thing of the same name that one attends or makes. */
const OTHER_NOUN =
  /\b(?:meetings?|quiz|app|night|call|review|report due|deadline|sheet|cards?|party|class|club|letter|newsletter|shop|agents?|conference|channel|round|day)$/;

/** "barbecue tonight or will it pour". */
const EITHER =
  /^(?!(?:i|we|he|she|they|it)\b).* or (?:will|is|does|are|did|has|was|would|can) (?:it|they|there|he|she|the)\b/;

/** "Jira: anything assigned to me", "gmail - new from Ines?": where to look, and what for. */
const WHERE =
  /^(?<where>[^ ]+(?: [^ ]+)?) (?:(?:[:,–-]|\.)|(?=(?:got|has|have|any|shows?|showing) )) ?(?<what>.+)$/;
const QUERY =
  /\b(?:any(?:thing|one|body)?|how (?:many|much)|what|what's|which|who|when|open|unread|new|pending|overdue|status|count|number of|latest|due|assigned|left|remaining)\b|\?/;

/** "Casimir free?", "Ana around or not". */
const FREE =
  /^(?<who>[^ ]+(?: [^ ]+){0,2}?) (?:still |also )?(?:free|available|busy|around|about|in|there|reachable)(?: (?:or|for) .*)?$/;

/** "8:15 to York cancelled or what", "17:42 to Ghent - on time". */
const RIDE =
  /^(?:(?:the|my|is|today's) )*(?:(?:train|bus|ferry|flight|tram|coach|boat|plane) )?\d{1,2}[:.]\d\d(?: [ap]m)? (?:(?:train|bus|ferry|flight|tram|coach|boat|plane) )?(?:to|from|for) (?:[^ ]+ ){1,4}?(?:(?:[,–-]|running|still|already) )*(?:on time|late|delayed|cancelled|canceled|on schedule|punctual|left|gone|landed|departed|arrived|running)(?: (?:or (?:what|not|late|no)|yet|again|today))*$/;

/** A sentence without what closes it and what only opens it. */
function bareOf(whole: Sentence): Sentence {
  const part = partOf(whole, skipPolite(whole, 0), whole.tokens.length);
  const closing = CLOSES.exec(part.norm)?.[0].trim();
  if (closing === undefined) return part;
  let to = part.tokens.length;
  while (to > 0 && closing.endsWith(part.tokens[to - 1]?.norm ?? '…') && part.norm.length > closing.length) {
    const rest = partOf(part, 0, to).norm;
    if (!CLOSES.test(rest)) break;
    to--;
  }
  return partOf(part, 0, to);
}

/** "Kestrels score please, I fell asleep": what is said behind the "please" only says why. */
function withoutAside(whole: Sentence): Sentence {
  const at = whole.tokens.findIndex(
    ({ norm }, i) =>
      i > 0 && /^[,.;–-]$/.test(norm) && /^(?:please|pls|plz)$/.test(whole.tokens[i - 1]?.norm ?? ''),
  );
  return at < 0 ? whole : partOf(whole, 0, at);
}

/** The words of a sentence without the times in it and what joins them. */
function timeless(sentence: Sentence, dayFirst: boolean): string {
  const phrases = findPhrases(sentence, dayFirst).filter(({ draft }) => !draft.vague);
  const kept = sentence.tokens.flatMap(({ norm }, i) => {
    const inTime = phrases.some(({ from, to }) => i >= from && i < to);
    const joins = phrases.some(({ from, to }) => (i === from - 1 || i === to) && JOINT.test(norm));
    return inTime || joins ? [] : [norm];
  });
  return kept
    .join(' ')
    .replace(/^[,:;.–-] | [,:;.–-]$/g, '')
    .trim();
}

/** Reads what is asked for in a few words without a verb: "weather tomorrow", "Thu 11:00 - Jo free?", "jira: my open ones". */
export function readTelegram(whole: Sentence, now: Moment, dayFirst: boolean): Asking | undefined {
  const sentence = bareOf(withoutAside(whole));
  const size = sentence.tokens.length;
  if (size === 0 || size > LONGEST) return undefined;
  const signed = endsAsking(whole) || sentence.norm.length < whole.norm.length;
  const offered = ({ cannot, task }: Pick<Sight, 'cannot' | 'task'>) => {
    const wish = wordsOf(whole, 0, whole.tokens.length);
    const when = timeAhead(sentence, now, dayFirst);
    const day = when && !when.draft.clocks && when.draft.relative === undefined ? when : undefined;
    return offerInstead({ cannot, task, lead: wordsOf(sentence, 0, 1), when: day, wish });
  };
  if (RIDE.test(sentence.norm) && (signed || / (?:or|yet|again) ?/.test(sentence.norm)))
    return offered({ cannot: 'I can’t look things up: I have no web here.', task: 'look it up' });
  const bare = timeless(sentence, dayFirst);
  if (!SAYS.test(bare)) {
    const named = OTHER_NOUN.test(bare) ? undefined : NAMED.find(([at]) => at.test(bare));
    if (named && (signed || !MAY_BE_DONE.test(bare))) return offered(named[1]);
    const who =
      endsAsking(whole) || / (?:or|free\/busy)\b/.test(bare) ? FREE.exec(bare)?.groups?.['who'] : '';
    if (
      who &&
      !/\b(?:or|and|busy|free|not|all|day)\b/.test(who) &&
      whoseTime(`is ${who} free`, false) === who
    ) {
      const length = who.split(' ').length;
      const at = sentence.tokens.findIndex((_, i) => partOf(sentence, i, i + length).norm === who);
      const name = wordsOf(sentence, at, at + length);
      if (at >= 0) return offered({ cannot: 'I can’t see other people’s calendars.', task: `ask ${name}` });
    }
  }
  const either = EITHER.test(sentence.norm) ? sightOf(sentence.norm) : undefined;
  if (either) return offered(either);
  const { where = '', what = '' } = WHERE.exec(whole.norm)?.groups ?? {};
  const sight = where === '' || looksLikeDoing(where) || SAYS.test(where) ? undefined : sightOf(where);
  const asks =
    QUERY.test(what) &&
    !/^(?:due|zero|nothing|none|all|left)\b/.test(what) &&
    (endsAsking(whole) || !SAYS.test(what)) &&
    (!looksLikeDoing(what) || /^(?:open|due|list) /.test(what));
  return sight && asks ? offered(sight) : undefined;
}
