import { readHours } from '../../../domain/read-hours.ts';
import { CLOCK, clockTime as clock, DAY } from '../forward/clock-time.ts';
import { readHoursSaid } from '../forward/read-hours-said.ts';
import { writtenOut } from '../words/contractions.ts';
import { readSentence } from '../words/sentence.ts';

/** When offers may come, in the fields of the tool; what is absent stays. Times are `HH:MM`, days count from 0 = Sunday. */
export interface Hours {
  readonly quiet_from?: string;
  readonly quiet_until?: string;
  readonly work_from?: string;
  readonly work_until?: string;
  readonly work_days?: readonly number[];
  /** No offers from then, or until then; what that comes to depends on the hours there are (`less-hours`). */
  readonly none_after?: string;
  readonly none_before?: string;
  /** These days are no working days; the others stay. */
  readonly days_off?: readonly number[];
  readonly no_quiet?: true;
}

const DISTURB =
  '(?:bother|disturb|interrupt|ping|nudge|message|write(?: to)?|contact|text|suggest(?: (?:anything|things|me anything))?|offer(?: (?:me )?(?:anything|things))?|make (?:any )?(?:suggestions|offers)|send (?:me )?(?:any |your )?(?:suggestions|offers|nudges|anything)|speak(?: up)?|talk|come)(?: (?:to )?me)?(?: with (?:suggestions|offers|anything))?(?: unasked)?';
const NO_OFFERS =
  '(?:no(?:t a single)?|no more|i (?:do not )?want no|i do not want(?: any)?|keep) (?:unasked )?(?:suggestions?|offers?|nudges?|pings?|messages? from you)(?: (?:please|from you))?';
const HUSH = `(?:(?:do not|never|you (?:should|must|may|can) not|stop) ${DISTURB}|${NO_OFFERS}|(?:stay|be|keep) (?:quiet|silent)|(?:keep it|i want it|i like it|it should be) quiet|leave me (?:alone|in peace|be)|hold (?:the |your |all )?(?:suggestions|offers)(?: back)?|quiet(?: (?:hours|time))?(?: (?:please|is|are|should be))?|nothing(?: from you)?)`;
const ONLY =
  '(?:only |just )?(?:bother|disturb|ping|nudge|message|suggest(?: things)?|offer(?: me)?(?: things)?|make (?:suggestions|offers)|speak(?: up)?|come)(?: (?:to )?me)?(?: with (?:suggestions|offers))? only|(?:only|just) (?:bother|disturb|ping|nudge|message|suggest(?: things)?|offer(?: things)?|make (?:suggestions|offers)|speak(?: up)?|come)(?: (?:to )?me)?(?: with (?:suggestions|offers))?';
const WORK =
  '(?:(?:my |our )?(?:working|work|office|business) (?:hours|times?|day) (?:are|is|run|runs|go|goes)(?: now| from)*|(?:my|our) hours are|(?:i|we) (?:usually |normally |always |only |now |generally |mostly )*(?:work|am (?:at work|working|in the office))(?: from)?|(?:set |change |make )(?:my )?(?:working|work|office) (?:hours|days)(?: to| from)*|working hours|office hours)';
const TO = '(?: ?(?:to|until|till|and|through|-|–|up to) ?)';
const BETWEEN = `(?:(?:from|between) )?(?<from>${CLOCK})${TO}(?<until>${CLOCK})`;

/** "tuesday to saturday", "mon, wed and fri", "weekdays"; undefined when no day is named. */
function daysIn(words: string): readonly number[] | undefined {
  return readHours(words.replaceAll(/\btill?\b/g, 'until'))?.days ?? undefined;
}

const DAYS = `(?<days>(?:from |only |just )?(?:on |at )?(?:the )?(?:weekdays|working days|weekends?|every ?day|seven days a week|${DAY}(?:(?: ?, ?(?:and )?| and | or | ?& ?| ?to ?| ?until ?| ?till ?| ?through ?| ?- ?| ?– ?)(?:on )?${DAY})*)(?: only)?)`;
const TAIL =
  '(?:,? (?:please|thanks|thank you|from now on|any ?more|alfred|with suggestions|with offers|at all|ok|though|now|i sleep then|i am asleep|instead))*';

interface Form {
  readonly at: RegExp;
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => Hours | undefined;
  readonly tells?: true;
}

function hush(groups: Readonly<Record<string, string | undefined>>): Hours | undefined {
  const [from, until] = [clock(groups['from'], 'evening'), clock(groups['until'], 'morning')];
  if (!from || !until) return undefined;
  const noon =
    /^(?:1[0-6]|noon|midday|twelve|eleven)(?!\d)/.test(groups['from'] ?? '') &&
    /^(?:1[0-9]|[1-5]|one|two|three)(?![:\d]?0?[ap])/.test(groups['until'] ?? '');
  const late = noon ? clock(groups['until'], 'evening') : undefined;
  return noon
    ? { quiet_from: clock(groups['from'], 'morning') ?? from, quiet_until: late ?? until }
    : { quiet_from: from, quiet_until: until };
}

function work(groups: Readonly<Record<string, string | undefined>>): Hours | undefined {
  const [from, until] = [clock(groups['from'], 'morning'), clock(groups['until'], 'evening')];
  const days = groups['days'] ? daysIn(groups['days'].trim()) : undefined;
  if (groups['days'] && !days) return undefined;
  if (!days && (!from || !until)) return undefined;
  return {
    ...(from ? { work_from: from } : {}),
    ...(until ? { work_until: until } : {}),
    ...(days ? { work_days: days } : {}),
  };
}

const form = (at: string, read: Form['read'], tells?: true): Form => {
  return { at: new RegExp(`^${at}${TAIL}$`), read, ...(tells ? { tells } : {}) };
};
const FORMS: readonly Form[] = [
  form(
    '(?:no (?:more )?quiet hours|(?:turn off|switch off|remove|drop|cancel|delete|disable|lift|end|stop|clear|i do not (?:need|want)(?: any)?) (?:my |the |all )?quiet (?:hours|time))',
    () => ({ no_quiet: true }),
  ),
  form(`${HUSH} (?:from |between )?${BETWEEN}`, hush),
  form(
    `(?:set |make |change |have )?(?:my |the )?quiet (?:hours|time)(?: to| are| is| should be| will be)?(?: from)? ${BETWEEN}`,
    hush,
  ),
  form(
    `${HUSH} (?:any ?time )?(?:before|until|till|earlier than) (?<until>${CLOCK})`,
    ({ until }) => {
      const at = clock(until, 'morning');
      return at ? { none_before: at } : undefined;
    },
    true,
  ),
  form(
    `${HUSH} (?:any ?time )?(?:after|past|later than|from|beyond) (?<from>${CLOCK})(?: (?:on|onwards?))?`,
    ({ from }) => {
      const at = clock(from, 'evening');
      return at ? { none_after: at } : undefined;
    },
    true,
  ),
  form(`(?:${ONLY}) (?:from |between )?${BETWEEN}`, work),
  form(`(?:${ONLY}) (?:after|from) (?<from>${CLOCK})`, ({ from }) => {
    const at = clock(from, 'morning');
    return at ? { none_before: at } : undefined;
  }),
  form(`(?:${ONLY}) (?:before|until|till) (?<until>${CLOCK})`, ({ until }) => {
    const at = clock(until, 'evening');
    return at ? { none_after: at } : undefined;
  }),
  form(`(?:${ONLY}) ${DAYS}`, work),
  form(
    `${HUSH} ${DAYS}`,
    ({ days = '' }) => {
      const off = daysIn(days.trim());
      return off ? { days_off: off } : undefined;
    },
    true,
  ),
  form(`${WORK} ${BETWEEN}(?:,? ${DAYS})?`, work, true),
  form(`${WORK} ${DAYS}(?:,? (?:from )?${BETWEEN})?`, work, true),
  form(
    `(?:my )?(?:working days|work ?days|work(?:ing)? week|days) (?:are|is|runs?) (?:from )?${DAYS}`,
    work,
    true,
  ),
  form(
    `i (?:start|begin)(?: work| working)? (?:at )?(?<from>${CLOCK}) and (?:finish|stop|end|leave|am done)(?: work| working)?(?: at)? (?<until>${CLOCK})`,
    work,
    true,
  ),
  form(
    `i (?:do not|never|no longer) work ${DAYS}`,
    ({ days = '' }) => {
      const off = daysIn(days.trim());
      return off ? { days_off: off } : undefined;
    },
    true,
  ),
];

/** Reads when somebody works, or wants no offers; `tells` = it says something of them besides. */
export function readOfferHours(text: string): (Hours & { readonly tells?: true }) | undefined {
  const sentence = writtenOut(readSentence(text));
  const plain = text.toLowerCase();
  const contracted = sentence.norm.replaceAll(/ ?([:–-]) ?/g, '$1').replaceAll(' , ', ', ');
  for (const said of [contracted, plain]) {
    const words = said
      .replaceAll("don't", 'do not')
      .replaceAll('dont', 'do not')
      .replaceAll(/[!.?]+$/g, '')
      .replace(
        /^(?:(?:please|hey|ok|okay|oh|ah|well|right|but|so|also|and|alfred|by the way|btw|one more thing|one thing|listen|look|can you|could you|from now on|just|if you can|if possible),? )+/,
        '',
      )
      .trim();
    for (const { at, read, tells } of FORMS) {
      const found = at.exec(words);
      const hours = found ? read(found.groups ?? {}) : undefined;
      const told = tells && !/^(?:set|change|make|have|working|office)\b/.test(words);
      if (hours) return { ...hours, ...(told ? { tells } : {}) };
    }
  }
  return /\?\s*$/.test(text) ? undefined : readHoursSaid(contracted.replaceAll(/[!.?]+$/g, '').trim());
}
