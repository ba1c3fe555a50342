import type { Moment } from '../time/calendar.ts';
import { findPhrases } from '../time/read-phrase.ts';
import { wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { isVerb, looksLikeDoing } from '../words/verbs.ts';
import { asksPolitely, isStateOfDevice, switchesDevice } from './devices.ts';
import { headAt } from './find-head.ts';
import { isInSystem } from './in-system.ts';
import { isBooking, isForMe } from './is-booking.ts';
import { offerInstead, timeAhead } from './offer-instead.ts';
import { hasTime } from './place-times.ts';
import { endsAsking, orderIn } from './read-order.ts';
import type { Order } from './read-order.ts';
import { sightOf } from './sights.ts';
import { trimWords, wordsWithout } from './task-words.ts';
import type { Asking } from './wanted.ts';

const CANNOT = 'I can’t do that myself.';

/** To write or speak to somebody else. */
const MESSAGES =
  '(?:let (?!me\\b|us\\b|myself\\b|it\\b|that\\b|this\\b)(?:[^ ]+ ){1,4}?know\\b|(?:tell|text|txt|sms|e - mail|email|mail|message|msg|dm|slack|whatsapp|ping|ask|phone|ring|call|invite|inform|warn|notify|alert|nudge|chase|contact|thank(?! (?:god|goodness|heavens?|christ|fuck|the lord))|congratulate|fax|reply to|respond to|answer(?= (?:my|the|his|her|their|him|them|all)\\b)|write(?: back)? to|get back to|reach out to|get in touch with|get hold of|check with|speak to|talk to|drop|shoot|send) (?!me\\b|us\\b|myself\\b|you\\b)|(?:let|have|get|give|make) (?!me\\b|us\\b|myself\\b|it\\b|that\\b|this\\b|the\\b|a\\b|an\\b|some\\b)(?:[^ ]+ ){1,3}?(?:know|a (?:call|ring|bell|shout|buzz|ping|heads ?- ?up|message|nudge)|to (?:call|send|come|bring|reply|write|sign|review|check|pay))\\b|(?:post|publish|tweet|announce|forward|share|pass (?:it |this |that )?on|cc|reply|respond|rsvp|convey|(?:send|get) word|let it be known|advise|say to|(?:wish)(?= (?:hi|hello|hey|happy|thanks|thank you|sorry|congrat\\w*|good|goodbye|well done|yes|no|merry) .*\\b(?:to|from)))\\b)';
/** Things to be done in the world, or in a tool, that take hands. */
const DEEDS =
  '(?:book|reserve|rebook|hold (?:an?|the|us|me) |make (?:an?|the|my|our|(?:me|us) an?) (?:[^ ]+ )?(?:reservation|booking|appointment)|do (?:my|our|the)|take (?:notes|minutes|my|our)|deal with|handle (?:my|the|our)|charge (?:the|my)|sort out|log \\d+ |tick off|add .{1,40} to (?:the|my|our|this|that) .*(?:meeting|call|invite|channel|group|thread|event)|order|reorder|re - order|buy|purchase|pay|transfer|wire|refund|reimburse|top up|renew|subscribe|unsubscribe|sign (?:me|us) up|register|enrol+|accept|decline|check (?:me|us) in|apply|submit|hire|hail|rent(?= (?:a|an|the|me|us|some|out)\b)|deliver|ship|return|reject|cancel (?=my (?:flight|booking|order|subscription|membership|reservation|appointment|ticket|hotel))|print|scan|upload|download|install|update|upgrade|deploy|merge|rerun|re - run|kick off|trigger|reboot|restart|roll back|revert|fix|repair|back up|archive|unlock|lock|preheat|turn|switch|dim|set (?:my|the|our) (?:status|thermostat|heating|temperature|out of office|alarm system|password)|get (?:someone|somebody) to|put on(?! (?:hold|ice|pause))|put (?=some |a |the ).{1,30} on$|play|queue up|shuffle|open|close|assign|reassign|raise|file|log (?:a|the|this|my)|(?:add|put|pop|stick|chuck|bung|throw|get|whack|shove) .{1,60} on(?:to)? (?:linkedin|twitter|facebook|instagram|insta|tiktok|youtube|ebay|gumtree|whatsapp|(?:the|our) (?:website|site|intranet|notice ?board|socials))\\b|(?:add|put|pop|stick|chuck|bung|throw) .{1,60} (?:to|on|onto|in|into) (?:the|my|our|a) .*(?:list|cart|basket|trolley|board|sheet|doc|backlog|playlist|group)|(?:write|draft|compose|type up|prepare) (?:me |us )?(?:a|an|the|my|some) (?:[^ ]+ )?(?:e ?-? ?mail|reply|message|letter|report|summary|agenda|minutes|document|proposal|post|slides|deck|response)|create (?:a|an) (?:[^ ]+ )?(?:ticket|issue|invoice|event|doc\\w*|page|channel|poll)|arrange|organi[sz]e|schedule (?:a|an|the|my) (?:call|meeting|lunch|appointment|viewing|chat|session|interview)|set up (?:a|an|the) (?:call|meeting|lunch|appointment|chat|session|interview)|pick up|drop off|collect|fetch|sign|post|clean|water|feed|wash|vacuum|hoover|take out|start (?:the|my) (?:car|dishwasher|washing|dryer|robot|build|coffee|heating))\\b';
/** To go and see, or find, what Alfred has no way to. */
const LOOKS =
  '(?:google|(?:have|take|get) (?:a |another )?(?:quick |little |wee |good )?(?:look|peek|glance|squint|gander|nosey?|scan|read|listen)(?: (?:at|in|into|through|over|on|for|to|whether|if|what|how|when|where|who)|(?= and (?:tell|let|see|say))|$)|listen to|dig (?:out|up|through)|hunt (?:down|for|out|up)|suss out|figure out (?:how|what|when|where|who|which)|ask (?:google|siri|alexa|chatgpt)|look up|look for|look at|look into|look in|look (?:if|whether)|search|browse|find(?! time)|find out|check|see (?:if|whether|what|how|who)|track|watch|monitor|keep an eye on|keep track of|pull (?:up|out|the|my|together)|pull|open(?! (?:a|an|new|another)\\b)|read|scan|skim|summari[sz]e|compare|get (?:me|us|hold)|translate|transcribe|download|go through|work out (?:how|what|when|where) (?:far|long|much)|count (?:how|the))\\b';

const MESSAGE = new RegExp(`^${MESSAGES}`);
const DEED = new RegExp(`^${DEEDS}`);
const LOOK = new RegExp(`^${LOOKS}`);

/** "look up when it shuts, I'm on a ladder": who says why they can't wants it looked up at once. */
const LOOK_UP =
  /^(?:look up|google|find out|search|check (?:if|whether|what|when|how|who|where|which)|see (?:if|whether|what|when|how|who|where|which))\b/;
const IN_NEED =
  /^(?:cos |because |since |as )?(?:i['’]?m|i am|i['’]?ve|i have|i can['’]?t|i cannot|we['’]?re|we are|my|our)\b/i;

/** "check it and tell me", "… and send me the list": it is for Alfred to come back with. */
const COME_BACK =
  /\b(?:and|then|,) (?:just )?(?:tell|let|send|give|show|message|update|report back to|get back to|pull out|read) (?:me|us|the)\b/;
/** Words meant for somebody else: "… that I'm late", "… happy birthday from me". */
const CONTENT =
  /^(?:convey|send word|let it be known) |^(?:tell|text|txt|message|msg|ping|e ?-? ?mail|let) (?!me\b|us\b)(?:my |the |our )?[^ ]+(?: [^ ]+)? (?:know )?(?:that )?(?:i|we|he|she|it|there) (?!at\b)|^(?:tell|reply to|respond to|inform|write to|message|text|txt|dm|whatsapp|slack|ping|e ?-? ?mail|mail|advise|get word|notify|warn|assure|say to) (?:[^ ]+ ){1,4}?that (?:i|i'm|i'll|we|we're|we'll|it|it's|he|she|they|there|the|my|our|his|her|their|all|everything|everyone|nobody|no|a|an) |^let .{2,60}? know (?!when|if|whether|what|how|where|who)[^ ]|^tell .{3,60}? (?:is|are|was|were|has|have|will|won't|needs?|can't|cannot)\b|^(?:[^ ]+ ){1,6}?(?:(?:know )?that (?:i|we|it|the|my|our|he|she|they|there)\b|saying|to say\b|(?:know |a line |a note |a message |a text )(?:that|about|i'm|i'll|we|to|saying)\b|i'm|i'll|we're|we'll|i've|we've|happy (?:birthday|anniversary|new year)|merry|congratulations|good luck|sorry|(?:and )?(?:ask|tell) (?:him|her|them)\b|(?:if|whether) (?:he|she|they|it|i|we|the|there|that)\b|to (?:share|send|call|come|bring|reply|review|pick|sign|check|join|confirm|approve|move|push|get)\b)|\bfrom (?:me|us)\b/;
/** "book me a table": the time in it is the table's. */
const THING_FOR_ME =
  /^(?:book|order|buy|reserve|get|find|call|hail|fetch|rent|hire|grab|pull|dig out|dig up|print|print out|look up|pick up|sort|sort out|arrange|snag|nab|bag|secure) (?:me|us) (?:a|an|one|another|some|the|half|time|room|space|more|two|2|three|3|\d+|tickets?|seats?|flights?|something|somewhere|anything)\b/;
const OF_ME =
  /^(?:(?:check|sign|book|clock|put) (?:me|us) (?:in|up|out|on|down|off)|(?:get|squeeze|fit|slot|pencil) (?:me|us) in (?:at|for|with|to|on|this|next|before|after|tomorrow))\b/;
/** "send me the price list": to be fetched from somewhere. */
const FETCH =
  /^(?:send|show|get|fetch|bring|find|forward|e-?mail) (?:me|us) ((?!to\b|up\b|out\b|a (?:joke|hint|break|sec\w*|minute|reminder)\b|it\b|that\b|this\b)\S+ \S.*)$/i;
/** What is to stand in a calendar that is not Alfred's. */
const CALENDAR =
  /^(?:(?:put|add|pop|stick|enter|move|get|write|pencil|book|schedule|create|make|log|drop) .*\b(?:(?:in|into|on|onto|to|from|off) (?:my|the|our|his|her|their|[\p{L}]+'s) (?:[\p{L}]+ )?(?:calend[ae]r|diary)|calend[ae]r (?:event|entry|invite))|(?:clear|empty|block (?:out|off)|block) (?!me\b|it\b|that\b).+|pencil (?:in )?.+|(?:accept|decline|reject) (?:all|every|the|my|this|that|any) (?:[^ ]+ ){0,3}?(?:invites?|invitations?|meetings?|events?|appointments?)\b.*)/u;
/** "PLUM-212": a ticket's key, as it is typed. */
const TICKET = /(?<![\p{L}\d])\p{Lu}{2,10}-\d{1,6}(?!\d)/u;
const TICKET_VERB =
  /^(?:move|mark|close|reopen|assign|transition|update|set|put|change|comment|comment on|resolve|label|bump)\b/;
const OF_ALFRED =
  /\b(?:remind(?:er|ers|ed|s)?|alarms?|timer|schedules|nudge me|ping me)\b|^(?:drop|end|delete|pause|resume|skip) (?:my|our|the|this|that) (?:[^ ]+ ){0,4}schedule\b/;
/** What is pointed at may be a schedule, or what was just spoken of. */
const POINTS =
  /^[^ ]+(?: (?:on|off|up|down))? (?:(?:it|them|everything)(?: |$)|(?:that|this|these|those|one|all)(?: (?:one|ones|of|to|on|at|in|for|up|off|down|again|now|then|please|tomorrow|today|tonight|out|back|over|by|with|from|and|until|later|instead|,)(?: |$)| ?$))/;
/** "send it to Julia": what was just spoken of is to go to somebody. */
const TO_SOMEBODY =
  /^(?:send|forward|share|mail|e-?mail|post|pass|give|hand|fax|show|read|explain|sell|lend|deliver|return|report|describe|submit|assign|add|suggest|propose) (?:it|that|this|them|these|those|one|everything|all)(?: (?:on|over|out|back|off|up|along))? (?:to|with) (?!me\b|us\b)/;
/** "update it in the directory": a place of the person's that is none of Alfred's, and no time. */
const IN_PLACE =
  /^(?:update|add|put|change|correct|enter|log|upload|save|file|record|post|pin|paste|copy|stick|pop|chuck|register|publish) (?:it|that|this|them|these|those|him|her)(?: (?:up|in|down|over|too|also))? (?:in|on|into|onto|to|at) (?:the|my|our|his|her|their|[\p{L}]+'s) (?!morning|afternoon|evening|night|weekend|week|month|day|first|last|next|same|other|back|list of reminders|\d)/u;
/** What is done to a thing in the world, and to no schedule, whatever it points at. */
const ELSEWHERE =
  /^(?:transfer|wire|pay|settle|handle|arrange|reserve|publish|proofread|refund|renew|submit|translate|print|email|e-?mail|mail|post|upload|download|order|book|reserve|buy|water|feed|fix|repair|wash|clean|deliver|collect|fetch|return|install|deploy|merge|sign|scan|fax|forward|share|tell|ring|phone|text|invite|thank|approve|file|assign|google|summari[sz]e|proofread|transcribe|charge|refill|lock|unlock|preheat|reboot|unplug|refuel|defrost|iron|fold|hoover|vacuum|mow|frame|laminate|photocopy|staple|shred|reheat|peel|chop|cook|bake|polish|paint|descale|rinse|dry)\b/;
/** What is made with somebody else, and is no reminder of Alfred's, whatever reminder there may be of it. */
const APPOINTMENT =
  /^(?:cancel|move|reschedule|push|postpone|bring|shift|change|delay|delete|drop|stop|end|bin|ditch|scrap|axe|kill|quit|chuck|get rid of|rearrange|put off|call off|swap|extend|skip|pause|freeze|suspend|mute|unmute) (?:back )?(?:my|our|the|that|tomorrow's|today's|(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)'s|[\p{L}]+'s) (?:.* )?(?:appointments?|bookings?|reservations?|subscriptions?|memberships?|flights?|tickets?|meetings?|hotel|order|trip|dinner|lunch|table|call|session|class|delivery|contract|trains?|room|interview|channels?|threads?|groups?|notifications|insurance|policy|account|viewing|check - up|checkup|haircut|direct debit|payment|invoice|parcel|lesson|o'clock|1:1|one - on - one|sprint review|\d{1,2}(?::\d\d)?(?: ?[ap]m)?(?= (?:with|to|from|until|on) |$))\b/u;

function timeless(order: Order, cannot = CANNOT, task = order.words): Asking {
  return withMore(offerInstead({ cannot, task, lead: wordsOf(order.sentence, 0, 1) }), order);
}

/** The offer with what was said behind the order, which is told with the reminder. */
function withMore(offer: Asking, { more }: Order): Asking {
  return more === '' ? offer : { ...offer, wanted: { ...offer.wanted, details: `. ${more}` } };
}

/** An offer for the time in the order, where one stands at its end and is no part of what is to be said. */
function timed(order: Order, cannot: string, now: Moment, dayFirst: boolean): Asking {
  const { sentence, words } = order;
  const size = sentence.tokens.length;
  const when = timeAhead(sentence, now, dayFirst);
  const ofThing =
    when &&
    /^(?:the|a|an|my|our|your|this|his|her|their|for|is|are|was|were|be|isn't|starts?|begins?|ends?|finishes|moved|shifted|opens?|shuts?|closes?|leaves?|arrives?|lands?|due|not|only|from|until|till)$/.test(
      sentence.tokens[when.from - 1]?.norm ?? '',
    );
  const ends = when && !ofThing && (when.to === size || when.from === 0);
  if (!when || !ends) return timeless(order, cannot);
  const task = trimWords(wordsWithout(sentence, 0, size, [when]));
  const first = wordsOf(sentence, 0, 1);
  const same = words.startsWith(first) ? task : task.replace(first, words.split(' ')[0] ?? first);
  return withMore(offerInstead({ cannot, task: same, lead: first, when }), order);
}

/** Texts are made by a language model. */
const TEXT =
  /^(?:rephrase|reword|rewrite|shorten|polish|proofread|brainstorm|outline|translate|summari[sz]e|transcribe|write|draft|compose|type up|prepare)\b/;

/** Why Alfred cannot do what it is to do. */
function cannotDo(norm: string): string {
  return TEXT.test(norm) ? 'I can’t do that without a language model.' : CANNOT;
}

/** An offer to look at what Alfred has no eyes for, or has no way to. */
function looked(order: Order, now: Moment, dayFirst: boolean): Asking {
  const { sentence, words, norm } = order;
  const sight = sightOf(`${norm} ${order.more.toLowerCase()}`);
  const cannot = TEXT.test(norm) ? cannotDo(norm) : 'I can’t look that up or see it from here.';
  if (!sight) return timed(order, cannot, now, dayFirst);
  const when = timeAhead(sentence, now, dayFirst);
  const { task } = sight;
  return offerInstead({
    cannot: sight.cannot,
    task,
    lead: wordsOf(sentence, 0, 1),
    when,
    wish: [words, order.more].filter(Boolean).join('. '),
  });
}

/** What Alfred is told to do with a thing of its own, or with the person themselves. */
function isOwn({ sentence, norm, asked }: Order): boolean {
  const outside =
    TO_SOMEBODY.test(norm) ||
    IN_PLACE.test(norm) ||
    (ELSEWHERE.test(norm) && (asked || norm.split(' ').length > 2));
  const points = POINTS.test(`${norm} `) && !outside;
  return OF_ALFRED.test(norm) || points || headAt(sentence, 0)?.strong === true;
}

/**
 * Reads an order that Alfred is to carry out itself in the world: to write to somebody, to book, to switch, to look
 * something up. Only where the words make it Alfred's to do; "text mum at 6" is a thing to be reminded of.
 */
export function readErrand(whole: Sentence, now: Moment, dayFirst: boolean): Asking | undefined {
  const order = orderIn(whole);
  if (!order || isOwn(order)) return undefined;
  const { norm, words, asked, sentence } = order;
  if (THING_FOR_ME.test(norm)) {
    const [verb = '', , ...thing] = words.split(' ');
    return timeless(order, CANNOT, [verb, ...thing].join(' '));
  }
  if (OF_ME.test(norm) || isForMe(norm)) return timeless(order);
  if (CALENDAR.test(norm)) return timeless(order, 'I can’t write in your calendar.');
  if (TICKET.test(words) && TICKET_VERB.test(norm)) return timeless(order, 'I can’t reach your tickets.');
  if (isInSystem(sentence, dayFirst)) return timeless(order, 'I can’t change anything there.');
  const phrases = findPhrases(sentence, dayFirst);
  const hours = phrases.some(({ draft }) => hasTime(draft));
  if (phrases.length > 0 && isBooking(norm, hours)) return timeless(order);
  if (isStateOfDevice(norm)) return timeless(order, CANNOT, `turn ${words}`);
  if (switchesDevice(norm, asked || asksPolitely(whole), phrases.length > 0)) return timeless(order);
  if (headAt(sentence, 0)) return undefined;
  const told = MESSAGE.test(norm) && CONTENT.test(norm);
  const clear = told && !(phrases.length === 1 && hasTime(phrases[0]?.draft ?? {}) && phrases[0]?.from === 0);
  if (clear || (asked && MESSAGE.test(norm))) return timed(order, CANNOT, now, dayFirst);
  if (asked && DEED.test(norm)) return timeless(order, cannotDo(norm));
  const wants = asksPolitely(whole) && sightOf(norm, true) !== undefined;
  const inNeed = LOOK_UP.test(norm) && (wants || (IN_NEED.test(order.more) && !hours));
  if (!LOOK.test(norm) || !(asked || inNeed || COME_BACK.test(norm))) return undefined;
  return looked(order, now, dayFirst);
}

/**
 * What is offered where words are about an appointment and no schedule goes by them: "cancel my gym membership";
 * `onlyAsked` = only where Alfred is asked to do it.
 */
export function readAppointment(whole: Sentence, onlyAsked: boolean): Asking | undefined {
  const order = orderIn(whole);
  if (!order || (onlyAsked && !order.asked) || OF_ALFRED.test(order.norm) || !APPOINTMENT.test(order.norm))
    return undefined;
  return timeless(order, 'I have no reminder by that name, and I can’t change it elsewhere.');
}

/** What one changes elsewhere: "change my address with the bank". */
const CHANGES =
  /^(?:change|update|move|switch|edit|adjust|modify|alter|reschedule|push back|put back|bring forward|swap|rename|set|cancel|suspend) (?:my|our|his|her|their) .{3,}/;

/** What is offered where a change is wanted, and no schedule goes by the words. */
export function readElsewhereEdit(whole: Sentence): Asking | undefined {
  const order = orderIn(whole);
  if (!order || isOwn(order) || !CHANGES.test(order.norm)) return undefined;
  return timeless(order, 'I have no reminder by that name, and I can’t change it elsewhere.');
}

/** Reads an order to bring something that is not known here: "send me the price list". */
export function readFetch(whole: Sentence): Asking | undefined {
  const order = orderIn(whole);
  const fetched = order && !isOwn(order) ? FETCH.exec(order.words)?.[1] : undefined;
  return order && fetched ? timeless(order, 'I can’t fetch that.', `get ${fetched}`) : undefined;
}

/** Reads an order that takes hands and names no time; where it is one part of several it may belong to them. */
export function readHands(whole: Sentence, now: Moment, dayFirst: boolean): Asking | undefined {
  const order = orderIn(whole);
  if (!order || isOwn(order) || headAt(order.sentence, 0)) return undefined;
  const { norm } = order;
  if (!MESSAGE.test(norm) && !DEED.test(norm) && !LOOK.test(norm) && !IN_PLACE.test(norm)) return undefined;
  return LOOK.test(norm) ? looked(order, now, dayFirst) : timed(order, cannotDo(norm), now, dayFirst);
}

/** What Alfred is asked that is talk, or about itself and what it keeps. */
const TALK =
  /^(?:(?:tell|ask|call|give|show|teach|let|wake|get|make|keep|trust|forgive|understand|hear|see|excuse) (?:me|us|my name)\b|(?:export|erase|wipe|download) (?:(?:all|of|everything|my|the|data|profile|history) ?)+$|(?:make|change|call|set|put|leave|keep|say) (?:it|that|this)\b|(?:be|do|say|speak|talk|chat|help|explain|repeat|stop|keep|remember|remind|note|jot|forget|know|think|hear|see|understand|guess|believe|feel|like|love|want|need|have|wait|hold|list|let|promise|try|learn|go|come|leave (?:it|that|this|me|us|them|alone)|swear|imagine|stay|shut|joke|sing|laugh|smile|eat|sleep|die|live|recall|recommend|suggest|advise|tell|mean|hurry|continue|relax|calm|behave|store|introduce|describe|elaborate|clarify|rephrase|spell|define|answer|name|pretend|act|wish|guess|enjoy|welcome|mention|include|assume|focus|skip|omit|word|phrase|write (?:it|that|this|down)|take (?:it|that|this|care|a note|note)|(?:make|take|leave) (?:a |another )?(?:mental )?notes?|put (?:it|that|this))\b)/;

/** "fire off a mail": a verb by what stands behind it, also one that nobody thought of. */
const PHRASAL =
  /^(?!(?:i|we|he|she|it|they|you|this|that|these|those|there|here|what|which|who|is|are|was|were|be|been|not|no|just|only|and|but|or|so|as|if|for|in|on|at|with|of|by|from|up|out|off|down|over|the|a|an|my|our|his|her|their|all|both|half|quite|such|come|hands|heads|way|well|more|one|two|how|when|where|why|going|coming|hang|hold|wait)\b)\p{L}+ (?:off|out|up|down|over|back|round|together) (?:a|an|the|my|our|his|her|their|some|this|that|all) /u;

/** What is to be dealt with stands right behind the verb. */
const OBJECT =
  /^[\p{L}]+ (?:(?:up|out|off|down|over|back|together) )?(?:a|an|the|my|our|his|her|their|some|this|that|these|those|all|every|any|both|another|\d[\d.,:]*|[$€£]|[\p{L}]+'s|"|') ?[^ ]/u;
/** What may be meant of Alfred itself, unless something else stands behind it: "can you add emojis", "… add milk to the list". */
const EITHER =
  /^(?:add|set|change|show|give|use|work|run|start|handle|manage|support|accept|save|record|make|put|do)\b/;

/** Reads anything else that Alfred is asked to do ("could you water the plants"), where no schedule is meant by it; `plainly` = only
 * behind "could you" or the like. */
export function readAsked(
  whole: Sentence,
  now: Moment,
  dayFirst: boolean,
  plainly = false,
): Asking | undefined {
  const order = orderIn(whole);
  if (
    !order ||
    (plainly && !order.verbal) ||
    isOwn(order) ||
    TALK.test(order.norm) ||
    headAt(order.sentence, 0)
  )
    return undefined;
  const begins = order.verbal || isVerb(order.norm.split(' ')[0] ?? '') || PHRASAL.test(order.norm);
  if (EITHER.test(order.norm) && !OBJECT.test(order.norm)) return undefined;
  return order.asked && begins ? timed(order, cannotDo(order.norm), now, dayFirst) : undefined;
}

/** What is done with texts, figures, files and machines. */
const WORK =
  /^(?:convert|rephrase|reword|rewrite|shorten|polish|expand|analy[sz]e|calculate|compute|generate|brainstorm|outline|sketch|zip|rename|resize|crop|correct|format|encrypt|sync|synchroni[sz]e|pair|connect|rewind|stream|record|dial|redirect|escalate|approve|authori[sz]e|configure|provision|bump|tag|pin|unpin|unfollow|unblock|flag|swap|replace|tidy|rank|chart|plot|graph|visuali[sz]e|extract|dig out|hook up|line up|rustle up|whip up|knock up|knock together|put together|draw up|dash off|mock up|type out)\b/;

/** Reads an order in plain words that nothing else understood: "convert 300 dollars to euros". */
export function readPlainOrder(whole: Sentence, now: Moment, dayFirst: boolean): Asking | undefined {
  const order = orderIn(whole);
  if (!order || isOwn(order) || TALK.test(order.norm) || headAt(order.sentence, 0)) return undefined;
  const { norm, words } = order;
  const orders = (looksLikeDoing(words) && isVerb(norm.split(' ')[0] ?? '')) || WORK.test(norm);
  return orders && OBJECT.test(norm) ? timed(order, cannotDo(norm), now, dayFirst) : undefined;
}

const AT_IT =
  /\b(?:while you(?:'re| are) (?:at it|there|about it)|right now|(?:would|will|can|could) (?:you|ya|u))$/;
/** "ring Jo now": said of what is to be done, and not of why ("…, it's late now"). */
const AT_ONCE = /\bnow$/;
const CLOSES = /(?: (?:[.!?,]|please|pls|thanks|ta))+$/;
const POLITELY = /^(?:(?:and|also|then|,) )*(?:please|pls|plz|kindly)\b/;

/** "…, also pull the figures", "…, and what's the weather?" */
const ALSO = /^(?:(?:and|,) )*(?:also|plus)\b/;
const AND_ASKS =
  /^(?:(?:and|also|,) )*(?:what's|how's|who's|where's|is|are|did|does|has|will|what (?:is|are|does|did)|how (?:is|much|many|long)|when (?:is|does|do)) /;

/** What stands before words that may turn to Alfred: a request for a reminder, or another order to Alfred. */
export type Before = 'reminder' | 'order';

/** True of words behind a request that turn to Alfred with something else: "… and can you ring Jo", "…, please order ink". */
export function turnsToAlfred(whole: Sentence, before: Before = 'reminder'): boolean {
  const order = orderIn(whole);
  if (!order) return false;
  const { norm, verbal } = order;
  if (before === 'reminder' && AND_ASKS.test(whole.norm) && endsAsking(whole))
    return sightOf(norm) !== undefined;
  if (isOwn(order) || headAt(order.sentence, 0)) return false;
  const doing = DEED.test(norm) || LOOK.test(norm);
  const hands = MESSAGE.test(norm) || doing || IN_PLACE.test(norm);
  if (verbal) return hands || !TALK.test(norm);
  if (before === 'order' || (doing && ALSO.test(whole.norm))) return hands;
  return (
    hands &&
    (POLITELY.test(whole.norm) ||
      AT_IT.test(whole.norm.replace(CLOSES, '')) ||
      AT_ONCE.test(order.sentence.norm.replace(CLOSES, '')))
  );
}

/** True of a sentence of its own among others that asks for something, politely at its end. */
export function endsPolitely({ norm }: Sentence): boolean {
  return /\b(?:please|pls|plz)(?: [.!?])*$/.test(norm);
}
