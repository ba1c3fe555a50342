import type { Sentence } from '../words/sentence.ts';

const NUDGE = '(?:remind|nudge|ping|prod|poke|prompt|alert|notify|buzz|pester|nag)';
const NUDGING = '(?:remind|nudg|ping|prodd|pok|prompt|alert|notify|buzz|pester|nagg)ing';
/** Reminders by their name. */
const THINGS = '(?:reminders?|nudges|pings|prods|alarms|alerts|notifications|schedules)';
/** What only asks, points at all there is, or says whose it is and that it is still to come. */
const CLOSED = new Set(
  `what what's whats which whichever whatever how many much any all everything every each the a an of my your our me us you i i've
  i'm you've you're we do does did have has had got get are is am there there's be been being will would can could should
  let see show list give tell read run talk walk take go look over through out up down into in on at for from to with and
  still yet currently now right so far again please today tomorrow week month year this next coming come way ahead left remaining
  outstanding pending active open live running due set made asked told gave given put lined line queue queued store planned
  scheduled waiting going gone off hasn't haven't fired sent ended over overview rundown round-up roundup recap summary list
  that those these them they it one ones like love want need know hear check need just only also exactly actually at all
  moment hold keep keeping holding track carry running stored saved know about quick full complete whole entire by name
  reminders reminder nudges pings prods alarms alarm alerts notifications schedules schedule upcoming future other more else
  created booked requested ordered placed current later soon anything something things stuff mine yours alfred as
  remind that's expect getting wanted days i'd you'll you'd count number what'll here already then down meant supposed doing -`.split(
    /\s+/,
  ),
);
/** Begins a wish to be shown something. */
const SHOWS =
  /^(?:(?:can|could|would|will|may|might) (?:you|i|we) )?(?:please |just |quickly |kindly )*(?:reminders|what|what's|whats|which|whatever|how many|any|are there|is there|do i|do we|have i|have you|do you|did i|list|show|give|tell|read|run|talk|walk|take|go|see|let|remind me (?:what|which|of (?:all |the |my )*reminders)|all|every|everything|my|the|i(?:'d| would) (?:like|love) (?:to|a|an)|i (?:want|need) (?:to|a|an)|an? (?:quick |full |complete )?(?:list|overview|rundown|recap|summary))\b/;
const NAMED = new RegExp(
  `\\b(?:${THINGS}|reminder|lined up|scheduled|queued(?: up)?|in the queue|in store|on your list|me down for|(?:keep|keeping|kept) track of)\\b`,
);
/** "what have I asked you to remind me of", "everything you're going to nudge me about": what it is of is left open. */
const OF_WHAT = new RegExp(
  `^(?:.* )?(?:what|what's|which|which (?:things|ones|stuff)|everything|all|whatever|anything|(?:all )?(?:the |those )?(?:things|stuff|lot))\\b[^,.]{0,80}\\b(?:${NUDGE} me|(?:${NUDGING}|reminded|nudged|pinged|prodded)(?: me)?(?= (?:of|about))|${NUDGING} me)(?: (?:of|about|to do|for))?(?: (?:again|still|please|now|next|soon|then|too|today|tomorrow|at the moment|right now|so far|exactly|alfred|these days|lately|in the (?:coming|next) (?:days|weeks?)|over the (?:coming|next) (?:days|weeks?)|(?:this|next) (?:week|month|year)|and when|when))*$`,
);
/** Said beside the question, and asking no more: "I've lost track", "all of it". */
const BESIDE =
  /^(?:(?:so|well|ok|sorry|hm+|right|hi|hey|alfred|please|quick question|just|and) ?)*(?:$|(?:(?:i|i've|i'm|i have|i am|it's|my|out of|for|just|could you|can you|in|by|all|every|the|list|tell|show|what is|what's|which|remind me|when|please|no|don't|can't|cannot)\b(?!.*\b(?:at|on|to) \d)[^?]*)?(?:jog my memory|lost (?:track|count|the thread|sight)|forg[eo]t\w*|remember|overview|curious|curiosity|interest|wondering|all of (?:it|them|that)|the lot|half of them|list (?:it|them)(?: all)?|what (?:is|was) it|and when|when|one by one|not sure|no idea|memory|the record|head|check|please|everything)\b[^?]*)(?: ?[?.!])*$/;

/** True of a clause that consists of nothing but the words of asking what there is. */
function shows(clause: string): boolean {
  const words = clause.split(' ').filter((word) => word !== '');
  return SHOWS.test(clause) && words.length <= 18 && words.every((word) => CLOSED.has(word));
}

function clausesOf({ norm }: Sentence): readonly string[] {
  return norm
    .split(/(?:^| )[,.?!:;–-](?= |$)/)
    .map((clause) => clause.trim().replace(/^(?:(?:so|and|but|ok|well|hey|hi|alfred|please|just) )+/, ''))
    .filter((clause) => clause !== '');
}

/** True where one clause asks, and the others only say why or point at it. */
function asksAlone(clauses: readonly string[], asks: (clause: string) => boolean): boolean {
  const asked = clauses.findIndex(asks);
  return asked >= 0 && clauses.every((clause, i) => i === asked || shows(clause) || BESIDE.test(clause));
}

/** True of a question what Alfred was asked to remind of, or is going to. */
export function asksOfWhat(sentence: Sentence): boolean {
  return asksAlone(clausesOf(sentence), (clause) => OF_WHAT.test(clause));
}

/** True of a wish to be told which reminders there are, in whatever words, also beside a clause that says why. */
export function asksForReminders(sentence: Sentence): boolean {
  const clauses = clausesOf(sentence);
  return (
    asksOfWhat(sentence) ||
    (NAMED.test(sentence.norm) && asksAlone([clauses.join(' ')], shows)) ||
    (NAMED.test(sentence.norm) && asksAlone(clauses, shows))
  );
}
