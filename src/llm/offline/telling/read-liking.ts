import { trimWords } from '../intent/task-words.ts';
import { pattern } from '../time/pattern.ts';
import { capital } from '../words/capital.ts';
import { nameAt } from '../words/names.ts';
import { matchAt, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { thirdPerson } from '../words/verb-forms.ts';
import { ofThem, withoutSubject } from '../words/without-subject.ts';
import type { Clause } from './clauses.ts';
import { doneTo } from './done-to.ts';
import { readManner } from './read-manner.ts';
import { readReach, soLiked } from './read-reach.ts';
import { saidBack } from './said.ts';
import type { Telling } from './telling.ts';

const ADVERBS =
  '(?: (?:really|just|absolutely|always|usually|generally|also|still|much|strongly|now|honestly|mostly|tend to|do|very much|normally|rather|would|actually|so|quite))*';
const LIKES = pattern(
  `(?:i|we)${ADVERBS} (?:like|love|hate|prefer|enjoy|dislike|adore|detest|loathe|favou?r|avoid|appreciate|can not (?:stand|abide|bear)|can't stand|do not (?:really )?(?:like|enjoy|mind|want|care for|love|appreciate)|would not (?:like|want)|would rather|would (?:really )?prefer|rather|am (?:more of |very much |not |such )*an? (?:[^ ]+ )?(?:person|lover|drinker|eater|fan)(?: of)?|am (?:not )?(?:a |such a |much of a )?(?:big |huge |great )?(?:fan of|lover of|keen on|fond of|into|allergic to mondays|morning person|night owl|early bird|evening person)|(?<=(?:always|only|usually|mostly) )(?:want|ask for|go for|take|choose|pick|book)(?! (?:to|it|you|him|her|them|the (?:bus|train|tube|tram|stairs|lift|car|bike))(?: |$))|can not (?:abide|deal with|be doing with|get on with|work with|read|follow)|could do without|would rather not|am partial to|have a (?:soft spot|weakness|preference|liking|thing) for|lean towards?|am (?:not )?big on|am not one for|am no(?: great| big)? (?:fan of|lover of|friend of|morning person|night owl|early bird)|am (?:crazy|nuts|wild) about|get on better with|can take or leave|work better|think better|sleep better|concentrate better|am (?:much )?(?:happier|happiest|sharper|sharpest|more productive|more of a)|work best|think best|am at my best|am most productive|find (?:[^ ]+ ){1,5}?(?:annoying|boring|tedious|stressful|relaxing|great|exhausting|tiring|draining|soothing|calming|distracting|dull|unbearable|restful|tiresome|pleasant|unpleasant|enjoyable|dreadful|irritating|off - putting)$)`,
);
const WISHES = pattern(
  '(?:i|we) would like (?:my |to be (?:called|addressed)|short|brief|shorter|fewer|more|less|no|plain|quiet|one|mornings|evenings|messages|answers)',
);
/** "the one thing I can't stand is being copied in". */
const ONE_THING = pattern(
  '(?:the |one )?(?:only |one |first |main )*(?:thing|food|drink|colour|color|season|day|part|bit)s? (?:that )?(?:i|we) (?:(?:really|always|absolutely) )*(?<verb>can not (?:stand|bear|abide)|hate|love|like|dislike|prefer|enjoy)(?: (?:the )?(?:most|best|more than anything))? (?:is|are)',
);
const RATHER_NOT = pattern(
  '(?:i|we) would (?:much |really |far )?(?:rather|prefer(?: it)?(?: if)?) you (?:did not|do not|would not|never)',
);
const FAVOURITE = pattern('(?:my|our) (?:favou?rite|preferred|least favou?rite|usual|go - to) .+ (?:is|are)');
const ANNOYS =
  /^.{3,80} (?:annoys?|irritates?|bothers?|bores?|stress(?:es)?|relax(?:es)?|calms?) (?:me|us)\b/;
/** "mornings work best for me", "Fridays suit me better". */
const SUITS = pattern(
  '(?:[^ ]+ ){1,5}?(?:works?|is|are|suits?|fits?|would be)(?: (?:me|us))?(?: (?:much|a lot|usually|always|generally|also|by far))* ?(?:best|better|easiest|easier|ideal|well|perfect|fine|worst|worse|hard|harder|bad|tricky|difficult|good)?(?: (?:for|with) (?:me|us))?',
);
/** "Afternoons suit me way better for meetings": with what it is for behind it. */
const SUITS_ME = pattern(
  '(?:[^ ]+ ){1,5}?(?:(?:works?|is|are|fits?|would be)(?: (?:much|way|far|a lot|a bit|so|usually|always|generally|also|really|just|by far|hopelessly))* (?:best|better|easiest|easier|ideal|perfect|worst|worse|harder|bad|hopeless|tricky|difficult|terrible|awful|great|good) (?:for|with) (?:me|us)|suits? (?:me|us)(?: (?:much|way|far|a lot|a bit|so|usually|just|by far))*(?: (?:best|better|fine|well|most|more|perfectly))?)(?=$| (?:for|than|when|if|because|as|since|before|after|in|on|to|,))',
);
const FOR_ME =
  / (?:(?:for|with) (?:me|us)|suits? (?:me|us)(?: (?:best|better|well|fine))?|fits? (?:me|us)(?: best| better)?)$/;
/** "I like it" is of the moment, and "I love you" of Alfred. */
const OF_THE_MOMENT =
  /^(?:it|that|this|these|those|you|him|her|them|what|how|your|to (?:know|see|hear|ask|add|say|mention|thank|have you))$/;

const CALL = pattern(
  '(?:(?:please|just|you can|you may|you should|let us|can you|could you|would you|maybe|everyone|everybody|people|friends|most people|they|can we|shall we|(?:go|going|switch|switching|change|get) back to|back to|stick to|stick with|start|keep on|keep|switch to) )*(?:call|calls|calling) me',
);
const GOES_BY = pattern(
  '(?:i|we) (?:(?:now|just|usually|actually) )*(?:go by|am (?:going )?back to being(?: called)?|am called|am known as|(?:would |will )?(?:prefer|like|love|want|rather)(?: to)? be (?:called|known as)|(?:would )?prefer to go by|would rather go by|want to go by)|my (?:friends call me|nickname is|preferred name is)',
);
const UNDISTURBED = pattern(
  '(?:please )?(?:do not|never|no need to) (?<verb>call|disturb|message|bother|text|interrupt|contact|book|write to|phone|ring|email|ping|nudge|buzz|pester)(?: me| us)?(?: (?:anything|meetings?|any meetings?|calls?))?(?: for (?:me|us))?(?= (?:before|after|on|at|during|in|between|while|when|over|unless|past|until|with))',
);
/** "leave me in peace after six". */
const IN_PEACE = pattern(
  '(?:please )?(?:leave (?:me|us) (?:alone|in peace|be)|let (?:me|us) be|give (?:me|us) (?:some )?(?:peace|quiet))(?= (?:before|after|on|at|during|in|between|while|when|past|until|over|from|once) )',
);
const ONLY = pattern(
  '(?:please )?(?:(?:only )?(?<verb>call|message|text|contact|write to|phone|ring|email|disturb|reach)(?: me| us)?(?: only| best)?|(?:you can )?(?:best )?reach me(?: best)?)(?= (?:before|after|on|at|during|in|between|when|until|by))',
);
const NONE = pattern(
  '(?:please )?(?:no|fewer|less|never any|not so many)(?: more)? (?<what>[^ ]+(?: [^ ]+){0,3}?)(?= (?:before|after|on|at|during|in|between|please|past|until|over|for)(?: |$)|$)',
);
const STYLE = pattern(
  '(?:please |i would rather you |i would prefer (?:it )?if you |i would like you to |i would like it if you )*(?:keep|kept|make|made|write|wrote|give me|gave me|send me|sent me)(?: (?:it|things|them|your|the|me|messages|answers|replies|responses|everything|that))* (?<how>short|shorter|brief|briefer|concise|simple|plain|to the point|formal|informal|casual|detailed|crisp|terse|light)(?: (?:answers|messages|replies|sentences|and .*))?',
);
const SHORT = pattern(
  '(?:please )?(?:short|brief|concise|plain|crisp|terse|simple|shorter|longer|detailed|formal|informal) (?:answers|replies|messages|sentences|responses)(?: only)?',
);
/** "never suggest I ring anyone": what is not to be proposed. */
const UNPROPOSED = pattern(
  '(?:please )?(?:do not|never)(?: ever)? (?:suggest|propose|recommend|advise)(?: to me)?(?: that)?(?: (?<self>i|we)(?= [^ ]+ )|(?= (?!(?:any|some|every|no)thing )[^ ]{2,}ing ))',
);

function told(content: string, said: string, changed: boolean): Telling {
  const memory = { kind: 'preference', content: capital(content.trim()), on: null } as const;
  return { memory, said, former: { words: content, changed, kinds: ['preference'] } };
}

/** Behind a name, what belongs to it no more: "call me Skip, everyone does", "call me Max from now on". */
const BEHIND_NAME =
  /^(?:,|-|\(|;|:|from|because|as|like|since|if|please|that|everyone|everybody|all|not|instead|only|always|and|in|again|now|really|to|rather|over|unless|when|for|thanks|here)$/;

/** Where the name ends that one wants to be called by; undefined when it is none. */
function nameEnd(sentence: Sentence, from: number, small: boolean): number | undefined {
  const size = sentence.tokens.length;
  if (from >= size) return undefined;
  const name = nameAt(sentence, from, small);
  const to = name && BEHIND_NAME.test(sentence.tokens[name.to]?.norm ?? '') ? name.to : size;
  return to - from <= 3 ? to : undefined;
}

const RIDES =
  /^(?:the |a |my |our )?(?:bus|train|bike|bicycle|car|foot|boat|plane|tram|taxi|cab|coach|ferry|tube|metro|underground|air|sea|rail|road|night|myself|ourselves|it|that|this|what|instinct|feel|ear)\b/i;

/** "call me Rob", "I go by Rob": the name that one wants to be called by. */
function calledBy(sentence: Sentence, small: boolean): Telling | undefined {
  const called = matchAt(sentence, 0, CALL) ?? matchAt(sentence, 0, GOES_BY);
  const named = called && nameEnd(sentence, called.next, small);
  if (called && named) {
    const typed = wordsOf(sentence, called.next, named);
    if (
      /^(?:back|later|when|if|at|on|in|tomorrow|today|again|asap|now|maybe|a|an|the|it|crazy|mad|old)\b/i.test(
        typed,
      )
    )
      return undefined;
    // "I go by train": that is no name.
    const by = sentence.tokens[called.next - 1]?.norm === 'by';
    if (by && !/^\p{Lu}/u.test(typed) && (!small || RIDES.test(typed))) return undefined;
    if (sentence.tokens[called.next - 1]?.norm === 'being' && !/^\p{Lu}/u.test(typed)) return undefined;
    const name = small ? capital(typed) : typed;
    return told(`Likes to be called ${name}`, `you’re ${name} to me`, true);
  }
  return undefined;
}

/** "no meetings before 10", "keep it short": how one wants things, said as an order. */
function ordered(sentence: Sentence): Telling | undefined {
  const size = sentence.tokens.length;
  const undisturbed = matchAt(sentence, 0, UNDISTURBED);
  if (undisturbed) {
    const verb = undisturbed.groups['verb'] ?? 'disturb';
    const rest = ofThem(wordsOf(sentence, undisturbed.next, size));
    const about =
      verb === 'book' ? 'Doesn’t want anything booked' : `Doesn’t want to be ${doneTo(verb) ?? verb}`;
    const content = `${about} ${rest}`.replaceAll('’', "'");
    return told(content, `you ${content.replace(/^Doesn't/, 'don’t')}`, false);
  }
  const peace = matchAt(sentence, 0, IN_PEACE);
  if (peace && peace.next < size) {
    const rest = ofThem(wordsOf(sentence, peace.next, size));
    return told(`Wants to be left in peace ${rest}`, `you want peace ${rest}`, false);
  }
  const unproposed = matchAt(sentence, 0, UNPROPOSED);
  if (unproposed && unproposed.next < size) {
    const what = ofThem(wordsOf(sentence, unproposed.next, size));
    const content = unproposed.groups['self']
      ? `Doesn't want it suggested to ${what}`
      : `Doesn't want ${what} suggested`;
    return told(content, `you ${content.replace(/^Doesn't/, 'don’t')}`, false);
  }
  const only = / (?:only|best) /.test(` ${sentence.norm} `) ? matchAt(sentence, 0, ONLY) : undefined;
  if (only && only.next < size) {
    const rest = ofThem(wordsOf(sentence, only.next, size));
    const verb = doneTo(only.groups['verb']) ?? 'reached';
    return told(`Prefers to be ${verb} ${rest}`, `you’d rather be ${verb} ${rest}`, false);
  }
  const manner = readManner(sentence);
  if (manner) return told(manner.content, manner.said, true);
  const style = matchAt(sentence, 0, STYLE);
  if (style && size - style.next <= 2) {
    const how = (style.groups['how'] ?? 'short').replace(/er$/, '');
    return told(`Prefers ${how} answers`, `you like answers ${how}`, true);
  }
  const short = matchAt(sentence, 0, SHORT);
  if (short && size - short.next <= 1) {
    const words = trimWords(wordsOf(sentence, sentence.tokens[0]?.norm === 'please' ? 1 : 0, short.next));
    return told(`Prefers ${words.toLowerCase()}`, `you prefer ${words.toLowerCase()}`, true);
  }
  const none = matchAt(sentence, 0, NONE);
  const what = none?.groups['what'] ?? '';
  if (
    !none ||
    what.includes(' to ') ||
    / (?:after all|any ?more|any longer|this week|today|tomorrow)$/.test(sentence.norm) ||
    /^(?:wait|no|sorry|actually|way|idea|problem|worries|one|thanks|need|doubt|longer|matter|rush|hurry|reply|answer|news|clue|wonder|pressure|hard feelings|big deal|questions asked|comment|chance)\b/.test(
      what,
    )
  )
    return undefined;
  const from = sentence.tokens[0]?.norm === 'please' ? 1 : 0;
  const words = trimWords(wordsOf(sentence, from, size));
  return words.split(' ').length < 2
    ? undefined
    : told(ofThem(words), words.charAt(0).toLowerCase() + words.slice(1), false);
}

const TURNED = pattern(
  '(?:i|we)(?: (?:have|just|recently|now|finally|also))* (?:switched|changed|gone|went|swapped)(?: over)? from (?!my |our |the |a |an )(?<from>[^ ]+(?: [^ ]+)?) to (?<to>[^ ]+(?: [^ ]+)?)(?: (?:now|these days|lately))?',
);

/** "I've switched from tea to coffee": what one liked no longer, and what one likes now; what has a name is a tool or a place. */
export function readTurned({ sentence }: Clause): readonly Telling[] {
  const found = matchAt(sentence, 0, TURNED);
  const { from = '', to = '' } = found?.groups ?? {};
  const capitals = wordsOf(sentence, 1, sentence.tokens.length).match(/(?<=\s)\p{Lu}/gu) ?? [];
  if (found?.next !== sentence.tokens.length || capitals.length > 0) return [];
  const former = { words: from, changed: true, kinds: ['preference', 'fact'] } as const;
  return [{ said: '', ends: true, former }, told(`Prefers ${to}`, `you prefer ${to} now`, true)];
}

/** Reads how a person likes things, or how they want to be treated. */
export function readLiking({ sentence, small, denies }: Clause, answering = false): Telling | undefined {
  const size = sentence.tokens.length;
  const liked = soLiked(sentence);
  const reach = (liked && ordered(liked)) ?? readReach(sentence, answering);
  if (reach) return reach;
  const said = saidBack(wordsOf(sentence, 0, size));
  const changed = denies || /\b(?:now|any ?more|these days)\b/.test(sentence.norm);
  const rather = matchAt(sentence, 0, RATHER_NOT);
  if (
    rather &&
    rather.next < size &&
    !/\b(?:suggest|offer|propos|nudg|remind|check|tidy)/.test(sentence.norm)
  )
    return told(`would rather you didn't ${ofThem(wordsOf(sentence, rather.next, size))}`, said, changed);
  const called = calledBy(sentence, small);
  if (called) return called;
  const likes = matchAt(sentence, 0, LIKES) ?? matchAt(sentence, 0, WISHES);
  if (likes) {
    const object = wordsOf(sentence, likes.next, Math.min(size, likes.next + 2)).toLowerCase();
    const first = sentence.tokens[likes.next]?.norm ?? '';
    const pointing = OF_THE_MOMENT.test(first) || OF_THE_MOMENT.test(object);
    const when = /^it when\b/.test(object) && !/\byou\b/.test(sentence.norm);
    const idle =
      likes.next >= size && !/(?:person|owl|bird|best|lover|drinker|eater|fan)$/.test(sentence.norm);
    if (idle || (pointing && !when)) return ordered(sentence);
    const content = withoutSubject(sentence, 1, size).replace(/,? (?:now|any ?more|these days)$/i, '');
    return told(content, said, changed);
  }
  const thing = matchAt(sentence, 0, ONE_THING);
  if (thing && thing.next < size) {
    const verb = thing.groups['verb'] ?? '';
    const lead = verb.startsWith('can not') ? `can't ${verb.slice(8)}` : thirdPerson(verb);
    return told(`${lead} ${ofThem(wordsOf(sentence, thing.next, size))}`, said, changed);
  }
  if (matchAt(sentence, 0, FAVOURITE)) return told(ofThem(wordsOf(sentence, 1, size)), said, changed);
  const suits =
    (FOR_ME.test(sentence.norm) && matchAt(sentence, 0, SUITS)?.next === size) ||
    (matchAt(sentence, 0, SUITS_ME) !== undefined &&
      !/\b(?:today|tomorrow|tonight|this|next|last|\d+(?:st|nd|rd|th)?)\b.* (?:me|us)\b/.test(sentence.norm));
  if (
    suits &&
    !/^(?:it|that|this|what|which|how|tomorrow|today|everything|he|she|they|you|remind|wake)\b/.test(
      sentence.norm,
    )
  )
    return told(ofThem(wordsOf(sentence, 0, size)), said, changed);
  if (ANNOYS.test(sentence.norm)) return told(ofThem(wordsOf(sentence, 0, size)), said, changed);
  return ordered(sentence);
}
