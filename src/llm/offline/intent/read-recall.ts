import { pattern } from '../time/pattern.ts';
import { writtenOut } from '../words/contractions.ts';
import { matchAt, partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { skipPolite } from './find-head.ts';

/** What a question about what is known wants to have told. */
type Wanting = 'who' | 'where' | 'when' | 'what' | 'whether';

/** A question that may be answered from what the person has told. */
export interface Recall {
  readonly kind: 'recall';
  readonly wants: Wanting;
  /** The question without what only asks, in small letters with contractions written out. */
  readonly words: string;
  /** Its words as typed, for saying them back. */
  readonly typed: string;
  /** It asks about the person themselves or what is theirs. */
  readonly own: boolean;
  /** Only memories of this kind answer it. */
  readonly only?: 'decision' | 'commitment' | 'preference';
  /** Everything about it is wanted: "what do you know about Tom?" */
  readonly all?: true;
}

const ASKING = pattern(
  '(?:(?:do|did) you (?:still |even |happen to )?(?:know|remember|recall)|(?:look up|check|find out|find|see)(?= (?:what|who|when|where|which|how) )|can you (?:tell me|remind me(?: again)?|remember|recall)|could you (?:tell me|remind me(?: again)?)|tell me(?: again)?|remind me(?: again)?|i (?:forgot|forget|have forgotten|can not remember|do not remember|can not recall|do not know any more)|have you (?:any|got any) idea|any idea|you know|(?:(?:another|one|a|just a) )?(?:(?:quick|silly|stupid|dumb|random|small|odd|daft|last|other) )+(?:question|one|q|thing)|(?:one|a|another|got a|i have a) (?:quick )?question|just (?:checking|wondering|curious)|(?:so|and|ok|okay|wait|sorry|oh|btw|by the way|hm+|erm?|before i forget)|,|:|-)',
);
const IF = pattern('(?:if|whether|again)');
const KNOWN_ABOUT = pattern(
  '(?:what|everything|anything|something|all)(?: all| else)?(?: was it)?(?: that)? (?:do you (?:know|remember|have|have noted)|did i (?:say|tell you|mention)|have i (?:said|told you|mentioned)|you know|you have(?: noted| saved| got| stored)?|i (?:have )?(?:said|told you|mentioned|noted|shared|let you know|gave you)|have you (?:noted|got|saved|stored|kept))(?: to you)? (?:about|on|of|regarding)(?! me$)|what is (?:coming up|on|planned|happening) (?:with|w)(?! (?:me|you|us|that|this|it)\\b)',
);
const WHO = pattern('(?:who|whom|whose)(?: (?:is|are|was|were|does|do|did))?(?: (?:again|exactly))?');
const WHERE = pattern(
  '(?:where ?abouts|where|in which (?:city|town|country|place)|which (?:city|town|country|place|office))(?: (?:is|are|do|did|does|was|were|am|have|had|will|should))?',
);
const WHEN = pattern(
  '(?:when|(?:at |on )?(?:what|which) (?:day|date|time|hour|month)|how (?:soon|long until)|how many days (?:until|to|till))(?: (?:is|are|do|did|does|was|were|will|have|am|should))?',
);
const WHAT = pattern(
  '(?:what(?! an? )|which|how (?:old|many|much|long|often|tall|big|far)|how)(?: (?:is|are|do|did|does|was|were|am|have|had|will|should|kind of|sort of|type of))?',
);
const WHETHER = pattern('(?:am|are|is|do|does|did|have|has|had|was|were|will|would|can)(?= [^ ]+ )');
const MINE = pattern('(?:my|our)(?= [^ ]+)');
/** Without one of these a short question names the thing asked for alone: "gate code?" */
const VERB =
  /^(?:is|are|am|was|were|do|does|did|have|has|had|will|would|can|could|should|shall|may|might|not|really|ok|okay|yes|no|right|sure|you|please|and|so|what|why|how|who|when|where|which|huh|hm+|eh|any|anything|ready|there|true|seriously|lol|help|alfred|well)$/;
const DECIDED =
  /\b(?:decided?|decision|settled?|agreed?|choose|chose|chosen|picked?|opt(?:ed)?|go(?:ing)? (?:with|for(?! (?:a|an|my|our)\b))|gone (?:with|for)|went (?:with|for)|end(?:ed)? up with|land(?:ed)? on|plump(?:ed)? for|vote(?:d)? for|in the end|rules?)\b/;
const PROMISED =
  /\b(?:promised?|owe|commit(?:ted)?|say i would|told .* i would|have to (?:do|send|give)|due)\b/;
const LIKED = /\b(?:like|prefer|favou?rite|hate|love|enjoy|dislike)\b/;
const OWN = /\b(?:i|me|my|mine|we|our|us)\b/;
/** Questions about the world or about Alfred, which no memory answers. */
const NOT_MINE =
  /\b(?:you|your|yourself)\b|\b(?:should|would|could) (?:i|we)\b|^how (?:do|can|should|would|could|to) (?:i |we |you )?(?:build|make|write|fix|install|set|get|create|use|cook|learn|find|spell|say|pronounce|calculate|convert|solve|improve|become|deal|handle|start|stop|change|remove|delete|export|reset|cancel)\b|^(?:what|which) (?:is|are) (?:the )?(?:best|difference|meaning|capital|population|square root|weather|point)\b|^(?:what|how) (?:about|come)\b|^why\b/;
const TIMES_OF_ALFRED = /\b(?:remind(?:er|ers)?|schedules?|alarms?)\b/;

/** "everything about the offsite". */
const EVERYTHING = pattern(
  '(?:(?:(?:have you |you have |you )?got|(?:do you )?have|(?:give|tell|show|read)(?: me)?|is there) )?(?:everything|anything|all|whatever)(?: there is| you can find| you have(?: got| noted| saved| stored)?| (?:that )?you (?:know|remember)| that is known| (?:that )?i (?:have )?(?:told you|said|mentioned))? (?:about|on|regarding)(?! (?:me|my [^ ]+ list)$)',
);
/** "list my notes about Tom". */
const NOTES_ABOUT = pattern(
  '(?:(?:show|give|read|list|find)(?: me)? )?(?:all )?(?:of )?(?:my|the|your|any) (?:notes?|memories|facts) (?:about|on|of)(?! me$)',
);

/** "show me my packing rules". */
const SHOW = pattern(
  '(?:show|give|read|list|find|get|pull up|bring up|look up|tell)(?: me| us)?(?: again)?(?: what)?(?= (?:my|our) [^ ]+| the [^ ]+(?: [^ ]+){0,2} (?:for|of|about|i|we) )',
);

/** "tell me the house rules for the dog". */
const THE = pattern('the(?= [^ ]+(?: [^ ]+){0,2} (?:for|of|about|i|we) )');

/** "tell me about Tom": the words that only ask are gone by then. */
const ABOUT_SOMETHING = pattern('about(?! (?:me|yourself|you|it|that)$)');

/** "do you know Petra?" */
const KNOWS = /\bdo you (?:still |even |already )?(?:know|remember)\b/;
const PRONOUN = /^(?:me|him|her|them|it|that|this|us|why|how|what|everything|anything)$/;

function strip(sentence: Sentence): Sentence {
  let at = skipPolite(sentence, 0);
  for (;;) {
    const found = matchAt(sentence, at, ASKING) ?? (at > 0 ? matchAt(sentence, at, IF) : undefined);
    if (!found) break;
    at = skipPolite(sentence, found.next);
  }
  let to = sentence.tokens.length;
  while (
    to > at &&
    /^(?:[.!?,;:)]|again|please|thanks|alfred|exactly|now|nowadays|currently|actually|then|anyway|atm|rn|pls|plz|thx|tho|though|lol|mate)$/.test(
      sentence.tokens[to - 1]?.norm ?? '',
    )
  )
    to--;
  if (to - at > 3 && /^these days$/.test(partOf(sentence, to - 2, to).norm)) to -= 2;
  return partOf(sentence, at, to);
}

/** Why it is asked, behind what is asked for: "…, I need it before he rings". */
const WHY =
  /(?: ,)? (?:(?:, |because |as |since |before |so (?:that )?)(?:i|we|he|she|they|it|my|the) |in case ).*$| (?:so far|until now|up to now|to date|lately|recently|before|earlier|already|the other day|last (?:week|month|time|year)|a while ago)$/;

/** The words of what is asked about, from a token on, without why and since when. */
function topicOf(sentence: Sentence, from: number): string {
  const { norm } = partOf(sentence, from, sentence.tokens.length);
  const short = norm.replace(WHY, '').replace(WHY, '').trim();
  return short || norm;
}

function kindIn(norm: string): Pick<Recall, 'only'> {
  if (DECIDED.test(norm)) return { only: 'decision' };
  if (PROMISED.test(norm)) return { only: 'commitment' };
  return LIKED.test(norm) ? { only: 'preference' } : {};
}

/** "When travelling, I prefer trains": a statement that begins as a question does. */
function statesFirst(whole: Sentence, { norm }: Sentence): boolean {
  const asks =
    whole.tokens.at(-1)?.norm === '?' || whole.text.slice(whole.tokens.at(-1)?.to ?? 0).includes('?');
  return (
    !asks &&
    (/^when (?!is |are |do |did |does |was |were |will |am |have |has |had |should )(?:[^,]*, |it comes to |[^,]* (?:i|we) [^,]* (?:i|we) |(?!i |we )[^,]* (?:is|are|was|has|goes|comes|gets) [^,]* (?:i|we) [a-z]+ )/.test(
      norm,
    ) ||
      /^(?:what|where|how) [^,]{3,60}, (?:i|we|my|our) /.test(norm))
  );
}

/** Reads a question about what a person may have told ("where do I live?", "who is Ana?", "what did I promise Sam?"). */
export function readRecall(whole: Sentence): Recall | undefined {
  const written = writtenOut(whole);
  const sentence = strip(written);
  const size = sentence.tokens.length;
  const { norm } = sentence;
  if (size === 1 && KNOWS.test(written.norm) && !PRONOUN.test(norm))
    return {
      kind: 'recall',
      wants: 'who',
      words: norm,
      typed: wordsOf(sentence, 0, 1),
      own: false,
      all: true,
    };
  if (size < 2 || size > 30 || / \? /.test(norm) || TIMES_OF_ALFRED.test(norm)) return undefined;
  const typed = wordsOf(sentence, 0, size);
  const make = (wants: Wanting, from: number, more: Partial<Recall> = {}): Recall => {
    const words = partOf(sentence, from, size).norm;
    return { kind: 'recall', wants, words, typed, own: OWN.test(norm), ...more };
  };
  const known =
    matchAt(sentence, 0, KNOWN_ABOUT) ??
    matchAt(sentence, 0, EVERYTHING) ??
    matchAt(sentence, 0, NOTES_ABOUT) ??
    matchAt(sentence, 0, ABOUT_SOMETHING);
  if (known && known.next < size)
    return make('what', known.next, { all: true, words: topicOf(sentence, known.next) });
  if (NOT_MINE.test(norm)) return undefined;
  const more = OWN.test(norm) ? kindIn(norm) : {};
  const rows: readonly (readonly [Wanting, RegExp])[] = [
    ['who', WHO],
    ['where', WHERE],
    ['when', WHEN],
    ['what', WHAT],
  ];
  // "You know what, …" asks for nothing.
  if (statesFirst(whole, sentence) || /^(?:what|who|how) ,/.test(norm)) return undefined;
  for (const [wants, at] of rows) {
    const found = matchAt(sentence, 0, at);
    if (found && found.next < size) return make(wants, found.next, more);
  }
  const asked =
    whole.tokens.at(-1)?.norm === '?' || /^\s*\?/.test(whole.text.slice(whole.tokens.at(-1)?.to ?? 0));
  const told = /^(?:(?:please|can you|could you|,) )*tell (?:me|us) /.test(
    partOf(written, skipPolite(written, 0), 6).norm + ' ',
  );
  const shown = matchAt(sentence, 0, SHOW) ?? (told ? matchAt(sentence, 0, THE) : undefined);
  if (shown) return make('what', shown.next, more);
  const mine = asked || told ? matchAt(sentence, 0, MINE) : undefined;
  if (mine && size <= 6) return make('what', 0, more);
  const few = asked && size <= 4 && !sentence.tokens.some(({ norm }) => VERB.test(norm));
  if (few) return make('what', 0, more);
  const whether = asked ? matchAt(sentence, 0, WHETHER) : undefined;
  return whether && OWN.test(norm) ? make('whether', whether.next, more) : undefined;
}
