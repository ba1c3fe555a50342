import { shareIn, tellingWords } from '../act/alike.ts';
import type { Moment } from '../time/calendar.ts';
import type { Draft } from '../time/draft.ts';
import { findPhrases } from '../time/read-phrase.ts';
import { resolve, saysWhen } from '../time/resolve.ts';
import { isQuestion } from '../time/when.ts';
import type { When } from '../time/when.ts';
import type { Offer } from '../turn.ts';
import { readSentence } from '../words/sentence.ts';
import { isPast } from '../words/verb-forms.ts';
import { kindsIn } from './offer-kinds.ts';
import { withoutMarks } from './offer-words.ts';
import { readWholeTime } from './read-retiming.ts';
import { timeAnswer, withAnswer } from './time-answer.ts';

/** What somebody made of an open offer. */
export interface Verdict {
  readonly kind: 'engage';
  readonly offer: Offer;
  readonly verdict: 'accepted' | 'dismissed' | 'snoozed' | 'stop';
  /** When it shall be instead; only for one that is taken up. */
  readonly when?: When;
}

const LEAD =
  '(?:oh|ah|aw|but|perfect|fine|brilliant|excellent|lovely|good|could you|can you|would you|well|um|hmm|hm|ok|okay|alright|all right|hey|so|and|actually|alfred|great|cool|nice|hi|thanks|thank you|sorry|honestly|right|haha|hi alfred) ';
/** Agrees by itself. */
const SURE =
  "yes|yeah|yep|yup|yea|ya|aye|sure|sure thing|absolutely|definitely|certainly|of course|go ahead|go for it|do it|do that|please do|do so|make it so|sounds (?:good|great|perfect|lovely|fine|like a plan|useful|helpful)|(?:that|it) (?:sounds|would be|is|'d be) (?:a )?(?:really |very )?(?:good|great|perfect|lovely|fine|helpful|useful|handy|nice|brilliant|fantastic|wonderful|super|amazing)(?: idea)?|(?:what a )?(?:good|great|excellent|nice|lovely|brilliant|fantastic|super) (?:idea|plan|thinking|suggestion|one|offer)|let's do (?:it|that|this)|let us do (?:it|that|this)|let's (?:try|have|go for|go with) (?:it|that|this)|go on(?: then)?|that'd be (?:a )?(?:really |very )?(?:good|great|perfect|lovely|fine|helpful|useful|handy|nice|brilliant|fantastic|wonderful|super|amazing)(?: idea| help)?|(?:i am |i'm )?(?:happy|glad|pleased) (?:for you to (?:do (?:that|it|so))?|to (?:have|get|take) (?:that|it)|with (?:that|it|this))|i (?:really )?(?:like|love) (?:that|this|the|your) (?:idea|one|plan|suggestion|offer)|why not|by all means|(?:that|it) works(?: for me)?|works for me|i'd (?:like|love|appreciate|welcome) (?:that|it|this)|i would (?:like|love|appreciate|welcome) (?:that|it|this)|that(?:'d| would) help(?: a lot| me)?|set (?:that|it|this) up|(?:please )?set (?:that|it) up|i accept|accept(?:ed)?|approved?|agreed|deal|count me in|i'm in|happy with that|fine by me|fine with me|yes to that|love (?:it|that|the idea)|👍|✅|make it happen|sign me up|i'll take it|take me up on that|you may|you can|(?:please|pls) go ahead|set it|schedule it|schedule that|remind me(?: then)?|good call|please";
/** Agrees only where it can be meant for nothing else. */
const MILD =
  'ok|okay|alright|all right|fine|great|good|perfect|cool|nice|lovely|brilliant|super|k|okey|okie|oki|okey dokey|wonderful|excellent|awesome';
const FILL =
  "please|pls|thanks|thank you|thank you very much|thx|cheers|do|do it|do that|do so|alfred|for me|then|for sure|indeed|really|very much|a lot|so much|again|as (?:you )?(?:say|said|suggested|offered|proposed)|like that|that one|this one|catch me up|bring me up to date|fill me in|set (?:that|it) up(?: for me)?|i'd like that|that would (?:be (?:great|good|helpful|lovely|nice|perfect|useful|wonderful)|help(?: a lot| me)?)|that'd be (?:great|good|helpful|lovely|nice|perfect)|go ahead|go for it|good idea|great idea|sounds (?:good|great|perfect)|works for me|let's do (?:it|that)|let us do (?:it|that)|i'd love (?:that|it)|i would (?:like|love) (?:that|it)|start (?:it|that)|remind me(?: of it| about it| then)?|prepare (?:it|that|me)|help me(?: with (?:it|that))?|send (?:it|that|me that|them)|make it so|you're (?:the best|a star)|you are a star|that's (?:great|perfect|a good idea|helpful|kind)|i need (?:it|that)|happy to|why not|perfect|great|lovely|brilliant|super|excellent|of course|absolutely|definitely|yes|yeah|sure|set a reminder|a reminder would be (?:great|good)|and";
const YES_CLEANUP =
  "(?:you (?:can|may) |please |just |go ahead and |then )*(?:cancel|delete|remove|drop|scrap|end|stop|kill|bin|get rid of|take off|clean up|tidy up|clear|turn off) (?:it|that|this|them|the (?:schedule|reminder)|that one|the whole thing)|(?:it|that) can go|(?:it's|it is|that's) (?:no longer needed|not needed(?: any more| anymore)?|of no use(?: any more)?|useless now|pointless now|over|obsolete)|(?:i )?(?:don't|do not|no longer) need (?:it|that|this)(?: any more| anymore| any longer)?|no longer needed|get rid of it";
const NO =
  "no|nope|nah|na|no thanks|(?:that|it|this)(?:'s| is) (?:really |just |probably )*(?:not (?:really )?(?:needed|necessary|worth it|required|useful|helpful|for me|interesting|relevant)|unnecessary|already (?:done|sorted|taken care of|dealt with|covered|handled|prepared|sent))|already (?:done|sorted|taken care of|dealt with|covered|handled)|(?:i'm|i am) (?:fine|good|ok|okay|happy|better off) without(?: it| that| this)?|i (?:don't|do not) (?:really )?(?:think i )?(?:need|want) (?:that|it|this|one|any help|help)(?: (?:right now|really|at all))?|no thank you|no ta|not interested|i'm not interested|not really(?: interested)?|please don't|don't|do not|please do not|rather not|i'd rather not|i would rather not|i'd prefer not|no need|not necessary|not needed|unnecessary|not for me|never ?mind|skip (?:it|that|this)(?: one)?|pass|i'll pass|hard pass|i'm (?:good|fine|ok|okay|all right|sorted|all set)|i am (?:good|fine|ok|sorted)|all good|leave it|forget it|drop it|i've got (?:this|that|it)(?: one)?(?: covered| under control| in hand)?|i have (?:got )?(?:this|that|it) (?:covered|under control|in hand)|don't bother|no don't|that won't be necessary|that's not necessary|won't be necessary|dismiss(?: it| that)?|decline(?:d)?|reject(?:ed)?|👎|absolutely not|definitely not|certainly not|of course not|not this (?:one|time)|no way|i don't think so|don't think so|thanks but no(?: thanks)?|thank you but no|that's ok|that's okay|i can (?:do|manage|handle) (?:it|that|this)(?: myself| alone| on my own)?|i'll (?:do|manage|handle|see to) (?:it|that|this)(?: myself| alone| on my own)?";
const NO_FILL =
  "please|thanks|thank you|thx|cheers|alfred|i'm (?:good|fine|ok|okay|sorted|all set)|i am (?:good|fine|sorted)|(?:i )?(?:don't|do not|won't) (?:need|want|like) (?:that|it|this|any|one|them|anything|any help|help|(?:a|the|any) [a-z]+)(?: (?:for (?:that|this|it)|there|with (?:that|this|it)|right now))?|don't do (?:that|it|this)|don't set (?:that|it) up|i'd rather (?:not|ask|do|keep|have|just|remember|look)(?: [^ ]+){0,6}|i would rather (?:not|ask|do|keep|just)(?: [^ ]+){0,6}|i prefer (?:to|asking|doing|it as)(?: [^ ]+){0,5}|i (?:like|want) (?:to ask|asking|to do|doing|it as)(?: [^ ]+){0,4}|i can (?:do|manage|handle|remember|ask|see to)(?: [^ ]+){0,4}|i'll (?:do|manage|handle|remember|ask|see to|look after|just ask|be fine|sort)(?: [^ ]+){0,4}|i(?:'ve| have) (?:got )?(?:this|that|it)(?: one| covered| under control| in hand)*|i(?:'ve| have) already (?:done|got|sent|prepared|dealt)(?: [^ ]+){0,4}|(?:please )?keep (?:it|that|the (?:schedule|reminder)|it as it is|it going|it on|them)(?: (?:please|as it is|for now|going|on|running))*|leave (?:it|that|them)(?: (?:as it is|alone|on|please|be|running))*|i still (?:need|want|use|like|go|do|have)(?: [^ ]+){0,4}|(?:it's|that's|it is) already (?:done|sorted|taken care of|dealt with|covered|handled|prepared|sent)|it's still (?:needed|useful|of use|on)|no need|not necessary|not needed|not interested|not for me|that's (?:ok|okay|fine|all right|not (?:needed|necessary))|it's (?:ok|okay|fine|all right)|not this (?:time|one)|not really|no|nope|but|really|all good|for (?:that|this|it)|for the offer|don't bother|i'll pass|i think|forget it|never ?mind|skip (?:it|that)|at all|any ?more|there's no need|that won't be necessary|not (?:required|wanted)";
const LATER =
  "hold off(?: for now| for a bit| a bit)?|(?:let's |let us |can we |we can )?(?:revisit|come back to|return to|look at|pick up|talk about) (?:this|that|it)(?: again)? (?:later|tomorrow|another (?:time|day)|some other time|next (?:week|month)|in (?:a|an|one|two|three|a few|a couple of|some) (?:days?|weeks?|months?|while|bit)|(?:on|this) [a-z]+day|when (?:i|things)(?: [^ ]+){1,5}|soon)|try (?:me |it |this )?(?:again )?(?:later|tomorrow|next (?:week|month)|another (?:time|day)|(?:on|this) [a-z]+day|in (?:a|a few|two|three|some) (?:days?|weeks?|months?))|(?:bad|poor|awkward) timing|(?:i'm|i am) (?:on (?:holiday|leave|vacation)|away|off|travell?ing|out)(?: (?:right now|now|just now|at the moment|today|this week|next week|until [a-z]+))?|not (?:now|right now|just now|today|yet|tonight|this (?:week|month|minute|morning|afternoon|second)|at the moment|just yet|at this point)|(?:maybe |perhaps |possibly |probably )?(?:later|later on|next (?:week|month|time|year)|tomorrow|another (?:time|day|week)|some other (?:time|day)|some ?time (?:later|else|soon)|in (?:a|an|one|two|three|a few|a couple of|some) (?:days?|weeks?|months?|hours?|minutes?|while|bit)|after (?:the )?[a-z]+|one day|soon)|(?:please )?(?:ask|remind|tell|offer|suggest|try|check with|come back to|get back to|bring (?:it|this|that) up|bring it|show) (?:(?:me|it|this|that|with|to|about|on|of|up|again) ?)*(?:again )?(?:later|later on|tomorrow|next (?:week|month|time)|another (?:time|day)|some other time|in (?:a|an|one|two|three|a few|a couple of|some) (?:days?|weeks?|months?|hours?|while|bit)|(?:on|this) [a-z]+day|when (?:i|things|it)(?: [^ ]+){1,6}|after [a-z]+(?: [a-z]+)?|again)|snooze(?: (?:it|this|that))?|(?:i'm|i am|am|is|was|it's|things are) (?:a bit |bit |too |so |very |really |quite |rather |pretty )*(?:busy|swamped|in a (?:meeting|call|rush|hurry)|tied up|in the middle of (?:something|things)|driving|on the (?:road|train|move)|hectic)(?: (?:right now|now|just now|at the moment|today|this week|these days))?|too busy(?: (?:right now|now|just now|at the moment|today|this week))?|busy(?: (?:right now|now|just now|at the moment|today))?|let me (?:think|sleep)(?: (?:about|on|over|it|this|that))*|i(?:'ll| will| need to| have to| want to|'d like to) (?:think|sleep)(?: (?:about|on|over|it|this|that))*|give me (?:a (?:few )?(?:day|days|week|weeks|while|bit|moment|minute|second|sec)|some time|time)(?: to think(?: about it)?)?|hold (?:that thought|on)|(?:maybe|perhaps|possibly)|i'm not sure(?: yet)?|not sure(?: yet)?|i don't know(?: yet)?|can we (?:do|talk about|look at|come back to) (?:this|that|it) (?:later|tomorrow|next week|another time)|(?:bad|wrong|not a good|not the (?:right|best)) (?:time|moment)|come back (?:later|to me|to it)(?: (?:later|tomorrow|next week|with (?:this|that|it)|in (?:a|a few|two|three|some) (?:days?|weeks?|months?)))*|come back to me(?: with (?:this|that|it))?(?: (?:in (?:a|a few|two|three|some) (?:days?|weeks?|months?)|later|next (?:week|month)))?|wait (?:a (?:bit|while|few days|week)|until [a-z]+(?: [a-z]+)?)|postpone(?: it| that| this)?|park (?:it|that|this)(?: for now)?";
const LATER_FILL =
  "please|pls|thanks|thank you|thx|sorry|alfred|ok|okay|but|though|for now|maybe|perhaps|no|yes|and|again|with this|with that|about (?:this|that|it)|then|instead|i guess|would be better|is better|works better|if (?:that is|that's) (?:ok|okay|fine|all right)";
const THESE =
  '(?:these|this|that|those|them|such|things? like (?:this|that|these)|stuff like (?:this|that)|(?:this|that|these) (?:kind|sort|type)s?(?: of)?(?: (?:thing|things|stuff|suggestions?|offers?|messages?|nudges?|reminders?))?|suggestions? like (?:this|that|these)|offers? like (?:this|that|these)|(?:this|that|these|those|such) (?:suggestions?|offers?|nudges?|things?|messages?|ones?|reminders?)|of (?:these|this|those|that)|this one|any of (?:this|these))';
const STOP = `(?:(?:please|pls|just|no|yes|ok|can you|could you|would you|thanks but|oh) )*(?:(?:stop|quit|no more|enough(?: of| with)?|don't (?:ever )?(?:suggest|offer|propose|send|show|ask|bother|nudge|give)(?: me)?(?: (?:about|with))?|do not (?:ever )?(?:suggest|offer|propose|send|show|ask|bother|nudge)(?: me)?(?: (?:about|with))?|never (?:suggest|offer|propose|send|show|ask|bother|nudge)(?: me)?(?: (?:about|with))?|stop (?:suggesting|offering|proposing|sending|showing|asking|giving|making|bothering|nudging|with)(?: me)?(?: (?:about|with))?|i (?:don't|do not|never) want(?: to see)? any(?: more)?(?: of)?|i'm (?:tired|sick) of|(?:stop|quit) (?:suggesting|offering|proposing|sending|asking)(?: me)?(?: (?:about|with))?|not another|spare me) (?:(?:all|any|more|of|me|with) )*${THESE})(?: (?:please|again|any ?more|ever|ever again|at all|thanks|thank you|to me|from now on|for good|now|in (?:the )?future))*|stop (?:it|them) for good|(?:please )?(?:never|stop) (?:again|these|those|them)`;

const rows = {
  stop: new RegExp(`^(?:${STOP})$`),
  later: sequence(LATER, LATER_FILL),
  no: sequence(NO, NO_FILL),
  sure: sequence(SURE, FILL),
  mild: sequence(MILD, FILL),
  cleanup: new RegExp(`^(?:(?:${SURE}|${MILD}) ?)*(?:${YES_CLEANUP})(?: (?:${FILL}))*$`),
  keep: /^(?:(?:no|nope|nah|please|oh|actually|don't|do not) )*(?:(?:keep|leave) (?:it|that|them|the (?:schedule|reminder))|i still (?:need|want|use) (?:it|that)|(?:it's|it is) still (?:needed|useful|of use|on))(?: (?:please|as it is|for now|going|on|running|alone|thanks))*$/,
};

/** Something of a kind, with nothing but little words around it. */
function sequence(core: string, fill: string): RegExp {
  return new RegExp(`^(?:${LEAD})*(?:${core})(?: (?:${core}|${fill}))*$`);
}

const SOME_YES = new RegExp(
  `^(?:${LEAD})*(?:${SURE}|${MILD})(?: (?:please|thanks|do|do it|do that|alfred))*(?= )`,
);
/** How another time is named beside a yes. */
const BUT =
  /^ ?(?:(?:but|only|just|though|rather|and|maybe|perhaps|better|could you|can you|can we|could we|please|then|if you|if it|make (?:it|that)|do (?:it|that)|let's (?:say|do|make it)|let us (?:say|do|make it)|i'd (?:like|prefer|rather have)(?: it| that)?|i would (?:like|prefer)(?: it| that)?|set it|move it|change it|have it|put it|send it|start|it should be|that|it|for|to|come|on second thought|can we do|could we do|can you do|could you do|how about|what about|(?:later|earlier)(?: in the (?:day|week|morning|afternoon))?|not on [a-z]+ but|with) )*/;
const AFTER =
  / ?(?:instead(?: of .*)?|though|please|thanks|thank you|is enough|are enough|would be (?:better|enough|fine|great|good)|is (?:better|fine|plenty|enough)|are (?:better|fine)|works? better|suits me better|will do|rather|not [^ ]+(?: [^ ]+)?|if (?:possible|you can)|only|then|for me)$/;

/** The time in a few words and nothing else. */
function timeIn(words: string, dayFirst: boolean): Draft | undefined {
  let plain = words.replace(BUT, '').trim();
  for (let before = ''; before !== plain;) {
    before = plain;
    plain = plain.replace(AFTER, '').trim();
  }
  if (!plain) return undefined;
  const found =
    timeAnswer(readSentence(plain), '', dayFirst) ?? readWholeTime(readSentence(`on ${plain}`), 0, dayFirst);
  return found && (saysWhen(found) || found.clocks || found.days || found.repeat || found.part)
    ? found
    : undefined;
}

/** "on Mondays", in a card, comes back; so does what somebody says to it. */
function repeating(draft: Draft, base: Draft | undefined): Draft {
  const [day, more] = draft.days ?? [];
  if (!base?.repeat || !day || more || day.form !== 'weekdays') return draft;
  const { days: _days, ...rest } = draft;
  const word = day.weekdays.map((weekday) => DAY_NAMES[weekday]).join(' and ');
  const [phrase] = findPhrases(readSentence(`every ${word}`), true);
  return phrase?.draft.repeat ? { ...rest, repeat: phrase.draft.repeat } : draft;
}

const DAY_NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** When an offer would come as it stands, read from how it is put. */
function offered(offer: Offer, dayFirst: boolean): Draft | undefined {
  const text = `${offer.accept} ${offer.text}`
    .replaceAll(/[“"][^”"]*[”"]/g, ' ')
    .replaceAll(/\bon (\w+days)\b/gi, 'every $1');
  return findPhrases(readSentence(text), dayFirst)
    .map(({ draft }) => draft)
    .find(saysWhen);
}

/** The time that an offer shall have instead: what was said, in what stands. */
function settled(offer: Offer, said: Draft, now: Moment, dayFirst: boolean): When | undefined {
  const base = offered(offer, dayFirst);
  const drafts = withAnswer(base ? [base] : [], repeating(said, base));
  const [draft] = drafts;
  const whens = draft && saysWhen(draft) ? resolve(draft, now) : undefined;
  return whens && !isQuestion(whens) ? whens[0] : undefined;
}

/** What stands between Alfred and the person when they say it. */
export interface Standing {
  readonly now: Moment;
  readonly dayFirst: boolean;
  /** The offer was what Alfred said last, so that a mere "ok" is meant for it. */
  readonly last: boolean;
}

/** Whether a word about an offer, in its plain form, means something the offer is of. */
function names(plain: string, { name }: Offer): boolean {
  const words = tellingWords(name);
  return words.length > 0 && shareIn(words, plain) >= 0.5;
}

function verdictOf(plain: string, offer: Offer, last: boolean): Verdict['verdict'] | undefined {
  const reply = offer.because === 'reply';
  if (rows.stop.test(plain)) return 'stop';
  const never = /^(?:please )?(?:don't|do not|never|stop|no more|quit)\b/.test(plain);
  if (
    never &&
    kindsIn(plain).some((kind) => kind === offer.type) &&
    /\b(?:ever|again|any ?more|never|stop|no more|quit)\b/.test(plain) &&
    /\b(?:suggest\w*|offer\w*|propos\w*|nudg\w*|bring|send\w*)\b/.test(plain)
  )
    return 'stop';
  if (offer.type === 'schedule_cleanup') {
    if (rows.keep.test(plain)) return 'dismissed';
    if (
      rows.cleanup.test(plain) &&
      (reply || last || names(plain, offer) || /^(?:yes|yeah|sure|ok)/.test(plain))
    )
      return 'accepted';
  }
  if (rows.later.test(plain)) return 'snoozed';
  const about =
    /^(?:yes |sure |ok |please |you can |just )*(?<what>cancel|delete|remove|drop|stop|keep|leave) (?:the |my )?(?<name>[^ ]+(?: [^ ]+){0,4}?)(?: (?:reminder|schedule|one|on|please|now|then))*$/.exec(
      plain,
    )?.groups;
  if (offer.type === 'schedule_cleanup' && about?.['name'] && names(about['name'], offer))
    return /keep|leave/.test(about['what'] ?? '') ? 'dismissed' : 'accepted';
  if (rows.no.test(plain)) return 'dismissed';
  if (rows.sure.test(plain)) return 'accepted';
  return (reply || last) && rows.mild.test(plain) ? 'accepted' : undefined;
}

/** "yes to the sales figures": what is agreed to is what was offered, and nothing is told or changed. */
function isAbout(rest: string, offer: Offer): boolean {
  const words = rest.split(' ');
  const told =
    /^(?:i|we|he|she|they|my|but|no|not)\b|\b(?:instead|rather|only|but|except|at|from|was|were|is|are)\b/.test(
      rest,
    );
  return (
    words.length <= 8 &&
    !told &&
    !words.some(isPast) &&
    names(rest, offer) &&
    findPhrases(readSentence(rest), true).length === 0
  );
}

const LONGEST = 120;

/** Reads what is said to an open offer; undefined when it is said about something else. */
export function readVerdict(
  text: string,
  offer: Offer,
  { now, dayFirst, last }: Standing,
): Verdict | undefined {
  const plain = withoutMarks(text);
  if (!plain || plain.length > LONGEST || /^good (?:morning|afternoon|evening|night|day)\b/.test(plain))
    return undefined;
  const verdict = verdictOf(plain, offer, last);
  if (verdict) return { kind: 'engage', offer, verdict };
  const yes = SOME_YES.exec(plain);
  if (yes && isAbout(plain.slice(yes[0].length).trim(), offer))
    return { kind: 'engage', offer, verdict: 'accepted' };
  const close = offer.because === 'reply' || last;
  const rest = yes
    ? plain.slice(yes[0].length).trim()
    : close &&
        /^(?:(?:but|only|rather|make (?:it|that)|better|can (?:it|we)|how about|at|on|every|i'd prefer|not|can we do|could we do|can you do|could you|what about)\b)|\b(?:instead|though|better)$/.test(
          plain,
        )
      ? plain
      : '';
  const said = rest ? timeIn(rest, dayFirst) : undefined;
  const when = said && settled(offer, said, now, dayFirst);
  return when ? { kind: 'engage', offer, verdict: 'accepted', when } : undefined;
}
