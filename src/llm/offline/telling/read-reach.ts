import { inside } from '../frames/frame.ts';
import { pattern } from '../time/pattern.ts';
import { capital } from '../words/capital.ts';
import { matchAt, partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { looksLikeDoing } from '../words/verbs.ts';
import { ofThem } from '../words/without-subject.ts';
import { doneTo } from './done-to.ts';
import { saidBack } from './said.ts';
import type { Telling } from './telling.ts';

const REACH =
  '(?:write to|writing to|message|messaging|text|texting|ping|contact|reach|catch|get|get hold of|get through to|call|phone|ring|talk to|speak to|disturb|ask|find|email|bother|try|approach|tell) (?:me|us)';
const WORDS = '(?:(?:a |any |your |quick |short )*(?:messages?|questions?|pings?|texts?|news|chats?|words?))';
const TIME = '(?:time|moment|hour|hours|way|slot|window|day|days|part of the day|place|bet)s?';
const GOOD =
  '(?:very |really |usually |absolute )*(?:best|ideal|right|perfect|easiest|good|better|worst|bad|safest|quietest|wrong|only)(?: good)?';
/** "the best time to write to me is around lunch", "for messages mornings are best". */
const BEST = pattern(
  `(?:(?:the|a|an|my) )?${GOOD} ${TIME} (?:(?:for you )?to ${REACH}|for (?:${WORDS}|${REACH}))(?: [^ ]+){0,5}? (?:is|are|would be|will be|:)`,
);
const IS_BEST = pattern(
  `(?:[^ ]+ ){1,6}?(?:is|are|would be)(?: (?:usually|always|generally|mostly))* (?:(?:the|a|an|my) )?(?:${GOOD} ${TIME} )?(?:best|better|fine|ok|okay|good|ideal|welcome|easiest|perfect|worst)?(?: ?(?:to ${REACH}|for (?:${WORDS}|${REACH})))`,
);
const REACHED = pattern(
  '(?:i|we) (?:am|are)(?: (?:always|usually|generally|mostly))* (?:(?:best|easiest|better|easier|hardest|only) (?:reached|caught|found|contacted|to (?:reach|catch|find|contact|get|get hold of))|(?:reachable|contactable)(?: (?:best|only|mostly))?)(?= )',
);
const MESSAGES = pattern(
  `${WORDS} (?:before|after|between|around|in|at|during|on|over|from|until|past) (?:[^ ]+ ){1,5}?(?:is|are)(?: (?:always|perfectly|totally|absolutely))* (?:fine|ok|okay|best|welcome|good|great|ideal|better|no good|not ok|not welcome|a no|off limits)`,
);
const TRY = pattern(
  '(?:please )?(?:(?:if you need (?:me|anything)|when you need me|if anything|if it is urgent|for anything urgent) ?(?:, )?)?(?:write to|reach|catch|try|get hold of|find) (?:me|us) (?:any ?time )?(?:before|after|between|around|in the|at|during|over|from|until|on (?:weekends|weekdays|{WEEKDAYS}))(?= )',
);
/** "after six I'm off duty": how it is from some hour on. */
const FROM_HOUR = pattern(
  '(?:after|before|from|until|past|between|outside) (?:{CLOCK}|lunch|work|dark|school|hours|midnight|noon|breakfast|supper|dinner|tea)(?: (?:onwards?|and {CLOCK}))?(?: ,)? (?:i am|we are|it is|i do not|i never|i only|i switch|i stop|my phone is)(?= )',
);
const ONCE =
  /\b(?:today|tomorrow|tonight|yesterday|this (?:morning|afternoon|evening|week)|next|on the|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|in \d+|about (?!lunch|noon|midday|\d))\b/;

/** Behind what is wanted it says that one likes it so: "numbers first, that's how I like it". */
const SO_LIKED =
  /(?: please)?(?: [,;:-])? (?:that|this|it) is (?:just |exactly |really |simply )?(?:how|what|the way|the order) (?:i|we) (?:(?:really|always|usually|tend to|would) )*(?:like|prefer|love|enjoy|work best|read best)(?: (?:it|things|them|my [^ ]+|best|most|to (?:get|have|see|hear|read|be told|receive|be given)(?: (?:it|things|them|stuff|everything|news|told))?))*$/;
/** "bad news first please, good news after". */
const IN_ORDER =
  /^(?:please |always |just )*(?:the |a |an )?(?:[^ ,]+ ){1,4}(?:first|up front|at the top)(?: always| please)*(?:(?: ,| and| then| - )* ?(?:the |a |an )?(?:[^ ,]+ ){1,4}(?:second|after|afterwards|later|last|below|at the end|at the bottom|if (?:i|needed|asked).*|only if .*))?$/;
const RATHER = /^(?:please )?(?:[^ ,]+ ){1,4}(?:rather than|instead of) [^ ,]+(?: [^ ,]+){0,3}$/;

function preference(content: string, said: string): Telling {
  const told = capital(content.trim());
  return {
    memory: { kind: 'preference', content: told, on: null },
    said,
    former: { words: told, changed: false, kinds: ['preference'] },
  };
}

/** Reads when somebody is best written to. */
function reached(sentence: Sentence, answering: boolean): boolean {
  const { norm } = sentence;
  if (ONCE.test(norm)) return false;
  const size = sentence.tokens.length;
  const best = matchAt(sentence, 0, BEST);
  if (best && best.next < size) return true;
  if (matchAt(sentence, 0, REACHED) ?? matchAt(sentence, 0, MESSAGES)) return true;
  if (!/^(?:it|that|this|what|which|how|when|you|he|she|they|who|there)\b/.test(norm)) {
    if (matchAt(sentence, 0, IS_BEST)?.next === size) return true;
  }
  return answering && (matchAt(sentence, 0, TRY) ?? matchAt(sentence, 0, FROM_HOUR)) !== undefined;
}

/** What is wanted before "that's how I like it"; undefined where no such words stand. */
export function soLiked(sentence: Sentence): Sentence | undefined {
  const found = SO_LIKED.exec(sentence.norm);
  if (!found || /^(?:i|we|you|he|she|it|they) /.test(sentence.norm)) return undefined;
  const front = sentence.norm.slice(0, found.index).trim();
  return front === '' ? undefined : partOf(sentence, 0, front.split(' ').length);
}

/** "don't ring me, write". */
const BY_OTHER = pattern(
  '(?:please )?(?:do not|never)(?: ever)? (?<not>ring|call|phone|email|mail|text|message|write to) (?:me|us)(?: ,| ;| -| :)?(?: please)?(?: (?:just|rather|but|better))* (?<verb>write|text|message|email|mail|ring|call|phone)(?: (?:to )?(?:me|us))?(?: instead)?',
);

/** Reads how somebody wants to be reached, and in which order they want things: no order to do anything. */
export function readReach(sentence: Sentence, answering: boolean): Telling | undefined {
  const size = sentence.tokens.length;
  const words = wordsOf(sentence, 0, size);
  if (reached(sentence, answering)) return preference(ofThem(words), saidBack(words));
  const other = matchAt(sentence, 0, BY_OTHER);
  if (other?.next === size) {
    const how = `${doneTo(other.groups['verb']) ?? 'written to'}, not ${doneTo(other.groups['not']) ?? 'called'}`;
    return preference(`Wants to be ${how}`, `you want to be ${how}`);
  }
  const liked = soLiked(sentence);
  if (liked) {
    const what = wordsOf(liked, 0, liked.tokens.length).replace(/[\s,]+$/, '');
    return preference(`Prefers ${inside(ofThem(what))}`, `you prefer ${inside(saidBack(what))}`);
  }
  const [first = ''] = sentence.tokens.map(({ norm }) => norm);
  const order =
    (IN_ORDER.test(sentence.norm) || (RATHER.test(sentence.norm) && answering)) &&
    !/^(?:i|we|you|he|she|it|they|my|our|at|on|in|first|who|what|come|go)$/.test(first) &&
    !looksLikeDoing(words) &&
    (answering || /(?:^| )(?:please|always)(?: |$)/.test(sentence.norm));
  const what = words.replace(/^please /i, '');
  return order
    ? preference(`Prefers ${inside(ofThem(what))}`, `you prefer ${inside(saidBack(what))}`)
    : undefined;
}
