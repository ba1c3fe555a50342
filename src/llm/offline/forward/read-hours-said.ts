import { readHours } from '../../../domain/read-hours.ts';
import type { Hours } from '../intent/read-offer-hours.ts';
import { oneLine } from '../words/one-line.ts';
import { clockTime, CLOCK, DAY } from './clock-time.ts';

const TO = '(?: ?(?:to|until|till|and|through|-|–|up to|up until) ?)';
const SPAN = new RegExp(
  `\\b(?:(?:from|between|at) )?(?<from>${CLOCK})${TO}(?:at )?(?<until>${CLOCK})(?![\\w:])`,
);
const BEFORE = new RegExp(
  oneLine(`
    \\b(?:any ?time )?(?:before|until|till|earlier than|prior to|ahead of|by|
    up to) (?<at>${CLOCK})(?![\\w:])
  `),
);
const AFTER = new RegExp(
  oneLine(`
    \\b(?:any ?time )?(?:after|past|from|later than|beyond|since|as of|starting at|
    starting) (?<at>${CLOCK})(?: (?:on|onwards?))?(?![\\w:])
  `),
);
const START = new RegExp(
  oneLine(`
    \\b(?:start|begin|arrive|come in|am in|clock in|at my desk)(?: [a-z]+){0,3}? (?:at |from |by |
    around )?(?<at>${CLOCK})(?![\\w:])
  `),
);
const FINISH = new RegExp(
  oneLine(`
    \\b(?:finish|stop|end|leave|done|knock off|clock off|clock out|close|go home|
    off)(?: [a-z]+){0,3}? (?:at |by |around )?(?<at>${CLOCK})(?![\\w:])
  `),
);
const DAYS = new RegExp(
  oneLine(`
    \\b(?:from |on |at |only |just |over |every |each )*(?:the )?(?:weekdays|working days|weekends?|
    every ?day|seven days a week|${DAY}(?:(?: ?, ?(?:and )?| and | or | ?& ?| ?to ?| ?until ?| ?till ?| ?through ?| ?- ?| ?– ?)(?:on )?${DAY})*)\\b
  `),
);

/** What may stand around hours; with other words it is about something else. */
const BESIDE = new RegExp(
  oneLine(String.raw`
      ^(?:please|just|only|and|or|but|so|the|a|an|my|our|your|me|i|we|you|it|that|this|them|is|are|be|am|
      was|were|do|does|not|no|never|none|of|to|for|with|from|in|on|at|by|as|than|any|anything|anyone|all|
      more|now|usually|normally|generally|mostly|always|typically|nowadays|these|those|days|day|hours|
      hour|time|times|week|weeks|weekday|working|work|works|worked|office|business|job|shift|shifts|set|
      setting|change|changed|make|made|put|update|adjust|switch|move|have|has|need|want|wants|like|would|
      should|could|can|may|might|must|will|let|lets|keep|stay|quiet|silent|silence|still|peace|peaceful|
      hush|alone|leave|disturb|disturbed|disturbing|bother|bothered|interrupt|interrupted|ping|nudge|
      nudges|message|messages|messaging|write|text|texts|contact|contacted|suggest|suggestions|suggestion|
      offer|offers|offering|send|sending|speak|talk|come|suggesting|things|bothering|disturbing|
      interrupting|nudging|writing|sending|contacting|run|runs|pings|notifications|interruptions|
      interruption|disturbances|unasked|unless|ask|asked|urgent|earlier|later|before|after|until|till|
      between|outside|off|free|part|full|morning|mornings|afternoon|afternoons|evening|evenings|night|
      nights|noon|midday|midnight|o'clock|sharp|each|every|today|onwards|onward|begin|begins|beginning|
      start|starts|starting|finish|finishes|end|ends|stop|arrive|desk|clock|knock|home|go|done|alfred|
      thanks|thank|know|note|fyi|rule|limit|hold|respect|window|slot|allowed|fine|ok|good|then|there|
      during|within|around|about|roughly|weekend|weekends|also|too|back|respectively|myself|available|
      reachable|out|in|up|get|got|instead|longer|please|hi|hey|actually|well|by|way|btw|sleep|asleep|bed|
      family|dinner|kids|lunch|rest|mine|hear|from|ever|nothing|myself|new|current|usual|normal|regular)$
    `),
);
const WORK = new RegExp(
  oneLine(`
    ^(?:on )?${DAY}(?:,? (?:and )?${DAY})* (?:is|are|i am|i have|i am always|
    i have always) (?:(?:always|usually|my|a|the) )*(?:off|free|days? off)\\b|^(?:(?:and|so|please|now|
    well|fyi|by the way) )*(?:i (?:(?:usually|normally|only|now|always|generally|mostly|typically|never|
    do|am|start|have|will|can) )*(?:work|start|begin|finish|am|am in|not work|no longer work|never work|
    in the office|at work|working|have)|we (?:(?:usually|normally|only|now) )*(?:work|start|open)|
    (?:(?:set|change|make|update|adjust|switch|move|put|have) )?(?:my |our |the )?(?:(?:usual|normal|
    regular|new|current) )?(?:working|work|office|business|job|shift)(?: ?(?:hours|times?|days?|week|
    shift|shifts))?|my (?:hours|days|week|shift|day off|days off|weekend)|our hours)\\b|\\b(?:is|
    are) my (?:(?:working|work|office) (?:hours|days|times?)|days? off)$
  `),
);
const HUSHED = new RegExp(
  oneLine(String.raw`
      \b(?:nothing (?:before|after|from you)|quiet|silent|silence|peace|hush|do not disturb|
      leave me alone|off limits|hold (?:the|your|all|back|off)|(?:do|does|should|must|may|can|would|will|
      never|not|stop|no|nothing|without|none|prefer no|want no|not want|
      rather not)\b.*\b(?:bother(?:ing)?|disturb(?:ing|ed)?|interrupt(?:ing|ed)?|ping(?:s|ing)?|nudg(?:e|
      es|ing)|messages?|messaging|writ(?:e|ing)|text(?:s|ing)?|contact(?:ing)?|suggest(?:ing|ions)?|
      offer(?:s|ing)?|send(?:ing)?|speak(?:ing)?|talk(?:ing)?|com(?:e|ing)|hear|notifications|
      interruptions|anything|disturbances|unasked))\b
    `),
);
const ALLOWED = new RegExp(
  oneLine(String.raw`
      \b(?:only|just|may|can|could|fine|ok|allowed|welcome|free|keep)\b.*\b(?:bother|disturb|interrupt|
      ping|pings|nudge|nudges|message|messages|write|text|contact|suggest|suggestions|offer|offers|send|
      speak|talk|come|notifications)\b|\b(?:bother|disturb|interrupt|ping|nudge|message|write to|contact|
      suggest things|offers?|suggestions?|speak|send me (?:suggestions|offers)|messages?)\b.*\b(?:only|
      just)\b
    `),
);
const NO_QUIET = new RegExp(
  oneLine(String.raw`
      \b(?:no (?:more |longer )?|not (?:need|want|have)(?: any)?(?: of)? ?(?:my |the )?|turn off|
      switch off|remove|drop|cancel|delete|disable|lift|end|stop|clear|scrap|forget|get rid of|
      take (?:off|away)|without|lose|undo|abolish|skip)(?: (?:my|the|all|any|those|
      these))* ?quiet (?:hours|time)\b|\bquiet (?:hours|time)\b.*\b(?:off|away|no longer|not (?:needed|
      necessary)|can go|removed|gone|any ?more)\b
    `),
);
const FREE = new RegExp(
  oneLine(String.raw`
      \b(?:not|never|no longer) (?:[a-z]+ )?work\b|\b(?:off|free|day off|days off|weekend|not working|
      no work)\b
    `),
);

function daysOf(words: string): readonly number[] | undefined {
  return readHours(words.replaceAll(/\btill?\b/g, 'until'))?.days ?? undefined;
}

interface Times {
  readonly from: string | undefined;
  readonly until: string | undefined;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly days: readonly number[] | undefined;
}

function hush({ from, until, before, after, days }: Times): Hours | undefined {
  const [start, end] =
    from && until
      ? [clockTime(from, 'evening', until), clockTime(until, 'morning', from)]
      : [clockTime(after, 'evening'), clockTime(before, 'morning')];
  if (start && end) return { quiet_from: start, quiet_until: end };
  if (end) return { none_before: end };
  if (start) return { none_after: start };
  return days ? { days_off: days } : undefined;
}

function allowed({ from, until, before, after, days }: Times): Hours | undefined {
  const start = clockTime(from ?? after, 'morning');
  const end = clockTime(until ?? before, 'evening');
  if (!start && !end && !days) return undefined;
  return {
    ...(start ? { work_from: start } : {}),
    ...(end ? { work_until: end } : {}),
    ...(days ? { work_days: days } : {}),
  };
}

/** "Only before eight" asks for less: one end alone makes no hours longer. */
function onlyThen(times: Times): Hours | undefined {
  const hours = allowed(times);
  const { work_from: from, work_until: until, ...days } = hours ?? {};
  if (from && !until) return { ...days, none_before: from };
  return until && !from ? { ...days, none_after: until } : hours;
}

/**
 * Reads when somebody works or wants no offers, from a text in small letters with its contractions written out: the times
 * and days in it, and nothing but words that go with them; `tells` = it says something of them besides.
 */
export function readHoursSaid(words: string): (Hours & { readonly tells?: true }) | undefined {
  if (NO_QUIET.test(words) && !/\d/.test(words)) return { no_quiet: true };
  const working = WORK.test(words);
  const only =
    ALLOWED.test(words) &&
    /\bonly\b|\bjust\b|\bmay\b|\bcan\b/.test(words) &&
    !/\b(?:not|never|no)\b/.test(words);
  const hushed = !only && HUSHED.test(words);
  if (!working && !hushed && !only) return undefined;
  let rest = ` ${words} `;
  const take = (at: RegExp, name = 'at') => {
    const found = at.exec(rest);
    if (!found) return undefined;
    rest = rest.replace(found[0], ' ');
    return found.groups?.[name] ?? found[0];
  };
  const span = SPAN.exec(rest)?.groups;
  if (span) rest = rest.replace(SPAN, ' ');
  const started = working ? take(START) : undefined;
  const finished = working ? take(FINISH) : undefined;
  const before = take(BEFORE) ?? finished;
  const after = take(AFTER) ?? started;
  const spoken = take(DAYS, 'none');
  const days = spoken ? daysOf(spoken) : undefined;
  const fits = rest.split(/[ ,.:;!–-]+/).every((word) => word === '' || BESIDE.test(word));
  if (!fits) return undefined;
  const times = { from: span?.['from'], until: span?.['until'], before, after, days };
  if (working && !hushed) {
    const free = days && FREE.test(words) && !span;
    const hours = free ? { days_off: days } : allowed(times);
    return hours && (/^(?:i|we|my|our)\b/.test(words) ? { ...hours, tells: true } : hours);
  }
  return hushed ? hush(times) : onlyThen(times);
}
