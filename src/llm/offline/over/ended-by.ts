import { oneLine } from '../words/one-line.ts';
import { matchAt } from '../words/sentence.ts';
import { LASTING, SUBSCRIBED, FOR_NOW, THAT_DAY, ONE_OF_MANY, UNDERTAKING, OCCASION } from './marks.ts';
import type { Told } from './told.ts';
import { BY_SELF, BY_DOING, BY_OTHERS, NOTICE } from './words.ts';

/** What one leaves or loses for a while only. */
const LEFT_BEHIND = new RegExp(
  oneLine(String.raw`
      ^(?:the |my |our |a |an )?(?:house|home|office|desk|building|room|party|pub|restaurant|shop|airport|
      station|hotel|meeting|table|phone|keys?|bag|wallet|umbrella|laptop|coat|jacket|glasses|note|message|
      voicemail|tip|car|bike|kids|door|window|light|lights|oven|stove|work|town|early|late|at|for|without|
      with|in|on)\b|\b(?:at|in|on|under|behind|next to|by) (?:the|my|a|home|our|his|her|top)\b
    `),
);

const LOST_FOR_GOOD = new RegExp(
  oneLine(String.raw`
      \b(?:client|customer|contract|tender|account|lease|licen[cs]e|case|funding|grant|sponsor|right|job|
      flat|apartment)\b
    `),
);

const MOURNED = new RegExp(
  oneLine(String.raw`
      \b(?:died|passed away|sleep|goodbye|buried|vet|put down|dead|rest in peace|old age|illness|
      heartbroken|miss (?:him|her|them)|grave)\b
    `),
);

/** Verbs that end a thing only where more says so. */
const WITH_MORE: Readonly<Record<string, RegExp>> = {
  closed: new RegExp(
    oneLine(String.raw`
        \b(?:for good|permanently|down|account|business|company|branch|practice|shop for|forever|office|
        file|case)\b
      `),
  ),
  shut: /\b(?:for good|permanently|down|forever)\b/,
  dropped: /^(?!.*\b(?:over|onto|into|on (?:the|my)|off at|by|in (?:the|my)|at (?:the )?[a-z]+|it)\b)/,
  put: /./,
  returned: /\b(?:for good|lease|hire|rental|rented|loan|keys|van|library)\b/,
  deleted: /\b(?:account|app|profile|project|channel)\b/,
  handed: /./,
  ran: /\bmarathon\b/,
  run: /\bmarathon\b/,
  got: /\b(?:degree|diploma|licen[cs]e|certificate|certification|qualification|doctorate|ph ?d)\b/,
  had: /\b(?:last|final)\b/,
  received: /\b(?:degree|diploma|licen[cs]e|certificate|doctorate)\b/,
  sat: /\b(?:last|final|finals)\b/,
  done: /./,
  signed: /\b(?:settlement|divorce)\b/,
};

/** What is stopped on the way, and goes on. */
const HALTED = new RegExp(
  oneLine(String.raw`
      \b(?:car|bus|train|timer|clock|machine|taxi|van|bike|engine|tractor|recording|music|bleeding)\b|
      ^(?!\p{L}+ing\b).* to [a-z]+ (?:a|the|some|me|in|out|for|it)\b
    `),
  'u',
);

const PLURAL = /(?:[^s]s|lessons|classes)(?= |$)/;

/** "I sold the car": what it is, where it is sold for good. */
export function bySelf({ clause: { sentence }, around }: Told): string | undefined {
  const { norm } = sentence;
  const found = matchAt(sentence, 0, BY_SELF) ?? matchAt(sentence, 0, BY_OTHERS);
  const verb = found?.groups['verb'] ?? '';
  const what = found?.groups['what'] ?? '';
  if (
    !found ||
    !what ||
    new RegExp(
      oneLine(String.raw`
        ^(?:out|his|her|their|your|its|working|being|by|at|in|on|off|early|late|last|up|yesterday|this|
        today|now|for|because|when|since|after|and|,) 
      `),
    ).test(`${what} `)
  )
    return undefined;
  const lasting = LASTING.test(around);
  if (verb === 'left' && (LEFT_BEHIND.test(what) || FOR_NOW.test(norm))) return undefined;
  if (verb === 'lost' && !(LOST_FOR_GOOD.test(what) || MOURNED.test(around))) return undefined;
  if (Object.hasOwn(WITH_MORE, verb) && !WITH_MORE[verb]?.test(norm)) return undefined;
  if (
    /^(?:done|finished|through) with$/.test(verb) &&
    !lasting &&
    (FOR_NOW.test(norm) || ONE_OF_MANY.test(what) || OCCASION.test(what))
  )
    return undefined;
  if (verb === 'stopped' && HALTED.test(what)) return undefined;
  const off =
    /^(?:cancell?ed|called off|dropped|stopped|shut|closed|ended|killed|scrapped|abandoned|ditched)$/.test(
      verb,
    );
  if (
    off &&
    !lasting &&
    (FOR_NOW.test(norm) ||
      /^(?:this|today|tonight|tomorrow|next|mon|tues|wednes|thurs|fri|satur|sun)/.test(what))
  )
    return undefined;
  if (
    off &&
    !lasting &&
    OCCASION.test(what) &&
    !PLURAL.test(what) &&
    !SUBSCRIBED.test(what) &&
    !/^\p{L}+ing\b/u.test(what) &&
    (THAT_DAY.test(norm) || /^cancell?ed|^called off|^stopped/.test(verb))
  )
    return undefined;
  return what;
}

/** "I handed in my thesis": what needs no doing after that. */
export function byDoing({ clause: { sentence }, around }: Told): string | undefined {
  const notice = matchAt(sentence, 0, NOTICE);
  if (notice) return notice.groups['what'];
  const found = matchAt(sentence, 0, BY_DOING);
  const verb = found?.groups['verb'] ?? '';
  const what = (found?.groups['what'] ?? '').replace(
    / (?:,|\.|!|today|yesterday|this morning|last week)(?: .*)?$/,
    '',
  );
  if (!what || /^(?:his|her|their|your) /.test(what)) return undefined;
  const [first = ''] = verb.split(' ');
  if (Object.hasOwn(WITH_MORE, first) && !WITH_MORE[first]?.test(what)) return undefined;
  if (ONE_OF_MANY.test(what)) return undefined;
  const over = ENOUGH_OF_IT.test(around);
  return UNDERTAKING.test(what) || over ? what : undefined;
}

export const ENOUGH_OF_IT = new RegExp(
  oneLine(String.raw`
      \b(?:do not|does not|no longer|not|never) (?:need|have to|want|use|take|do)\b.*\b(?:any ?more|
      any longer|them|it|again)\b|\bno more\b|\bfor good\b|\bthe (?:last|final) (?:one|day|session|lesson|
      class|dose)\b|\bfinal (?:one|exam)\b|\bnever again\b|\bdone and dusted\b
    `),
);
