import { shareIn, tellingWords } from '../act/alike.ts';
import { clausesTo } from '../offer/clauses.ts';
import type { Spoken } from '../offer/clauses.ts';
import { namesTime, timeFor } from '../offer/offer-time.ts';
import { asksAbout, asksWhy } from '../offer/read-question.ts';
import { signOf } from '../offer/signs.ts';
import type { Sign, Signed } from '../offer/signs.ts';
import type { Moment } from '../time/calendar.ts';
import type { When } from '../time/when.ts';
import type { Offer } from '../turn.ts';
import { ownWords } from './quoted.ts';

/** What somebody made of an open offer. */
export interface Verdict {
  readonly kind: 'engage';
  readonly offer: Offer;
  /** `asked` = they want to know more of it, and nothing is settled. */
  readonly verdict: 'accepted' | 'dismissed' | 'snoozed' | 'stop' | 'asked';
  /** When it shall be instead; only for one that is taken up. */
  readonly when?: When;
  /** What they want besides, in their own words. */
  readonly rest?: string;
}

/** What stands between Alfred and the person when they say it. */
export interface Standing {
  readonly now: Moment;
  readonly dayFirst: boolean;
  /** The offer was what Alfred said last, so that a mere "ok" is meant for it. */
  readonly last: boolean;
}

/** A sentence wants something of its own. */
const REQUEST =
  /^(?:(?:and|but|also|then|please|oh|instead|can you|could you|would you|however|by the way|btw) )*(?:remind|wake|ping me|nudge me|schedule|set (?:a|an|up a)|list|show me|what|when is|when are|who|where|how (?:much|many|long|do|old|far)|cancel|pause|resume|delete|add|move|note|remember|forget|tell me)\b/;

interface Read extends Spoken {
  readonly signed: readonly Signed[];
  readonly request: boolean;
}

/** "I'd prefer it on Wednesdays" is no refusal. */
function orTime(one: Signed, offer: Offer, dayFirst: boolean): Signed {
  const { clause, sign } = one;
  const other =
    /^(?:no|day|later)$/.test(sign) && /\b(?:rather|prefer|instead|better|suits?)\b/.test(clause.plain);
  return other && namesTime(clause, offer, dayFirst) ? { clause, sign: 'mild', answers: true } : one;
}

function readAll(text: string, offer: Offer, dayFirst: boolean): readonly Read[] {
  return clausesTo(text, offer.name).flatMap((spoken): readonly Read[] => {
    const all = spoken.clauses.map((clause) => orTime(signOf(clause, offer.type), offer, dayFirst));
    const signed = toOffer(all, offer);
    const whole = spoken.clauses.map(({ plain }) => plain).join(' ');
    const other = signed.findIndex(
      ({ sign, loose, clause }) => (sign === 'else' || loose) && REQUEST.test(clause.plain),
    );
    const request = other >= 0 && (other === 0 ? REQUEST.test(whole) : true);
    return [{ ...spoken, signed, request }];
  });
}

/** The last of some signs that weigh against each other. */
function last(signs: readonly Sign[], of: readonly Sign[]): number {
  return signs.findLastIndex((sign) => of.includes(sign));
}

function weigh(signs: readonly Sign[]): Verdict['verdict'] | undefined {
  const has = (sign: Sign) => signs.includes(sign);
  if (has('stop')) return 'stop';
  const [yes, no, later] = [last(signs, ['yes']), last(signs, ['no']), last(signs, ['later'])];
  if (later >= 0 && later > yes) return 'snoozed';
  if (no >= 0 && no > yes) return has('busy') && !has('mild') ? 'snoozed' : 'dismissed';
  if (no >= 0 && later < 0 && signs[no + 1] !== 'yes' && yes < no) return 'dismissed';
  if (yes >= 0) return 'accepted';
  if (has('busy') || has('day')) return 'snoozed';
  return has('mild') ? 'accepted' : undefined;
}

/** Whoever takes an offer up by naming what it is of says that it is to be done from now on, or agrees besides. */
const TAKES_UP =
  /\b(?:yes|yeah|yea|yep|yup|ok|sure|absolutely|definitely|certainly|of course|go ahead|please do|do it|sounds?|love|like|glad|happy|great|good|perfect|brilliant|excellent|deal|agreed|why not|from now on|every|each|always|automatically|regularly|daily|weekly|monthly|offer(?:ed)?|suggest(?:ed|ion)?|you said|take (?:it |that |this |them )?(?:on|over)|set up|schedule|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mornings)\b/;
/** "It is pointless to paint the hull" says of something else that it is. */
const OF_ELSE =
  /^(?:so |and |but |because )*it (?:is|was|would be|seems) [a-z]+ (?:to|for) (?!do (?:it|that|this)\b)[a-z]+ /;

/** Without what would answer an offer only if nothing else were spoken of: it is asked for again, or is something else. */
function toOffer(read: readonly Signed[], offer: Offer): readonly Signed[] {
  if (offer.because === 'reply') return read;
  const asked = read.some(({ sign, clause }) => sign === 'else' && !clause.reason);
  return read.map((one) => {
    const { sign, clause } = one;
    const named = names(clause.plain, offer);
    const again =
      /^(?:yes|mild)$/.test(sign) &&
      (named
        ? offer.type !== 'schedule_cleanup' && !TAKES_UP.test(clause.plain)
        : asked && clause.plain === 'please');
    const ofElse = !named && OF_ELSE.test(clause.plain);
    return again || ofElse ? { clause, sign: 'else', answers: false } : one;
  });
}

/** What is said beside a yes or no to an offer, and not of the world. */
const NEAR =
  /\b(?:it|these|them|those|that [a-z]+|(?:this|that)(?= (?:is|would|will|can|could|one|does)\b|$)|you|your|forget|forgetting|remember|already|enough|messages?|reminders?|notifications?|inbox|myself|own|useful)\b/;

function isNear({ words, plain, reason }: Signed['clause'], offer: Offer): boolean {
  return (
    reason ||
    (NEAR.test(words) && !/^(?:it|this|that) (?:is|was|has) [^ ]+ing\b/.test(words)) ||
    names(plain, offer)
  );
}

/** "no, we moved house": one sentence with the no that it explains. */
function joined(read: readonly Signed[], clause: Signed['clause']): boolean {
  return read.some(
    ({ sign, clause: one }) =>
      (sign === 'no' || (sign === 'yes' && /^(?:i|we|it|that|this|you)\b/.test(clause.plain))) &&
      one.spoken === clause.spoken &&
      !/\bway\b/.test(one.plain),
  );
}

/** So many strange words may stand before a yes or no, or beside it. */
const SOME = 4;
const FEW = 2;
/** To a refusal, which does nothing, rather more. */
const SOME_MORE = 10;

/** Whether what is said can be meant for the offer at all, and not for the world. */
function isMeant(read: readonly Signed[], offer: Offer, standing: Standing): boolean {
  const strange = read.filter(({ sign, clause }) => sign === 'else' && clause.plain.split(' ').length > FEW);
  const signs = read.filter(({ sign }) => sign !== 'else' && sign !== 'thanks');
  const answers = signs.some((one) => one.answers || one.sign === 'stop');
  const total = strange.reduce((sum, { clause }) => sum + clause.plain.split(' ').length, 0);
  const refuses = signs.some((one) => one.answers && /^(?:no|later)$/.test(one.sign));
  if (standing.last && refuses && total <= SOME_MORE) return true;
  const first = read.find(
    ({ sign, clause }) =>
      sign !== 'thanks' && !(sign === 'else' && clause.plain.split(' ').length <= (answers ? SOME : FEW)),
  );
  if (offer.because === 'reply') {
    const end = read.at(-1);
    return (
      answers ||
      strange.every(({ clause }) => isNear(clause, offer) || joined(read, clause)) ||
      (end?.sign !== 'else' && first?.sign === 'else')
    );
  }
  if (!standing.last)
    return strange.length === 0 && signs.some(({ sign }) => /^(?:yes|no|later|stop)$/.test(sign));
  if (strange.length === 0 || signs.some(({ sign }) => sign === 'stop')) return true;
  const explained = (clause: Signed['clause']) =>
    signs.some(({ sign }) => sign === 'no') && joined(read, clause);
  return (
    (answers || strange.every(({ clause }) => isNear(clause, offer) || explained(clause))) &&
    first?.sign !== 'else'
  );
}

const LONGEST = 400;

function names(plain: string, { name }: Offer): boolean {
  const words = tellingWords(name);
  return words.length > 0 && shareIn(words, plain) >= 0.5;
}

/** Reads what is said to an open offer; undefined when it is said about something else. */
export function readVerdict(text: string, offer: Offer, standing: Standing): Verdict | undefined {
  const own = ownWords(text).text;
  if (!own || own.length > LONGEST) return undefined;
  const { now, dayFirst } = standing;
  const all = readAll(own, offer, dayFirst);
  const said = all.filter(({ request }) => !request);
  const requests = all.filter(({ request }) => request);
  const signed = said.flatMap((one) => one.signed);
  const near = offer.because === 'reply' || standing.last;
  const rest = requests.length > 0 ? { rest: requests.map((one) => one.text).join(' ') } : {};
  const verdict = weigh(signed.map(({ sign }) => sign));
  const timed =
    near && verdict !== 'stop' && verdict !== 'dismissed'
      ? timedBy(signed, offer, now, dayFirst, verdict)
      : undefined;
  if (timed && isMeant(timed.others, offer, standing))
    return { kind: 'engage', offer, verdict: 'accepted', when: timed.when, ...rest };
  if (verdict && isMeant(signed, offer, standing) && !(verdict === 'accepted' && onlyAsks(said, offer)))
    return { kind: 'engage', offer, verdict, ...rest };
  const meant = (one: Read) =>
    offer.because === 'reply' ||
    (asksWhy(one) && (standing.last || OF_OFFERING.test(one.text) || names(one.text.toLowerCase(), offer)));
  const asked = all.some((one) => meant(one) && asksAbout(one, offer.name));
  return asked ? { kind: 'engage', offer, verdict: 'asked' } : undefined;
}

const OF_OFFERING = /\byou (?:suggest|offer|propose|bring (?:that|this|it) up)\b/i;

/** "ok, why?": what is only taken note of is not taken up. */
function onlyAsks(said: readonly Read[], offer: Offer): boolean {
  const sure = said.some(({ signed }) => signed.some(({ sign }) => sign === 'yes'));
  return !sure && said.some((one) => asksAbout(one, offer.name));
}

/** The other time that is wanted, and what is said beside it. */
function timedBy(
  signed: readonly Signed[],
  offer: Offer,
  now: Moment,
  dayFirst: boolean,
  verdict: Verdict['verdict'] | undefined,
): { readonly when: When; readonly others: readonly Signed[] } | undefined {
  if (verdict === 'snoozed' && !signed.some(({ sign }) => sign === 'yes' || sign === 'mild')) {
    if (signed.some(({ sign }) => sign === 'later' || sign === 'busy')) return undefined;
  }
  const open = signed.filter(({ sign }) => sign !== 'thanks' && sign !== 'busy' && sign !== 'later');
  const agreed = signed.some(({ sign }) => sign === 'yes' || sign === 'mild');
  const when = timeFor(
    offer,
    open.map(({ clause }) => clause),
    agreed,
    now,
    dayFirst,
  );
  if (!when) return undefined;
  const others = signed.filter(({ clause, sign }) => sign !== 'else' || names(clause.plain, offer));
  return { when, others };
}
